import ContentModel
import Diagnostics

/// The published articles with the sections, tags and authors that they name, as positions in tables of terms.
struct ArticleTerms {
  /// An article, and the positions of its terms in the tables.
  struct Row {
    let article: Article
    /// Nil if the article names none, or one that cannot have an address.
    let section: Int?
    /// Each once, in the order written.
    let tags: [Int]
    /// Each author once for each role, in the order written.
    let credits: [(author: Int, role: Byline.Role?)]
  }

  /// In the order of the articles given.
  private(set) var rows: [Row] = []
  private(set) var sections: TermTable
  private(set) var tags: TermTable
  private(set) var authors: TermTable
  /// Positions of the sections that the configuration lists, in its order.
  private(set) var listedSections: [Int] = []
  private(set) var diagnostics: [Diagnostic]
  private let paths: ListPaths
  /// The ids of sections that were already reported for having the address of a list.
  private var takenLists: Set<String> = []

  /// Looks up all names.
  ///
  /// The tables also hold sections that the configuration lists or the main menu leads to, and authors with a record.
  init(
    _ published: [Article], undated: UndatedContent, sectionNames: RecordNames, configuration: SiteConfiguration
  ) {
    let rule = configuration.addressRule
    paths = configuration.paths
    let tagNames = RecordNames(undated.tags, noun: "tag", rule: rule)
    let authorNames = RecordNames(undated.authors.map(\.term), noun: "author", rule: rule)
    diagnostics = sectionNames.diagnostics + tagNames.diagnostics + authorNames.diagnostics
    sections = TermTable(sectionNames)
    tags = TermTable(tagNames)
    authors = TermTable(authorNames, hidesIDs: true)
    listedSections = configuration.sections.compactMap { addSection($0, in: SiteConfiguration.path) }
    for record in undated.sections where configuration.menus.main.contains(where: { $0.leads(to: record) }) {
      if !ReservedPaths.isReserved(record.term.id, in: paths) { _ = sections.add(record.term) }
    }
    for record in undated.authors { _ = authors.add(record.term) }
    let records = Dictionary(undated.sections.map { ($0.term.id, $0) }, uniquingKeysWith: { first, _ in first })
    rows.reserveCapacity(published.count)
    for article in published { rows.append(row(article, records)) }
    checkSpelling(listed: listedSections)
    diagnostics += sections.terms.compactMap { $0.mergeNote(noun: "section", shown: $0.sectionLabel) }
    diagnostics += tags.terms.compactMap { $0.mergeNote(noun: "tag") }
    diagnostics += authors.terms.compactMap { $0.mergeNote(noun: "author") }
    checkNames(undated, rule)
  }

  /// Warns about names without a record that are nearly that of a record.
  private mutating func checkNames(_ undated: UndatedContent, _ rule: AddressRule) {
    let people = TypoFinder(undated.authors.map(\.term), rule: rule, comparesWords: false)
    diagnostics += people.check(authors.terms) { .unrecordedName($0, of: .author, near: $1) }
    let topics = TypoFinder(undated.tags, rule: rule, comparesWords: true)
    diagnostics += topics.check(tags.terms) { .unrecordedName($0, of: .tag, near: $1) }
    diagnostics += rareNames(of: authors, rule, comparesWords: false) { .rareName($0, of: .author, near: $1) }
    diagnostics += rareNames(of: tags, rule, comparesWords: true) { .rareName($0, of: .tag, near: $1) }
    // Listed sections are compared in `checkSpelling(listed:)`.
    let listed = Set(listedSections.map { sections.terms[$0].id })
    let others = undated.sections.map(\.term).filter { !listed.contains($0.id) }
    diagnostics += TypoFinder(others, rule: rule, comparesWords: true)
      .check(sections.terms.filter { !listed.contains($0.id) }) { .unrecordedName($0, of: .section, near: $1) }
  }

  /// The number of articles from which on a name counts as correctly spelled.
  private static let common = 10

  /// Warns about names of one article that are near a name of many (``common``); neither has a record.
  private func rareNames(
    of table: TermTable, _ rule: AddressRule, comparesWords: Bool,
    _ problem: (TermTable.Use, _ near: String) -> Diagnostic
  ) -> [Diagnostic] {
    let names = table.terms.filter { $0.record == nil && $0.uses.count >= Self.common }.compactMap {
      $0.uses.first?.name
    }
    if names.isEmpty { return [] }
    return TypoFinder(names, rule: rule, comparesWords: comparesWords)
      .check(table.terms.filter { $0.uses.count == 1 }, problem)
  }

