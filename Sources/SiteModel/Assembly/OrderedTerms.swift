import ContentModel

/// The terms of one kind in the order of the site's table, with the articles of each.
struct OrderedTerms {
  private let table: TermTable
  /// The position of each row's term in the table of terms.
  private let order: [Int]
  /// The row of each position in the table of terms.
  private let rows: [Int]
  /// The articles of each row, in the order added.
  private var articles: [[ArticleIndex]]

  /// The terms at the positions `first`, then all others by folded label and id.
  init(_ table: TermTable, first: [Int] = []) {
    self.table = table
    order = Self.order(table, first: first)
    var rows = Array(repeating: 0, count: order.count)
    for (row, position) in order.enumerated() { rows[position] = row }
    self.rows = rows
    articles = Array(repeating: [], count: order.count)
  }

  /// Returns the row of the term at a position.
  func row(of position: Int) -> Int { rows[position] }

  /// Adds an article to the term at a position, unless it was added last; returns the term's row.
  @discardableResult
  mutating func add(_ article: ArticleIndex, at position: Int) -> Int {
    let row = rows[position]
    if articles[row].last != article { articles[row].append(article) }
    return row
  }

  /// Transforms all terms in the order of rows, each with its articles.
  func map<Element>(_ transform: (TermTable.Term, [ArticleIndex]) -> Element) -> [Element] {
    zip(order, articles).map { position, articles in transform(table.terms[position], articles) }
  }

  private static func order(_ table: TermTable, first: [Int]) -> [Int] {
    let seen = Set(first)
    let others = table.terms.indices.filter { !seen.contains($0) }
    let keys = table.terms.map { ($0.label.lowercased(), $0.id) }
    var unique: [Int] = []
    for position in first where !unique.contains(position) { unique.append(position) }
    return unique + others.sorted { keys[$0] < keys[$1] }
  }
}
