import Diagnostics

/// The headings of a body, gathered while its tree is walked, and their ids.
struct Outline {
  private(set) var headings: [Heading] = []
  private var ids: HeadingIDs?
  /// The text of a heading that is left out because it repeats the title.
  private var omitted: [UInt8]?
  /// The ids that authors gave to headings, by the headings' indices.
  private var writtenIDs: [Int: AuthoredHeadingID] = [:]
  /// The ids that authors gave to headings but that are in use already.
  private(set) var takenIDs: [AuthoredHeadingID] = []
  /// The text of the current heading; nil outside headings.
  private var text: PlainText?

  /// An empty outline; without `ids` no heading gets an id.
  init(_ ids: HeadingIDs?) { self.ids = ids }

  /// Begins a heading.
  mutating func begin() { text = PlainText() }

  /// Adds a piece of text to the current heading, if there is one.
  mutating func add(_ piece: Bytes) { text?.add(piece) }

  /// Adds the end of a line to the current heading, if there is one.
  mutating func addSpace() { text?.addSpace() }

  /// True between the beginning of a heading and its end.
  var isInHeading: Bool { text != nil }

  /// Ends the current heading; `range` is its first line in the file, `id` the one given by the author.
  mutating func end(level: Int, at range: Range<Int>, id: AuthoredHeadingID?) {
    guard let text else { return }
    self.text = nil
    if let id { writtenIDs[headings.count] = id }
    headings.append(Heading(level: level, text: text.string, id: "", range: range))
  }

  /// Records the text of a heading that is left out: its id is reserved, its level does not count.
  mutating func omit(_ text: [UInt8]) { omitted = text }

  /// True before the first heading, left out or not.
  var isEmpty: Bool { headings.isEmpty && omitted == nil }

  /// Returns the number to add to all levels so that the highest becomes `highest`.
  ///
  /// It is 0 if `highest` is nil or there are no headings.
  func shift(to highest: Int?) -> Int {
    guard let highest, let first = headings.lazy.map(\.level).min() else { return 0 }
    return highest - first
  }

  /// Shifts the levels, and gives each heading an id that is not in `taken`.
  ///
  /// - Returns: The id of the heading that is left out; nil if there is none.
  mutating func finish(shift: Int, taken: Set<String>) -> String? {
    ids?.reserve(taken)
    takeWrittenIDs()
    let omittedID = omitted.flatMap { $0.withUnsafeBufferPointer { ids?.id(for: $0) } }
    for index in headings.indices {
      let heading = headings[index]
      var text = heading.text
      let id = writtenIDs[index]?.id ?? text.withUTF8 { ids?.id(for: $0) } ?? ""
      headings[index] = Heading(
        level: Self.level(heading.level, shift: shift), text: heading.text, id: id, range: heading.range)
    }
    return omittedID
  }

  /// Takes the ids given by authors, before ids are made for other headings.
  private mutating func takeWrittenIDs() {
    for index in writtenIDs.keys.sorted() {
      guard let written = writtenIDs[index], ids?.take(written.id) != true else { continue }
      takenIDs.append(written)
      writtenIDs[index] = nil
    }
  }

  /// The shifted level, at most 6.
  static func level(_ level: Int, shift: Int) -> Int { min(6, level + shift) }
}
