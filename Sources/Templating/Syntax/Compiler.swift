import Diagnostics

/// Compiles the tokens of templates, one after another, into one program.
struct Compiler {
  private(set) var program = Program()
  private(set) var keys: KeyTable
  /// The indexes of the templates that a partial tag may name.
  private let partials: [String: Int]
  /// The indexes of the templates that a parent tag may name.
  private let parents: [String: Int]
  private var blockNames: [String: Int32] = [:]

  // The state of the current template.
  private var bytes: [UInt8] = []
  private var file = 0
  private var open: [Opening] = []
  /// The byte range of the whitespace to remove from each line of the current block, whose site adds its own.
  private var dedent: Range<Int> = 0..<0
  /// True if nothing of the line was emitted yet.
  private var isLineStart = true

  /// A tag that is not closed yet.
  private struct Opening {
    enum Kind {
      case section, parent, block, blockOverride
    }

    let kind: Kind
    /// The index of the tag's operation; for an override, of the first in its body.
    let operation: Int
    /// The value of `dedent` outside the tag.
    let dedent: Range<Int>
    /// The bodies that override a parent's blocks.
    var overrides: [BlockOverride] = []
    /// True once text or a tag beside the blocks of a parent was recorded.
    var hasIgnoredContent = false
  }

  init(keys: KeyTable, partials: [String: Int], parents: [String: Int]) {
    self.keys = keys
    self.partials = partials
    self.parents = parents
  }

