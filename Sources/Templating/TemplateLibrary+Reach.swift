extension TemplateLibrary {
  /// The files that a page of a layout may be made of: the layout's own first, then those that it includes or extends, in
  /// branches never taken too, each once.
  public func files(reachedFrom layout: LayoutID) -> [TemplateFile] { files(reachedFrom: layout.template) }

  /// The same for what is made with a partial.
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
