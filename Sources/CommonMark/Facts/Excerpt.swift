/// The excerpt of a body, gathered while its tree is walked.
struct Excerpt {
  /// The most words of an unmarked excerpt.
  static let wordLimit = 55
  /// The most letters of scripts without spaces.
  static let unspacedLetterLimit = 110
  /// The most bytes, for text without letters.
  static let sizeLimit = 8192

  /// The text so far, in case a summary marker follows; empty if the source has no comment.
  private var beforeMarker = PlainText()
  private var awaitsMarker: Bool
  private(set) var isMarked = false

  /// The top-level paragraphs so far.
  private var lead = PlainText()
  /// The words in the first `counted` bytes of ``lead``.
  private var counter = WordCounter()
  private var counted = 0
  /// The offset in ``lead`` after the last letter within the limits.
  private var lastLetterEnd = 0
  /// True once a limit is reached.
  private var isFull = false
  /// True within a top-level paragraph.
  private var isInLead = false

  init(awaitsMarker: Bool) { self.awaitsMarker = awaitsMarker }

  mutating func add(_ text: Bytes) {
    if awaitsMarker { beforeMarker.add(text) }
    if isInLead, !isFull { lead.add(text) }
  }

  mutating func addSpace() {
    if awaitsMarker { beforeMarker.addSpace() }
    if isInLead, !isFull { lead.addSpace() }
  }

  /// Begins a paragraph, which is part of the lead if it is at the top level.
  mutating func beginParagraph(isLead: Bool) { isInLead = isLead }

  /// Ends a paragraph; one at the top level is checked against the limits.
  mutating func endParagraph() {
    guard isInLead else { return }
    isInLead = false
    guard !isFull else { return }
    lead.bytes.withUnsafeBufferPointer { countWithinLimits($0) }
    counter.endWord()
    lead.addSpace()
  }

  /// Records the summary marker; without text before it, it has no effect.
  mutating func mark() {
    isMarked = !beforeMarker.isEmpty
    awaitsMarker = false
  }

  var text: String {
    if isMarked { return beforeMarker.string }
    guard isFull else { return lead.string }
    return String(decoding: lead.bytes[..<lastLetterEnd], as: UTF8.self) + "…"
  }

  private mutating func countWithinLimits(_ text: Bytes) {
    while counted < text.count {
      let (scalar, length) = decodeScalar(text, at: counted)
      let kind = WordCounter.kind(of: scalar)
      var next = counter
      next.count(kind)
      let isTooLong = counted + length > Self.sizeLimit
      if isTooLong, lastLetterEnd == 0 { lastLetterEnd = counted }
      if isTooLong || next.words > Self.wordLimit || next.unspacedLetters > Self.unspacedLetterLimit {
        isFull = true
        return
      }
      counter = next
      counted += length
      // The further letters of a word reach no limit but that of bytes.
      if kind == .letter {
        let end = Swift.min(text.count, Self.sizeLimit)
        while counted < end, text[counted].isASCIILetter { counted += 1 }
      }
      if kind == .letter || kind == .unspacedLetter || kind == .mark { lastLetterEnd = counted }
    }
  }
}
