import ContentModel

/// The addresses that are reserved for the preview: none of them is ever on the site.
enum PreviewAddress {
  /// The first part of all of them.
  static let part = ReservedPathPart.preview.rawValue

  static let home = "/\(part)/"
  static let style = home + "preview.css"
  static let script = home + "preview.js"
  static let events = home + "events"
  static let problems = home + "problems"
}