  /// Compiles the template with index `file`; returns the indexes of its operations.
  mutating func compile(_ tokens: [Token], of bytes: [UInt8], file: Int) -> Range<Int> {
    self.bytes = bytes
    self.file = file
    open = []
    dedent = 0..<0
    let start = program.operations.count
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.startsLine { isLineStart = true }
      if open.last?.kind == .parent, token.opens, token.kind != .block {
        // In a parent all but blocks is ignored.
        noteIgnoredContent(token)
        index = token.partner ?? index
      } else {
        compile(token, at: index, in: tokens)
      }
      index += 1
    }
    emit(.endTemplate, Token(kind: .comment, range: bytes.count..<bytes.count))
    return start..<program.operations.count
  }

  private mutating func compile(_ token: Token, at index: Int, in tokens: [Token]) {
    let isInParent = open.last?.kind == .parent
    switch token.kind {
    case .comment, .delimiters: break
    case .close: close(token, of: tokens)
    case .block where isInParent: beginOverride(at: index, in: tokens)
    case _ where isInParent: noteIgnoredContent(token)
    case .text: if !token.isDropped { emitText(token) }
    case .variable: emitInline(.variable(name(of: token)), token)
    case .unescaped: emitInline(.unescaped(name(of: token)), token)
    case .section: beginSection(.section(name(of: token), end: 0), token)
    case .inverted: beginSection(.inverted(name(of: token), end: 0), token)
    case .partial, .parent: emitInsertion(token)
    case .block: beginBlock(at: index, in: tokens)
    }
  }

  // MARK: Opening and closing

  private mutating func beginSection(_ operation: Operation, _ token: Token) {
    // A section that shares its line with visible text starts that line, whether it is rendered or not.
    if !token.isStandalone { startLine() }
    open.append(Opening(kind: .section, operation: program.operations.count, dedent: dedent))
    emit(operation, token)
  }

  private mutating func beginBlock(at index: Int, in tokens: [Token]) {
    let token = tokens[index]
    if !token.isStandalone { startLine() }
    let indent = blockIndent(at: index, in: tokens)
    let relative = indent.dropFirst(dedent.count)
    let site = BlockSite(name: blockName(token), indent: addIndent(relative), isInline: !token.isStandalone)
    open.append(Opening(kind: .block, operation: program.operations.count, dedent: dedent))
    emit(.block(Int32(program.blocks.count)), token)
    program.blocks.append(site)
    dedent = indent
    isLineStart = true
  }

  /// Records the first text or tag beside the blocks of a parent.
  private mutating func noteIgnoredContent(_ token: Token) {
    let visible = token.range.drop { bytes[$0].isBlankOrLineEnd }
    guard !visible.isEmpty, open.last?.hasIgnoredContent == false else { return }
    open[open.count - 1].hasIgnoredContent = true
    let end = bytes[visible].lastIndex { !$0.isBlankOrLineEnd } ?? visible.lowerBound
    program.ignoredParentContent.append(
      Place(file: Int32(file), tag: CompactRange(visible.lowerBound..<end + 1), name: .empty))
  }

  private mutating func beginOverride(at index: Int, in tokens: [Token]) {
    open.append(Opening(kind: .blockOverride, operation: program.operations.count, dedent: dedent))
    dedent = blockIndent(at: index, in: tokens)
    isLineStart = true
  }

  private mutating func emitInsertion(_ token: Token) {
    if !token.isStandalone { startLine() }
    let name = text(token.name)
    let isParent = token.kind == .parent
    let template = isParent ? parents[name] : partials[name]
    let indent = token.isStandalone ? addIndent(dedented(token.indent ?? 0..<0)) : .empty
    let insertion = Insertion(template: Int32(template ?? -1), isStandalone: token.isStandalone, indent: indent)
    let number = Int32(program.insertions.count)
    program.insertions.append(insertion)
    if isParent { open.append(Opening(kind: .parent, operation: program.operations.count, dedent: dedent)) }
    emit(isParent ? .parent(insertion: number) : .partial(insertion: number), token)
  }

  private mutating func close(_ token: Token, of tokens: [Token]) {
    guard let opening = open.popLast() else { return }
    dedent = opening.dedent
    switch opening.kind {
    case .section:
      patchSection(opening.operation, end: Int32(program.operations.count))
      emit(.endSection, token)
    case .block:
      emit(.endBlock, token)
      guard case .block(let number) = program.operations[opening.operation] else { return }
      program.blocks[Int(number)].next = Int32(program.operations.count)
      if program.blocks[Int(number)].isInline { isLineStart = false }
    case .blockOverride:
      let end = Int32(program.operations.count)
      emit(.endBlock, token)
      guard let partner = token.partner else { return }
      let blockOverride = BlockOverride(
        name: blockName(tokens[partner]), body: Int32(opening.operation), place: place(tokens[partner]), end: end)
      if !open.isEmpty { open[open.count - 1].overrides.append(blockOverride) }
    case .parent:
      guard case .parent(let number) = program.operations[opening.operation] else { return }
      let overrides = CompactRange(program.overrides.count, count: opening.overrides.count)
      program.overrides += opening.overrides
      program.insertions[Int(number)].overrides = overrides
      program.insertions[Int(number)].next = Int32(program.operations.count)
      isLineStart = false
    }
  }

  private mutating func patchSection(_ index: Int, end: Int32) {
    switch program.operations[index] {
    case .section(let name, _): program.operations[index] = .section(name, end: end)
    case .inverted(let name, _): program.operations[index] = .inverted(name, end: end)
    default: break
    }
  }

  // MARK: Emitting

  private mutating func emit(_ operation: Operation, _ token: Token) {
    program.operations.append(operation)
    program.places.append(place(token))
  }

  private mutating func emitInline(_ operation: Operation, _ token: Token) {
    startLine()
    emit(operation, token)
  }

  /// Emits an empty text at the start of a line, for its indentation.
  private mutating func startLine() {
    if isLineStart { emitText(0..<0, place: Place(file: Int32(file), tag: .empty, name: .empty)) }
  }

  private mutating func emitText(_ token: Token) {
    emitText(token.startsLine ? dedented(token.range) : token.range, place: place(token))
  }

  private mutating func emitText(_ range: Range<Int>, place: Place) {
    let literal = CompactRange(program.literals.count, count: range.count)
    program.literals += bytes[range]
    program.pieces.append(LinePiece(literal: literal, startsLine: isLineStart))
    isLineStart = false
    // Adjacent texts become one operation; every target of a jump follows an operation that is no text.
    if case .text(var run, var pieces) = program.operations.last {
      run.count += literal.count
      pieces.count += 1
      program.operations[program.operations.count - 1] = .text(literal: run, pieces: pieces)
    } else {
      program.operations.append(.text(literal: literal, pieces: CompactRange(program.pieces.count - 1, count: 1)))
      program.places.append(place)
    }
  }

  // MARK: Names

  private mutating func name(of token: Token) -> TagName {
    guard token.isValid else { return .invalid }
    let name = bytes[token.name]
    if name.elementsEqual(".".utf8) { return .current }
    let start = program.keys.count
    for part in name.split(separator: UInt8(ascii: ".")) {
      program.keys.append(keys.intern(String(decoding: part, as: UTF8.self)))
    }
    return TagName(keys: CompactRange(start..<program.keys.count), isCurrent: false)
  }

  private mutating func blockName(_ token: Token) -> Int32 {
    let name = text(token.name)
    if let number = blockNames[name] { return number }
    let number = Int32(program.blockNames.count)
    blockNames[name] = number
    program.blockNames.append(name)
    return number
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func place(_ token: Token) -> Place {
    Place(file: Int32(file), tag: CompactRange(token.range), name: token.isValid ? CompactRange(token.name) : .empty)
  }

  // MARK: Indentation

  private mutating func addIndent(_ range: Range<Int>) -> CompactRange {
    let indent = CompactRange(program.indents.count, count: range.count)
    program.indents += bytes[range]
    return indent
  }

  /// The range without the leading bytes that it has in common with `dedent`.
  private func dedented(_ range: Range<Int>) -> Range<Int> {
    range.dropFirst(commonPrefix(range, dedent))
  }

  /// The number of equal bytes at the start of two ranges.
  private func commonPrefix(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    zip(left, right).prefix { bytes[$0] == bytes[$1] }.count
  }

  /// The indentation of a block's body: the common one of its lines, or that of the tag of an empty block.
  ///
  /// A body that starts on the tag's line, behind other text, has the indentation of the surrounding block.
  private func blockIndent(at index: Int, in tokens: [Token]) -> Range<Int> {
    let token = tokens[index]
    guard token.isStandalone || token.indent != nil else { return dedent }
    var common = token.isStandalone ? nil : token.indent
    var lineIndent: Range<Int>?
    for inner in tokens[(index + 1)..<(token.partner ?? index + 1)] {
      if inner.startsLine { lineIndent = indent(ofLineWith: inner) }
      // A line counts from its first token that is not blank.
      guard let line = lineIndent, inner.kind != .text || bytes[inner.range].contains(where: { !$0.isBlankOrLineEnd })
      else { continue }
      common = common.map { $0.prefix(commonPrefix($0, line)) } ?? line
      lineIndent = nil
    }
    let indent = common ?? token.indent ?? 0..<0
    return commonPrefix(indent, dedent) == dedent.count ? indent : dedent
  }

  private func indent(ofLineWith first: Token) -> Range<Int> {
    first.range.lowerBound..<(bytes[first.range.lowerBound...].firstIndex { !$0.isBlank } ?? bytes.count)
  }
}
