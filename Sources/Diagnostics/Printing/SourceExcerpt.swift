/// A line of a file as it is shown under a problem, with the columns that carets mark.
struct SourceExcerpt {
  /// The line, or a window of it, safe to print: tabs are spaces, cut ends are `…`.
  let text: String
  /// Zero-based terminal column of the first caret; it may stand just past the end of `text`.
  let column: Int
  /// The number of carets, at least one.
  let carets: Int

  /// Lines of more columns than this are shown in part.
  static let limit = 100
  /// Tabs reach to the next multiple of this many columns.
  private static let tabStop = 4
  /// Columns shown before the first caret when the start of a long line is cut.
  private static let lead = 40

  /// An excerpt of the bytes of one line, without its line ending.
  ///
  /// `mark` counts bytes from the start of the line and is clamped to it.
  init(line: some Collection<UInt8>, mark: Range<Int>) {
    let (cells, length) = SourceExcerpt.cells(of: line)
    let total = cells.last.map { $0.column + $0.width } ?? 0
    var start = total
    var end = total
    if mark.lowerBound < length {
      start = cells.last { $0.offset <= mark.lowerBound }?.column ?? 0
      end = cells.first { $0.offset >= mark.upperBound }?.column ?? total
    }
    end = max(end, start + 1)

    guard max(total, end) > SourceExcerpt.limit else {
      text = cells.reduce(into: "") { $0 += $1.text }
      column = start
      carets = end - start
      return
    }
    // Two columns are left for the `…` of cut ends.
    let room = SourceExcerpt.limit - 2
    let from = max(0, min(start - SourceExcerpt.lead, max(total, start + 1) - room))
    let shown = cells.filter { $0.column >= from && $0.column + $0.width <= from + room }
    let first = shown.first?.column ?? 0
    let last = shown.last.map { $0.column + $0.width } ?? 0
    let before = first > 0 ? "…" : ""
    text = before + shown.reduce(into: "") { $0 += $1.text } + (last < total ? "…" : "")
    column = start - first + before.count
    carets = max(1, min(end, last) - start)
  }

  /// A character as printed, with its offset in the line and its column on the terminal.
  private struct Cell {
    let text: String
    /// Byte offset in the line.
    let offset: Int
    /// Zero-based terminal column.
    let column: Int
    /// In columns.
    let width: Int
  }

  /// The characters of a line, and its length in bytes; bytes that are not UTF-8 show as U+FFFD and still count.
  private static func cells(of line: some Collection<UInt8>) -> (cells: [Cell], length: Int) {
    let (scalars, lengths) = decode(line)
    var cells: [Cell] = []
    var offset = 0
    var column = 0
    var index = 0
    for character in String(scalars) {
      let text: String
      let width: Int
      if character == "\t" {
        width = tabStop - column % tabStop
        text = String(repeating: " ", count: width)
      } else {
        text = VisibleText.escaping(String(character))
        width = text.count == 1 ? DisplayWidth.columns(of: character) : text.utf8.count
      }
      cells.append(Cell(text: text, offset: offset, column: column, width: width))
      column += width
      for _ in character.unicodeScalars {
        offset += lengths[index]
        index += 1
      }
    }
    return (cells, offset)
  }

  /// The scalars of the bytes, and the number of bytes of each, by index.
  private static func decode(_ bytes: some Collection<UInt8>) -> (String.UnicodeScalarView, lengths: [Int]) {
    var scalars = String.UnicodeScalarView()
    var lengths: [Int] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        lengths.append(encoded.count)
      case .error(let length):
        scalars.append("\u{FFFD}")
        lengths.append(length)
      case .emptyInput:
        return (scalars, lengths)
      }
    }
  }
}
