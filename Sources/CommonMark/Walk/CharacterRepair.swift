import Ccmark

/// Exchanges the characters in a tree's nodes that may not stay as libcmark leaves them.
struct CharacterRepair {
  /// Sets the quotation marks of a language; nil: they stay as libcmark sets them.
  var quotes: QuoteSetter?
  /// True if curly quotes that the author typed are masked.
  var isMasked = false
  /// True if characters that extensions need are masked.
  var hasExtensionMask = false
  /// True if control characters may have come from numeric entities.
  var filtersControls = false
  /// True if noncharacters may stand in the text, which are left out.
  var hasNoncharacters = false

  /// Begins a block: no quotation goes on from one to the next.
  mutating func begin(_ block: OpaquePointer) { quotes?.beginBlock(block) }

  /// Restores what was masked, and takes out noncharacters; text nodes are unmasked when their quotes are set.
  func enter(_ node: OpaquePointer, _ type: cmark_node_type) {
    if hasExtensionMask { ExtensionMask.restore(in: node) }
    if isMasked, type != CMARK_NODE_TEXT { QuoteMask.restore(in: node) }
    if hasNoncharacters { ControlCharacters.removeNoncharacters(in: node) }
  }

  /// Replaces control characters in all strings of a node.
  func replaceControls(in node: OpaquePointer) {
    if filtersControls { ControlCharacters.replace(in: node) }
  }

  /// Replaces control characters in a text node, and sets its quotation marks.
  mutating func repair(text node: OpaquePointer) {
    replaceControls(in: node)
    quotes?.set(in: node)
  }
}
