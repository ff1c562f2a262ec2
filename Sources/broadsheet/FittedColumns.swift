import Diagnostics

/// Rows of a table as wide as a terminal; what does not fit is cut with `…`.
struct FittedColumns {
  /// The end at which a column is cut.
  enum Cut {
    /// Nowhere: a date, a word.
    case never
    /// At its end: a title.
    case end
    /// At its beginning: a path, of which the end tells most.
    case start
  }

  private let rows: [[String]]
  private let cuts: [Cut]

  /// Characters that would break a line or a column show as escapes; `cuts` has an element for each column.
  init(_ rows: [[String]], cuts: [Cut]) {
    self.rows = rows.map { $0.map(VisibleText.escaping) }
    self.cuts = cuts
  }

  /// The least width of a cut column, in columns of the terminal; below it the last one is left out.
  private static let least = 20

  /// Returns each row on a line of at most `width` columns of the terminal, unless uncut columns take more.
  func text(width: Int) -> String {
    let natural = cuts.indices.map { column in rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0 }
    let widths = Self.widths(natural, cuts, within: width)
    return rows.map { row in
      Columns.line(zip(zip(row, cuts), widths).map { Self.cut($0.0, $0.1, to: $1) }, widths)
    }.joined()
  }

  /// Returns the widths of the shown columns; the widest of those that may be cut share the rest equally.
  private static func widths(_ natural: [Int], _ cuts: [Cut], within width: Int) -> [Int] {
    let columns = zip(natural, cuts)
    let fixed = columns.filter { $0.1 == .never }.map(\.0).reduce(0, +) + Columns.gap * (natural.count - 1)
    let flexible = columns.filter { $0.1 != .never }.map(\.0)
    let share = share(of: flexible, within: width - fixed)
    if let share, share < least, flexible.count > 1, let last = cuts.lastIndex(where: { $0 != .never }), last > 0 {
      return widths(Array(natural[..<last]), Array(cuts[..<last]), within: width)
    }
    return columns.map { $1 == .never ? $0 : min($0, max(1, share ?? $0)) }
  }

  /// Returns the greatest width of a column with which all fit; nil if they fit uncut.
  private static func share(of widths: [Int], within width: Int) -> Int? {
    var left = width
    for (index, next) in widths.sorted().enumerated() {
      let share = left / (widths.count - index)
      if next > share { return max(0, share) }
      left -= next
    }
    return nil
  }

  private static func cut(_ text: String, _ cut: Cut, to width: Int) -> String {
    guard cut != .never, DisplayWidth.columns(of: text) > width else { return text }
    func fitting(_ characters: some Sequence<Character>) -> [Character] {
      var left = width - 1
      return characters.prefix { character in
        left -= DisplayWidth.columns(of: String(character))
        return left >= 0
      }
    }
    return cut == .end ? String(fitting(text)) + "…" : "…" + String(fitting(text.reversed()).reversed())
  }
}
