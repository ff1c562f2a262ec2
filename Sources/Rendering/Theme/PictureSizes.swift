import CommonMark

/// How wide the default theme shows the pictures of a text, by which browsers choose among copies (HTML: `sizes`).
enum PictureSizes {
  /// As wide as the text: `--measure` of the style sheet.
  private static let text = "(min-width: 41rem) 38rem, 94vw"
  /// Wider than the text, where there is room: `--figure`.
  private static let wide = "(min-width: 58rem) 54rem, 94vw"
  /// Beside another one.
  private static let pair = "(min-width: 41rem) 18.5rem, (min-width: 21.5rem) calc(50vw - 1.75rem), 94vw"
  /// One of several, of which three stand in a row.
  private static let gallery =
    "(min-width: 41rem) 12rem, (min-width: 31.5rem) calc(33.3vw - 1.5rem), (min-width: 21.5rem) calc(50vw - 1.75rem), 94vw"

  /// Those of a picture with these traits.
  static func sizes(of hole: BodyHTML.Hole, in html: BodyHTML, _ traits: Reference.Traits) -> String {
    if traits.contains(.isInGallery) { return traits.contains(.isInPair) ? pair : gallery }
    return traits.contains(.isFigure) && html.figureClasses(of: hole).contains("wide") ? wide : text
  }
}
