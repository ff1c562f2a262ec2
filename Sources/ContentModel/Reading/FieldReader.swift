import CommonMark
import Diagnostics
import YAML

/// Reads the keys of one mapping by name and type, and knows at the end which were never asked for.
///
/// Asking is declaring: each key that is asked for is known, whether it stands in the file or not. So the code that
/// reads a mapping is its schema, and the example that it asks with stands in the message about another value.
struct FieldReader {
  /// The name of such a key in messages: `front matter key`.
  let noun: String
  let path: String
  /// The quotation marks that replace straight quotes in texts that readers see.
  var quotes = QuotationMarks.english
  /// True for the front matter of a text, where an unknown key may be meant to keep it from readers.
  var decidesVisibility = false
  /// The keys of other tools that may stand here.
  var foreignKeys = ForeignKeys.none
  /// True if the file is known to hold characters that nobody sees: they have been told of.
  var hasInvisible = false
  /// True for keys below a key of ours, of which there are so few that a message names them.
  private var isNested = false
  private(set) var diagnostics: [Diagnostic] = []
  private let entries: [YAMLEntry]
  private var isRead: [Bool]
  /// The keys that were asked for, with their other names.
  private var asked: [(key: String, aliases: [String])] = []
  /// These keys and names, one after another.
  var known: [String] { asked.flatMap { [$0.key] + $0.aliases } }
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
    asked.append((key, aliases))
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
    for (key, hint, place) in missing { reportMissing(key, hint, place) }
    for (entry, isRead) in zip(entries, isRead) where !isRead { diagnostics.append(unread(entry)) }
    if decidesVisibility, knows("draft"), !entries.contains(where: { $0.key == "draft" }),
      let mark = VisibilityKeys.draftMark(inPath: path)
    {
      diagnostics.append(.unmarkedDraft(mark, path: path))
    }
    return diagnostics
  }

  /// A needed key that was misspelt, or named as another tool names it, is one mistake, not two.
  private mutating func reportMissing(_ key: String, _ hint: String, _ place: SourceRange) {
    for index in entries.indices where !isRead[index] {
      let entry = entries[index]
      if Self.isSlip(entry.key, for: key) {
        diagnostics.append(
          .unknownKey(entry.key, noun: noun, known: [key], isNeeded: true, at: range(entry.keyRange)))
      } else if let cure = foreignKeys.cure(for: entry, known: knows, present: isPresent), cure.key == key {
        diagnostics.append(.foreignKey(entry.key, hint: cure.hint, isNeeded: true, at: range(entry.keyRange)))
      } else {
        continue
      }
      isRead[index] = true
      return
    }
    diagnostics.append(.missingKey(key, hint: hint, at: place))
  }

  /// The problem of a key that was never asked for.
  private func unread(_ entry: YAMLEntry) -> Diagnostic {
    let place = range(entry.keyRange)
    let known = known
    let isGuard = Self.guarded.contains { known.contains($0) && Self.isSlip(entry.key, for: $0) }
    if !known.contains(entry.key.lowercased()) {
      if let cure = visibilityCure(for: entry, known) {
        return .unknownKey(entry.key, noun: noun, known: known, isNeeded: true, cure: cure, at: place)
      }
      if !isGuard, let cure = foreignKeys.cure(for: entry, known: knows, present: isPresent) {
        return .foreignKey(entry.key, hint: cure.hint, at: place)
      }
    }
    return .unknownKey(
      entry.key, noun: noun, known: known, isNeeded: isGuard, listed: isNested ? asked.map(\.key) : [],
      at: place)
  }

  /// The hint for an unknown key that decides elsewhere what readers see; nil for any other.
  private func visibilityCure(for entry: YAMLEntry, _ known: [String]) -> String? {
    guard decidesVisibility else { return nil }
    let own: VisibilityKeys.Meaning? = Self.guarded.contains(entry.key.lowercased()) ? .draft : nil
    return (own ?? VisibilityKeys.meaning(of: entry))?.cure(known: known)
  }

  private static func isSlip(_ written: String, for key: String) -> Bool {
    written.lowercased() == key || Suggestion.nearest(to: written, among: [key]) != nil
  }

  /// True if a key, or one of its other names, has a value in the file.
  func isPresent(_ key: String) -> Bool {
    let aliases = asked.first { $0.key == key }?.aliases ?? []
    return entries.contains { ($0.key == key || aliases.contains($0.key)) && !$0.value.isEmpty }
  }

  /// True for a key that was asked for, or another name of one.
  private func knows(_ key: String) -> Bool { asked.contains { $0.key == key || $0.aliases.contains(key) } }

  /// True if a key stands in the file, be it without a value.
  func isThere(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// True if the value of a key is written, be it an empty text in quotes.
  func isText(_ key: String) -> Bool {
    entries.contains { entry in
      guard entry.key == key, case .scalar(let scalar) = entry.value.content else { return false }
      return !scalar.isAbsent
    }
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

  /// The place of the mapping's first key.
  var firstKey: Range<Int>? { entries.first?.keyRange }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func range(_ offsets: Range<Int>) -> SourceRange { SourceRange(path: path, offsets: offsets) }
}

// MARK: - Nodes

extension FieldReader {
  /// A node that must be a mapping; hand it back with ``absorb(_:)``.
  mutating func mapping(
    _ node: YAMLNode, of key: String, _ expected: Expected, foreignKeys: ForeignKeys = .none
  ) -> FieldReader? {
    if case .mapping(let entries) = node.content {
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

  /// The words of a node that must be a scalar, and neither `true` nor `false` without quotes.
  mutating func words(_ node: YAMLNode, of key: String, _ expected: Expected) -> Located<String>? {
    if case .scalar(let scalar) = node.content, scalar.isFlag {
      report(.wrongType(key, expected, found: node, orQuoted: true, at: range(node.range)))
      return nil
    }
    return scalar(node, of: key, expected)
  }

  /// The text of a node that must be a scalar; nil, and nothing said, if it is empty.
  mutating func scalar(_ node: YAMLNode, of key: String, _ expected: Expected) -> Located<String>? {
    guard case .scalar(let scalar) = node.content else {
      report(.wrongType(key, expected, found: node, at: range(node.range)))
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