  private mutating func row(_ article: Article, _ records: [String: SectionRecord]) -> Row {
    let section = article.details.section.flatMap { addSection($0, in: article.path) }
    var positions: [Int] = []
    for name in article.details.tags {
      guard let tag = Self.add(name, in: article.path, to: &tags, &diagnostics), !positions.contains(tag) else {
        continue
      }
      positions.append(tag)
    }
    let (bylines, source) = Self.bylines(of: article, section: section.map { sections.terms[$0].id }, records)
    var credits: [(author: Int, role: Byline.Role?)] = []
    for byline in bylines {
      guard let author = Self.add(byline.author, in: source, to: &authors, &diagnostics),
        !credits.contains(where: { $0 == (author, byline.role) })
      else { continue }
      credits.append((author, byline.role))
    }
    return Row(article: article, section: section, tags: positions, credits: credits)
  }

  /// Returns the article's own bylines, or those of its section's record, and the path of the file that names them.
  private static func bylines(
    of article: Article, section: String?, _ records: [String: SectionRecord]
  ) -> (bylines: [Byline], path: String) {
    guard article.details.authors.isEmpty, let record = section.flatMap({ records[$0] }) else {
      return (article.details.authors, article.path)
    }
    return (record.authors, record.term.path)
  }

  /// Returns the position of a name's term; nil, with an error, if no address can be made of it.
  private static func add(
    _ name: Located<String>, in path: String, to table: inout TermTable, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    if let position = table.add(name, in: path) { return position }
    diagnostics.append(.nameWithoutLetters(name.value, at: SourceRange(path: path, offsets: name.range)))
    return nil
  }

  /// Returns the position of a section's term; nil, with an error, if no address can be made of it or it is reserved.
  private mutating func addSection(_ name: Located<String>, in path: String) -> Int? {
    if !sections.holds(name.value), let id = sections.id(of: name.value), ReservedPaths.isReserved(id, in: paths) {
      if let taken = ReservedPaths.takenList("/\(id)/", by: "the section '\(id)'", in: paths) {
        if takenLists.insert(id).inserted { diagnostics.append(taken) }
      } else {
        diagnostics.append(.reservedSection(id, at: SourceRange(path: path, offsets: name.range)))
      }
      return nil
    }
    return Self.add(name, in: path, to: &sections, &diagnostics)
  }

  /// Warns about the uses of unlisted sections that are near a listed one.
  private mutating func checkSpelling(listed positions: [Int]) {
    // Ids of up to 4 characters are near each other by chance; one of 4 is compared if it has a single use, with listed
    // ids that have more than 2 uses.
    let all = positions.map { sections.terms[$0] }
    let listed = all.filter { $0.id.count > 4 }
    for (position, term) in sections.terms.enumerated() where !positions.contains(position) {
      let isRare = term.id.count == 4 && term.uses.count == 1
      let candidates = isRare ? listed.filter { $0.uses.count > 2 } : term.id.count > 4 ? listed : []
      let near = Suggestion.nearest(to: term.id, among: candidates.map(\.id)) ?? Self.first(of: term, among: all)
      guard let section = all.first(where: { $0.id == near }) else { continue }
      let label = section.sectionLabel
      diagnostics += term.uses.map { .mistypedSection($0.name, near: label, at: $0.range) }
    }
  }

  /// Returns the first id of two listed sections that a name joins: `local culture`; nil if it joins none.
  ///
  /// Jekyll writes several categories like this.
  private static func first(of term: TermTable.Term, among listed: [TermTable.Term]) -> String? {
    guard term.record == nil, let first = listed.first(where: { term.id.hasPrefix($0.id + "-") })?.id else {
      return nil
    }
    let rest = String(term.id.dropFirst(first.count + 1))
    return listed.contains { $0.id == rest } ? first : nil
  }
}

extension TermTable.Term {
  /// The label of a section: its record's, or the first spelling that is not its id.
  ///
  /// A section that is named by its id alone gets a capital, and blanks for hyphens: `technology` as `Technology`.
  var sectionLabel: String {
    if let label = record?.label { return label.value }
    let name = ownSpellings.map(\.name).first { $0 != id } ?? id
    guard name == id else { return name }
    return id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " ")
  }
}

extension MenuItem {
  /// True if it leads to the page of a section.
  func leads(to record: SectionRecord) -> Bool {
    ReservedPaths.asFolder(url.value) == SiteAddresses.section(record.term.id)
  }
}
