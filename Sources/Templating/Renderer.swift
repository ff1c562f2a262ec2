import Diagnostics

/// Runs a template of a program.
///
/// It has its own stacks, so that no template or data can overflow the thread's stack.
struct Renderer {
  /// The greatest number of nested partials and parents; deeper ones write nothing.
  static let depthLimit = 100
  /// The greatest number of operations of one run: far more than any real page takes.
  static let operationLimit = 5_000_000
  /// The greatest number of bytes that one run writes, 64 MiB: far more than any real page has.
  static let outputLimit = 64 * 1024 * 1024

  private let library: TemplateLibrary
  private let globals: any ViewBox
  /// The values of the open sections, outermost first; lookups do not see those before `base`.
  private var contexts: [Context]
  private var base = 0
  private var frames: [Frame] = []
  /// The lists of the open sections, outermost first.
  private var lists: [Value] = []
  /// The number of open partials and parents.
  private var depth = 0
  /// The overrides of the open parents; `scope` is the index of the innermost that counts here, or -1.
  private var scopes: [Scope] = []
  private var scope = -1
  /// The indentation of the open insertions; that of a line starts at `indentStart`.
  private var indent: [UInt8] = []
  private var indentStart = 0
  /// True if the current line is indented already.
  private var isIndented = false
  /// The byte ranges of tracked HTML in the output, in order.
  private(set) var tracked: [Range<Int>] = []

  /// The value of an open section.
  private struct Context {
    let value: Value
    /// The keys for which the value is asked; none if it is no view.
    let keys: KeySet

    init(_ value: Value) {
      self.value = value
      keys = if case .box(let view) = value { view.keys } else { .none }
    }
  }

  /// The state that an end operation restores.
  private enum Frame {
    case plain
    case context
    case list(body: Int, index: Int, count: Int)
    case call(Call)
  }

  /// The state outside a partial, a parent or a block.
  private struct Call {
    /// The index of the operation to continue with.
    let next: Int
    let base: Int
    let contextCount: Int
    let depth: Int
    let scope: Int
    let scopeCount: Int
    let indentStart: Int
    let indentCount: Int
    /// True for a tag that is not standalone: the rest of its line follows.
    let endsInline: Bool
  }

  /// The overrides of one parent tag, and the scope around that tag.
  private struct Scope {
    let overrides: CompactRange
    /// An index in `scopes`, or -1.
    let outer: Int
  }

  init(_ library: TemplateLibrary, globals: any ViewBox, context: Value) {
    self.library = library
    self.globals = globals
    contexts = [Context(context)]
  }

  /// Runs a template, appending to `output`; false if it was stopped at a limit.
  mutating func run(_ template: Int, into output: inout [UInt8]) -> Bool {
    // Retained for the whole run: retaining and releasing it at each operation costs more than most operations.
    let library = library
    var next = library.templates[template].operations.lowerBound
    let end = output.count + Self.outputLimit
    for _ in 0..<Self.operationLimit where output.count <= end {
      switch library.program.operations[next] {
      case .text(let literal, let pieces):
        if indent.count == indentStart {
          output.append(library.program.literals, in: literal)
          isIndented = false
        } else {
          for piece in pieces.range {
            writeIndented(library.program.pieces[piece], of: library.program.literals, into: &output)
          }
        }
        next += 1
      case .variable(let name):
        write(value(of: name), escaped: true, into: &output)
        next += 1
      case .unescaped(let name):
        write(value(of: name), escaped: false, into: &output)
        next += 1
      case .percentEncoded(let name):
        writePercentEncoded(value(of: name), into: &output)
        next += 1
      case .section(let name, let end):
        next = enter(value(of: name), body: next + 1) ? next + 1 : Int(end) + 1
      case .inverted(let name, let end):
        if value(of: name).isTruthy {
          next = Int(end) + 1
        } else {
          frames.append(.plain)
          next += 1
        }
      case .endSection:
        next = endSection(at: next)
      case .partial(let number):
        next = insertPartial(library.program.insertions[Int(number)], next: next + 1, into: &output)
      case .parent(let number):
        next = insertParent(library.program.insertions[Int(number)])
      case .block(let number):
        next = enterBlock(library.program.blocks[Int(number)], body: next + 1)
      case .endBlock, .endTemplate:
        guard let back = leaveCall() else { return true }
        next = back
      }
    }
    return false
  }

  // MARK: Sections

  /// Begins a section; false if its value is falsy.
  private mutating func enter(_ value: Value, body: Int) -> Bool {
    switch value {
    case .none: return false
    case .flag(let flag):
      if flag { frames.append(.plain) }
      return flag
    case .text, .html, .number, .box:
      guard value.isTruthy else { return false }
      contexts.append(Context(value))
      frames.append(.context)
    case .boxes, .texts, .list:
      guard let count = value.count, count > 0 else { return false }
      contexts.append(Context(value.item(0)))
      lists.append(value)
      frames.append(.list(body: body, index: 0, count: count))
    }
    return true
  }

  /// Ends an iteration of a section; returns the operation of the next one, or that behind the section.
  private mutating func endSection(at end: Int) -> Int {
    switch frames.popLast() {
    case .context:
      contexts.removeLast()
    case .list(let body, let index, let count):
      if index + 1 < count {
        contexts[contexts.count - 1] = Context(lists[lists.count - 1].item(index + 1))
        frames.append(.list(body: body, index: index + 1, count: count))
        return body
      }
      contexts.removeLast()
      lists.removeLast()
    case .plain, .call, nil: break
    }
    return end + 1
  }

  // MARK: Partials, parents, blocks

