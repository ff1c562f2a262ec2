import Ccmark

/// The walk over directives, which are shown by the theme.
extension TreeWalk {
  /// Begins a directive, with the attributes of its line.
  mutating func enter(directive node: OpaquePointer) {
    containers += 1
    elements.enterContainer()
    openDirectives.append((facts.directives.count, facts.references.count))
    facts.directives.append(directive(node))
  }

  /// Ends a directive; an embed gets the link and the picture in it.
  mutating func leave(directive node: OpaquePointer) {
    containers -= 1
    leaveContainer(node, CMARK_NODE_CUSTOM_BLOCK)
    guard let (row, first) = openDirectives.popLast() else { return }
    let directive = facts.directives[row]
    guard directive.kind == .embed else {
      if cmark_node_first_child(node) == nil { noteEmpty(directive, node) }
      return
    }
    let references = facts.references[first...]
    facts.directives[row] = directive.embedding(
      link: references.firstIndex { $0.kind == .link }, image: references.firstIndex { $0.kind == .image },
      url: references.first { $0.kind == .link }?.destination)
  }

  private mutating func noteEmpty(_ directive: Directive, _ node: OpaquePointer) {
    if let line = Tables.line(of: node) { search.enter(line: line) }
    diagnostics.append(.emptyDirective(directive.kind.rawValue, at: range(search.firstLine)))
  }

  private mutating func directive(_ node: OpaquePointer) -> Directive {
    guard let line = writtenDirectives[node], let kind = line.kind, let braces = line.braces else {
      return Directive(kind: .embed)
    }
    let id = braces.id.flatMap { claim($0, at: search.firstLine) ? $0 : nil }
    return Directive(
      kind: kind, title: text(of: "title", in: braces), cite: text(of: "cite", in: braces), classes: braces.classes,
      id: id)
  }

  /// The value of a key, with typography; nil if it is blank or not there.
  private func text(of key: String, in braces: Braces) -> String? {
    guard let value = braces.value(of: key), !value.allSatisfy(\.isBlankOrLineEnd) else { return nil }
    let text = String(decoding: value, as: UTF8.self)
    return options.smart ? Typography.set(text, quotes: options.quotes) : text
  }
}

extension Directive {
  fileprivate func embedding(link: Int?, image: Int?, url: String?) -> Directive {
    Directive(kind: kind, title: title, cite: cite, url: url, link: link, image: image, classes: classes, id: id)
  }
}
