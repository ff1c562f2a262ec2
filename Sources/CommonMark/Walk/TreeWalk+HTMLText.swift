import Ccmark
import Diagnostics

/// A node of the author's own HTML that is read.
struct HTMLPiece {
  let literal: [UInt8]
  let isBlock: Bool
  /// True for a block that lies in no container.
  let isTop: Bool
  /// The HTML that takes its place.
  var output: [UInt8] = []
  /// True if something was left out that stood between words.
  var hasGap = false
  /// True after text that no block has ended yet.
  var isInParagraph = false

  init(_ node: OpaquePointer, isBlock: Bool) {
    literal = NodeText.literal(of: node)
    self.isBlock = isBlock
    isTop = isBlock && cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT
  }
}

/// The text in HTML of the author's own, and where it stands.
extension TreeWalk {
  /// Adds text of the author's HTML to the facts, its references resolved.
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

  /// True for an address and nothing else: as the text of a link no summary needs it, and the link may be left out.
  private static func isAddress(_ text: Bytes) -> Bool {
    let words = text.split(whereSeparator: \.isBlankOrLineEnd)
    guard let word = words.first, words.count == 1 else { return false }
    return word.starts(with: "www.".utf8) || String(decoding: word, as: UTF8.self).contains("://")
  }

  /// Adds what parts two words.
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

  /// Finds a piece of the author's HTML in the file: its first line, or that of the block.
  mutating func find(_ text: ArraySlice<UInt8>) -> Range<Int> {
    text.withUnsafeBufferPointer { places.find($0) } ?? places.firstLine
  }
}

/// The place in the file of a tag of the author's own HTML.
struct TagPlace {
  /// Its first line, or that of its block.
  let range: Range<Int>
  private let start: Int
  private let lineEnd: Int

  /// The place of a tag in a piece, whose first line was found at `range`.
  init(of tag: Range<Int>, in literal: [UInt8], at range: Range<Int>) {
    self.range = range
    start = tag.lowerBound
    lineEnd = literal[tag].firstIndex(where: \.isLineEnd) ?? tag.upperBound
  }

  /// The place of a value in the tag: that of the tag if it stands on a later line.
  func place(of value: Range<Int>) -> Range<Int> {
    let first = range.lowerBound + value.lowerBound - start
    return value.upperBound <= lineEnd ? first..<first + value.count : range
  }
}
