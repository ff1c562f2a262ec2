import Diagnostics

/// Gathers a body's headings, and gives them their ids.
struct Outline {
  private(set) var headings: [Heading] = []
  private var ids: HeadingIDs?
  /// The text so far of the heading that is open.
  private var text: PlainText?

  /// An empty outline; without `ids` no heading gets an id.
  init(_ ids: HeadingIDs?) { self.ids = ids }

  /// Begins a heading.
  mutating func begin() { text = PlainText() }

  /// Adds a piece of text, if a heading is open.
  mutating func add(_ piece: Bytes) { text?.add(piece) }

  /// Adds the end of a line, if a heading is open.
  mutating func addSpace() { text?.addSpace() }

  /// Ends the heading; `range` is its first line in the file.
  mutating func end(level: Int, at range: Range<Int>) {
    guard let text else { return }
    self.text = nil
    let id = text.bytes.withUnsafeBufferPointer { ids?.id(for: $0) } ?? ""
    headings.append(Heading(level: level, text: text.string, id: id, range: range))
  }
}
