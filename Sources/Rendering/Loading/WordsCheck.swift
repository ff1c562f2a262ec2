import ContentModel
import Diagnostics
import YAML

/// Checks the newspaper's own files of words for unused words, and for unknown or missing fields.
struct WordsCheck {
  /// The built-in words in English, with which others are compared.
  private let texts: [String: String]
  /// The names of all built-in words.
  private let known: Set<String>
  /// The newspaper's own templates, which may use words of their own.
  private let templates: [SourceFile]

  /// A word in a file; `keyRange` and `textRange` are the ranges of its name and its text.
  private struct Word {
    let name: String
    let text: String
    let keyRange: SourceRange
    let textRange: SourceRange
  }

  /// Creates a check; `english` are the built-in words in English, `others` the names of further ones.
  init(english: [(word: String, text: String)], others: some Sequence<String>, templates: [SourceFile]) {
    texts = Dictionary(english.map { ($0.word, $0.text) }, uniquingKeysWith: { $1 })
    known = Set(texts.keys).union(others).union(["thousands_from"]).union(ArticleKind.allCases.map(\.word))
    self.templates = templates
  }

  /// The problems in a file, in order; empty without English words, or if the file is no mapping.
  func problems(in source: SourceFile) -> [Diagnostic] {
    guard !texts.isEmpty, case .mapping(let entries)? = YAMLParser.parse(source).root?.value else { return [] }
    return entries.flatMap { entry -> [Diagnostic] in
      guard case .scalar(let scalar) = entry.value.value, TemplateContract.gone[entry.key] == nil else { return [] }
      return problems(
        with: Word(
          name: entry.key, text: scalar.text, keyRange: source.range(entry.keyRange),
          textRange: source.range(entry.value.range))
      )
    }
  }

  private func problems(with word: Word) -> [Diagnostic] {
    guard known.contains(word.name) || base(of: word.name) != nil else {
      return isAskedFor(word.name) ? [] : [.unknownWord(word.name, known: known.sorted(), at: word.keyRange)]
    }
    if let field = Self.doubledField(in: word.text) { return [.doubledWordField(field, at: word.textRange)] }
    let written = Self.fields(in: word.text)
    if word.name.hasSuffix("_pattern") { return patternProblems(word, written) }
    let needed = Self.fields(in: texts[base(of: word.name) ?? word.name] ?? "")
    if let stranger = written.first(where: { !needed.contains($0) }) {
      return [.unknownWordField(stranger, known: needed, at: word.textRange)]
    }
    // Languages name zero, one and two things without a number.
    let isSmall = ["_zero", "_one", "_two"].contains { word.name.hasSuffix($0) }
    guard !isSmall, let missing = needed.first(where: { !written.contains($0) }) else { return [] }
    return [.missingWordField(missing, at: word.textRange)]
  }

  private func patternProblems(_ word: Word, _ written: [String]) -> [Diagnostic] {
    let fields = DatePattern.fields + (word.name == "date_time_pattern" ? ["date", "time"] : [])
    if let stranger = written.first(where: { !fields.contains($0) }) {
      return [.unknownWordField(stranger, known: fields, at: word.textRange)]
    }
    return written.isEmpty ? [.patternWithoutFields(fields, at: word.textRange)] : []
  }

  /// The built-in word for a plural form of a noun: `articles_other` for `articles_few`; nil if it is none.
  private func base(of name: String) -> String? {
    for category in PluralRule.Category.allCases where name.hasSuffix("_\(category.rawValue)") {
      let other = name.dropLast(category.rawValue.count) + "other"
      if texts[String(other)] != nil { return String(other) }
    }
    return nil
  }

  private func isAskedFor(_ word: String) -> Bool {
    templates.contains { $0.bytes.firstRange(ofText: word) != nil }
  }

  /// The first name in double braces, as templates write it; nil if there is none.
  private static func doubledField(in text: String) -> String? {
    guard let start = text.firstRange(of: "{{"), let end = text[start.upperBound...].firstRange(of: "}}") else {
      return nil
    }
    return text[start.upperBound..<end.lowerBound].filter { $0 != " " }
  }

  /// The names in braces, in order.
  private static func fields(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}

extension Diagnostic {
  static func unknownWord(_ word: String, known: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownWord, .warning, "no template asks for the word '\(word)'", at: range,
      hint: Suggestion.hint(for: word, among: known) ?? "take it out, or write '{{t.\(word)}}' into a template")
  }

  static func unknownWordField(_ field: String, known: [String], at range: SourceRange) -> Diagnostic {
    let list = known.map { "{\($0)}" }.joined(separator: " ")
    return Diagnostic(
      .wordFields, .warning, "nothing takes the place of '{\(field)}' here, so readers see it as it is", at: range,
      hint: known.isEmpty
        ? "take it out" : Suggestion.hint(for: "{\(field)}", among: known.map { "{\($0)}" }) ?? "write \(list)")
  }

  static func doubledWordField(_ field: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wordFields, .warning, "readers see '{{\(field)}}' as it is: words have single braces", at: range,
      hint: "write '{\(field)}'")
  }

  static func missingWordField(_ field: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wordFields, .warning, "'{\(field)}' is missing here", at: range,
      hint: "write it where \(field == "count" ? "the number" : "the \(field)") belongs")
  }

  static func patternWithoutFields(_ fields: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wordFields, .warning, "this pattern has no field such as {day}, so every date is written the same", at: range,
      hint: "write fields such as " + fields.prefix(3).map { "{\($0)}" }.joined(separator: " "))
  }
}
