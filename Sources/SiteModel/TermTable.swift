import ContentModel
import Diagnostics

/// The terms of one taxonomy: every name that articles use, names of one id merged.
struct TermTable {
  /// One use of a name in an article.
  struct Use {
    let name: String
    let range: SourceRange
  }

  /// A term: its id and all uses, in the order of the articles' paths.
  struct Term {
    let id: String
    var uses: [Use]
  }

  private(set) var terms: [Term] = []
  private var positions: [String: Int] = [:]

  /// The position of the term that a name belongs to, made if it is new; nil if no id can be made of the name.
  mutating func add(_ name: Located<String>, in path: String) -> Int? {
    guard let id = Slug(term: name.value)?.text else { return nil }
    let use = Use(name: name.value, range: SourceRange(path: path, offsets: name.range))
    if let position = positions[id] {
      terms[position].uses.append(use)
      return position
    }
    positions[id] = terms.count
    terms.append(Term(id: id, uses: [use]))
    return terms.count - 1
  }
}

extension TermTable.Term {
  /// The name that most uses have; of equals, the one used first.
  var label: String {
    var best = (count: 0, name: id)
    for (name, count) in counts where count > best.count { best = (count, name) }
    return best.name
  }

  /// A note that lists the names merged into this term; nil if all uses agree.
  func mergeNote(noun: String) -> Diagnostic? {
    let names = counts.map(\.name)
    guard names.count > 1, let other = uses.first(where: { !same($0.name, label) }) else { return nil }
    let merged = names.filter { !same($0, label) }.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .mergedTerms, .note, "\(merged) and '\(label)' are one \(noun)", at: other.range,
      hint: "it is shown as '\(label)'")
  }

  private var counts: [(name: String, count: Int)] {
    var counts: [(name: String, count: Int)] = []
    for use in uses {
      if let index = counts.firstIndex(where: { same($0.name, use.name) }) {
        counts[index].count += 1
      } else {
        counts.append((use.name, 1))
      }
    }
    return counts
  }

  /// By bytes: two normal forms of one name are two names.
  private func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
