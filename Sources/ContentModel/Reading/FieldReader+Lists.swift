import CommonMark
import Diagnostics
import YAML

/// Keys with one value or several; `example` is a list in one line of YAML.
extension FieldReader {
  /// Reads a text or a list of texts, in order; empty if absent.
  mutating func texts(_ key: String, aliases: [String] = [], example: String) -> [Located<String>] {
    take(key, aliases: aliases).map { texts(of: $0, example) } ?? []
  }

  /// Reads the texts of an entry, in order; items of another type are reported and left out.
  mutating func texts(of entry: YAMLEntry, _ example: String) -> [Located<String>] {
    reportHyphens(in: entry.value, of: entry.key)
    return items(of: entry.value).compactMap { words($0, of: entry.key, .texts(example)) }
  }

  /// Reads a name or a list of names; a text that looks like several names is reported.
  mutating func names(_ key: String, aliases: [String] = [], example: String) -> [Located<String>] {
    guard let entry = take(key, aliases: aliases) else { return [] }
    reportList(in: entry.value, of: entry.key)
    return texts(of: entry, example).map { name($0) }
  }

  /// A name, its marks of Markdown resolved, without curly quotes around it.
  ///
  /// Word processors make such quotes of straight ones.
  func name(_ text: Located<String>) -> Located<String> {
    let text = plain(text)
    return Located(text.value.withoutCurlyQuotes, at: text.range)
  }

  /// Reads words of a closed set, in the order written; nil if the key is absent.
  mutating func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, advice: [String: String] = [:]
  ) -> [Choice]? where Choice.RawValue == String {
    let texts = texts(key, example: YAMLText.list(Choice.allCases.map(\.rawValue)))
    return hasKey(key) ? texts.compactMap { choice($0, key: key, of: type, advice: advice) } : nil
  }

  /// Reads a list of mappings; items of another type are reported and left out.
  ///
  /// Hand each reader back with ``finishNested(_:)``.
  mutating func mappings(_ key: String, example: String, foreignKeys: ForeignKeys = .none) -> [FieldReader] {
    take(key).map { mappings($0, example: example, foreignKeys: foreignKeys) } ?? []
  }

  /// Reads the list of mappings that an entry holds.
  mutating func mappings(_ entry: YAMLEntry, example: String, foreignKeys: ForeignKeys) -> [FieldReader] {
    let expected = Expected("a list of keys with values", example)
    return items(of: entry.value).compactMap { mapping($0, of: entry.key, expected, foreignKeys: foreignKeys) }
  }

  /// Warns about one name that looks like several.
  ///
  /// A name in a list is taken as meant, and so is one in quotes unless all of its words begin with `#`.
  mutating func reportList(in node: YAMLNode, of key: String, arePeople: Bool = false) {
    guard case .scalar(let scalar) = node.value else { return }
    if let names = NameList.hashed(scalar.text) {
      report(.oneName(scalar.text, key: key, names: names, at: range(node.range)))
    }
    guard scalar.isPlain, NameList.hyphened(scalar.text) == nil else { return }
    guard NameList.bulleted(scalar.text) == nil else { return }
    let names = NameList.names(
      in: NameList.withoutParentheses(LineMarkdown.resolved(scalar.text)), arePeople: arePeople)
    guard names.count > 1 else { return }
    report(.oneName(scalar.text, key: key, names: names, at: range(node.range)))
  }

  /// Warns about a list that is one text: with bullets, or with hyphens without a blank behind them.
  mutating func reportHyphens(in node: YAMLNode, of key: String) {
    guard case .scalar(let scalar) = node.value, scalar.isPlain else { return }
    if let names = NameList.bulleted(scalar.text) {
      report(.oneName(scalar.text, key: key, names: names, at: range(node.range)))
    }
    guard let names = NameList.hyphened(scalar.text) else { return }
    report(.hyphensWithoutBlanks(scalar.text, key: key, names: names, at: range(node.range)))
  }
}
