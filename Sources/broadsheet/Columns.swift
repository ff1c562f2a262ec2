import Diagnostics
import Inspecting

/// Rows of a table as text.
struct Columns {
  private let rows: [[String]]

  /// Characters that would break a line or a column show as escapes.
  init(_ rows: [[String]]) { self.rows = rows.map { $0.map(VisibleText.escaping) } }

  /// Returns each row on a line: aligned with spaces, or with a tab between the columns.
  func text(aligned: Bool) -> String {
    guard aligned else { return rows.map { $0.joined(separator: "\t") + "\n" }.joined() }
    var widths: [Int] = []
    for row in rows {
      for (column, text) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], DisplayWidth.columns(of: text))
      }
    }
    return rows.map { Self.line($0, widths) }.joined()
  }

  /// The number of blanks between two columns.
  static let gap = 2

  /// Returns a line of cells, each padded to its width in columns of the terminal; blanks at the end are removed.
  static func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: cell)))
    }
    let line = padded.joined(separator: String(repeating: " ", count: gap))
    return (line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? "") + "\n"
  }
}

extension ArticleSummary {
  /// The columns of a list: date, state, address, file, title.
  var columns: [String] { [date.iso8601, state.rawValue, address ?? "-", file, title] }

  /// The columns on a terminal, the title first; the date by clocks in the site's zone.
  var shownColumns: [String] {
    // `2024-02-14T09:30` has 16 characters.
    let minute = String(date.iso8601.prefix(16)).replacing("T", with: " ")
    return [title, minute, state.rawValue, file, address ?? "-"]
  }

  /// The end at which each of `shownColumns` is cut.
  static let cuts: [FittedColumns.Cut] = [.end, .never, .never, .start, .start]
}
