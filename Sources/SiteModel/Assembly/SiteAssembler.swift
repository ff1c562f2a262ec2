import ContentModel
import Diagnostics

/// Puts the articles of a project together into a ``Site``.
public enum SiteAssembler {
  /// The site at a moment; a preview is marked on every page.
  ///
  /// `articles` may come in any order; the result does not depend on it. What has expired by `now` is not shown at an
  /// earlier moment either.
  public static func assemble(
    _ articles: [Article], undated: UndatedContent = UndatedContent(), configuration: SiteConfiguration, moment: Moment,
    visibility: Visibility, isPreview: Bool = false, now: Moment? = nil
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    let articles = articles.sorted(byBytesOf: { $0.path })
    var diagnostics = duplicateIDs(articles)
    var heldBack: [HeldBack] = []
    var previewed: [HeldBack] = []
    var published: [Article] = []
    var tombstones: [Tombstone] = []
    let sections = RecordNames(undated.sections.map(\.term), noun: "section")
    for article in articles {
      let now = now ?? moment
      guard let rule = Visibility.published.reason(toHoldBack: article, at: moment, now: now) else {
        published.append(article)
        continue
      }
      let reason = visibility.reason(toHoldBack: article, at: moment, now: now)
      let address = configuration.path(of: article, sections: sections)
      let item = HeldBack(
        path: article.path, id: article.id.value, address: address, aliases: article.details.aliases.map(\.value),
        title: article.title.value, reason: reason ?? rule)
      guard let reason else {
        previewed.append(item)
        published.append(article)
        continue
      }
      heldBack.append(item)
      if reason == .withdrawn, let address { tombstones.append(Tombstone(article: article, path: address)) }
    }
    let places = Places(published, undated: undated, sectionNames: sections, configuration: configuration)
    diagnostics += places.diagnostics
    let (front, frontProblems) = FrontSelection.choose(
      places.articles, sections: places.sections, names: places.sectionNames, heldBack: heldBack,
      configuration: configuration, moment: moment)
    diagnostics += frontProblems
    let archives = Archive.all(
      of: places.articles.map { $0.article.published.shown(in: configuration.zone) },
      hasDays: configuration.permalink.parts.contains(.field(.day)))
    let pages = undated.pages.filter { visibility.drafts || !$0.isDraft }
    diagnostics += undated.pages.compactMap(ReservedPaths.check)
    for page in undated.pages where !page.isDraft {
      if let date = page.date, date.value > moment { diagnostics.append(.pageToCome(page, date)) }
    }
    let drafts = undated.pages.filter(\.isDraft).map(HeldBack.init)
    if visibility.drafts { previewed += drafts } else { heldBack += drafts }
    let site = Site(
      configuration: configuration, articles: places.articles, sections: places.sections, tags: places.tags,
      archives: archives, front: front, tombstones: tombstones, authors: places.authors, pages: pages,
      heldBack: heldBack, previewed: previewed, moment: moment,
      isPreview: isPreview || visibility != .published)
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
  private(set) var authors: [Author] = []
  private(set) var diagnostics: [Diagnostic] = []
  let sectionNames: RecordNames

  init(
    _ published: [Article], undated: UndatedContent, sectionNames: RecordNames, configuration: SiteConfiguration
  ) {
    self.sectionNames = sectionNames
    let tagNames = RecordNames(undated.tags, noun: "tag")
    let authorNames = RecordNames(undated.authors.map(\.term), noun: "author")
    diagnostics += sectionNames.diagnostics + tagNames.diagnostics + authorNames.diagnostics
    var sectionTable = TermTable(sectionNames)
    let menu = configuration.sections.compactMap { addSection($0, in: SiteConfiguration.path, to: &sectionTable) }
    for record in undated.sections where configuration.menus.main.contains(where: { $0.leads(to: record) }) {
      if !ReservedPaths.holds(record.term.id) { _ = sectionTable.add(record.term) }
    }
    let sectionRecords = Dictionary(undated.sections.map { ($0.term.id, $0) }, uniquingKeysWith: { first, _ in first })
    let authorRecords = Dictionary(undated.authors.map { ($0.term.id, $0) }, uniquingKeysWith: { first, _ in first })
    var tagTable = TermTable(tagNames)
    var authorTable = TermTable(authorNames, hidesIDs: true)
    for record in undated.authors { _ = authorTable.add(record.term) }
    var rows: [(article: Article, section: Int?, tags: [Int], credits: [(author: Int, role: Byline.Role?)])] = []
    for article in published {
      let section = article.details.section.flatMap { addSection($0, in: article.path, to: &sectionTable) }
      var tags: [Int] = []
      for name in article.details.tags {
        guard let tag = add(name, in: article.path, to: &tagTable), !tags.contains(tag) else { continue }
        tags.append(tag)
      }
      let (bylines, source) = Self.bylines(
        of: article, section: section.map { sectionTable.terms[$0].id }, sectionRecords)
      var credits: [(author: Int, role: Byline.Role?)] = []
      for byline in bylines {
        if let author = add(byline.author, in: source, to: &authorTable) { credits.append((author, byline.role)) }
      }
      rows.append((article, section, tags, credits))
    }
    checkSpelling(sectionTable, listed: menu)
    diagnostics += sectionTable.terms.compactMap { $0.mergeNote(noun: "section", shown: Self.sectionLabel($0)) }
    diagnostics += tagTable.terms.compactMap { $0.mergeNote(noun: "tag") }
    diagnostics += authorTable.terms.compactMap { $0.mergeNote(noun: "author") }
    diagnostics += NearAuthors(undated.authors).check(authorTable.terms)
    // Positions are sorted rather than rows, which are large.
    let order = rows.indices.sorted { rows[$0].article.isNewer(than: rows[$1].article) }

    let sectionOrder = Self.order(sectionTable, first: menu)
    let tagOrder = Self.order(tagTable, first: [])
    let authorOrder = Self.order(authorTable, first: [])
    let sectionRows = Self.inverse(sectionOrder)
    let tagRows = Self.inverse(tagOrder)
    let authorRows = Self.inverse(authorOrder)
    var sectionArticles = Array(repeating: [ArticleIndex](), count: sectionOrder.count)
    var tagArticles = Array(repeating: [ArticleIndex](), count: tagOrder.count)
    var authorArticles = Array(repeating: [ArticleIndex](), count: authorOrder.count)
    articles.reserveCapacity(rows.count)
    for (row, position) in order.enumerated() {
      let entry = rows[position]
      let section = entry.section.map { sectionRows[$0] }
      if let section { sectionArticles[section].append(ArticleIndex(row)) }
      for tag in entry.tags { tagArticles[tagRows[tag]].append(ArticleIndex(row)) }
      for credit in entry.credits where authorArticles[authorRows[credit.author]].last != ArticleIndex(row) {
        authorArticles[authorRows[credit.author]].append(ArticleIndex(row))
      }
      let sectionID = entry.section.map { sectionTable.terms[$0].id }
      let path = configuration.path(of: entry.article, section: sectionID)
      let sectionRecord = sectionID.flatMap { sectionRecords[$0] }
      if path == nil { diagnostics.append(.patternNeedsSection(entry.article)) }
      articles.append(
        PlacedArticle(
          article: entry.article, path: path ?? "/", section: section.map(SectionIndex.init),
          tags: entry.tags.map { TagIndex(tagRows[$0]) }.sorted { $0.row < $1.row },
          credits: entry.credits.map { Credit(author: AuthorIndex(authorRows[$0.author]), role: $0.role) },
          kind: entry.article.details.kind ?? sectionRecord?.kind ?? .news,
          layout: Self.layout(of: entry.article, sectionRecord)))
    }
    sections = zip(sectionOrder, sectionArticles).map { position, articles in
      let term = sectionTable.terms[position]
      return Section(id: term.id, label: Self.sectionLabel(term), articles: articles, record: sectionRecords[term.id])
    }
    tags = zip(tagOrder, tagArticles).map { position, articles in
      let term = tagTable.terms[position]
      return Tag(id: term.id, label: term.label, articles: articles, record: term.record)
    }
    authors = zip(authorOrder, authorArticles).map { position, articles in
      let term = authorTable.terms[position]
      return Author(id: term.id, name: term.label, articles: articles, record: authorRecords[term.id])
    }
  }

  /// The article's own bylines, or those that its section names, and the file that names them.
  private static func bylines(
    of article: Article, section: String?, _ records: [String: SectionRecord]
  ) -> (bylines: [Byline], path: String) {
    guard article.details.authors.isEmpty, let record = section.flatMap({ records[$0] }) else {
      return (article.details.authors, article.path)
    }
    return (record.authors, record.term.path)
  }

  private static func layout(of article: Article, _ section: SectionRecord?) -> LayoutChoice? {
    if let own = article.details.layout { return LayoutChoice(own, in: article.path) }
    return section.flatMap { section in section.layout.map { LayoutChoice($0, in: section.term.path) } }
  }

  /// The position of a name's term; nil, and an error, if no address can be made of it.
  private mutating func add(_ name: Located<String>, in path: String, to table: inout TermTable) -> Int? {
    if let position = table.add(name, in: path) { return position }
    diagnostics.append(.nameWithoutLetters(name.value, at: SourceRange(path: path, offsets: name.range)))
    return nil
  }

  /// Warns about the uses of sections that the newspaper does not list, but nearly so.
  private mutating func checkSpelling(_ table: TermTable, listed positions: [Int]) {
    // Short words are near each other by chance.
    let listed = positions.map { table.terms[$0] }.filter { $0.id.count > 4 }
    for (position, term) in table.terms.enumerated() where !positions.contains(position) && term.id.count > 4 {
      guard let near = Suggestion.nearest(to: term.id, among: listed.map(\.id)),
        let section = listed.first(where: { $0.id == near })
      else { continue }
      let label = Self.sectionLabel(section)
      diagnostics += term.uses.map { .mistypedSection($0.name, near: label, at: $0.range) }
    }
  }

  /// The same as ``add(_:in:to:)`` for a section, whose address must not be one that the site keeps for itself.
  private mutating func addSection(_ name: Located<String>, in path: String, to table: inout TermTable) -> Int? {
    if !table.holds(name.value), let id = table.id(of: name.value), ReservedPaths.holds(id) {
      diagnostics.append(.reservedSection(id, at: SourceRange(path: path, offsets: name.range)))
      return nil
    }
    return add(name, in: path, to: &table)
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
    if let label = term.record?.label { return label.value }
    let name = term.ownSpellings.map(\.name).first { $0 != term.id } ?? term.id
    guard name == term.id else { return name }
    return term.id.prefix(1).uppercased() + term.id.dropFirst().replacing("-", with: " ")
  }
}

extension MenuItem {
  /// True if it leads to the page of a section.
  fileprivate func leads(to record: SectionRecord) -> Bool {
    ReservedPaths.asFolder(url.value) == SiteAddresses.section(record.term.id)
  }
}
