import Diagnostics

/// Tables of raw HTML under `html: safe`, which get a scrolling region like those of Markdown.
extension TreeWalk {
  /// A table whose name is not known yet.
  struct RawTable {
    /// The index of its name in the facts' `tableNames`.
    let row: Int
    var header = TableHeader()
  }

  /// Begins a table; returns the marker of its region.
  mutating func beginTable() -> [UInt8] {
    rawTable = RawTable(row: facts.tableNames.count)
    facts.tableNames.append("")
    return [Marker.rawPart.rawValue, Marker.table]
  }

  /// Ends a part of a table; the caption is its name, else the headings of its first row.
  mutating func endTablePart(_ name: String) {
    switch name {
    case "caption", "th": rawTable?.header.endCell()
    case "td": rawTable?.header.text.removeAll()
    default: break
    }
    guard let table = rawTable, ["caption", "table", "tr"].contains(name) else { return }
    facts.tableNames[table.row] = table.header.cells.joined(separator: ", ")
    rawTable = nil
  }
}
