import Diagnostics
import Templating

/// An error for a page that cannot be rendered.
public struct RenderingProblem: Error {
  /// The message for authors of the theme.
  public let diagnostic: Diagnostic

  /// A template that was stopped at a limit; `template` is its path below the theme's folder, without extension.
  init(endless template: String) {
    diagnostic = Diagnostic(
      .pageTooLarge, .error, "what this template makes of a page never comes to an end",
      at: .wholeFile("Templates/\(template).mustache"),
      hint: "look for partials that include others twice, and for sections of lists within each other")
  }

  /// A layout that the theme lacks; `known` are the names of its layouts.
  init(unknownLayout name: String, known: [String]) {
    diagnostic = .unknownLayout(name, known: known, at: .wholeFile("Templates/layouts"))
  }
}

extension Diagnostic {
  static func unknownLayout(_ name: String, known: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownLayout, .error, "the theme has no layout '\(name)'", at: range,
      hint: TemplateFile.name(in: name, among: known).map { "write '\($0)', without folder and ending" }
        ?? Suggestion.hint(for: name, among: known) ?? "there are: \(known.joined(separator: ", "))")
  }

  /// A layout name of another tool.
  static func foreignLayout(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .foreignKey, .warning, "'layout: \(name)' is of other tools, and the theme has no such layout", at: range,
      hint: "leave it out: a text has the layout of its folder")
  }
}
