import CommonMark
import Diagnostics
import YAML

/// Reads the keys of one mapping by name and type, and knows at the end which were never asked for.
///
/// Asking is declaring: each key that is asked for is known, whether it stands in the file or not. So the code that
/// reads a mapping is its schema.
struct FieldReader {
  /// What such a key is called in messages: `front matter key`.
  let noun: String
  let path: String
  /// What becomes of straight quotes in texts that readers see.
  var quotes = QuotationMarks.english
  /// True for the front matter of a text, where an unknown key may be meant to keep it from readers.
  var decidesVisibility = false
  /// True if the file is known to hold characters that nobody sees: they have been told of.
  var hasInvisible = false
  private(set) var diagnostics: [Diagnostic] = []
  private let entries: [YAMLEntry]
  private var isRead: [Bool]
  /// The keys that were asked for, and their other names.
  private(set) var known: [String] = []
  /// Keys that are needed and not there.
  private var missing: [(key: String, hint: String, place: SourceRange)] = []

  /// Keys that keep a text from readers: a slip in one of them must not publish it.
  private static let guarded: Set<String> = ["draft", "expires", "status"]

  init(_ entries: [YAMLEntry], noun: String, path: String) {
    self.entries = entries
    self.noun = noun
    self.path = path
    isRead = Array(repeating: false, count: entries.count)
  }

  /// Takes the entry of a key or of one of its other names; nil if there is none, or if its value is empty.
  mutating func take(_ key: String, aliases: [String] = []) -> YAMLEntry? {
    known.append(key)
    known.append(contentsOf: aliases)
    var found: YAMLEntry?
    for index in entries.indices where entries[index].key == key || aliases.contains(entries[index].key) {
      isRead[index] = true
      if let first = found {
        diagnostics.append(
          .sameKeyTwice(entries[index].key, first: first, at: range(entries[index].keyRange), in: path))
      } else {
        found = entries[index]
      }
    }
    guard let found else { return nil }
    guard found.value.isEmpty else { return found }
    if Self.guarded.contains(key) { diagnostics.append(.emptyGuard(key, at: range(found.keyRange))) }
    return nil
  }

  /// Warns about every key that was never asked for.
  ///
  /// Call it last.
  mutating func finish() -> [Diagnostic] {
    for (key, hint, place) in missing {
      // A needed key that was misspelt is one mistake, not two.
      if let slip = entries.indices.first(where: { !isRead[$0] && Self.isSlip(entries[$0].key, for: key) }) {
        isRead[slip] = true
        let (entry, range) = (entries[slip].key, range(entries[slip].keyRange))
        diagnostics.append(.unknownKey(entry, noun: noun, known: [key], isNeeded: true, at: range))
      } else {
        diagnostics.append(.missingKey(key, hint: hint, at: place))
      }
    }
    for (entry, isRead) in zip(entries, isRead) where !isRead {
      let isGuard = Self.guarded.contains { known.contains($0) && Self.isSlip(entry.key, for: $0) }
      let cure = known.contains(entry.key.lowercased()) ? nil : cure(for: entry)
      diagnostics.append(
        .unknownKey(
          entry.key, noun: noun, known: known, isNeeded: isGuard, cure: cure, at: range(entry.keyRange)))
    }
    if decidesVisibility, known.contains("draft"), !entries.contains(where: { $0.key == "draft" }),
      let mark = VisibilityKeys.draftMark(inPath: path)
    {
      diagnostics.append(.unmarkedDraft(mark, path: path))
    }
    return diagnostics
  }

  /// Reports that a needed key is not there; one that is there with a wrong value has been reported already.
  ///
  /// `place` counts where the key is not written at all.
  mutating func reportMissing(_ key: String, hint: String, at place: SourceRange) {
    guard let entry = entries.first(where: { $0.key == key }) else {
      missing.append((key, hint, place))
      return
    }
    if entry.value.isEmpty { diagnostics.append(.missingKey(key, hint: hint, at: range(entry.keyRange))) }
  }

  private static func isSlip(_ written: String, for key: String) -> Bool {
    written.lowercased() == key || Suggestion.nearest(to: written, among: [key]) != nil
  }

  /// The hint for an unknown key that decides elsewhere what readers see; nil for any other.
  private func cure(for entry: YAMLEntry) -> String? {
    guard decidesVisibility else { return nil }
    let own: VisibilityKeys.Meaning? = Self.guarded.contains(entry.key.lowercased()) ? .draft : nil
    return (own ?? VisibilityKeys.meaning(of: entry))?.cure(known: known)
  }

  /// The place of the mapping's first key.
  var firstKey: Range<Int>? { entries.first?.keyRange }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: path, offsets: offsets) }
}

// MARK: - Types

extension FieldReader {
  /// A line of text.
  mutating func text(_ key: String, aliases: [String] = []) -> Located<String>? {
    take(key, aliases: aliases).flatMap { scalar($0.value, of: $0.key, expected: "text") }
  }

