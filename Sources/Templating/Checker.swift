import Diagnostics

/// Walks what layouts can render, along the types of contexts and the places in the page, in branches never taken too.
struct Checker {
  /// The limit of nesting of sections, blocks and templates, all counted together.
  static let depthLimit = 500
  /// The limit of operations that one layout may lead to; a template in several contexts counts for each.
  static let operationLimit = 1_000_000
  /// So many bytes of text count as one operation more.
  static let bytesOfOperation = 16

  let library: TemplateLibrary
  let program: Program
  let keys: KeyTable
  let types: TypeStack.Types
  private(set) var diagnostics: Set<Diagnostic> = []
  private(set) var fragments: Set<FragmentUse> = []
  /// The operations that write a value: true for one that has to percent-encode it.
  var encodings: [Int: Bool] = [:]
  /// The starts of the keys of names that are looked up past items of a newspaper's own.
  var namesPastItems: Set<Int32> = []
  /// The watched keys that templates ask for.
  var asked: [Int: Set<ViewKey>] = [:]
  /// The tags that led to the template at hand from another one, outermost first.
  private var includes: [Place] = []
  /// The place behind each visit.
  private var visits: [Visit: HTMLPlace] = [:]
  /// The places behind texts that begin in the content of an element, by operation.
  private var textEnds: [Int: HTMLPlace] = [:]
  /// The overrides of the parent tags met so far.
  private var scopes: [Scope] = []
  private var blocksOfTemplate: [Int: Set<Int32>] = [:]
  private var operationCount = 0

  /// A template in the context and the place in which it is used; each is walked once.
  private struct Visit: Hashable {
    let template: Int
    let place: HTMLPlace
    let stack: TypeStack
    let overrides: [Int32]
  }

  /// The state around an operation.
  private struct Situation {
    var stack: TypeStack
    var place = HTMLPlace()
    /// The innermost overrides that count, an index in `scopes`, or -1.
    var scope = -1
    /// The templates that led here by their own tags.
    var chain: [Int]
    /// The number of sections, blocks and templates around.
    var depth = 0
    /// True in a section whose name means nothing, which is reported: what it shows cannot be told.
    var isUnknown = false
    /// The number of templates around that a tag put in; the renderer stops at `Renderer.depthLimit`.
    var insertionDepth = 0
  }

  /// The overrides of one parent tag, and what counts where that tag stands.
  private struct Scope {
    let definitions: Stretch
    let outer: Int
    let chain: [Int]
    let includes: [Place]
  }

  init(_ library: TemplateLibrary, keys: KeyTable, types: TypeStack.Types) {
    self.library = library
    self.program = library.program
    self.keys = keys
    self.types = types
  }

  /// Checks a template that is rendered by itself, and whose context is of the type named.
  mutating func check(_ template: Int, context: String) {
    operationCount = 0
    includes = []
    let situation = Situation(stack: TypeStack(context), chain: [template])
    _ = walk(library.templates[template].operations, situation)
  }

  /// Walks some operations; the place behind them.
  private mutating func walk(_ range: Range<Int>, _ situation: Situation) -> HTMLPlace {
    var situation = situation
    var next = range.lowerBound
    while next < range.upperBound {
      let place = program.places[next]
      operationCount += 1
      guard situation.depth < Self.depthLimit, operationCount < Self.operationLimit else {
        if operationCount <= Self.operationLimit { report(.tooMuchToCheck(at: sourceRange(place.tag, place))) }
        return situation.place
      }
      switch program.operations[next] {
      case .endSection, .endBlock, .endTemplate: break
      case .text(let literal, _): situation.place = end(of: literal, by: next, from: situation.place)
      case .variable(let name), .percentEncoded(let name):
        let type = checkWritten(name, place, raw: false, situation.stack)
        if let type, !situation.isUnknown { checkPlace(of: type, by: next, &situation.place) }
      case .unescaped(let name):
        let type = checkWritten(name, place, raw: true, situation.stack)
        if let type, !situation.isUnknown { checkPlace(of: type, by: next, &situation.place) }
      case .section, .inverted: (situation.place, next) = walkSection(at: next, situation)
      case .partial(let number):
        situation.place = checkPartial(program.insertions[Int(number)], place, situation)
      case .parent(let number):
        situation.place = checkParent(program.insertions[Int(number)], place, situation)
        next = Int(program.insertions[Int(number)].next) - 1
      case .block(let number):
        situation.place = checkBlock(program.blocks[Int(number)], body: next + 1, situation)
        next = Int(program.blocks[Int(number)].next) - 1
      }
      next += 1
    }
    return situation.place
  }

  /// The place behind a text.
  private mutating func end(of literal: Stretch, by operation: Int, from start: HTMLPlace) -> HTMLPlace {
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

  /// The most of the tags that led to a template that are told.
  private static let toldIncludes = 3

  /// Adds a problem, with the tags that led to its template.
  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostic.id == .partialCycle {  // it names them itself
      diagnostics.insert(diagnostic)
      return
    }
    let labels = includes.reversed().prefix(Self.toldIncludes).map { place in
      Diagnostic.Label("included here", at: sourceRange(place.tag, place))
    }
    diagnostics.insert(
      Diagnostic(
        diagnostic.id, diagnostic.severity, diagnostic.message, at: diagnostic.range,
        labels: diagnostic.labels + labels,
        hint: diagnostic.hint))
  }

  func sourceRange(_ stretch: Stretch, _ place: Place) -> SourceRange {
    SourceRange(path: library.templates[Int(place.file)].file.source.path, offsets: stretch.range)
  }

  func text(_ stretch: Stretch, _ place: Place) -> String {
    String(decoding: library.templates[Int(place.file)].file.source.bytes[stretch.range], as: UTF8.self)
  }
}

