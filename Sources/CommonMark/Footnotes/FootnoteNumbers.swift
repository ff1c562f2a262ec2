import Ccmark
import Diagnostics

/// The numbers of footnotes, in the order of their first references in the trees.
struct FootnoteNumbers {
  private let notes: [FootnoteScan.Note]
  /// The indices of notes by label.
  private let rows: [String: Int]
  /// The indices of the referenced notes in order of number: the first has number 1.
  private(set) var order: [Int] = []
  /// The numbers of notes, from 1, and of references to each, by the index of the note.
  private var numbers: [Int: Int] = [:]
  private var counts: [Int: Int] = [:]
  /// The labels of references without a note.
  private(set) var missing: Set<String> = []

  init(_ notes: [FootnoteScan.Note]) {
    self.notes = notes
    rows = Dictionary(notes.enumerated().map { ($1.label, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The notes without references.
  var unused: [FootnoteScan.Note] { notes.indices.filter { counts[$0] == nil }.map { notes[$0] } }

  /// Replaces the references in a tree by links to the notes, and unmasks all other text.
  mutating func rewrite(_ tree: borrowing MarkdownTree) {
    cmark_consolidate_text_nodes(tree.root)
    for node in Self.masked(in: tree) {
      if cmark_node_get_type(node) == CMARK_NODE_TEXT, !Self.isInLink(node) {
        replaceReferences(in: node)
      } else {
        NodeText.replace(in: node, Self.restored)
      }
    }
  }

  private static func masked(in tree: borrowing MarkdownTree) -> [OpaquePointer] {
    var nodes: [OpaquePointer] = []
    tree.root.forEachNode { node, type in
      switch type {
      case CMARK_NODE_TEXT, CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK,
        CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
        nodes.append(node)
      default: break
      }
    }
    return nodes
  }

  private static func isInLink(_ node: OpaquePointer) -> Bool {
    var parent = cmark_node_parent(node)
    while let current = parent {
      let type = cmark_node_get_type(current)
      if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE { return true }
      parent = cmark_node_parent(current)
    }
    return false
  }

  /// The text with `[^` for each mask; nil if it has no mask.
  private static func restored(_ text: Bytes) -> [UInt8]? {
    ByteReplacement.replaced(in: text) { index in
      text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0x9F ? (2, FootnoteScan.mark) : nil
    }
  }

  // MARK: - References

  private mutating func replaceReferences(in node: OpaquePointer) {
    let text = NodeText.literal(of: node)
    var plain: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index...].starts(with: FootnoteScan.mask) else {
        plain.append(text[index])
        index += 1
        continue
      }
      let end = text[index...].firstIndex(of: UInt8(ascii: "]"))
      let label = end.map { FootnoteScan.key(text[index + 2..<$0]) }
      if let end, let label, let row = rows[label] {
        if !plain.isEmpty { _ = cmark_node_insert_before(node, NodeText.make(plain)) }
        _ = cmark_node_insert_before(node, CustomNode.inline(link(to: row), ""))
        plain = []
        index = end + 1
      } else {
        plain += FootnoteScan.mark
        index += 2
        if let label { missing.insert(label) }
      }
    }
    withCString(plain) { _ = cmark_node_set_literal(node, $0) }
  }

  /// The HTML of one more reference to the note at index `row`.
  private mutating func link(to row: Int) -> String {
    let count = counts[row, default: 0] + 1
    counts[row] = count
    if count == 1 {
      order.append(row)
      numbers[row] = order.count
    }
    let number = numbers[row] ?? 0
    let id = Self.referenceID(number, count)
    return "<sup class=\"footnote\"><a href=\"#fn-\(number)\" id=\"\(id)\" role=\"doc-noteref\">\(number)</a></sup>"
  }

  private static func referenceID(_ number: Int, _ count: Int) -> String {
    count == 1 ? "fnref-\(number)" : "fnref-\(number)-\(count)"
  }

  // MARK: - Notes

  /// The HTML of the links from a note, by number, back to its references.
  func backLinks(of number: Int) -> String {
    (1...max(1, counts[order[number - 1]] ?? 1)).map { count in
      let id = Self.referenceID(number, count)
      let again = count > 1 ? "<sup>\(count)</sup>" : ""
      return " <a href=\"#\(id)\" class=\"footnote-back\" role=\"doc-backlink\">↩\(again)</a>"
    }.joined()
  }
}
