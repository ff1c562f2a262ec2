import Diagnostics

/// Walks all paths through layouts, with the types of contexts and the places in the page.
struct Checker {
  /// The limit of nested sections, blocks and templates together; it bounds the recursion.
  static let depthLimit = 500
  /// The limit of operations walked for one layout, far more than any real one has.
  ///
  /// A template is counted in each of its contexts.
  static let operationLimit = 1_000_000
  /// The number of bytes of literal text that count as one operation.
  static let bytesOfOperation = 16

  let library: TemplateLibrary
  let program: Program
  let keys: KeyTable
  let schema: Schema
  private(set) var diagnostics: Set<Diagnostic> = []
  private(set) var fragments: Set<FragmentUse> = []
  /// The operations that write a value, by index; true if they must percent-encode it.
  var encodings: [Int: Bool] = [:]
  /// The names whose lookup skips items of the newspaper's own, by the start of their keys in `Program.keys`.
  var namesPastItems: Set<Int32> = []
  /// The watched keys that templates use, by the template's index.
  var watchedKeyUses: [Int: Set<ViewKey>] = [:]
  /// The tags that led to the current template from another one, outermost first.
  private var includes: [Place] = []
  /// The place behind each visited template; of a visit in progress the place before it.
  private var visits: [Visit: HTMLPlace] = [:]
  /// The places behind literal texts that begin at the initial ``HTMLPlace``, by operation.
  private var textEnds: [Int: HTMLPlace] = [:]
  /// The overrides of the parent tags met so far.
  private var scopes: [Scope] = []
  /// The names of the blocks that a template offers, by template; indexes in `Program.blockNames`.
  private var blocksOfTemplate: [Int: Set<Int32>] = [:]
  /// The number of operations walked for the current layout.
  private var operationCount = 0

  /// A template with the context and the place of its use; each is walked once.
  private struct Visit: Hashable {
    let template: Int
    let place: HTMLPlace
    let stack: TypeStack
    /// The starts of the overrides that count, innermost first.
    let overrides: [Int32]
  }

  /// The state around an operation.
  private struct WalkState {
    var stack: TypeStack
    var place = HTMLPlace()
    /// The innermost overrides that count, an index in `scopes`, or -1.
    var scope = -1
    /// The indexes of the templates that led here, outermost first.
    var chain: [Int]
    /// The number of enclosing sections, blocks and templates.
    var depth = 0
    /// True in a section of an unknown name, which is reported: values in it are not checked.
    var isUnknown = false
    /// The number of enclosing partials and parents; the renderer stops at `Renderer.depthLimit`.
    var insertionDepth = 0
  }

  /// The overrides of one parent tag, and the state at that tag.
  private struct Scope {
    let overrides: CompactRange
    /// The next outer scope, an index in `scopes`, or -1.
    let outer: Int
    let chain: [Int]
    let includes: [Place]
  }

  init(_ library: TemplateLibrary, keys: KeyTable, schema: Schema) {
    self.library = library
    self.program = library.program
    self.keys = keys
    self.schema = schema
  }

  /// Checks a template that is rendered by itself; `context` names the type of its view.
  mutating func check(_ template: Int, context: String) {
    operationCount = 0
    includes = []
    let state = WalkState(stack: TypeStack(context), chain: [template])
    _ = walk(library.templates[template].operations, state)
  }

  /// Walks a range of operations; returns the place behind them.
  private mutating func walk(_ range: Range<Int>, _ state: WalkState) -> HTMLPlace {
    var state = state
    var next = range.lowerBound
    while next < range.upperBound {
      let place = program.places[next]
      operationCount += 1
      guard state.depth < Self.depthLimit, operationCount < Self.operationLimit else {
        if operationCount <= Self.operationLimit { report(.tooMuchToCheck(at: sourceRange(place.tag, place))) }
        return state.place
      }
      switch program.operations[next] {
      case .endSection, .endBlock, .endTemplate: break
      case .text(let literal, _): state.place = end(of: literal, by: next, from: state.place)
      case .variable(let name), .percentEncoded(let name):
        let type = checkWritten(name, place, raw: false, state.stack)
        if let type, !state.isUnknown { checkPlace(of: type, by: next, &state.place) }
      case .unescaped(let name):
        let type = checkWritten(name, place, raw: true, state.stack)
        if let type, !state.isUnknown { checkPlace(of: type, by: next, &state.place) }
      case .section, .inverted: (state.place, next) = walkSection(at: next, state)
      case .partial(let number):
        state.place = checkPartial(program.insertions[Int(number)], place, state)
      case .parent(let number):
        state.place = checkParent(program.insertions[Int(number)], place, state)
        next = Int(program.insertions[Int(number)].next) - 1
      case .block(let number):
        state.place = checkBlock(program.blocks[Int(number)], body: next + 1, state)
        next = Int(program.blocks[Int(number)].next) - 1
      }
      next += 1
    }
    return state.place
  }

