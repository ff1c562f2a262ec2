import Diagnostics
import Templating

/// Checks for useless templates of the newspaper's own.
enum OverlayTemplateChecks {
  /// Warnings about empty layouts, text beside blocks, and partials that no layout shows.
  ///
  /// `layouts` are the names of all layouts.
  static func check(_ files: ThemeFiles, _ library: TemplateLibrary, layouts: [String]) -> [Diagnostic] {
    let own = files.overlay.filter { $0.name.hasSuffix(".mustache") }
    if own.isEmpty { return [] }
    let empty = own.filter { $0.name.hasPrefix("layouts/") && $0.source.bytes.allSatisfy(\.isBlankOrLineEnd) }
    return empty.map { .emptyLayout($0.source.path) } + unusedPartials(files, library, layouts)
      + library.ignoredParentContent.filter { !files.builtIn.contains($0.path) }.map { .besideBlocks(at: $0) }
  }

  /// Warnings about layouts that show no page; `used` are the names of those that do.
  static func unusedLayouts(
    _ files: ThemeFiles, _ library: TemplateLibrary, used: some Sequence<String>
  ) -> [Diagnostic] {
    let own = templates(of: files, in: "layouts/")
    if own.isEmpty { return [] }
    let known = own.map(\.name)
    // A name with its folder is reported at its own range.
    let used = Set(used.map { TemplateFile.name(in: $0, among: known) ?? $0 })
    let paths = Set(used.compactMap(library.layoutID).flatMap { library.files(reachedFrom: $0) }.map(\.source.path))
    return own.filter { !paths.contains($0.path) }.map { .unusedLayout($0.path, name: $0.name, used: used.sorted()) }
  }

  /// Warnings about layouts that leave a block empty which nearly all layouts fill.
  ///
  /// `pages` are the layouts of the kinds of pages; fewer than a quarter of them leave such a block empty. `builtIn`
  /// are the paths of built-in files.
  static func unfilled(
    _ found: [ResolvedLayout], _ library: TemplateLibrary, pages: [LayoutID], builtIn: Set<String>
  ) -> [Diagnostic] {
    let left = pages.map(library.emptyBlocks)
    var seen: Set<LayoutID> = []
    return found.filter { seen.insert($0.id).inserted }.compactMap { use in
      let blocks = library.emptyBlocks(of: use.id)
        .filter { block in left.count { $0.contains(block) } * 4 < left.count }
      guard let block = blocks.min(), let path = library.files(reachedFrom: use.id).first?.source.path else {
        return nil
      }
      return builtIn.contains(path)
        ? .unfilledLayout(use.name, block, at: use.range) : .unfilledBlock(block, in: path)
    }
  }

  /// The newspaper's own templates in a folder, with the names by which templates call them.
  private static func templates(of files: ThemeFiles, in folder: String) -> [(name: String, path: String)] {
    let ending = ".mustache"
    return files.overlay.filter { $0.name.hasPrefix(folder) && $0.name.hasSuffix(ending) }.map { file in
      (String(file.name.dropFirst(folder.count).dropLast(ending.count)), file.source.path)
    }
  }

  private static func unusedPartials(
    _ files: ThemeFiles, _ library: TemplateLibrary, _ layouts: [String]
  ) -> [Diagnostic] {
    let partials = templates(of: files, in: "partials/")
    if partials.isEmpty { return [] }
    let directives = DirectivePartials(in: library)
    let shown =
      layouts.compactMap(library.layoutID).flatMap { library.files(reachedFrom: $0) }
      + (directives.all.map(\.partial) + [directives.player].compactMap(\.self))
      .flatMap { library.files(reachedFrom: $0) }
    let paths = Set(shown.map(\.source.path))
    let names = Set(shown.lazy.filter { $0.role == .partial }.map(\.name)).sorted()
    return partials.filter { !paths.contains($0.path) }.map { .unusedPartial($0.path, name: $0.name, used: names) }
  }
}

extension Diagnostic {
  static func emptyLayout(_ path: String) -> Diagnostic {
    Diagnostic(
      .emptyTemplate, .warning, "this layout is empty, and so are the pages that it shows", at: .wholeFile(path),
      hint: "write it, or delete the file: the built-in layout of its name then counts")
  }

  static func besideBlocks(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .besideBlocks, .warning, "this stands outside the blocks of a parent, so no page shows it", at: range,
      hint: "put it into a block, as in {{$main}}…{{/main}}")
  }

  static func unfilledBlock(_ block: String, in path: String) -> Diagnostic {
    Diagnostic(
      .emptyTemplate, .warning, "this layout leaves the block '\(block)' empty, and so are the pages that it shows",
      at: .wholeFile(path), hint: "write {{$\(block)}}…{{/\(block)}} into it")
  }

  static func unfilledLayout(_ name: String, _ block: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyTemplate, .warning, "the layout '\(name)' is a frame for others: its block '\(block)' is empty", at: range,
      hint: "name a layout that fills it, or take the key out")
  }

  /// `used` are the names of layouts that show pages.
  static func unusedLayout(_ path: String, name: String, used: [String]) -> Diagnostic {
    Diagnostic(
      .unusedTemplate, .warning, "no page has this layout", at: .wholeFile(path),
      hint: Suggestion.hint(for: name, among: used) ?? "write 'layout: \(name)' into a text, or delete the file")
  }

  /// `used` are the names of partials that layouts show.
  static func unusedPartial(_ path: String, name: String, used: [String]) -> Diagnostic {
    Diagnostic(
      .unusedTemplate, .warning, "no layout shows this partial", at: .wholeFile(path),
      hint: Suggestion.hint(for: name, among: used) ?? "write '{{> \(name)}}' where it belongs, or delete the file")
  }
}
