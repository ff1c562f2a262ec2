/// The compiled templates of a library: a flat array of operations and their tables.
struct Program: Sendable {
  var operations: [Operation] = []
  /// The place of each operation's tag, by the operation's index; for checks only.
  var places: [Place] = []
  /// The literal bytes of all templates, UTF-8; a `text` operation writes a range of them.
  var literals: [UInt8] = []
  /// The literal bytes split at line starts, for indented output.
  var pieces: [LinePiece] = []
  /// The whitespace before standalone partials, parents and blocks.
  var indents: [UInt8] = []
  /// The keys of all names, those of one name together.
  var keys: [Key] = []
  var insertions: [Insertion] = []
  var blocks: [BlockSite] = []
  /// The bodies that override parents' blocks, those of one tag together.
  var overrides: [BlockOverride] = []
  var blockNames: [String] = []
  /// The first text or tag beside the blocks of each parent tag; no page shows it.
  var ignoredParentContent: [Place] = []
}

/// One step of a template.
///
/// Jumps are indexes of operations in the whole program, from 0.
enum Operation: Sendable {
  /// Writes a range of ``Program/literals``; `pieces` are its pieces in ``Program/pieces``.
  case text(literal: CompactRange, pieces: CompactRange)
  case variable(TagName)
  case unescaped(TagName)
  /// Writes the value percent-encoded, behind the `?` or `#` of an address.
  case percentEncoded(TagName)
  /// The body follows, up to the `endSection` at `end`.
  case section(TagName, end: Int32)
  case inverted(TagName, end: Int32)
  case endSection
  /// Renders a partial; the index of an ``Insertion``.
  case partial(insertion: Int32)
  /// Renders a parent; the bodies of its overrides follow, each up to an `endBlock`.
  case parent(insertion: Int32)
  /// Renders a block; its default body follows, up to an `endBlock`. The index of a ``BlockSite``.
  case block(Int32)
  case endBlock
  case endTemplate
}

/// A half-open range of a table's indexes, in eight bytes.
struct CompactRange: Sendable, Hashable {
  var start: Int32
  var count: Int32

  init(_ start: Int, count: Int) {
    self.start = Int32(start)
    self.count = Int32(count)
  }

  init(_ range: Range<Int>) {
    self.init(range.lowerBound, count: range.count)
  }

  static let empty = CompactRange(0, count: 0)

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A name in a tag: the keys between its dots.
struct TagName: Sendable {
  /// A range of `Program.keys`; empty for `.` and for an invalid name.
  let keys: CompactRange
  /// True for `.`, the innermost value of the stack.
  let isCurrent: Bool
  /// True if the lookup skips items of the newspaper's own.
  var passesItems = false

  static let current = TagName(keys: .empty, isCurrent: true)
  /// An invalid name, which has no value.
  static let invalid = TagName(keys: .empty, isCurrent: false)
}

extension Operation {
  /// The operation, whose name skips items of the newspaper's own if `isPast` is true for the start of its keys.
  func passingItems(where isPast: (Int32) -> Bool) -> Operation {
    func passing(_ name: TagName) -> TagName {
      var name = name
      name.passesItems = isPast(name.keys.start)
      return name
    }
    return switch self {
    case .variable(let name): .variable(passing(name))
    case .unescaped(let name): .unescaped(passing(name))
    case .percentEncoded(let name): .percentEncoded(passing(name))
    case .section(let name, let end): .section(passing(name), end: end)
    case .inverted(let name, let end): .inverted(passing(name), end: end)
    case .text, .endSection, .partial, .parent, .block, .endBlock, .endTemplate: self
    }
  }
}

/// Literal bytes within one line of a template.
struct LinePiece: Sendable {
  var literal: CompactRange
  /// True if the line's indentation is written before it.
  var startsLine: Bool
}

/// A tag that inserts another template: a partial or a parent.
struct Insertion: Sendable {
  /// The index of the template; -1 if there is none of this name.
  let template: Int32
  /// True if the tag is standalone: then `indent` is added to its lines.
  let isStandalone: Bool
  /// A range of `Program.indents`.
  let indent: CompactRange
  /// The overrides in a parent tag, a range of `Program.overrides`.
  var overrides: CompactRange = .empty
  /// The index of the operation after the tag and its content.
  var next: Int32 = 0
}

/// A block tag with its default body.
struct BlockSite: Sendable {
  /// An index in `Program.blockNames`.
  let name: Int32
  /// The indentation that is added to the body, a range of `Program.indents`; the default body lacks it.
  let indent: CompactRange
  /// True if the block's tag is not standalone: the first line of the body is indented already.
  let isInline: Bool
  /// The index of the operation after the default body.
  var next: Int32 = 0
}

/// The body that overrides a block.
struct BlockOverride: Sendable {
  /// An index in `Program.blockNames`.
  let name: Int32
  /// The index of the body's first operation.
  let body: Int32
  let place: Place
  /// The index of the `endBlock` of the body.
  let end: Int32
}

/// The place of a tag: its template, and byte ranges of the source.
struct Place: Sendable {
  /// The index of the template.
  let file: Int32
  /// The bytes of the whole tag.
  let tag: CompactRange
  /// The bytes of the name; empty for a tag without a valid name.
  let name: CompactRange

  var isNamed: Bool { name.count > 0 }
}
