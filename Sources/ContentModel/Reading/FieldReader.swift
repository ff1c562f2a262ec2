import CommonMark
import Diagnostics
import YAML

/// Reads the keys of a mapping by type, and reports keys that were never asked for.
///
/// Asking is declaring: each key that is asked for is known, whether it stands in the file or not. So the code that
/// reads a mapping is its schema, and the example that it asks with stands in the message about another value.
struct FieldReader {
  /// The word for a key in messages: `front matter key`.
  let noun: String
  let path: String
  /// The quotation marks that replace straight quotes in texts that readers see.
  var quotes = QuotationMarks.english
  /// True if an unknown key may be meant to hide the file from readers.
  var decidesVisibility = false
  /// The keys of other tools for which there are hints.
  var foreignKeys = ForeignKeys.none
  /// True if the file's invisible characters have been reported.
  var hasInvisible = false
  /// True for a nested mapping, whose keys are so few that a message can list them.
  private var isNested = false
  private(set) var diagnostics: [Diagnostic] = []
  private let entries: [YAMLEntry]
  private var isRead: [Bool]
  /// The keys that were asked for, with their aliases, in order.
  private var asked: [(key: String, aliases: [String])] = []
  /// The keys that were asked for and their aliases, in order.
  var known: [String] { asked.flatMap { [$0.key] + $0.aliases } }
  /// Needed keys that are absent, each with the hint and the position of its message.
  private var missing: [(key: String, hint: String, position: SourceRange)] = []

  /// Keys that hide a text from readers: a misspelt one must not publish it.
  private static let guarded: Set<String> = ["draft", "expires", "status"]

  init(_ entries: [YAMLEntry], noun: String, path: String) {
    self.entries = entries
    self.noun = noun
    self.path = path
    isRead = Array(repeating: false, count: entries.count)
    // An article is asked for nearly as many keys; a document without keys is not asked.
    if !entries.isEmpty { asked.reserveCapacity(32) }
  }

  /// Takes the entry of a key or of an alias; nil if there is none, or if its value is empty.
  ///
  /// The first such entry counts; further ones are reported.
  mutating func take(_ key: String, aliases: [String] = []) -> YAMLEntry? {
    asked.append((key, aliases))
    var found: Int?
    for index in entries.indices where entries[index].isNamed(key, aliases) {
      isRead[index] = true
      if let found {
        diagnostics.append(
          .sameKeyTwice(entries[index].key, first: entries[found], at: range(entries[index].keyRange), in: path))
      } else {
        found = index
      }
    }
    guard let entry = found.map({ entries[$0] }) else { return nil }
    guard entry.value.isEmpty else { return entry }
    if Self.guarded.contains(key) { diagnostics.append(.emptyGuard(key, at: range(entry.keyRange))) }
    return nil
  }

  /// Reports missing keys and keys that were never asked for; returns all diagnostics.
  ///
  /// Call it last.
  mutating func finish() -> [Diagnostic] {
    for (key, hint, position) in missing { reportMissing(key, hint, position) }
    for (entry, isRead) in zip(entries, isRead) where !isRead { diagnostics.append(unknownKeyProblem(entry)) }
    if decidesVisibility, knows("draft"), !entries.contains(where: { $0.key == "draft" }),
      let mark = VisibilityKeys.draftMark(inPath: path)
    {
      diagnostics.append(.unmarkedDraft(mark, path: path))
    }
    return diagnostics
  }

  /// Reports a missing key, or the misspelt or foreign key in its place.
  ///
  /// Either is one mistake, not two.
  private mutating func reportMissing(_ key: String, _ hint: String, _ position: SourceRange) {
    for index in entries.indices where !isRead[index] {
      let entry = entries[index]
      if Self.isSlip(entry.key, for: key) {
        diagnostics.append(
          .unknownKey(entry.key, noun: noun, known: [key], isNeeded: true, at: range(entry.keyRange)))
      } else if let advice = foreignKeys.advice(for: entry, known: knows, present: isPresent), advice.key == key {
        diagnostics.append(.foreignKey(entry.key, hint: advice.hint, isNeeded: true, at: range(entry.keyRange)))
      } else {
        continue
      }
      isRead[index] = true
      return
    }
    diagnostics.append(.missingKey(key, hint: hint, at: position))
  }

  /// The problem of a key that was never asked for.
  private func unknownKeyProblem(_ entry: YAMLEntry) -> Diagnostic {
    let keyRange = range(entry.keyRange)
    let known = known
    let isGuard = Self.guarded.contains { known.contains($0) && Self.isSlip(entry.key, for: $0) }
    if !known.contains(entry.key.lowercased()) {
      if let advice = visibilityAdvice(for: entry, known) {
        return .unknownKey(entry.key, noun: noun, known: known, isNeeded: true, advice: advice, at: keyRange)
      }
      if !isGuard, let advice = foreignKeys.advice(for: entry, known: knows, present: isPresent) {
        return .foreignKey(entry.key, hint: advice.hint, at: keyRange)
      }
    }
    return .unknownKey(
      entry.key, noun: noun, known: known, isNeeded: isGuard, listed: isNested ? asked.map(\.key) : [],
      at: keyRange)
  }

