import Ccmark

/// Replaces characters that libcmark leaves in a tree's nodes but that may not stay.
struct CharacterRepair {
  /// Sets the quotation marks of a language; nil to leave them as libcmark sets them.
  var quotes: QuoteSetter?
  /// True if typed curly quotes are masked.
  var isMasked = false
  /// True if characters of extensions are masked.
  var hasExtensionMask = false
  /// True if numeric entities may have produced control characters.
  var filtersControls = false
  /// True if the text may hold noncharacters, which are removed.
  var hasNoncharacters = false

  /// Begins a block; no quotation continues from one block to the next.
  mutating func begin(_ block: OpaquePointer) { quotes?.beginBlock(block) }

  /// Unmasks a node and removes noncharacters; curly quotes in text nodes are unmasked by ``repair(text:)``.
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