// MARK: - Sections

extension Checker {
  /// Walks a section, together with its opposite if that follows directly: a page has one of the two.
  ///
  /// Returns the place behind, and the last operation.
  private mutating func walkSection(at first: Int, _ situation: Situation) -> (place: HTMLPlace, last: Int) {
    let (end, last) = walkBody(at: first, situation)
    guard isOpposite(first, last + 1) else {
      return (merged(situation.place, end, at: first), last)
    }
    let (other, otherLast) = walkBody(at: last + 1, situation)
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

  /// Walks the body of a section, that of a list a second time from where it ended.
  private mutating func walkBody(at operation: Int, _ situation: Situation) -> (end: HTMLPlace, last: Int) {
    let place = program.places[operation]
    var inner = situation
    inner.depth += 1
    switch program.operations[operation] {
    case .section(let name, let last):
      let known = type(of: name, place, situation.stack)
      inner.isUnknown = situation.isUnknown || known == nil
      var type = known ?? .open
      if type == .value, isURL(name) { type = .url }
      inner.stack.push(type)
      let body = operation + 1..<Int(last)
      let end = walk(body, inner)
      guard type.isList, end != situation.place else { return (end, Int(last)) }
      inner.place = merged(situation.place, end, at: operation)
      return (merged(inner.place, walk(body, inner), at: operation), Int(last))
    case .inverted(let name, let last):
      _ = type(of: name, place, situation.stack)
      return (walk(operation + 1..<Int(last), inner), Int(last))
    default: return (situation.place, operation)
    }
  }

  private mutating func merged(_ left: HTMLPlace, _ right: HTMLPlace, at section: Int) -> HTMLPlace {
    if let merged = HTMLPlace.merged(left, right) { return merged }
    let place = program.places[section]
    report(.unevenSection(text(place.tag, place), at: sourceRange(place.tag, place)))
    return left
  }
}

// MARK: - Other templates

extension Checker {
  private mutating func checkPartial(_ partial: Insertion, _ place: Place, _ situation: Situation) -> HTMLPlace {
    guard let target = target(of: partial, place, situation, among: library.partials, kind: "partial") else {
      return situation.place
    }
    var inner = situation
    if let type = situation.stack.closedType(types) {
      inner.stack = TypeStack(type)
      // A partial within such a partial is part of its bytes.
      if inner.stack != situation.stack {
        fragments.insert(FragmentUse(partial: PartialID(template: target), type: type))
      }
      inner.scope = -1
    }
    return enter(target, from: place, inner)
  }

  private mutating func checkParent(_ parent: Insertion, _ place: Place, _ situation: Situation) -> HTMLPlace {
    let names = library.partials.merging(library.layouts) { partial, _ in partial }
    guard let target = target(of: parent, place, situation, among: names, kind: "parent") else {
      return situation.place
    }
    let blocks = blocks(of: target)
    for definition in program.definitions[parent.definitions.range]
    where !blocks.contains(definition.name) && definition.place.isNamed {
      report(
        .unknownBlock(
          program.blockNames[Int(definition.name)], parent: library.templates[target].file.name,
          at: sourceRange(definition.place.tag, definition.place),
          known: blocks.map { program.blockNames[Int($0)] }.sorted()))
    }
    var inner = situation
    if parent.definitions.count > 0 {
      scopes.append(
        Scope(
          definitions: parent.definitions, outer: situation.scope, chain: situation.chain, includes: includes))
      inner.scope = scopes.count - 1
    }
    return enter(target, from: place, inner)
  }

  /// The template that a tag names, unless there is none or it would lead to itself.
  private mutating func target(
    of insertion: Insertion, _ place: Place, _ situation: Situation, among names: [String: Int], kind: String
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
    if let start = situation.chain.firstIndex(of: target) {
      let path = (situation.chain[start...] + [target]).map { library.templates[$0].file.name }
      report(.partialCycle(path, at: sourceRange(place.tag, place)))
      return nil
    }
    guard situation.insertionDepth < Renderer.depthLimit else {
      report(.tooMuchToCheck(at: sourceRange(place.tag, place)))
      return nil
    }
    return target
  }

  private mutating func enter(_ template: Int, from tag: Place, _ situation: Situation) -> HTMLPlace {
    var overrides: [Int32] = []
    var scope = situation.scope
    while scope >= 0 {
      overrides.append(scopes[scope].definitions.start)
      scope = scopes[scope].outer
    }
    let visit = Visit(
      template: template, place: situation.place, stack: situation.stack, overrides: overrides)
    if let end = visits[visit] { return end }
    visits[visit] = situation.place
    var inner = situation
    inner.chain.append(template)
    inner.depth += 1
    inner.insertionDepth += 1
    includes.append(tag)
    let end = closed(walk(library.templates[template].operations, inner), in: template, from: situation.place)
    includes.removeLast()
    visits[visit] = end
    return end
  }

  /// Checks what stands at a block: as when rendering, the outermost override, else the default body.
  private mutating func checkBlock(_ block: BlockSite, body: Int, _ situation: Situation) -> HTMLPlace {
    var inner = situation
    inner.depth += 1
    var range = body..<Int(block.next) - 1
    let around = includes
    var outer = situation.scope
    while outer >= 0 {
      let overrides = scopes[outer]
      outer = overrides.outer
      for definition in program.definitions[overrides.definitions.range] where definition.name == block.name {
        range = Int(definition.body)..<Int(definition.end)
        inner.scope = outer
        inner.chain = overrides.chain
        includes = overrides.includes
      }
    }
    defer { includes = around }
    return walk(range, inner)
  }

  /// The blocks that a parent offers: its own and those of the templates that it leads to.
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
