import ContentModel
import Diagnostics

/// Puts the articles of a project together into a ``Site``.
public enum SiteAssembler {
  /// The site at a moment; a preview is marked on every page.
  ///
  /// `articles` may come in any order; the result does not depend on it.
  public static func assemble(
    _ articles: [Article], configuration: SiteConfiguration, moment: Moment, visibility: Visibility,
    isPreview: Bool = false
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    let articles = articles.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var diagnostics = duplicateIDs(articles)
    var heldBack: [HeldBack] = []
    var published: [Article] = []
    for article in articles {
      if let reason = visibility.reason(toHoldBack: article, at: moment) {
        heldBack.append(HeldBack(path: article.path, title: article.title.value, reason: reason))
      } else {
        published.append(article)
      }
    }
    let places = Places(published, configuration: configuration)
    diagnostics += places.diagnostics
    let site = Site(
      configuration: configuration, articles: places.articles, sections: places.sections, tags: places.tags,
      heldBack: heldBack, moment: moment, isPreview: isPreview || visibility != .published)
    return (site, diagnostics)
  }

  /// Ids are unique among all articles, published or not: what is held back today is public tomorrow.
  private static func duplicateIDs(_ articles: [Article]) -> [Diagnostic] {
    var first: [String: Article] = [:]
    var diagnostics: [Diagnostic] = []
    for article in articles {
      if let other = first[article.id.value] {
        diagnostics.append(.duplicateID(article, first: other))
      } else {
        first[article.id.value] = article
      }
    }
    return diagnostics
  }
}

/// Sorts the published articles and gives each its section, tags and path.
private struct Places {
  private(set) var articles: [PlacedArticle] = []
  private(set) var sections: [Section] = []
  private(set) var tags: [Tag] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ published: [Article], configuration: SiteConfiguration) {
    var sectionTable = TermTable()
    let menu = configuration.sections.compactMap { addSection($0, in: "Content/site.yml", to: &sectionTable) }
    var tagTable = TermTable()
    var rows: [(article: Article, section: Int?, tags: [Int])] = []
    for article in published {
      let section = article.details.section.flatMap { addSection($0, in: article.path, to: &sectionTable) }
      var tags: [Int] = []
      for name in article.details.tags {
        guard let tag = add(name, in: article.path, to: &tagTable), !tags.contains(tag) else { continue }
        tags.append(tag)
      }
      rows.append((article, section, tags))
    }
    diagnostics += tagTable.terms.compactMap { $0.mergeNote(noun: "tag") }
    rows.sort { Self.isNewer($0.article, $1.article) }

    let sectionOrder = Self.order(sectionTable, first: menu)
    let tagOrder = Self.order(tagTable, first: [])
    let sectionRows = Self.inverse(sectionOrder)
    let tagRows = Self.inverse(tagOrder)
    var sectionArticles = Array(repeating: [ArticleIndex](), count: sectionOrder.count)
    var tagArticles = Array(repeating: [ArticleIndex](), count: tagOrder.count)
    for (row, entry) in rows.enumerated() {
      let section = entry.section.map { sectionRows[$0] }
      if let section { sectionArticles[section].append(ArticleIndex(row)) }
      for tag in entry.tags { tagArticles[tagRows[tag]].append(ArticleIndex(row)) }
      let sectionID = entry.section.map { sectionTable.terms[$0].id }
      let path = Self.path(of: entry.article, section: sectionID, configuration: configuration)
      if path == nil { diagnostics.append(.patternNeedsSection(entry.article)) }
      articles.append(
        PlacedArticle(
          article: entry.article, path: path ?? "/", section: section.map(SectionIndex.init),
          tags: entry.tags.map { TagIndex(tagRows[$0]) }.sorted { $0.row < $1.row }))
    }
    sections = zip(sectionOrder, sectionArticles).map { position, articles in
      let term = sectionTable.terms[position]
      return Section(id: term.id, label: Self.sectionLabel(term), articles: articles)
    }
    tags = zip(tagOrder, tagArticles).map { position, articles in
      let term = tagTable.terms[position]
      return Tag(id: term.id, label: term.label, articles: articles)
    }
  }

  /// The position of a name's term; nil, and an error, if no address can be made of it.
  private mutating func add(_ name: Located<String>, in path: String, to table: inout TermTable) -> Int? {
    if let position = table.add(name, in: path) { return position }
    diagnostics.append(.nameWithoutLetters(name.value, at: SourceRange(path: path, offsets: name.range)))
    return nil
  }

  /// The same for a section, whose address must not be one that the site keeps for itself.
  private mutating func addSection(_ name: Located<String>, in path: String, to table: inout TermTable) -> Int? {
    if let id = Slug(term: name.value)?.text, ReservedPaths.holds(id) {
      diagnostics.append(.reservedSection(id, at: SourceRange(path: path, offsets: name.range)))
      return nil
    }
    return add(name, in: path, to: &table)
  }

  private static func isNewer(_ left: Article, _ right: Article) -> Bool {
    if left.published.seconds != right.published.seconds { return left.published.seconds > right.published.seconds }
    return left.id.value.utf8.lexicographicallyPrecedes(right.id.value.utf8)
  }

  /// Positions in the order of the site's table: the given ones first, the others by folded label, then id.
  private static func order(_ table: TermTable, first: [Int]) -> [Int] {
    let seen = Set(first)
    let others = table.terms.indices.filter { !seen.contains($0) }
    let keys = table.terms.map { ($0.label.lowercased(), $0.id) }
    var unique: [Int] = []
    for position in first where !unique.contains(position) { unique.append(position) }
    return unique + others.sorted { keys[$0] < keys[$1] }
  }

  private static func inverse(_ order: [Int]) -> [Int] {
    var result = Array(repeating: 0, count: order.count)
    for (row, position) in order.enumerated() { result[position] = row }
    return result
  }

  /// A section that everyone names by its id alone shows with a capital: `technology` as `Technology`.
  private static func sectionLabel(_ term: TermTable.Term) -> String {
    let name = term.uses.map(\.name).first { $0 != term.id } ?? term.id
    guard name == term.id else { return name }
    return term.id.prefix(1).uppercased() + term.id.dropFirst().replacing("-", with: " ")
  }

  /// The article's own path, or the pattern's; nil if that needs a section and there is none.
  private static func path(of article: Article, section: String?, configuration: SiteConfiguration) -> String? {
    if let own = article.details.permalink { return ReservedPaths.asFolder(own.value) }
    let shown = article.published.shown(in: configuration.zone)
    var isComplete = true
    let path = configuration.permalink.path { field in
      switch field {
      case .year: padded(shown.year, 4)
      case .month: padded(shown.month, 2)
      case .day: padded(shown.day, 2)
      case .slug: article.slug.value
      case .id: article.id.value
      case .section:
        if let section { section } else { missing(&isComplete) }
      }
    }
    return isComplete ? path : nil
  }

  private static func missing(_ isComplete: inout Bool) -> String {
    isComplete = false
    return ""
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
