import Diagnostics

/// The footnotes of a body, `[^label]: note` at the start of a line, and the text without them.
///
/// libcmark does not know footnotes. So the lines of notes are blanked before it parses the text, and the `[^` of a
/// reference is masked by a control character of the same length, so that it begins no link.
struct FootnoteScan {
  /// A note, which is parsed as a text of its own.
  struct Note {
    /// The label, as returned by ``FootnoteScan/key(_:)``.
    let label: String
    /// The byte range of `[^label]` in the file.
    let labelRange: Range<Int>
    /// The ranges of its lines in the file, without line endings.
    fileprivate(set) var lines: [Range<Int>] = []
    /// The Markdown without the label and the indentation of its lines.
    fileprivate(set) var text: [UInt8] = []
    /// The file offset of each line's first byte in ``text``.
    fileprivate(set) var lineStarts: [Int] = []
    /// The file offset of its end.
    fileprivate(set) var end = 0

    fileprivate init(label: String, labelRange: Range<Int>) {
      self.label = label
      self.labelRange = labelRange
    }
  }

  /// The notes in the order of the file; of notes with the same label, the first.
  private(set) var notes: [Note] = []
  /// The later notes with the label of an earlier one.
  private(set) var repeated: [Note] = []
  /// The body with blank lines for the notes and masked references.
  private(set) var text: [UInt8]

  /// The mask of `[^`: U+009F.
  static let mask: [UInt8] = [0xC2, 0x9F]
  /// The bytes that the mask replaces.
  static let mark = Array("[^".utf8)

  /// Scans the body in `range` of a file; nil if it holds no `[^`.
  ///
  /// `lineStarts` are the file offsets of its lines.
  init?(_ bytes: Bytes, in range: Range<Int>, lineStarts: [Int]) {
    let body = Bytes(rebasing: bytes[range])
    guard body.holds("^", where: { $0 > 0 && body[$0 - 1] == UInt8(ascii: "[") }) else { return nil }
    text = Array(body)
    var lines = FootnoteLines(bytes, starts: lineStarts, end: range.upperBound)
    while let line = lines.next() {
      guard let note = lines.note(in: line) else { continue }
      for index in note.lines.flatMap({ $0 }) { text[index - range.lowerBound] = 0x20 }
      add(note)
    }
    text = Self.masked(text)
  }

  private mutating func add(_ note: Note) {
    var note = note
    note.text = Self.masked(note.text)
    if notes.contains(where: { $0.label == note.label }) { repeated.append(note) } else { notes.append(note) }
  }

  /// The form of a label for comparison: in lower case, with straight quotes, hyphens and dots for what typography
  /// makes of them.
  static func key(_ label: some Sequence<UInt8>) -> String {
    var key = String(decoding: Array(label), as: UTF8.self).lowercased()
    for (mark, typed) in [
      ("‘", "'"), ("’", "'"), ("“", "\""), ("”", "\""), ("—", "---"), ("–", "--"), ("…", "..."),
    ] {
      if key.contains(mark) { key = key.replacing(mark, with: typed) }
    }
    return key
  }

  /// Finds the first reference with each of `labels`, in the order of the file; ranges count bytes of the file.
  ///
  /// References in code are found as well.
  static func references(of labels: Set<String>, in bytes: Bytes, _ range: Range<Int>) -> [(
    label: String, range: Range<Int>
  )] {
    var rest = labels
    var references: [(label: String, range: Range<Int>)] = []
    forEachMark(in: bytes[range]) { start, label in
      let key = key(bytes[label])
      if rest.remove(key) != nil { references.append((key, start..<label.upperBound + 1)) }
    }
    return references
  }

  /// The text with the mask for each `[^` that begins a label in brackets.
  private static func masked(_ text: [UInt8]) -> [UInt8] {
    var masked = text
    forEachMark(in: text) { start, _ in masked.replaceSubrange(start..<start + 2, with: mask) }
    return masked
  }

  /// Calls `body` with the offset of each unescaped `[^` before a label, and the range of the label.
  private static func forEachMark<Text: RandomAccessCollection>(in text: Text, _ body: (Int, Range<Int>) -> Void)
  where Text.Element == UInt8, Text.Index == Int {
    var index = text.startIndex
    var isEscaped = false
    while index + 1 < text.endIndex {
      if !isEscaped, text[index] == mark[0], let label = FootnoteLines.label(text, at: index) {
        body(index, label)
        index = label.upperBound
      } else {
        isEscaped = !isEscaped && text[index] == UInt8(ascii: "\\")
        index += 1
      }
    }
  }
}

/// Reads the lines of a body and finds notes in them.
struct FootnoteLines {
  private let bytes: Bytes
  private let starts: [Int]
  private let end: Int
  /// The index of the next line.
  private var row = 0
  /// The character and length of the open code fence; nil outside code.
  private var fence: (mark: UInt8, length: Int)?

  init(_ bytes: Bytes, starts: [Int], end: Int) {
    self.bytes = bytes
    self.starts = starts
    self.end = end
  }

  /// The next line without its line ending; nil after the last.
  mutating func next() -> Range<Int>? {
    guard row < starts.count else { return nil }
    defer { row += 1 }
    return line(row)
  }

