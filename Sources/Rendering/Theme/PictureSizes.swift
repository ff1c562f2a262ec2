import CommonMark

/// How wide the default theme shows the pictures of a text, by which browsers choose among copies (HTML: `sizes`).
enum PictureSizes {
  /// As wide as the text: `--measure` of the style sheet.
  private static let text = "(min-width: 41rem) 38rem, 94vw"
  /// Wider than the text, where there is room: `--figure`.
  private static let wide = "(min-width: 59rem) 54rem, 94vw"
  /// Beside another one.
  private static let gallery = "(min-width: 41rem) 19rem, 47vw"

  /// Those of a picture with these traits.
  static func sizes(of hole: BodyHTML.Hole, in html: BodyHTML, _ traits: Reference.Traits) -> String {
    if traits.contains(.isInGallery) { return gallery }
    return traits.contains(.isFigure) && html.figureClasses(of: hole).contains("wide") ? wide : text
  }
}
