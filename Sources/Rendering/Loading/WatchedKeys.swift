import Templating

/// The keys of views that make up ``AskedKeys``.
enum WatchedKeys {
  private static let table: [(keys: AskedKeys, views: [String], words: [TemplateKey])] = [
    (.latest, [SiteView.typeName], [.latest, .hasLatest]),
    (.sectionCounts, [SectionEntryView.typeName], [.count, .countLabel]),
    (.cardTags, cards, [.tags, .hasTags]),
    (.cardAuthors, cards, [.authors, .hasAuthors]),
    (.cardExtra, cards, [.extra]),
  ]

  private static let cards = [CardView.typeName, LeadView.typeName]

  /// All watched keys.
  static let all = Set(table.flatMap(keys))

  /// The groups of which templates use at least one key; `found` are the used keys.
  static func asked(_ found: Set<ViewKey>) -> AskedKeys {
    table.reduce(into: []) { asked, row in
      if !found.isDisjoint(with: keys(row)) { asked.insert(row.keys) }
    }
  }

  private static func keys(_ row: (keys: AskedKeys, views: [String], words: [TemplateKey])) -> [ViewKey] {
    row.views.flatMap { view in row.words.map { ViewKey(view, $0.word) } }
  }
}
