import Diagnostics
import YAML

extension Diagnostic {
  /// An unknown key: a warning, or an error if `isNeeded` or with a `advice`.
  ///
  /// `isNeeded`: it stands in place of a key that is needed or decides what readers see. `advice` is the hint for a key
  /// that decides this in other tools; `listed` are the keys to name if none is near.
  static func unknownKey(
    _ key: String, noun: String, known: [String], isNeeded: Bool, advice: String? = nil, listed: [String] = [],
    at range: SourceRange
  ) -> Diagnostic {
    if let advice { return Diagnostic(.unknownKey, .error, "unknown \(noun) '\(key)'", at: range, hint: advice) }
    let sameLetters = known.first { $0 == key.lowercased() }.map { "did you mean '\($0)'?" }
    // A hint lists at most 12 keys.
    let list =
      listed.isEmpty || listed.count > 12
      ? nil : "there \(listed.count == 1 ? "is" : "are"): \(listed.joined(separator: ", "))"
    let hint = sameLetters ?? Suggestion.hint(for: key, among: known) ?? list
    return Diagnostic(
      .unknownKey, isNeeded ? .error : .warning, "unknown \(noun) '\(key)'", at: range,
      hint: hint)
  }

  static func emptyGuard(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "'\(key)' has no value", at: range,
      hint: "write one, or take the line out: it decides what readers see")
  }

  /// A path that looks like a draft's, of a text without the key `draft`.
  ///
  /// `mark` is the folder, or the part of the file's name, that looks so.
  static func unmarkedDraft(_ mark: Substring, path: String) -> Diagnostic {
    Diagnostic(
      .unmarkedDraft, .error, "'\(mark)' in the file's path does not keep this text from readers", at: .wholeFile(path),
      hint: "add a line 'draft: true', or 'draft: false' if readers may see it")
  }

  static func sameKeyTwice(_ key: String, first: YAMLEntry, at range: SourceRange, in path: String) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error, "'\(key)' and '\(first.key)' are two names of one key", at: range,
      labels: [Label("the other one is here", at: SourceRange(path: path, offsets: first.keyRange))],
      hint: "keep one of the two lines")
  }

  /// A key of another tool: a warning, or an error in place of a needed key.
  static func foreignKey(_ key: String, hint: String, isNeeded: Bool = false, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .foreignKey, isNeeded ? .error : .warning, "'\(key)' is a key of other tools, which is not read here", at: range,
      hint: hint)
  }

  /// A value of the wrong type.
  ///
  /// `key` may have the key above it in front, `extra.url`; `orQuoted`: the value would fit in quotes.
  static func wrongType(
    _ key: String, _ expected: Expected, found: YAMLNode, orQuoted: Bool = false, at range: SourceRange
  ) -> Diagnostic {
    let line = "\(key.split(separator: ".").last ?? ""): \(expected.example)"
    return Diagnostic(
      .wrongType, .error, "'\(key)' must be \(expected.kind), not \(found.inWords)", at: range,
      hint: "write '\(line)'" + (orQuoted ? "; a word that is text stands in quotes" : ""))
  }

  static func unknownChoice(
    _ word: String, key: String, choices: [String], advice: String?, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .unknownChoice, .error, "'\(word)' is not a value that '\(key)' knows", at: range,
      hint: advice ?? Suggestion.hint(for: word, among: choices) ?? "one of: \(choices.joined(separator: ", "))")
  }

  static func oneName(_ name: String, key: String, names: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .oneName, .warning, "'\(name)' counts as one name", at: range,
      hint: "write a list: \(key): \(YAMLText.list(names)); or put the one name in quotes")
  }

  static func hyphensWithoutBlanks(_ text: String, key: String, names: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .oneName, .warning, "'\(text)' counts as one \(key == "aliases" ? "address" : "name")", at: range,
      hint: "put a blank after each hyphen, or write a list: \(key): \(YAMLText.list(names))")
  }

  static func invalidDate(_ problem: DateProblem, at range: SourceRange) -> Diagnostic {
    Diagnostic(.invalidDate, .error, problem.message, at: range, hint: problem.hint)
  }
}