  /// The place behind a literal text; reports a redirect in it that comes too late.
  private mutating func end(of literal: CompactRange, by operation: Int, from start: HTMLPlace) -> HTMLPlace {
    operationCount += Int(literal.count) / Self.bytesOfOperation
    let isPlain = start == HTMLPlace()
    if isPlain, let known = textEnds[operation] { return known }
    var place = start
    program.literals.withUnsafeBufferPointer { place.advance(over: UnsafeBufferPointer(rebasing: $0[literal.range])) }
    if let late = place.takeLateRefresh() { reportLateRefresh(late) }
    if isPlain { textEnds[operation] = place }
    return place
  }

  // MARK: Places

  /// The greatest number of including tags that a message shows.
  private static let shownIncludes = 3

  /// Adds a diagnostic, labelled with the tags that led to its template.
  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostic.id == .partialCycle {  // its message names them
      diagnostics.insert(diagnostic)
      return
    }
    let labels = includes.reversed().prefix(Self.shownIncludes).map { place in
      Diagnostic.Label("included here", at: sourceRange(place.tag, place))
    }
    diagnostics.insert(
      Diagnostic(
        diagnostic.id, diagnostic.severity, diagnostic.message, at: diagnostic.range,
        labels: diagnostic.labels + labels,
        hint: diagnostic.hint))
  }

  func sourceRange(_ range: CompactRange, _ place: Place) -> SourceRange {
    SourceRange(path: library.templates[Int(place.file)].file.source.path, offsets: range.range)
  }

  func text(_ range: CompactRange, _ place: Place) -> String {
    String(decoding: library.templates[Int(place.file)].file.source.bytes[range.range], as: UTF8.self)
  }
}

// MARK: - Sections

extension Checker {
  /// Walks a section, together with its opposite if that follows directly: just one of them is rendered.
  ///
  /// Returns the place behind, and the index of the last operation.
  private mutating func walkSection(at first: Int, _ state: WalkState) -> (place: HTMLPlace, last: Int) {
    let (end, last) = walkBody(at: first, state)
    guard isOpposite(first, last + 1) else {
      return (merged(state.place, end, at: first), last)
    }
    let (other, otherLast) = walkBody(at: last + 1, state)
    return (merged(end, other, at: first), otherLast)
  }

  private func isOpposite(_ first: Int, _ second: Int) -> Bool {
    guard second < program.operations.count else { return false }
    switch (program.operations[first], program.operations[second]) {
    case (.section(let left, _), .inverted(let right, _)), (.inverted(let left, _), .section(let right, _)):
      return left.isCurrent == right.isCurrent
        && program.keys[left.keys.range].elementsEqual(program.keys[right.keys.range])
    default: return false
    }
  }

  /// Walks the body of a section; that of a list a second time, from the place of its end.
  ///
  /// Returns the place behind, and the index of the last operation.
  private mutating func walkBody(at operation: Int, _ state: WalkState) -> (end: HTMLPlace, last: Int) {
    let place = program.places[operation]
    var inner = state
    inner.depth += 1
    switch program.operations[operation] {
    case .section(let name, let last):
      let known = type(of: name, place, state.stack)
      inner.isUnknown = state.isUnknown || known == nil
      var type = known ?? .open
      if type == .value, isURL(name) { type = .url }
      inner.stack.push(type)
      let body = operation + 1..<Int(last)
      let end = walk(body, inner)
      guard type.isList, end != state.place else { return (end, Int(last)) }
      inner.place = merged(state.place, end, at: operation)
      return (merged(inner.place, walk(body, inner), at: operation), Int(last))
    case .inverted(let name, let last):
      _ = type(of: name, place, state.stack)
      return (walk(operation + 1..<Int(last), inner), Int(last))
    default: return (state.place, operation)
    }
  }

  /// Merges the places at the ends of two branches; reports incompatible ones and returns `left`.
  private mutating func merged(_ left: HTMLPlace, _ right: HTMLPlace, at section: Int) -> HTMLPlace {
    if let merged = HTMLPlace.merged(left, right) { return merged }
    let place = program.places[section]
    report(.unevenSection(text(place.tag, place), at: sourceRange(place.tag, place)))
    return left
  }
}

// MARK: - Other templates

extension Checker {
  private mutating func checkPartial(_ partial: Insertion, _ place: Place, _ state: WalkState) -> HTMLPlace {
    guard let target = target(of: partial, place, state, among: library.partials, kind: "partial") else {
      return state.place
    }
    var inner = state
    if let type = state.stack.closedType(schema) {
      inner.stack = TypeStack(type)
      // A nested partial with the same view is part of the outer fragment.
      if inner.stack != state.stack {
        fragments.insert(FragmentUse(partial: PartialID(template: target), type: type))
      }
      inner.scope = -1
    }
    return enter(target, from: place, inner)
  }