  /// The hint for an unknown key that decides in other tools what readers see; nil for any other.
  private func visibilityAdvice(for entry: YAMLEntry, _ known: [String]) -> String? {
    guard decidesVisibility else { return nil }
    let own: VisibilityKeys.Meaning? = Self.guarded.contains(entry.key.lowercased()) ? .draft : nil
    return (own ?? VisibilityKeys.meaning(of: entry))?.advice(known: known)
  }

  /// True if a key was written in another case or misspelt.
  private static func isSlip(_ written: String, for key: String) -> Bool {
    written.lowercased() == key || Suggestion.nearest(to: written, among: [key]) != nil
  }

  /// True if a key, or an alias of it, has a value in the file.
  func isPresent(_ key: String) -> Bool {
    let aliases = asked.first { $0.key == key }?.aliases ?? []
    return entries.contains { $0.isNamed(key, aliases) && !$0.value.isEmpty }
  }

  /// True for a key that was asked for, and for an alias of one.
  private func knows(_ key: String) -> Bool { asked.contains { $0.key == key || $0.aliases.contains(key) } }

  /// True if a key stands in the file, be it without a value.
  func hasKey(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// True if the value of a key is written, be it an empty text in quotes.
  func isText(_ key: String) -> Bool {
    entries.contains { entry in
      guard entry.key == key, case .scalar(let scalar) = entry.value.value else { return false }
      return !scalar.isAbsent
    }
  }

  /// Reports that a needed key is absent or empty.
  ///
  /// A wrong value has been reported already. `position` is where an absent key is reported.
  mutating func reportMissing(_ key: String, hint: String, at position: SourceRange) {
    guard let entry = entries.first(where: { $0.key == key }) else {
      missing.append((key, hint, position))
      return
    }
    if entry.value.isEmpty { diagnostics.append(.missingKey(key, hint: hint, at: range(entry.keyRange))) }
  }

  /// The byte range of the mapping's first key; nil if it is empty.
  var firstKey: Range<Int>? { entries.first?.keyRange }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: path, offsets: offsets) }
}

extension YAMLEntry {
  /// True if its key is one of these.
  fileprivate func isNamed(_ key: String, _ aliases: [String]) -> Bool {
    self.key == key || aliases.contains(self.key)
  }
}

// MARK: - Nodes

extension FieldReader {
  /// Reads a node that must be a mapping; nil, and reported, for any other.
  ///
  /// Hand the reader back with ``finishNested(_:)``.
  mutating func mapping(
    _ node: YAMLNode, of key: String, _ expected: Expected, foreignKeys: ForeignKeys = .none
  ) -> FieldReader? {
    if case .mapping(let entries) = node.value {
      var nested = FieldReader(entries, noun: "key of '\(key)'", path: path)
      nested.quotes = quotes
      nested.hasInvisible = hasInvisible
      nested.isNested = true
      nested.foreignKeys = foreignKeys
      return nested
    }
    report(.wrongType(key, expected, found: node, at: range(node.range)))
    return nil
  }

  /// Finishes a nested reader and takes over its diagnostics.
  mutating func finishNested(_ nested: FieldReader) {
    var nested = nested
    diagnostics.append(contentsOf: nested.finish())
  }

  /// The items of a list; a node that is no list is a list of one.
  func items(of node: YAMLNode) -> [YAMLNode] {
    if case .sequence(let items) = node.value { return items }
    return [node]
  }

  /// Reads a scalar other than `true` and `false` without quotes; nil, and reported, for any other node.
  mutating func words(_ node: YAMLNode, of key: String, _ expected: Expected) -> Located<String>? {
    if case .scalar(let scalar) = node.value, scalar.isFlag {
      report(.wrongType(key, expected, found: node, orQuoted: true, at: range(node.range)))
      return nil
    }
    return scalar(node, of: key, expected)
  }

  /// Reads a scalar, its lines joined; nil, and reported, for any other node.
  ///
  /// A blank scalar is nil, too, and not reported.
  mutating func scalar(_ node: YAMLNode, of key: String, _ expected: Expected) -> Located<String>? {
    guard case .scalar(let scalar) = node.value else {
      report(.wrongType(key, expected, found: node, at: range(node.range)))
      return nil
    }
    if scalar.isBlank { return nil }
    let text = scalar.spansLines ? LineJoin.joined(scalar.text) : scalar.text
    return Located(hasInvisible || !scalar.isPlain ? readable(text, at: node.range) : text, at: node.range)
  }

  /// Removes noncharacters from a text, and warns of them and of invisible characters.
  ///
  /// Only characters from escapes are reported here; the others have been.
  private mutating func readable(_ text: String, at range: Range<Int>) -> String {
    guard text.unicodeScalars.contains(where: { InvisibleCharacters.isInvisibleOrNoncharacter($0) }) else {
      return text
    }
    let found = InvisibleCharacters.occurrences(in: Array(text.utf8))
    if !hasInvisible {
      if let first = found.needless.first {
        report(.invisibleCharacter(first.scalar, more: found.needless.count - 1, at: self.range(range)))
      }
      if let first = found.noncharacters.first {
        report(.noncharacter(first.scalar, more: found.noncharacters.count - 1, at: self.range(range)))
      }
    }
    return found.noncharacters.isEmpty ? text : InvisibleCharacters.cleaned(text)
  }
}
