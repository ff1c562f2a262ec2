extension EditRow {
  /// Edits of the newspaper with feeds of four stories: that of all holds 24, 23, 22, 21.
  static let feeds: [EditRow] = [
    EditRow(
      "a text that feeds hold", in: Gazette.path(of: 24), "The rest", "All the rest",
      changed: .only("2026/01/24/n24/ feed.xml atom.xml feed.json sport/feed.xml authors/ines/feed.xml")),
    EditRow(
      "a text with pictures that feeds hold", in: Gazette.path(of: 22), "![Map]", "![A map]",
      changed: .only(
        "2026/01/22/n22/ feed.xml atom.xml feed.json local/feed.xml authors/ines/feed.xml tags/river/feed.xml")),
    EditRow(
      "a text that no feed holds", in: Gazette.path(of: 3), "The rest", "All the rest",
      changed: .only("2025/12/03/n3/ tags/harbour/feed.xml")),
    EditRow(
      "a lead image of another length",
      ["Content/articles/2026-01-22-n22/lead.gif": Gazette.gif(width: 64, height: 48, "leader")],
      changed: .only(
        """
        2026/01/22/n22/lead.gif feed.xml atom.xml feed.json local/feed.xml authors/ines/feed.xml tags/river/feed.xml
        """)),
    EditRow(
      "whose picture it is, in the record of a lead image",
      ["Content/articles/2026-01-22-n22/lead.gif.yml": "credit: Ines Okafor\n"],
      changed: .only(
        "2026/01/22/n22/ feed.xml atom.xml feed.json local/feed.xml authors/ines/feed.xml tags/river/feed.xml")),
    EditRow(
      "a correction's text", in: Gazette.path(of: 18), "It was Monday", "It was Sunday",
      changed: .only("2026/01/18/n18/ corrections/ corrections/feed.xml sport/feed.xml authors/ines/feed.xml")),
  ].map(\.withFeeds)

  /// The row with feeds before and after the edit.
  private var withFeeds: EditRow {
    var row = self
    let settings = Gazette.settings.map { $0 == "feeds: false" ? "feeds: { items: 4 }" : $0 }
    row.start["Content/site.yml"] = settings.joined(separator: "\n")
    return row
  }
}
