import Ccmark
import Diagnostics

/// A node of raw HTML during its reading.
struct HTMLPiece {
  let literal: [UInt8]
  let isBlock: Bool
  /// True for a block outside all containers.
  let isTop: Bool
  /// The HTML that replaces it.
  var output: [UInt8] = []
  /// True if something between words was left out.
  var hasGap = false
  /// True after text whose paragraph has not ended.
  var isInParagraph = false

  init(_ node: OpaquePointer, isBlock: Bool) {
    literal = NodeText.literal(of: node)
    self.isBlock = isBlock
    isTop = isBlock && cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT
  }
}

/// The text in raw HTML, and its source ranges.
extension TreeWalk {
  /// Adds text of raw HTML, its references resolved, to the facts.
  mutating func addFacts(of text: [UInt8], _ piece: inout HTMLPiece) {
    guard text.contains(where: { !$0.isBlankOrLineEnd }) else { return addSpace(&piece) }
    if piece.isBlock, !piece.isInParagraph {
      facts.beginParagraph(isLead: piece.isTop && !isNote && elements.isLead)
      piece.isInParagraph = true
    }
    text.withUnsafeBufferPointer {
      facts.add($0, isInExcerpt: !(elements.contains("a") && Self.isAddress($0)))
      rawTable?.header.text.add($0)
    }
  }

  /// True for an address alone: as the text of a link it is not in the excerpt, and the link may be left out.
  private static func isAddress(_ text: Bytes) -> Bool {
    let words = text.split(whereSeparator: \.isBlankOrLineEnd)
    guard let word = words.first, words.count == 1 else { return false }
    return word.starts(with: "www.".utf8) || String(decoding: word, as: UTF8.self).contains("://")
  }

  /// Adds the space between two words.
  mutating func addSpace(_ piece: inout HTMLPiece) {
    guard piece.isInParagraph || !piece.isBlock else { return }
    facts.addSpace()
    rawTable?.header.text.addSpace()
  }

  mutating func endParagraph(_ piece: inout HTMLPiece) {
    guard piece.isInParagraph else { return }
    piece.isInParagraph = false
    facts.endParagraph()
  }

  /// Returns the range of a piece of raw HTML in the file: its first line, or that of the block if it is not found.
  mutating func find(_ text: ArraySlice<UInt8>) -> Range<Int> {
    text.withUnsafeBufferPointer { search.find($0) } ?? search.firstLine
  }
}

/// The source range of a tag of raw HTML.
struct TagRange {
  /// The first line of the tag, or of its block if the tag was not found.
  let range: Range<Int>
  private let start: Int
  private let lineEnd: Int

  /// The range of a tag in a piece; the tag's first line was found at `range`.
  init(of tag: Range<Int>, in literal: [UInt8], at range: Range<Int>) {
    self.range = range
    start = tag.lowerBound
    lineEnd = literal[tag].firstIndex(where: \.isLineEnd) ?? tag.upperBound
  }

  /// The range of a value in the tag; that of the tag if the value is on a later line.
  func range(of value: Range<Int>) -> Range<Int> {
    let first = range.lowerBound + value.lowerBound - start
    return value.upperBound <= lineEnd ? first..<first + value.count : range
  }
}