  private func line(_ row: Int) -> Range<Int> {
    var last = row + 1 < starts.count ? starts[row + 1] : end
    while last > starts[row], bytes[last - 1] == 0x0A || bytes[last - 1] == 0x0D { last -= 1 }
    return starts[row]..<last
  }

  /// The note that begins in the line just read, with all of its lines, which are consumed; nil if there is none.
  mutating func note(in line: Range<Int>) -> FootnoteScan.Note? {
    let start = firstText(of: line)
    if let fence = fenceMark(at: start, line) {
      if let open = self.fence {
        if open.mark == fence.mark, fence.length >= open.length, fence.isBare { self.fence = nil }
      } else {
        self.fence = (fence.mark, fence.length)
      }
    }
    // Four columns of space would begin code; they also mark the lines that belong to a note.
    guard fence == nil, start - line.lowerBound < 4, start < line.upperBound, let head = head(at: start, line) else {
      return nil
    }
    var note = FootnoteScan.Note(
      label: FootnoteScan.key(bytes[head.label]), labelRange: start..<head.label.upperBound + 1)
    append(line, head.text.lowerBound, &note)
    readRest(of: &note)
    return note
  }

  /// Reads the lines after a note's first: indented ones, and those that continue its paragraph.
  private mutating func readRest(of note: inout FootnoteScan.Note) {
    var blanks: [Range<Int>] = []
    while row < starts.count {
      let line = line(row)
      let start = firstText(of: line)
      if start == line.upperBound {
        blanks.append(line)
      } else if indent(of: line) >= 4 || blanks.isEmpty && !beginsBlock(at: start, line) {
        for blank in blanks { append(blank, blank.upperBound, &note) }
        blanks = []
        append(line, min(start, unindented(line)), &note)
      } else {
        return
      }
      row += 1
    }
  }

  private func append(_ line: Range<Int>, _ start: Int, _ note: inout FootnoteScan.Note) {
    note.lines.append(line)
    note.text += bytes[start..<line.upperBound] + [0x0A]
    note.lineStarts.append(start)
    note.end = line.upperBound
  }

  // MARK: - Parts of a line

  private func firstText(of line: Range<Int>) -> Int {
    bytes[line].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.upperBound
  }

  /// The indentation of a line in columns; tabs reach to multiples of four.
  private func indent(of line: Range<Int>) -> Int {
    bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $1 == 0x09 ? $0 + 4 - $0 % 4 : $0 + 1 }
  }

  /// The offset after at most four columns of space.
  private func unindented(_ line: Range<Int>) -> Int {
    var column = 0
    var index = line.lowerBound
    while index < line.upperBound, column < 4, bytes[index] == 0x20 || bytes[index] == 0x09 {
      column += bytes[index] == 0x09 ? 4 - column % 4 : 1
      index += 1
    }
    return index
  }

  private func head(at start: Int, _ line: Range<Int>) -> (label: Range<Int>, text: Range<Int>)? {
    guard let label = Self.label(bytes[line], at: start), label.upperBound + 1 < line.upperBound,
      bytes[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    let rest = label.upperBound + 2..<line.upperBound
    let text = bytes[rest].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? rest.upperBound
    return (label, text..<line.upperBound)
  }

  /// The range of the label after the `[^` at `start`, up to the `]`; nil if there is none.
  ///
  /// It holds no space and no bracket, and at most 101 bytes.
  static func label<Text: RandomAccessCollection>(_ text: Text, at start: Int) -> Range<Int>?
  where Text.Element == UInt8, Text.Index == Int {
    guard text[start...].starts(with: FootnoteScan.mark) else { return nil }
    var end = start + 2
    while end < text.endIndex, text[end] > 0x20, !"[]".utf8.contains(text[end]), end - start <= 102 { end += 1 }
    return end > start + 2 && end < text.endIndex && text[end] == UInt8(ascii: "]") ? start + 2..<end : nil
  }

  private func fenceMark(at start: Int, _ line: Range<Int>) -> (mark: UInt8, length: Int, isBare: Bool)? {
    guard start < line.upperBound, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~") else {
      return nil
    }
    let mark = bytes[start]
    let length = bytes[start..<line.upperBound].prefix { $0 == mark }.count
    // A fence has at least three marks (CommonMark 0.30, section 4.5).
    guard length >= 3 else { return nil }
    let rest = bytes[start + length..<line.upperBound]
    if mark == UInt8(ascii: "`"), rest.contains(mark) { return nil }
    return (mark, length, rest.allSatisfy { $0 == 0x20 || $0 == 0x09 })
  }

  /// True if a block that may interrupt a paragraph begins at `start`.
  private func beginsBlock(at start: Int, _ line: Range<Int>) -> Bool {
    let text = bytes[start..<line.upperBound]
    guard let first = text.first else { return true }
    if Self.label(bytes[line], at: start) != nil { return true }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "<"): return true
    case UInt8(ascii: ":"): return text.starts(with: ":::".utf8)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return text.dropFirst().first.map { $0 == first || $0.isBlankOrLineEnd } ?? true
    case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "="):
      return text.prefix { $0 == first }.count >= 3
    case _ where first.isASCIIDigit:
      let rest = text.drop(while: \.isASCIIDigit)
      return rest.first.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") } ?? false
    default: return false
    }
  }
}
