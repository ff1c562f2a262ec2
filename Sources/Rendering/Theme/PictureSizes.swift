import CommonMark

/// The widths of pictures in a text of the default theme (HTML: `sizes`).
///
/// Browsers choose a copy of the picture by them.
enum PictureSizes {
  /// Between the margins, on screens that are narrower than a text.
  private static let narrow = "calc(100vw - 2.5rem)"
  /// As wide as the text: `--measure` of the style sheet.
  private static let text = "(min-width: 41rem) 38rem, \(narrow)"
  /// Wider than the text, where there is room: `--figure`.
  private static let wide = "(min-width: 57.5rem) 54rem, \(narrow)"
  /// Beside another one.
  private static let pair = "(min-width: 41rem) 18.5rem, (min-width: 21.5rem) calc(50vw - 1.75rem), \(narrow)"
  /// In rows of three.
  private static let gallery = """
    (min-width: 41rem) 12rem, (min-width: 31.5rem) calc(33.3vw - 1.5rem), (min-width: 21.5rem) calc(50vw - 1.75rem), \
    \(narrow)
    """

  /// The widths of a picture with these traits.
  static func sizes(of hole: BodyHTML.Hole, in html: BodyHTML, _ traits: Reference.Traits) -> String {
    if traits.contains(.isInGallery) { return gallery }
    if traits.contains(.isInPair) { return pair }
    return traits.contains(.isFigure) && html.figureClasses(of: hole).contains("wide") ? wide : text
  }
}
