import Diagnostics
import Templating

/// Looks for templates of the newspaper's own that do nothing.
enum OwnTemplates {
  /// Warnings about empty layouts, and about partials that no layout shows.
  static func check(_ files: ThemeFiles, _ library: TemplateLibrary, layouts: [String]) -> [Diagnostic] {
    let own = files.overlay.filter { $0.name.hasSuffix(".mustache") }
    if own.isEmpty { return [] }
    let empty = own.filter { $0.name.hasPrefix("layouts/") && $0.source.bytes.allSatisfy(\.isBlankOrLineEnd) }
    return empty.map { .emptyLayout($0.source.path) } + unused(own, library, layouts)
  }

  private static func unused(
    _ own: [ThemeFiles.File], _ library: TemplateLibrary, _ layouts: [String]
  ) -> [Diagnostic] {
    let partials = own.filter { $0.name.hasPrefix("partials/") }
    if partials.isEmpty { return [] }
    let directives = DirectivePartials(in: library)
    let shown =
      layouts.compactMap(library.layoutID).flatMap { library.files(reachedFrom: $0) }
      + (directives.all.map(\.partial) + [directives.player].compactMap(\.self))
      .flatMap { library.files(reachedFrom: $0) }
    let paths = Set(shown.map(\.source.path))
    let names = Set(shown.lazy.filter { $0.role == .partial }.map(\.name)).sorted()
    return partials.filter { !paths.contains($0.source.path) }.map { file in
      .unusedPartial(
        file, name: String(file.name.dropFirst("partials/".count).dropLast(".mustache".count)), used: names)
    }
  }
}

extension Diagnostic {
  static func emptyLayout(_ path: String) -> Diagnostic {
    Diagnostic(
      .emptyTemplate, .warning, "this layout is empty, and so are the pages that it shows", at: .wholeFile(path),
      hint: "write it, or delete the file: the built-in layout of its name then counts")
  }

  /// `used` are the names of partials that layouts show.
  static func unusedPartial(_ file: ThemeFiles.File, name: String, used: [String]) -> Diagnostic {
    Diagnostic(
      .unusedTemplate, .warning, "no layout shows this partial", at: .wholeFile(file.source.path),
      hint: Suggestion.hint(for: name, among: used) ?? "write '{{> \(name)}}' where it belongs, or delete the file")
  }
}
