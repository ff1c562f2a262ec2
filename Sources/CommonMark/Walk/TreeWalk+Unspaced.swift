import Ccmark
import Diagnostics

/// The walk over texts in scripts without spaces, and over asterisks that are no emphasis.
extension TreeWalk {
  /// Warns about asterisks in a text node that are printed as typed.
  mutating func noteLiteralEmphasis(in text: Bytes) {
    guard text.holds("*") else { return }
    for emphasis in LiteralEmphasis.all(in: text) {
      guard let found = emphasis.literal.withUnsafeBufferPointer({ search.find($0) }) else { continue }
      let start = emphasis.isClosing ? found.lowerBound : found.upperBound - emphasis.length
      diagnostics.append(.literalEmphasis(emphasis, at: range(start..<start + emphasis.length)))
    }
    for emphasis in SpacedEmphasis.all(in: text) {
      guard let found = emphasis.literal.withUnsafeBufferPointer({ search.find($0) }) else { continue }
      diagnostics.append(.spacedEmphasis(emphasis, at: range(found)))
    }
  }

  /// Records the end of a line; a soft one is removed between characters without spaces, where it would become a blank.
  mutating func enterBreak(_ node: OpaquePointer, isSoft: Bool) {
    guard LineJoin.joins(at: node) else { return addSpace() }
    if isSoft { cmark_node_free(node) }
  }
}
