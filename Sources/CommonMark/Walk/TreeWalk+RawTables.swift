import Diagnostics

/// Tables of the author's own under `html: safe`, which lie in a region that scrolls like those of Markdown.
extension TreeWalk {
  /// A table that begins, until it has its name.
  struct RawTable {
    /// Index of its name among those of the facts.
    let row: Int
    var header = TableHeader()
  }

  /// Begins a table; returns the marker of its region.
  mutating func beginTable() -> [UInt8] {
    rawTable = RawTable(row: facts.tableNames.count)
    facts.tableNames.append("")
    return [Marker.part.rawValue, Marker.table]
  }

  /// Ends a part of a table: it is called by its caption, else by the headings of its first row.
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
