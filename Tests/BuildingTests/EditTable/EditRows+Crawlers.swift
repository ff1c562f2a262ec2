extension EditRow {
  /// Edits of the newspaper with sitemaps; its `robots.txt` is its own.
  static let crawlers: [EditRow] = [
    EditRow(
      "a text in the sitemap", in: Gazette.path(of: 24), "The rest", "All the rest", changed: .only("2026/01/24/n24/")),
    EditRow(
      "a later change", in: Gazette.path(of: 18), "updated: 2026-01-20", "updated: 2026-01-21",
      changed: .only("2026/01/18/n18/ sitemap.xml")),
    EditRow(
      "a picture more", in: Gazette.path(of: 22), "![Map](map.gif)", "![Map](map.gif) ![Ines](/pictures/ines.gif)",
      changed: .only("2026/01/22/n22/ sitemap.xml")),
    EditRow(
      "a day later", from: "2026-01-24T12:00:00Z", to: "2026-01-25T12:00:00Z", changed: .only("news-sitemap.xml")),
    EditRow(
      "two days later", from: "2026-01-25T12:00:00Z", to: "2026-01-27T12:00:00Z", changed: .only(""),
      removed: "news-sitemap.xml"),
  ].map(\.withSitemaps)

  /// The row with sitemaps before and after the edit.
  private var withSitemaps: EditRow {
    var row = self
    row.start["Content/site.yml"] = Gazette.settings.filter { $0 != "sitemaps: false" }.joined(separator: "\n")
    return row
  }
}
