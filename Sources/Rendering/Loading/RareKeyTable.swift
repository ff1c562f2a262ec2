import Templating

/// The keys of views that make up ``RareKeyGroups``.
enum RareKeyTable {
  private static let table: [(keys: RareKeyGroups, views: [String], words: [TemplateKey])] = [
    (.latest, [SiteView.typeName], [.latest, .hasLatest]),
    (.sectionCounts, [SectionEntryView.typeName], [.count, .countLabel]),
    (.cardTags, cards, [.tags, .hasTags]),
    (.cardAuthors, cards, [.authors, .hasAuthors]),
    (.cardExtra, cards, [.extra]),
  ]

  private static let cards = [CardView.typeName, LeadView.typeName]

  /// All rare keys.
  static let all = Set(table.flatMap(keys))

  /// The groups of which templates use at least one key; `found` are the used keys.
  static func groups(_ found: Set<ViewKey>) -> RareKeyGroups {
    table.reduce(into: []) { groups, row in
      if !found.isDisjoint(with: keys(row)) { groups.insert(row.keys) }
    }
  }

  private static func keys(_ row: (keys: RareKeyGroups, views: [String], words: [TemplateKey])) -> [ViewKey] {
    row.views.flatMap { view in row.words.map { ViewKey(view, $0.word) } }
  }
}
