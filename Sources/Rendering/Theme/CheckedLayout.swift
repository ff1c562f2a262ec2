import ByteCoding
import Templating

/// A layout that was checked against the views of the pages that it shows.
struct CheckedLayout: Sendable {
  /// The name of its file in `layouts`, without extension.
  let name: String
  /// Its place in the library.
  let id: LayoutID
  /// Its place in ``LayoutTable/all``.
  let number: Int
  /// The digest of the templates that its pages are made of.
  let templates: Digest
  /// Those of few that its pages and the cards on them ask for.
  let asked: AskedKeys
}

/// The checked layouts of a theme: all that show a page of the site that it was loaded for.
struct LayoutTable: Sendable {
  /// Each layout once.
  let all: [CheckedLayout]
  private let numbers: [String: Int]

  /// The layouts of a library that show pages, with the digests of their templates; of two of one name the first counts.
  init(_ layouts: [(name: String, id: LayoutID, templates: Digest, asked: AskedKeys)]) {
    var all: [CheckedLayout] = []
    var numbers: [String: Int] = [:]
    for layout in layouts where numbers[layout.name] == nil {
      numbers[layout.name] = all.count
      all.append(
        CheckedLayout(
          name: layout.name, id: layout.id, number: all.count, templates: layout.templates, asked: layout.asked))
    }
    self.all = all
    self.numbers = numbers
  }

  /// Those of few that pages of any layout ask for.
  var asked: AskedKeys { all.reduce(into: []) { $0.formUnion($1.asked) } }

  /// The layout of a name; nil if no page of the site asks for it.
  subscript(name: String) -> CheckedLayout? { numbers[name].map { all[$0] } }
}
