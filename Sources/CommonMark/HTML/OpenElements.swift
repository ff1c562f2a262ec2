/// The open elements of raw HTML, and the depth of Markdown containers around the current node.
///
/// An element ends with the container in which it began, so that any text is well nested.
struct OpenElements {
  struct Element {
    let name: String
    /// The depth of the container in which it began.
    fileprivate let depth: Int
    /// True for a link with a hole, and for a table in a region, whose end tags have markers.
    let isMarked: Bool
    /// True if its text is not visible.
    fileprivate let isSilent: Bool
  }

  /// The most open elements; further ones are refused.
  static let limit = 100

  /// The open elements, outermost first.
  private(set) var elements: [Element] = []
  /// The number of Markdown containers around the current node.
  private var depth = 0

  mutating func enterContainer() { depth += 1 }

  /// Leaves a container; returns the elements that end with it, innermost first.
  mutating func leaveContainer() -> [Element] {
    defer { depth -= 1 }
    return elements.isEmpty ? [] : remove(from: scope.startIndex)
  }

  /// True if an element of that name is open, in any container.
  func contains(_ name: String) -> Bool { elements.contains { $0.name == name } }

  /// True if the current text may be part of the excerpt.
  var isLead: Bool { !elements.contains { HTMLElement.outsideExcerpt.contains($0.name) } }

  /// True if the current text is not visible.
  var isSilent: Bool { elements.contains(where: \.isSilent) }

  /// True if an element of that name may begin here, after ``endImplied(by:)``.
  func mayOpen(_ name: String) -> Bool {
    if elements.count >= Self.limit { return false }
    if name == "a", contains("a") { return false }
    guard let parents = HTMLElement.parents(of: name) else { return true }
    let inner = name == "source" || name == "track" ? [] : HTMLElement.cells.subtracting(parents)
    return scope.last { parents.contains($0.name) || inner.contains($0.name) }.map { parents.contains($0.name) }
      ?? false
  }

  mutating func open(_ name: String, isMarked: Bool = false) {
    elements.append(
      Element(name: name, depth: depth, isMarked: isMarked, isSilent: HTMLElement.isSilent(element: name)))
  }

  /// Ends the elements that a start tag of that name ends; returns them, innermost first.
  mutating func endImplied(by name: String) -> [Element] {
    guard !elements.isEmpty, let (ended, limits) = HTMLElement.endedBy(name) else { return [] }
    var first: Int?
    for index in scope.indices.reversed() {
      let open = elements[index].name
      if limits.contains(open) { break }
      if ended.contains(open) { first = index }
    }
    return first.map { remove(from: $0) } ?? []
  }

  /// Ends the innermost element of that name and all in it; returns them, innermost first, or nil if there is none
  /// here.
  mutating func close(_ name: String) -> [Element]? {
    let isPart = HTMLElement.parents(of: name) != nil || HTMLElement.cells.contains(name)
    for index in scope.indices.reversed() {
      if elements[index].name == name { return remove(from: index) }
      if !isPart, HTMLElement.cells.contains(elements[index].name) { return nil }
    }
    return nil
  }

  /// The elements that began in the current container.
  private var scope: ArraySlice<Element> {
    let outer = elements.lastIndex { $0.depth < depth }
    return elements[(outer.map { $0 + 1 } ?? 0)...]
  }

  private mutating func remove(from index: Int) -> [Element] {
    defer { elements.removeSubrange(index...) }
    return elements[index...].reversed()
  }
}