  /// A line of text that readers see and typography may not change, such as a name; its marks of Markdown are resolved.
  mutating func plain(_ key: String, aliases: [String] = []) -> Located<String>? {
    text(key, aliases: aliases).map(plain)
  }

  /// A text whose marks of Markdown are resolved.
  func plain(_ text: Located<String>) -> Located<String> { Located(LineMarks.resolved(text.value), at: text.range) }

  /// A line of text that readers see, its marks of Markdown resolved, with its typography.
  mutating func prose(_ key: String, aliases: [String] = []) -> Located<String>? {
    text(key, aliases: aliases).map(prose)
  }

  /// A text whose marks of Markdown are resolved, with its typography.
  func prose(_ text: Located<String>) -> Located<String> {
    Located(Typography.set(text.value, quotes: quotes), at: text.range)
  }

  /// `true` or `false`.
  mutating func flag(_ key: String) -> Bool? {
    guard let text = text(key) else { return nil }
    guard let flag = Self.flag(text.value) else {
      report(.wrongType(key, expected: "true or false", at: range(text.range)))
      return nil
    }
    return flag
  }

  /// What a word for yes or no says; nil for any other word.
  static func flag(_ word: String) -> Bool? {
    switch word {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// A whole number within `bounds`.
  mutating func number(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text.value), bounds.contains(number) else {
      let expected = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
      report(.wrongType(key, expected: expected, at: range(text.range)))
      return nil
    }
    return number
  }

  /// One text, or a list of texts.
  mutating func texts(_ key: String, aliases: [String] = []) -> [Located<String>] {
    take(key, aliases: aliases).map { texts(of: $0) } ?? []
  }

  private mutating func texts(of entry: YAMLEntry) -> [Located<String>] {
    reportHyphens(in: entry.value, of: entry.key)
    return items(of: entry.value).compactMap { scalar($0, of: entry.key, expected: "text or a list of texts") }
  }

  /// One text that readers see, or a list of such texts; their marks of Markdown are resolved.
  mutating func plainTexts(_ key: String, aliases: [String] = []) -> [Located<String>] {
    texts(key, aliases: aliases).map(plain)
  }

  /// The same as for ``plainTexts(_:aliases:)``, where each text is a name: one name with a comma in it is hardly one.
  mutating func names(_ key: String, aliases: [String] = []) -> [Located<String>] {
    guard let entry = take(key, aliases: aliases) else { return [] }
    reportList(in: entry.value, of: entry.key)
    return texts(of: entry).map(plain)
  }

  /// Warns about one name that looks like several; the author of one in a list or in quotes knew what to do.
  mutating func reportList(in node: YAMLNode, of key: String, arePeople: Bool = false) {
    guard case .scalar(let scalar) = node.content, scalar.isPlain, NameList.hyphened(scalar.text) == nil else { return }
    let names = NameList.names(in: LineMarks.resolved(scalar.text), arePeople: arePeople)
    guard names.count > 1 else { return }
    report(.oneName(scalar.text, key: key, names: names, at: range(node.range)))
  }

  /// Warns about a list whose hyphens have no blank behind them, so that it is one text.
  mutating func reportHyphens(in node: YAMLNode, of key: String) {
    guard case .scalar(let scalar) = node.content, scalar.isPlain, let names = NameList.hyphened(scalar.text) else {
      return
    }
    report(.hyphensWithoutBlanks(scalar.text, key: key, names: names, at: range(node.range)))
  }

  /// A date in the site's zone.
  mutating func date(_ key: String, zone: SiteZone) -> Located<ParsedDate>? {
    text(key).flatMap { date($0, zone: zone) }
  }

  mutating func date(_ text: Located<String>, zone: SiteZone) -> Located<ParsedDate>? {
    switch DateText.parse(text.value, zone: zone) {
    case .success(let date): return Located(date, at: text.range)
    case .failure(let problem):
      report(.invalidDate(problem, at: range(text.range)))
      return nil
    }
  }

  /// One word of a closed set; `advice` has hints for words that are none of it.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, advice: [String: String] = [:]
  ) -> Choice? where Choice.RawValue == String {
    text(key).flatMap { choice($0, key: key, of: type, advice: advice) }
  }

