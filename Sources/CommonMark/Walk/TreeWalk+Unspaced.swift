import Ccmark
import Diagnostics

/// The rules for texts in scripts without spaces.
extension TreeWalk {
  /// Warns about asterisks that are printed as typed in a text node.
  mutating func noteLiteralEmphasis(in text: Bytes) {
    guard text.holds("*") else { return }
    for emphasis in LiteralEmphasis.all(in: text) {
      guard let found = emphasis.literal.withUnsafeBufferPointer({ places.find($0) }) else { continue }
      let isOpening = emphasis.side == .opening
      let start = isOpening ? found.upperBound - emphasis.length : found.lowerBound
      diagnostics.append(.literalEmphasis(emphasis, at: range(start..<start + emphasis.length)))
    }
    for emphasis in SpacedEmphasis.all(in: text) {
      guard let found = emphasis.literal.withUnsafeBufferPointer({ places.find($0) }) else { continue }
      diagnostics.append(.spacedEmphasis(emphasis, at: range(found)))
    }
  }

  /// Notes the end of a line; between characters of scripts without spaces it would become a blank, so it is taken out.
  mutating func enterBreak(_ node: OpaquePointer, isSoft: Bool) {
    guard LineJoin.joins(at: node) else { return addSpace() }
    if isSoft { cmark_node_free(node) }
  }
}
