import ByteCoding
import Templating

/// A layout that was checked against the views that it shows.
struct CheckedLayout: Sendable {
  /// The name of its file in `layouts`, without extension.
  let name: String
  /// The id in the library.
  let id: LayoutID
  /// The index in ``LayoutTable/all``.
  let number: Int
  /// The digest of the templates that its pages use.
  let templates: Digest
  /// The rarely used keys that its templates use.
  let rareKeys: RareKeyGroups
}

/// The checked layouts of a theme that pages of the site use.
struct LayoutTable: Sendable {
  /// Each layout once, in the order of its first use.
  let all: [CheckedLayout]
  /// The indexes in `all`, by name.
  private let numbers: [String: Int]

  /// Creates a table; of two layouts with one name the first counts.
  init(_ layouts: [(name: String, id: LayoutID, templates: Digest, rareKeys: RareKeyGroups)]) {
    var all: [CheckedLayout] = []
    var numbers: [String: Int] = [:]
    for layout in layouts where numbers[layout.name] == nil {
      numbers[layout.name] = all.count
      all.append(
        CheckedLayout(
          name: layout.name, id: layout.id, number: all.count, templates: layout.templates, rareKeys: layout.rareKeys))
    }
    self.all = all
    self.numbers = numbers
  }

  /// The rarely used keys that any layout uses.
  var rareKeys: RareKeyGroups { all.reduce(into: []) { $0.formUnion($1.rareKeys) } }

  /// The layout of a name; nil if no page of the site uses it.
  subscript(name: String) -> CheckedLayout? { numbers[name].map { all[$0] } }
}
