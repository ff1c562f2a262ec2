import Diagnostics
import Inspecting

/// Rows of a table as text.
struct Columns {
  private let rows: [[String]]

  /// What would break a line or a column shows as an escape.
  init(_ rows: [[String]]) { self.rows = rows.map { $0.map(VisibleText.escaping) } }

  /// Each row on a line: aligned with spaces, or with a tab between the columns.
  func text(aligned: Bool) -> String {
    guard aligned else { return rows.map { $0.joined(separator: "\t") + "\n" }.joined() }
    var widths: [Int] = []
    for row in rows {
      for (column, text) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], DisplayWidth.columns(of: text))
      }
    }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - DisplayWidth.columns(of: $0)) }
      let line = cells.joined(separator: "  ")
      return (line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? "") + "\n"
    }.joined()
  }
}

extension ArticleSummary {
  /// The columns of a list: date, state, address, file, title.
  var columns: [String] { [date.iso8601, state.rawValue, address ?? "-", file, title] }

  /// The columns on a terminal, the title first; the date by clocks in the site's zone.
  var shownColumns: [String] {
    let minute = String(date.iso8601.prefix(16)).replacing("T", with: " ")
    return [title, minute, state.rawValue, file, address ?? "-"]
  }

  /// Where each of `shownColumns` is cut.
  static let cuts: [FittedColumns.Cut] = [.end, .never, .never, .start, .start]
}
