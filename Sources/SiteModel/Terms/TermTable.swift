import ContentModel
import Diagnostics

/// The terms of one taxonomy: every name that articles use, merged by id.
struct TermTable {
  /// One use of a name in an article.
  struct Use {
    let name: String
    let range: SourceRange
  }

  /// A way in which articles write a name, and its number of uses.
  struct Spelling {
    let name: String
    /// Its own slug, which may be a synonym's.
    let slug: String?
    fileprivate(set) var count = 1
  }

  /// A term: its id and all uses, in the order of the articles' paths.
  struct Term {
    let id: String
    fileprivate(set) var uses: [Use] = []
    /// The spellings of its name, in the order of first uses.
    fileprivate var spellings: [Spelling] = []
    let record: TermRecord?
    /// The slugs of the names that its record calls synonyms.
    fileprivate let synonyms: Set<String>
    /// True if a use of the id alone says nothing about how the name is written.
    let hidesIDs: Bool
  }

  private(set) var terms: [Term] = []
  /// Positions in ``terms`` by id.
  private var positions: [String: Int] = [:]
  /// Positions in ``terms`` by name as written, since most names recur.
  private var written: [String: Int] = [:]
  private let names: RecordNames
  private let hidesIDs: Bool

  /// `hidesIDs`: a name written as its id, such as `ines-okafor`, is not a spelling of the name.
  init(_ names: RecordNames, hidesIDs: Bool = false) {
    self.names = names
    self.hidesIDs = hidesIDs
  }

  /// Returns the id of a name: that of the record that claims it, or its slug; nil without letters and digits.
  func id(of name: String) -> String? { names.id(of: name) }

  /// Returns the position of a record's term, made if it is new.
  mutating func add(_ record: TermRecord) -> Int {
    if let position = positions[record.id] { return position }
    positions[record.id] = terms.count
    terms.append(term(record.id, record))
    return terms.count - 1
  }

  /// True if the name was added before, written like this.
  func holds(_ name: String) -> Bool { written[name] != nil }

  /// Adds a use of a name, and returns the position of its term, made if it is new; nil if no id can be made of it.
  mutating func add(_ name: Located<String>, in path: String) -> Int? {
    let use = Use(name: name.value, range: SourceRange(path: path, offsets: name.range))
    if let position = written[name.value] {
      terms[position].add(use, slug: nil)
      return position
    }
    guard let position = add(use) else { return nil }
    written[name.value] = position
    return position
  }

  private mutating func add(_ use: Use) -> Int? {
    guard let slug = names.slug(of: use.name) else { return nil }
    let record = names[slug]
    let id = record?.id ?? slug
    let position = positions[id] ?? terms.count
    if position == terms.count {
      positions[id] = position
      terms.append(term(id, record))
    }
    terms[position].add(use, slug: slug)
    return position
  }

  private func term(_ id: String, _ record: TermRecord?) -> Term {
    let synonyms = Set((record?.synonyms ?? []).compactMap { names.slug(of: $0.value) })
    return Term(id: id, record: record, synonyms: synonyms, hidesIDs: hidesIDs)
  }
}

extension TermTable.Term {
  /// Adds a use; `slug` is needed for the first of a spelling alone.
  fileprivate mutating func add(_ use: TermTable.Use, slug: String?) {
    uses.append(use)
    if let row = spellings.firstIndex(where: { same($0.name, use.name) }) {
      spellings[row].count += 1
    } else {
      spellings.append(TermTable.Spelling(name: use.name, slug: slug))
    }
  }

  /// The record's label, or else the name that most uses have; of equals, the one used first.
  var label: String {
    if let label = record?.label { return label.value }
    var best = (count: 0, name: id)
    for spelling in ownSpellings where spelling.count > best.count { best = (spelling.count, spelling.name) }
    return best.name
  }

  /// A note that lists the names merged into this term; nil if all uses agree.
  ///
  /// `shown` is the name that readers see; nil: the label.
  func mergeNote(noun: String, shown: String? = nil) -> Diagnostic? {
    guard record == nil else { return nil }
    let names = ownSpellings.map(\.name)
    guard names.count > 1 else { return nil }
    let label = label
    guard let spelling = names.first(where: { !same($0, label) }),
      let other = uses.first(where: { same($0.name, spelling) })
    else { return nil }
    let merged = names.filter { !same($0, label) }.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .mergedTerms, .note, "\(merged) and '\(label)' are one \(noun)", at: other.range,
      hint: "it is shown as '\(shown ?? label)'")
  }

  /// The spellings that are neither its id, where ids are hidden, nor a synonym in its record; all if none is left.
  var ownSpellings: [TermTable.Spelling] {
    guard hidesIDs || !synonyms.isEmpty else { return spellings }
    let own = spellings.filter { spelling in
      if hidesIDs, same(spelling.name, id) { return false }
      return spelling.slug.map { !synonyms.contains($0) } ?? true
    }
    return own.isEmpty ? spellings : own
  }

  /// Compares bytes: two normal forms of one name are two names.
  private func same(_ left: String, _ right: String) -> Bool { left.isSame(as: right) }
}
