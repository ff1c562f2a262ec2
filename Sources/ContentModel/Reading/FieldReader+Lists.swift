import CommonMark
import Diagnostics
import YAML

/// Several values of a key, or one; `example` is a list in one line of YAML.
extension FieldReader {
  /// One text, or a list of texts.
  mutating func texts(_ key: String, aliases: [String] = [], example: String) -> [Located<String>] {
    take(key, aliases: aliases).map { texts(of: $0, example) } ?? []
  }

  /// The texts of an entry.
  mutating func texts(of entry: YAMLEntry, _ example: String) -> [Located<String>] {
    reportHyphens(in: entry.value, of: entry.key)
    return items(of: entry.value).compactMap { words($0, of: entry.key, .texts(example)) }
  }

  /// One name, or a list of names; one with a comma in it is hardly one.
  mutating func names(_ key: String, aliases: [String] = [], example: String) -> [Located<String>] {
    guard let entry = take(key, aliases: aliases) else { return [] }
    reportList(in: entry.value, of: entry.key)
    return texts(of: entry, example).map(name)
  }

  /// A name, without the curly quotes around it that a word processor made of straight ones.
  func name(_ text: Located<String>) -> Located<String> {
    let text = plain(text)
    return Located(CurlyQuotes.removed(from: text.value), at: text.range)
  }

  /// Some words of a closed set, or none of them; nil if the key is not there.
  mutating func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, advice: [String: String] = [:]
  ) -> [Choice]? where Choice.RawValue == String {
    let texts = texts(key, example: YAMLText.list(Choice.allCases.map(\.rawValue)))
    return isThere(key) ? texts.compactMap { choice($0, key: key, of: type, advice: advice) } : nil
  }

  /// The items of a list, each of them a mapping.
  mutating func mappings(_ key: String, example: String, foreignKeys: ForeignKeys = .none) -> [FieldReader] {
    take(key).map { mappings($0, example: example, foreignKeys: foreignKeys) } ?? []
  }

  /// The items of a list that an entry holds, each of them a mapping.
  mutating func mappings(_ entry: YAMLEntry, example: String, foreignKeys: ForeignKeys) -> [FieldReader] {
    let expected = Expected("a list of keys with values", example)
    return items(of: entry.value).compactMap { mapping($0, of: entry.key, expected, foreignKeys: foreignKeys) }
  }

  /// Warns about one name that looks like several; the author of one in a list or in quotes knew what to do.
  mutating func reportList(in node: YAMLNode, of key: String, arePeople: Bool = false) {
    guard case .scalar(let scalar) = node.content else { return }
    if let names = NameList.hashed(scalar.text) {
      report(.oneName(scalar.text, key: key, names: names, at: range(node.range)))
    }
    guard scalar.isPlain, NameList.hyphened(scalar.text) == nil else { return }
    guard NameList.bulleted(scalar.text) == nil else { return }
    let names = NameList.names(in: NameList.withoutParentheses(LineMarks.resolved(scalar.text)), arePeople: arePeople)
    guard names.count > 1 else { return }
    report(.oneName(scalar.text, key: key, names: names, at: range(node.range)))
  }

  /// Warns about a list whose hyphens have no blank behind them, so that it is one text.
  mutating func reportHyphens(in node: YAMLNode, of key: String) {
    guard case .scalar(let scalar) = node.content, scalar.isPlain else { return }
    if let names = NameList.bulleted(scalar.text) {
      report(.oneName(scalar.text, key: key, names: names, at: range(node.range)))
    }
    guard let names = NameList.hyphened(scalar.text) else { return }
    report(.hyphensWithoutBlanks(scalar.text, key: key, names: names, at: range(node.range)))
  }
}