  private mutating func checkParent(_ parent: Insertion, _ place: Place, _ state: WalkState) -> HTMLPlace {
    let names = library.partials.merging(library.layouts) { partial, _ in partial }
    guard let target = target(of: parent, place, state, among: names, kind: "parent") else {
      return state.place
    }
    let blocks = blocks(of: target)
    for blockOverride in program.overrides[parent.overrides.range]
    where !blocks.contains(blockOverride.name) && blockOverride.place.isNamed {
      report(
        .unknownBlock(
          program.blockNames[Int(blockOverride.name)], parent: library.templates[target].file.name,
          at: sourceRange(blockOverride.place.tag, blockOverride.place),
          known: blocks.map { program.blockNames[Int($0)] }.sorted()))
    }
    var inner = state
    if parent.overrides.count > 0 {
      scopes.append(
        Scope(
          overrides: parent.overrides, outer: state.scope, chain: state.chain, includes: includes))
      inner.scope = scopes.count - 1
    }
    return enter(target, from: place, inner)
  }

  /// The index of the template that a tag names.
  ///
  /// Nil, with an error, if it is unknown, leads to itself or is nested too deep.
  private mutating func target(
    of insertion: Insertion, _ place: Place, _ state: WalkState, among names: [String: Int], kind: String
  ) -> Int? {
    let target = Int(insertion.template)
    guard target >= 0 else {
      if place.isNamed {
        report(
          .unknownTemplate(
            text(place.name, place), kind: kind, at: sourceRange(place.name, place), known: names.keys.sorted()))
      }
      return nil
    }
    if let start = state.chain.firstIndex(of: target) {
      let path = (state.chain[start...] + [target]).map { library.templates[$0].file.name }
      report(.partialCycle(path, at: sourceRange(place.tag, place)))
      return nil
    }
    guard state.insertionDepth < Renderer.depthLimit else {
      report(.tooMuchToCheck(at: sourceRange(place.tag, place)))
      return nil
    }
    return target
  }

  /// Walks a template in a state, or takes the result of an equal visit; returns the place behind.
  private mutating func enter(_ template: Int, from tag: Place, _ state: WalkState) -> HTMLPlace {
    var overrides: [Int32] = []
    var scope = state.scope
    while scope >= 0 {
      overrides.append(scopes[scope].overrides.start)
      scope = scopes[scope].outer
    }
    let visit = Visit(
      template: template, place: state.place, stack: state.stack, overrides: overrides)
    if let end = visits[visit] { return end }
    visits[visit] = state.place
    var inner = state
    inner.chain.append(template)
    inner.depth += 1
    inner.insertionDepth += 1
    includes.append(tag)
    let end = closed(walk(library.templates[template].operations, inner), in: template, from: state.place)
    includes.removeLast()
    visits[visit] = end
    return end
  }

  /// Checks the body at a block: as in rendering, the outermost override, else the default body.
  private mutating func checkBlock(_ block: BlockSite, body: Int, _ state: WalkState) -> HTMLPlace {
    var inner = state
    inner.depth += 1
    var range = body..<Int(block.next) - 1
    let around = includes
    var outer = state.scope
    while outer >= 0 {
      let outerScope = scopes[outer]
      outer = outerScope.outer
      for blockOverride in program.overrides[outerScope.overrides.range] where blockOverride.name == block.name {
        range = Int(blockOverride.body)..<Int(blockOverride.end)
        inner.scope = outer
        inner.chain = outerScope.chain
        includes = outerScope.includes
      }
    }
    defer { includes = around }
    return walk(range, inner)
  }

  /// The names of the blocks that a parent offers, its own and those of templates that it leads to.
  ///
  /// They are indexes in `Program.blockNames`.
  private mutating func blocks(of parent: Int) -> Set<Int32> {
    if let known = blocksOfTemplate[parent] { return known }
    var blocks: Set<Int32> = []
    var found: Set<Int> = [parent]
    var waiting = [parent]
    while let template = waiting.popLast() {
      for operation in program.operations[library.templates[template].operations] {
        switch operation {
        case .block(let number): blocks.insert(program.blocks[Int(number)].name)
        case .partial(let number), .parent(let number):
          let target = Int(program.insertions[Int(number)].template)
          if target >= 0, found.insert(target).inserted { waiting.append(target) }
        case .text, .variable, .unescaped, .percentEncoded, .section, .inverted, .endSection, .endBlock, .endTemplate:
          break
        }
      }
    }
    blocksOfTemplate[parent] = blocks
    return blocks
  }
}
