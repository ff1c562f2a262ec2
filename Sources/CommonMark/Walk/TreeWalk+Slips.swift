import Ccmark
import Diagnostics

/// Blocks that differ from their author's intention.
extension TreeWalk {
  /// Warns about a paragraph that would be a heading with a space after the `#`; `text` is its first text.
  mutating func noteMissingSpace(in text: Bytes, of node: OpaquePointer) {
    guard text.first == UInt8(ascii: "#"), cmark_node_previous(node) == nil,
      cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_PARAGRAPH
    else { return }
    let line = search.firstLine
    let source = search.bytes[line]
    let rest = source.drop { $0 == UInt8(ascii: "#") }
    // A heading has at most six marks; one mark alone is not reported.
    guard (2...6).contains(source.count - rest.count), let first = rest.first, first.isASCIILetter || first >= 0x80
    else { return }
    let marks = line.lowerBound..<rest.startIndex
    diagnostics.append(.missingSpace(count: marks.count, at: range(marks)))
  }

  /// Warns about a code block whose fence is not closed.
  mutating func noteUnclosedFence(of block: OpaquePointer) {
    guard let fence = fence(of: block) else { return }
    let isInContainer = cmark_node_get_type(cmark_node_parent(block)) != CMARK_NODE_DOCUMENT
    let endsOutside = cmark_node_get_end_line(cmark_node_parent(block)) < cmark_node_get_end_line(block)
    guard isInContainer && endsOutside || !search.endsWithFence(like: search.bytes[fence]) else { return }
    let marks = String(decoding: search.bytes[fence], as: UTF8.self)
    diagnostics.append(.unclosedFence(marks, isInContainer: isInContainer, at: range(search.firstLine)))
  }

  /// The range of the fence at the beginning of a code block; nil for indented code.
  private mutating func fence(of block: OpaquePointer) -> Range<Int>? {
    let line = search.firstLine
    let source = search.bytes[line]
    guard let mark = source.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let count = source.prefix { $0 == mark }.count
    let isContent = withBytes(ofCString: cmark_node_get_literal(block)) { literal in
      literal.prefix { !$0.isLineEnd }.elementsEqual(source)
    }
    return count < 3 || isContent ? nil : line.lowerBound..<line.lowerBound + count
  }
}

extension BlockSourceSearch {
  /// True if the block's last line, unless it is the first, is a fence of at least as many marks.
  fileprivate func endsWithFence(like fence: Slice<Bytes>) -> Bool {
    let lines = bytes[block]
    guard let mark = fence.first, let end = lines.lastIndex(where: { !$0.isBlankOrLineEnd }), lines[end] == mark else {
      return false
    }
    let start = (lines[..<end].lastIndex(where: \.isLineEnd) ?? -1) + 1
    guard start > block.lowerBound else { return false }
    let text = lines[start...end].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    return text.count >= fence.count && text.allSatisfy { $0 == mark }
  }
}

extension Diagnostic {
  static func missingSpace(count: Int, at range: SourceRange) -> Diagnostic {
    let marks = String(repeating: "#", count: count)
    return Diagnostic(
      .missingSpace, .warning, "this is no heading, since no space stands behind '\(marks)'", at: range,
      hint: "write '\(marks) ' before the heading")
  }

  static func unclosedFence(_ fence: String, isInContainer: Bool, at range: SourceRange) -> Diagnostic {
    let reach = isInContainer ? "up to the end of the list item or quotation" : "up to the end"
    return Diagnostic(
      .unclosedFence, .warning, "the block of code that begins here is never closed, so all text \(reach) is code",
      at: range, hint: "add a line '\(fence)' where the code ends")
  }
}
