import Diagnostics

extension Diagnostic {
  static func unknownKey(
    _ word: String, in view: String?, at range: SourceRange, known: [String], isClosed: Bool, gone: String?
  ) -> Diagnostic {
    let closedHint = isClosed ? "a partial of '\(view ?? "")' can use only its keys and the global ones" : nil
    return Diagnostic(
      .unknownTemplateKey, .error, "unknown key '\(word)'" + (view.map { " in '\($0)'" } ?? ""), at: range,
      hint: gone ?? Suggestion.hint(for: word, among: known) ?? closedHint)
  }

  /// A value without keys in front of a dot; `rest` are the keys behind `key`.
  static func noKeys(
    _ name: String, _ type: FieldType, key: String, rest: some Collection<String>, at range: SourceRange
  ) -> Diagnostic {
    let isList = type.words == FieldType.texts.words
    // A number as a key is meant, as in other tools, to select an item of the list.
    let isNumber = key.utf8.allSatisfy(\.isASCIIDigit)
    let inner = isNumber ? (rest.isEmpty ? "." : rest.joined(separator: ".")) : key
    return Diagnostic(
      .wrongTagForType, .error, "'\(name)' is \(type.words) and has no key '\(key)'", at: range,
      hint: isList
        ? "use {{#\(name)}}{{\(inner)}}{{/\(name)}}" + (isNumber ? ", which shows all of them" : "") : nil)
  }

  static func wrongTag(_ name: String, _ type: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongTagForType, .error, "'\(name)' is \(type) and cannot be written as text", at: range,
      hint: "use {{#\(name)}} and {{/\(name)}}")
  }

  static func currentView(_ view: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongTagForType, .error, "'.' is a whole '\(view)' here, not text", at: range, hint: "name one of its keys")
  }

  static func unescapedText(_ name: String, isOpen: Bool, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unescapedText, .error, "'\(name)' \(isOpen ? "may be" : "is") text, and text is always escaped", at: range,
      hint: "use {{\(name)}}")
  }

  static func unknownTemplate(_ name: String, kind: String, at range: SourceRange, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownPartial, .error, "unknown \(kind) '\(name)'", at: range,
      hint: TemplateFile.name(in: name, among: known).map { "write '\($0)', without folder and ending" }
        ?? Suggestion.hint(for: name, among: known))
  }

  static func unknownBlock(_ name: String, parent: String, at range: SourceRange, known: [String]) -> Diagnostic {
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .unknownBlock, .error, "the parent '\(parent)' has no block '\(name)'", at: range,
      hint: Suggestion.hint(for: name, among: known) ?? (known.isEmpty ? nil : "its blocks are \(list)"))
  }

  /// A template that leads to itself; `path` are the names, with this template first and last.
  static func partialCycle(_ path: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .partialCycle, .error, "the template '\(path.last ?? "")' includes itself: \(path.joined(separator: " > "))",
      at: range, hint: "remove this tag, or the one that leads here")
  }

  static func tooMuchToCheck(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep, .error, "templates include each other at too many levels", at: range,
      hint: "include fewer templates")
  }
}
