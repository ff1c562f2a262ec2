/// The addresses that the preview keeps for itself: none of them is ever on the site.
enum PreviewAddress {
  /// The first part of all of them.
  static let part = "_broadsheet"

  static let home = "/_broadsheet/"
  static let style = "/_broadsheet/preview.css"
  static let script = "/_broadsheet/preview.js"
  static let events = "/_broadsheet/events"
  static let problems = "/_broadsheet/problems"
}
