/// The templates of a library in the form that is run: one flat array of operations and the tables they point into.
struct Program: Sendable {
  var operations: [Operation] = []
  /// The place of each operation's tag in its file; for `check` only.
  var places: [Place] = []
  /// The literal bytes of all templates; a `text` operation is a stretch of them.
  var literals: [UInt8] = []
  /// The literal bytes cut at line starts, for when they are indented.
  var pieces: [Piece] = []
  /// The whitespace before standalone partials, parents and blocks.
  var indents: [UInt8] = []
  /// The keys of all names.
  var keys: [Key] = []
  var insertions: [Insertion] = []
  var blocks: [BlockSite] = []
  /// The bodies that override parents' blocks, those of one tag together.
  var definitions: [Definition] = []
  var blockNames: [String] = []
  /// The first of what stands between the blocks in each parent tag, which no page shows.
  var passedOver: [Place] = []
}

/// One step of a template.
///
/// Indexes and jumps count operations of the whole program from 0.
enum Operation: Sendable {
  /// Writes bytes.
  case text(literal: Stretch, pieces: Stretch)
  case variable(Name)
  case unescaped(Name)
  /// Percent-encodes the value: it stands behind the `?` or `#` of an address.
  case percentEncoded(Name)
  /// The body follows, up to the `endSection` at `end`.
  case section(Name, end: Int32)
  case inverted(Name, end: Int32)
  case endSection
  case partial(insertion: Int32)
  /// The bodies of its definitions follow, each up to an `endBlock`.
  case parent(insertion: Int32)
  /// The default body follows, up to an `endBlock`.
  case block(Int32)
  case endBlock
  case endTemplate
}

/// A half-open range of a table, small.
struct Stretch: Sendable, Hashable {
  var start: Int32
  var count: Int32

  init(_ start: Int, count: Int) {
    self.start = Int32(start)
    self.count = Int32(count)
  }

  init(_ range: Range<Int>) {
    self.init(range.lowerBound, count: range.count)
  }

  static let empty = Stretch(0, count: 0)

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// A name in a tag: the keys between its dots.
struct Name: Sendable {
  /// A stretch of `Program.keys`; empty for `.` and for a name that is none.
  let keys: Stretch
  /// True for `.`, the value on top of the stack.
  let isCurrent: Bool
  /// True if items of a newspaper's own are passed over when it is looked up.
  var passesItems = false

  static let current = Name(keys: .empty, isCurrent: true)
  /// A name with an error in it; it has no value.
  static let invalid = Name(keys: .empty, isCurrent: false)
}

extension Operation {
  /// The operation with its name looked up past items of a newspaper's own if `isPast` holds for the start of its keys.
  func passingItems(where isPast: (Int32) -> Bool) -> Operation {
    func passing(_ name: Name) -> Name {
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
struct Piece: Sendable {
  var literal: Stretch
  /// True if the line's indentation comes before it.
  var startsLine: Bool
}

/// A place where another template is put in.
struct Insertion: Sendable {
  /// The index of the template, or -1 if there is none of this name.
  let template: Int32
  /// Standalone: it has its line to itself and its lines are indented by `indent`, a stretch of `Program.indents`.
  let isStandalone: Bool
  let indent: Stretch
  /// The blocks that a parent tag overrides.
  var definitions: Stretch = .empty
  /// The operation after the tag and what it holds.
  var next: Int32 = 0
}

/// A place where a block stands, with its default body.
struct BlockSite: Sendable {
  /// An index in `Program.blockNames`.
  let name: Int32
  /// Added to the indentation of whatever stands here; the default body was cut by the same.
  let indent: Stretch
  /// Something of its line precedes it, be it whitespace: the first line of the body is indented already.
  let isInline: Bool
  /// The operation after the default body.
  var next: Int32 = 0
}

/// The body that takes the place of a block.
struct Definition: Sendable {
  /// An index in `Program.blockNames`.
  let name: Int32
  let body: Int32
  let place: Place
  /// The operation that ends the body.
  let end: Int32
}

/// A tag's place: which file, and bytes of it.
struct Place: Sendable {
  let file: Int32
  let tag: Stretch
  /// Empty for a tag without a valid name.
  let name: Stretch

  var isNamed: Bool { name.count > 0 }
}
