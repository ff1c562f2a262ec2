import ContentModel
import Diagnostics

/// Finds authors without a record whose name is nearly that of one with a record: one word is mistyped, or the words
/// are divided otherwise.
struct NearAuthors {
  /// Names of records, by each of their words left out, and by all words joined.
  private var names: [String: [(word: String, name: String)]] = [:]

  init(_ records: [AuthorRecord], rule: AddressRule) {
    for record in records {
      for name in [record.term.label].compactMap(\.self) + record.term.synonyms {
        guard let slug = Slug(term: name.value, rule: rule)?.text else { continue }
        for entry in Self.entries(of: slug) { names[entry.key, default: []].append((entry.word, name.value)) }
      }
    }
  }

  /// A warning for each, at the first article that names them.
  func check(_ terms: [TermTable.Term]) -> [Diagnostic] {
    if names.isEmpty { return [] }
    return terms.compactMap { term in
      guard term.record == nil, let use = term.uses.first, let known = nearest(to: term.id) else { return nil }
      return .unknownAuthor(use.name, near: known, at: use.range)
    }
  }

  private func nearest(to slug: String) -> String? {
    for entry in Self.entries(of: slug) {
      for known in names[entry.key] ?? [] {
        // With all words joined there is no word left to compare.
        if entry.word == known.word || Suggestion.nearest(to: entry.word, among: [known.word]) != nil {
          return known.name
        }
      }
    }
    return nil
  }

  private static func entries(of slug: String) -> [(key: String, word: String)] {
    let words = slug.split(separator: "-")
    let joined = (key: words.joined(), word: "")
    // A name of one word is like too many others.
    guard words.count > 1 else { return [joined] }
    return [joined]
      + words.indices.map { index in
        let others = words[..<index].joined(separator: "-") + "-*-" + words[(index + 1)...].joined(separator: "-")
        return (key: others, word: String(words[index]))
      }
  }
}

extension Diagnostic {
  static func unknownAuthor(_ name: String, near known: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownAuthor, .warning, "no author's file has the name '\(name)'", at: range,
      hint: "did you mean '\(known)'? If not, give this author a file in Content/authors")
  }
}