  /// Some words of a closed set, or none of them; nil if the key is not there.
  mutating func choices<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type) -> [Choice]?
  where Choice.RawValue == String {
    let isThere = entries.contains { $0.key == key }
    let texts = texts(key)
    return isThere ? texts.compactMap { choice($0, key: key, of: type) } : nil
  }

  /// A text that must be one of a closed set of words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: Located<String>, key: String, of type: Choice.Type, advice: [String: String] = [:]
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: text.value) { return choice }
    report(
      .unknownChoice(
        text.value, key: key, choices: Choice.allCases.map(\.rawValue), advice: advice[text.value],
        at: range(text.range)))
    return nil
  }

  /// The keys of a nested mapping; hand it back with ``absorb(_:)``.
  mutating func mapping(_ key: String, aliases: [String] = []) -> FieldReader? {
    take(key, aliases: aliases).flatMap { mapping($0.value, of: $0.key) }
  }

  /// A node that must be a mapping.
  mutating func mapping(_ node: YAMLNode, of key: String) -> FieldReader? {
    if case .mapping(let entries) = node.content {
      var nested = FieldReader(entries, noun: "key of '\(key)'", path: path)
      nested.quotes = quotes
      nested.hasInvisible = hasInvisible
      return nested
    }
    report(.wrongType(key, expected: "keys with values, each on a line of its own", at: range(node.range)))
    return nil
  }

  /// The items of a list, each of them a mapping.
  mutating func mappings(_ key: String) -> [FieldReader] {
    guard let entry = take(key) else { return [] }
    return items(of: entry.value).compactMap { mapping($0, of: entry.key) }
  }

  /// Takes over what a nested reader found.
  mutating func absorb(_ nested: FieldReader) {
    var nested = nested
    diagnostics.append(contentsOf: nested.finish())
  }

  /// The items of a list; a node that is no list is a list of one.
  func items(of node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items) = node.content { return items }
    return [node]
  }

  /// The text of a node that must be a scalar; nil, and nothing said, if it is empty.
  mutating func scalar(_ node: YAMLNode, of key: String, expected: String) -> Located<String>? {
    guard case .scalar(let scalar) = node.content else {
      report(.wrongType(key, expected: expected, at: range(node.range)))
      return nil
    }
    if scalar.isBlank { return nil }
    let text = scalar.spansLines ? LineJoin.joined(scalar.text) : scalar.text
    return Located(hasInvisible || !scalar.isPlain ? readable(text, at: node.range) : text, at: node.range)
  }

  /// Takes noncharacters out of a text, and warns of invisible characters that an escape has put into it.
  private mutating func readable(_ text: String, at range: Range<Int>) -> String {
    guard text.unicodeScalars.contains(where: { InvisibleCharacters.isOdd($0) }) else { return text }
    let findings = InvisibleCharacters.findings(in: Array(text.utf8))
    if !hasInvisible {
      if let first = findings.needless.first {
        report(.invisibleCharacter(first.scalar, more: findings.needless.count - 1, at: self.range(range)))
      }
      if let first = findings.noncharacters.first {
        report(.noncharacter(first.scalar, more: findings.noncharacters.count - 1, at: self.range(range)))
      }
    }
    return findings.noncharacters.isEmpty ? text : InvisibleCharacters.cleaned(text)
  }
}

extension YAMLScalar {
  /// True if a reader would see nothing.
  fileprivate var isBlank: Bool {
    text.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return scalar.value <= 0x20 }
      return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || InvisibleCharacters.isNoncharacter(scalar)
    }
  }
}

extension YAMLNode {
  /// True where no value was given.
  var isEmpty: Bool {
    switch content {
    case .scalar(let scalar): scalar.isBlank
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }
}

extension Diagnostic {
  /// An unknown key is a warning, but an error in place of one that is needed or decides what readers see.
  ///
  /// `cure` says what to write in place of the latter.
  static func unknownKey(
    _ key: String, noun: String, known: [String], isNeeded: Bool, cure: String? = nil, at range: SourceRange
  ) -> Diagnostic {
    if let cure { return Diagnostic(.unknownKey, .error, "unknown \(noun) '\(key)'", at: range, hint: cure) }
    let sameLetters = known.first { $0 == key.lowercased() }.map { "did you mean '\($0)'?" }
    let hint = sameLetters ?? Suggestion.hint(for: key, among: known)
    return Diagnostic(
      .unknownKey, isNeeded ? .error : .warning, "unknown \(noun) '\(key)'", at: range,
      hint: hint)
  }

  static func emptyGuard(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "'\(key)' has no value", at: range,
      hint: "write one, or take the line out: it decides what readers see")
  }

  /// `mark` is the folder, or the part of the file's name, that looks like a draft's.
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

  static func wrongType(_ key: String, expected: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(.wrongType, .error, "'\(key)' must be \(expected)", at: range)
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
      hint: "write a list: \(key): \(NameList.yaml(names)); or put the one name in quotes")
  }

  static func hyphensWithoutBlanks(_ text: String, key: String, names: [String], at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .oneName, .warning, "'\(text)' counts as one \(key == "aliases" ? "address" : "name")", at: range,
      hint: "put a blank after each hyphen, or write a list: \(key): \(NameList.yaml(names))")
  }

  static func invalidDate(_ problem: DateProblem, at range: SourceRange) -> Diagnostic {
    Diagnostic(.invalidDate, .error, problem.message, at: range, hint: problem.hint)
  }
}
