/// The elements of the author's own HTML that are open, and the containers of Markdown around the current place.
///
/// An element ends within the container in which it begins, so that a text is well nested whatever its author wrote.
struct OpenElements {
  struct Element {
    let name: String
    /// The container in which it began.
    fileprivate let depth: Int
    /// True for a link with a hole, and for a table in a region.
    let isMarked: Bool
    /// True if readers see nothing of its text.
    fileprivate let isSilent: Bool
  }

  /// More elements are not opened within each other.
  static let limit = 100

  private(set) var elements: [Element] = []
  /// The number of containers of Markdown around the current place.
  private var depth = 0

  mutating func enterContainer() { depth += 1 }

  /// Leaves a container; returns what ends with it, the innermost first.
  mutating func leaveContainer() -> [Element] {
    let ended = remove(from: scope.startIndex)
    depth -= 1
    return ended
  }

  /// True if an element of that name is open, in whatever container.
  func contains(_ name: String) -> Bool { elements.contains { $0.name == name } }

  /// True if the text here belongs to what the body begins with.
  var isLead: Bool { !elements.contains { HTMLElement.asides.contains($0.name) } }

  /// True if readers see nothing of the text here.
  var isSilent: Bool { elements.contains(where: \.isSilent) }

  /// True if an element of that name may begin here, once ``endImplied(by:)`` was called.
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

  /// Ends what cannot be open any more where an element of that name begins, the innermost first.
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

  /// Ends the innermost element of that name and all in it, the innermost first; nil if there is none here.
  mutating func close(_ name: String) -> [Element]? {
    let isPart = HTMLElement.parents(of: name) != nil || HTMLElement.cells.contains(name)
    for index in scope.indices.reversed() {
      if elements[index].name == name { return remove(from: index) }
      if !isPart, HTMLElement.cells.contains(elements[index].name) { return nil }
    }
    return nil
  }

  private var scope: ArraySlice<Element> {
    let outer = elements.lastIndex { $0.depth < depth }
    return elements[(outer.map { $0 + 1 } ?? 0)...]
  }

  private mutating func remove(from index: Int) -> [Element] {
    defer { elements.removeSubrange(index...) }
    return elements[index...].reversed()
  }
}
