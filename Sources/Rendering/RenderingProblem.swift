import Diagnostics

/// A template that never comes to an end: it repeats itself without measure.
public struct RenderingProblem: Error {
  /// What to tell those who write the theme.
  public let diagnostic: Diagnostic

  /// `template` is its name below the theme's folder, without extension.
  init(_ template: String) {
    diagnostic = Diagnostic(
      .pageTooLarge, .error, "what this template makes of a page never comes to an end",
      at: .wholeFile("Templates/\(template).mustache"),
      hint: "look for partials that include others twice, and for sections of lists within each other")
  }
}