  private mutating func insertPartial(_ partial: Insertion, next: Int, into output: inout [UInt8]) -> Int {
    guard partial.template >= 0, depth < Self.depthLimit else { return next }
    if let view = innermostView, view.isClosed {
      isIndented = false
      if let html = view.fragment(of: PartialID(template: Int(partial.template))) {
        output.append(contentsOf: html.bytes)
        return next
      }
      call(next: next, endsInline: !partial.isStandalone)
      base = contexts.count
      contexts.append(Context(.box(view)))
      scope = -1
      indentStart = indent.count
    } else {
      call(next: next, endsInline: !partial.isStandalone)
      indentBody(of: partial)
    }
    depth += 1
    return library.templates[Int(partial.template)].operations.lowerBound
  }

  private mutating func insertParent(_ parent: Insertion) -> Int {
    let next = Int(parent.next)
    guard parent.template >= 0, depth < Self.depthLimit else { return next }
    call(next: next, endsInline: !parent.isStandalone)
    scopes.append(Scope(overrides: parent.overrides, outer: scope))
    scope = scopes.count - 1
    indentBody(of: parent)
    depth += 1
    return library.templates[Int(parent.template)].operations.lowerBound
  }

  private mutating func indentBody(of insertion: Insertion) {
    if insertion.isStandalone {
      indent.append(library.program.indents, in: insertion.indent)
    } else {
      indentStart = indent.count
    }
  }

  /// Begins a block; returns the first operation of its outermost override, else of its default body.
  ///
  /// The body of an override sees the overrides that count at its own tag.
  private mutating func enterBlock(_ block: BlockSite, body: Int) -> Int {
    call(next: Int(block.next), endsInline: block.isInline)
    var body = body
    var outer = scope
    var bodyScope = scope
    while outer >= 0 {
      let outerScope = scopes[outer]
      outer = outerScope.outer
      for index in outerScope.overrides.range where library.program.overrides[index].name == block.name {
        body = Int(library.program.overrides[index].body)
        bodyScope = outer
      }
    }
    scope = bodyScope
    indent.append(library.program.indents, in: block.indent)
    if block.isInline { isIndented = true }
    return body
  }

  /// Saves the state, to be restored by ``leaveCall()``.
  private mutating func call(next: Int, endsInline: Bool) {
    frames.append(
      .call(
        Call(
          next: next, base: base, contextCount: contexts.count, depth: depth, scope: scope,
          scopeCount: scopes.count, indentStart: indentStart, indentCount: indent.count, endsInline: endsInline)))
  }

  /// Restores the state of the innermost call; returns its next operation, or nil at the end of the run.
  private mutating func leaveCall() -> Int? {
    guard case .call(let call) = frames.popLast() else { return nil }
    base = call.base
    contexts.removeLast(contexts.count - call.contextCount)
    depth = call.depth
    scope = call.scope
    scopes.removeLast(scopes.count - call.scopeCount)
    indentStart = call.indentStart
    indent.removeLast(indent.count - call.indentCount)
    if call.endsInline { isIndented = false }
    return call.next
  }

  /// The innermost view in sight; nil if there is none but the globals.
  private var innermostView: (any ViewBox)? {
    var index = contexts.count
    while index > base {
      index -= 1
      if case .box(let view) = contexts[index].value { return view }
    }
    return nil
  }

  // MARK: Values

  private func value(of name: TagName) -> Value {
    let range = name.keys.range
    guard !range.isEmpty else { return name.isCurrent ? contexts[contexts.count - 1].value : .none }
    var value = lookUp(library.program.keys[range.lowerBound], passesItems: name.passesItems)
    for index in range.dropFirst() {
      guard case .box(let view) = value else { return .none }
      value = view.value(for: library.program.keys[index]) ?? .none
    }
    return value
  }

  /// Looks a key up from the innermost view outward, then in the globals.
  private func lookUp(_ key: Key, passesItems: Bool) -> Value {
    var index = contexts.count
    while index > base {
      index -= 1
      guard contexts[index].keys.mayContain(key), case .box(let view) = contexts[index].value,
        !(passesItems && view.isItem)
      else { continue }
      if let value = view.value(for: key) { return value }
    }
    return globals.value(for: key) ?? .none
  }

  // MARK: Writing

  private mutating func write(_ value: Value, escaped: Bool, into output: inout [UInt8]) {
    switch value {
    case .text(let text):
      if escaped { output.append(escaping: text) } else { output.append(contentsOf: text.utf8) }
    case .html(let html):
      if html.isTracked { tracked.append(output.count..<output.count + html.bytes.count) }
      output.append(contentsOf: html.bytes)
    case .number(let number): output.append(decimal: number)
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .none, .box, .boxes, .texts, .list: break
    }
  }

  private func writePercentEncoded(_ value: Value, into output: inout [UInt8]) {
    switch value {
    case .text(let text): output.append(percentEncoding: text)
    case .number(let number): output.append(decimal: number)
    case .none, .html, .flag, .box, .boxes, .texts, .list: break
    }
  }

  /// Writes literal bytes, with the indentation before them if they start a line that is not empty.
  private mutating func writeIndented(_ piece: LinePiece, of literals: [UInt8], into output: inout [UInt8]) {
    let start = Int(piece.literal.start)
    if piece.startsLine, !isIndented, piece.literal.count == 0 || !literals[start].isLineEnd {
      output.append(contentsOf: indent[indentStart...])
    }
    isIndented = false
    output.append(literals, in: piece.literal)
  }
}

extension [UInt8] {
  /// Appends a range of other bytes.
  fileprivate mutating func append(_ bytes: [UInt8], in range: CompactRange) {
    bytes.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range.range])) }
  }
}
