import Diagnostics

/// Walks what a layout can render along the types of its contexts, in branches never taken too.
struct Checker {
  /// How deep sections, blocks and templates may lie in each other, all counted together.
  static let depthLimit = 500
  /// How many operations one layout may lead to; a template in several contexts counts for each.
  static let operationLimit = 1_000_000

  let library: TemplateLibrary
  let program: Program
  let keys: KeyTable
  let types: TypeStack.Types
  private(set) var diagnostics: Set<Diagnostic> = []
  private(set) var fragments: Set<FragmentUse> = []
  private var visits: Set<Visit> = []
  /// The overrides of the parent tags met so far.
  private var scopes: [Scope] = []
  private var blocksOfTemplate: [Int: Set<Int32>] = [:]
  private var operationCount = 0

  /// A template in the context in which it is used; each is walked once.
  private struct Visit: Hashable {
    let template: Int
    let stack: TypeStack
    let overrides: [Int32]
  }

  /// What surrounds an operation.
  private struct Situation {
    var stack: TypeStack
    /// The innermost overrides that count, an index in `scopes`, or -1.
    var scope = -1
    /// The templates that led here by their own tags.
    var chain: [Int]
    /// How many sections, blocks and templates are around.
    var depth = 0
    /// How many templates are around that a tag put in; the renderer stops at `Renderer.depthLimit`.
    var insertionDepth = 0
  }

  /// The overrides of one parent tag, and what counts where that tag stands.
  private struct Scope {
    let definitions: Stretch
    let outer: Int
    let chain: [Int]
  }

  init(_ library: TemplateLibrary, keys: KeyTable, types: TypeStack.Types) {
    self.library = library
    self.program = library.program
    self.keys = keys
    self.types = types
  }

  /// Checks a layout whose context is of the type named.
  mutating func check(_ layout: Int, context: String) {
    let situation = Situation(stack: TypeStack(context), chain: [layout])
    walk(library.templates[layout].operations, situation)
  }

  private mutating func walk(_ range: Range<Int>, _ situation: Situation) {
    var next = range.lowerBound
    while next < range.upperBound {
      let place = program.places[next]
      operationCount += 1
      guard situation.depth < Self.depthLimit, operationCount < Self.operationLimit else {
        if operationCount <= Self.operationLimit { report(.tooMuchToCheck(at: sourceRange(place.tag, place))) }
        return
      }
      switch program.operations[next] {
      case .text, .endSection, .endBlock, .endTemplate: break
      case .variable(let name): checkWritten(name, place, raw: false, situation.stack)
      case .unescaped(let name): checkWritten(name, place, raw: true, situation.stack)
      case .section(let name, let end):
        var inner = situation
        inner.depth += 1
        inner.stack.push(type(of: name, place, situation.stack) ?? .open)
        walk(next + 1..<Int(end), inner)
        next = Int(end)
      case .inverted(let name, let end):
        _ = type(of: name, place, situation.stack)
        var inner = situation
        inner.depth += 1
        walk(next + 1..<Int(end), inner)
        next = Int(end)
      case .partial(let number):
        checkPartial(program.insertions[Int(number)], place, situation)
      case .parent(let number):
        checkParent(program.insertions[Int(number)], place, situation)
        next = Int(program.insertions[Int(number)].next) - 1
      case .block(let number):
        checkBlock(program.blocks[Int(number)], body: next + 1, situation)
        next = Int(program.blocks[Int(number)].next) - 1
      }
      next += 1
    }
  }

  // MARK: Places

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.insert(diagnostic) }

  func sourceRange(_ stretch: Stretch, _ place: Place) -> SourceRange {
    SourceRange(path: library.templates[Int(place.file)].file.source.path, offsets: stretch.range)
  }

  func text(_ stretch: Stretch, _ place: Place) -> String {
    String(decoding: library.templates[Int(place.file)].file.source.bytes[stretch.range], as: UTF8.self)
  }
}

extension Checker {
  private mutating func checkPartial(_ partial: Insertion, _ place: Place, _ situation: Situation) {
    guard let target = target(of: partial, place, situation, among: library.partials, kind: "partial") else { return }
    var inner = situation
    if let type = situation.stack.closedType(types) {
      inner.stack = TypeStack(type)
      // A partial within such a partial is part of its bytes.
      if inner.stack != situation.stack {
        fragments.insert(FragmentUse(partial: PartialID(template: target), type: type))
      }
      inner.scope = -1
    }
    enter(target, inner)
  }

  private mutating func checkParent(_ parent: Insertion, _ place: Place, _ situation: Situation) {
    let names = library.partials.merging(library.layouts) { partial, _ in partial }
    guard let target = target(of: parent, place, situation, among: names, kind: "parent") else { return }
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
      scopes.append(Scope(definitions: parent.definitions, outer: situation.scope, chain: situation.chain))
      inner.scope = scopes.count - 1
    }
    enter(target, inner)
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

  private mutating func enter(_ template: Int, _ situation: Situation) {
    var overrides: [Int32] = []
    var scope = situation.scope
    while scope >= 0 {
      overrides.append(scopes[scope].definitions.start)
      scope = scopes[scope].outer
    }
    guard visits.insert(Visit(template: template, stack: situation.stack, overrides: overrides)).inserted else {
      return
    }
    var inner = situation
    inner.chain.append(template)
    inner.depth += 1
    inner.insertionDepth += 1
    walk(library.templates[template].operations, inner)
  }

  /// Checks what stands at a block: as when rendering, the outermost override, else the default body.
  private mutating func checkBlock(_ block: BlockSite, body: Int, _ situation: Situation) {
    var inner = situation
    inner.depth += 1
    var range = body..<Int(block.next) - 1
    var outer = situation.scope
    while outer >= 0 {
      let overrides = scopes[outer]
      outer = overrides.outer
      for definition in program.definitions[overrides.definitions.range] where definition.name == block.name {
        range = Int(definition.body)..<Int(definition.end)
        inner.scope = outer
        inner.chain = overrides.chain
      }
    }
    walk(range, inner)
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
        case .text, .variable, .unescaped, .section, .inverted, .endSection, .endBlock, .endTemplate: break
        }
      }
    }
    blocksOfTemplate[parent] = blocks
    return blocks
  }
}
