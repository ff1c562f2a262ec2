import Diagnostics

extension TemplateLibrary {
  /// The files that a layout reaches: its own first, then those that it includes or extends.
  ///
  /// Each comes once; branches that are never taken count too.
  public func files(reachedFrom layout: LayoutID) -> [TemplateFile] { files(reachedFrom: layout.template) }

  /// The files that a partial reaches: its own first, then those that it includes or extends.
  ///
  /// Each comes once; branches that are never taken count too.
  public func files(reachedFrom partial: PartialID) -> [TemplateFile] { files(reachedFrom: partial.template) }

  private func files(reachedFrom template: Int) -> [TemplateFile] {
    var reached = [template]
    var next = 0
    while next < reached.count {
      for operation in program.operations[templates[reached[next]].operations] {
        switch operation {
        case .partial(let number), .parent(let number):
          let template = Int(program.insertions[Int(number)].template)
          if template >= 0, !reached.contains(template) { reached.append(template) }
        default: break
        }
      }
      next += 1
    }
    return reached.map { templates[$0].file }
  }
}

extension TemplateLibrary {
  /// The range of the first text or tag beside the blocks of each parent tag; no page shows it.
  public var ignoredParentContent: [SourceRange] {
    program.ignoredParentContent.map { place in
      SourceRange(path: templates[Int(place.file)].file.source.path, offsets: place.tag.range)
    }
  }

  /// The names of the blocks that a layout leaves empty: neither it nor a parent fills them.
  public func emptyBlocks(of layout: LayoutID) -> Set<String> {
    var empty: Set<Int32> = []
    var filled: Set<Int32> = []
    var reached = [layout.template]
    var next = 0
    while next < reached.count {
      let operations = templates[reached[next]].operations
      for index in operations {
        switch program.operations[index] {
        case .block(let number):
          let block = program.blocks[Int(number)]
          if isBlank(index + 1..<Int(block.next) - 1) { empty.insert(block.name) }
        case .parent(let number):
          let parent = program.insertions[Int(number)]
          for blockOverride in program.overrides[parent.overrides.range]
          where !isBlank(Int(blockOverride.body)..<Int(blockOverride.end)) { filled.insert(blockOverride.name) }
          let template = Int(parent.template)
          if template >= 0, !reached.contains(template) { reached.append(template) }
        default: break
        }
      }
      next += 1
    }
    return Set(empty.subtracting(filled).map { program.blockNames[Int($0)] })
  }

  /// True if operations write only blanks and line ends.
  private func isBlank(_ operations: Range<Int>) -> Bool {
    program.operations[operations].allSatisfy { operation in
      guard case .text(let literal, _) = operation else { return false }
      return program.literals[literal.range].allSatisfy(\.isBlankOrLineEnd)
    }
  }
}
