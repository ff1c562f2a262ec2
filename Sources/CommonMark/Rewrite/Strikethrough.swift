import Ccmark

/// Strikes out text between one or two tildes on each side.
///
/// Tildes are paired among the children of one node. Marks within struck text are removed without effect.
enum Strikethrough {
  private static let start: StaticString = "<del>"

  /// True for the node of a struck text.
  static func contains(_ node: OpaquePointer) -> Bool { CustomNode.begins(node, with: start) }

  /// Wraps struck children of a node in nodes of their own.
  static func rewrite(in parent: OpaquePointer) {
    var runs = TildeRun.paired(in: parent)[...]
    guard !runs.isEmpty else { return }
    var part = StruckPart()
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      let own = runs.prefix { $0.node == node }
      runs.removeFirst(own.count)
      if own.isEmpty {
        part.adopt(node)
      } else {
        TextPieces.replace(node) { part.add($0, $1, splitBy: own) }
      }
    }
  }

  /// The open struck part of a line, if any.
  private struct StruckPart {
    private var node: OpaquePointer?
    private var open = 0

    /// Moves a sibling into the open part, if there is one.
    func adopt(_ sibling: OpaquePointer) {
      if let node { _ = cmark_node_append_child(node, sibling) }
    }

    /// Adds the pieces of a text between `runs`, which open and close the part.
    mutating func add(_ pieces: TextPieces, _ text: Bytes, splitBy runs: ArraySlice<TildeRun>) {
      var end = 0
      for run in runs {
        add(pieces.text(end..<run.range.lowerBound), pieces)
        end = run.range.upperBound
        open += run.opens == true ? 1 : -1
        if open == 0 {
          node = nil
        } else if node == nil {
          node = CustomNode.inline("\(start)", "</del>")
          pieces.insert(node)
        }
      }
      add(pieces.text(end..<text.count), pieces)
    }

    private func add(_ piece: OpaquePointer?, _ pieces: TextPieces) {
      guard let piece else { return }
      if node == nil { pieces.insert(piece) } else { adopt(piece) }
    }
  }
}

/// One or two tildes in a text node.
private struct TildeRun {
  let node: OpaquePointer
  let range: Range<Int>
  /// True if it may begin struck text; `mayClose`: if it may end some.
  ///
  /// It must flank the text as emphasis does (CommonMark 0.30, section 6.2).
  let mayOpen: Bool
  let mayClose: Bool
  /// True if it begins struck text, false if it ends some; nil if it does neither.
  var opens: Bool?

  /// The runs among the children of a node that begin or end struck text, in order.
  ///
  /// As in cmark-gfm, a run that can only close closes nothing after one of another length that can only open.
  static func paired(in parent: OpaquePointer) -> [TildeRun] {
    var runs = all(in: parent)
    // The indices of runs that may still open: of one tilde, and of two.
    var openers: [[Int]] = [[], []]
    for row in runs.indices {
      let run = runs[row]
      let (own, other) = (run.range.count - 1, 2 - run.range.count)
      let partner = run.mayClose ? openers[own].last : nil
      if run.mayClose, !run.mayOpen, let between = openers[other].last, between > partner ?? -1, !runs[between].mayClose
      {
        continue
      }
      if let partner {
        runs[partner].opens = true
        runs[row].opens = false
        openers[own].removeLast()
        while let last = openers[other].last, last > partner { openers[other].removeLast() }
      } else if run.mayOpen {
        openers[own].append(row)
      }
    }
    return runs.filter { $0.opens != nil }
  }

  private static func all(in parent: OpaquePointer) -> [TildeRun] {
    var runs: [TildeRun] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      guard cmark_node_get_type(node) == CMARK_NODE_TEXT else { continue }
      withBytes(ofCString: cmark_node_get_literal(node)) { add(node, $0, to: &runs) }
    }
    return runs
  }

  private static func add(_ node: OpaquePointer, _ text: Bytes, to runs: inout [TildeRun]) {
    var index = 0
    while let start = text[index...].firstIndex(of: UInt8(ascii: "~")) {
      index = text[start...].firstIndex { $0 != UInt8(ascii: "~") } ?? text.count
      guard index - start <= 2 else { continue }
      let before = start > 0 ? Side(text, start, isBefore: true) : Side(beside: cmark_node_previous(node), of: node)
      let after =
        index < text.count ? Side(text, index, isBefore: false) : Side(beside: cmark_node_next(node), of: node)
      runs.append(
        TildeRun(
          node: node, range: start..<index, mayOpen: after != .space && (after == .word || before != .word),
          mayClose: before != .space && (before == .word || after != .word)))
    }
  }

  /// The kind of character beside a run.
  private enum Side {
    case space, word, punctuation

    init(_ text: Bytes, _ index: Int, isBefore: Bool) {
      let mask = isBefore ? index - 2 : index
      let isMask = mask >= 0 && ExtensionMask.original(text, at: mask) != nil
      let neighbour =
        isBefore ? NeighbourCharacter(before: index, in: text) : NeighbourCharacter(after: index, in: text)
      self = isMask || neighbour.isPunctuation ? .punctuation : neighbour.kind == .space ? .space : .word
    }

    /// The kind of the source character next to a text, where the node `sibling` is.
    ///
    /// Without `sibling`, it is the mark of the node around the text.
    init(beside sibling: OpaquePointer?, of text: OpaquePointer) {
      guard let sibling else {
        switch cmark_node_get_type(cmark_node_parent(text)) {
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE: self = .punctuation
        default: self = .space
        }
        return
      }
      switch cmark_node_get_type(sibling) {
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: self = .space
      default: self = BareLinks.contains(sibling) ? .word : .punctuation
      }
    }
  }
}
