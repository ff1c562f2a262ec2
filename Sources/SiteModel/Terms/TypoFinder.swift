import ContentModel
import Diagnostics

/// Finds names without a record that are near a name with one.
///
/// One word is mistyped, or the words are divided otherwise.
struct TypoFinder {
  /// The names of records, by their slugs with each word left out, and with all words joined.
  private var names: [String: [(word: String, name: String)]] = [:]
  /// Names of one word, by their slugs and by these with a letter left out; nil if such names are not compared.
  private var words: [String: [(word: String, name: String)]]?

  /// Prepares the comparison with the labels and synonyms of records.
  ///
  /// `comparesWords`: names of one word are compared too; it is false for people, whose names are alike by chance.
  init(_ records: [TermRecord], rule: AddressRule, comparesWords: Bool) {
    let names = records.flatMap { [$0.label?.value ?? $0.id] + $0.synonyms.map(\.value) }
    self.init(names, rule: rule, comparesWords: comparesWords)
  }

  /// Prepares the comparison with names that need no record.
  ///
  /// `comparesWords`: names of one word are compared too.
  init(_ names: [String], rule: AddressRule, comparesWords: Bool) {
    if comparesWords { words = [:] }
    for name in names {
      guard let slug = Slug(term: name, rule: rule)?.text else { continue }
      for entry in Self.entries(of: slug) { self.names[entry.key, default: []].append((entry.word, name)) }
      for key in Self.keys(ofWord: slug) { words?[key, default: []].append((slug, name)) }
    }
  }

  /// Returns a problem for each term without a record that has a near name, in the order of the terms.
  ///
  /// `problem` makes it of the term's first use and the near name.
  func check(
    _ terms: [TermTable.Term], _ problem: (TermTable.Use, _ near: String) -> Diagnostic
  ) -> [Diagnostic] {
    if names.isEmpty { return [] }
    return terms.compactMap { term in
      guard term.record == nil, let use = term.uses.first, let known = nearest(to: term.id) else { return nil }
      return problem(use, known)
    }
  }

  private func nearest(to slug: String) -> String? {
    for entry in Self.entries(of: slug) {
      for known in names[entry.key] ?? [] {
        // With all words joined there is no word left to compare.
        if entry.word == known.word || Self.areNear(entry.word, known.word) { return known.name }
      }
    }
    guard let words else { return nil }
    for key in Self.keys(ofWord: slug) {
      if let known = words[key]?.first(where: { Self.areNear(slug, $0.word) }) { return known.name }
    }
    return nil
  }

  /// True if one word may be a typo of the other; numbers in them, such as years, must be equal.
  private static func areNear(_ word: String, _ known: String) -> Bool {
    word.filter(\.isNumber) == known.filter(\.isNumber) && Suggestion.nearest(to: word, among: [known]) != nil
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

  /// Returns the keys of a word: its slug, and that with each letter but the first left out.
  ///
  /// Two words share a key if a letter differs, is left out or added, or two have changed places. Empty for words of up
  /// to 5 letters, which are near each other by chance, and for several words.
  private static func keys(ofWord slug: String) -> [String] {
    let letters = Array(slug)
    guard letters.count > 5, !letters.contains("-") else { return [] }
    // Few mistype the first letter.
    return [slug]
      + letters.indices.dropFirst().map { String(letters[..<$0]) + String(letters[($0 + 1)...]) }
  }
}

extension TypoFinder {
  /// A kind of terms.
  struct Kind {
    /// The word for one of them; its plural is the folder of their files.
    let noun: String
    /// The problem of a name that is nearly that of another term.
    let problem: DiagnosticID

    static let author = Kind(noun: "author", problem: .unknownAuthor)
    static let section = Kind(noun: "section", problem: .unknownSection)
    static let tag = Kind(noun: "tag", problem: .unknownTag)

    fileprivate var cure: String { "give this \(noun) a file in Content/\(noun)s" }
  }
}

extension Diagnostic {
  /// A warning about a name without a file that is near a name with one.
  static func unrecordedName(
    _ use: TermTable.Use, of kind: TypoFinder.Kind, near known: String
  ) -> Diagnostic {
    Diagnostic(
      kind.problem, .warning, "no \(kind.noun)'s file has the name '\(use.name)'", at: use.range,
      hint: "did you mean '\(known)'? If not, \(kind.cure)")
  }

  /// A warning about a name of one article that is near a name of many; neither has a file.
  static func rareName(_ use: TermTable.Use, of kind: TypoFinder.Kind, near known: String) -> Diagnostic {
    Diagnostic(
      kind.problem, .warning, "one article alone has the \(kind.noun) '\(use.name)', and many have '\(known)'",
      at: use.range, hint: "correct the name; if it is right, \(kind.cure)")
  }
}
