import YAML

/// A custom value of a newspaper for its theme.
public struct ExtraValue: Sendable, Equatable {
  /// The key below `extra`, or below that key, as written.
  public let key: String
  /// The text, or the items of a list in the order written.
  ///
  /// Empty if the value has keys of its own, and for `false`, `no` and `off` without quotes.
  public let texts: [String]
  /// True if a list was written, even one of a single item.
  public let isList: Bool
  /// The keys of each item if the items are mappings; a single mapping is one item.
  ///
  /// Their values are texts or lists of texts.
  public let items: [[ExtraValue]]

  init(key: String, texts: [String] = [], isList: Bool, items: [[ExtraValue]] = []) {
    self.key = key
    self.texts = texts
    self.isList = isList
    self.items = items
  }

  /// True if its texts must be URLs.
  package var isURL: Bool { Self.isURL(key) }

  /// The URLs among its texts and those of its items.
  package var urls: [String] { (isURL ? texts : []) + items.flatMap { $0.flatMap(\.urls) } }

  /// True for a key whose value must be a URL: `url`, or one that ends in `_url`.
  @Sendable package static func isURL(_ key: String) -> Bool { key == "url" || key.hasSuffix("_url") }
}

extension FieldReader {
  /// Reads a mapping of custom keys, in the order written; empty if absent.
  ///
  /// Values are texts, mappings of texts and lists of texts, and lists of either.
  mutating func extra(_ key: String) -> [ExtraValue] {
    guard let entry = take(key) else { return [] }
    guard case .mapping(let entries) = entry.value.value else {
      report(.wrongType(key, .keys("{mood: grey}"), found: entry.value, at: range(entry.value.range)))
      return []
    }
    return entries.map { entry in
      let name = "\(key).\(entry.key)"
      let items = items(of: entry.value)
      guard items.contains(where: \.isMapping) else { return extraTexts(entry, name: name) }
      // Texts beside mappings are refused: a template could not tell them apart, nor the URLs among them.
      guard items.allSatisfy(\.isMapping), !ExtraValue.isURL(entry.key) else {
        let expected =
          ExtraValue.isURL(entry.key)
          ? Self.extraTexts
          : Expected("a list of texts, or one of which each item has keys", "[{name: grey}, {name: blue}]")
        report(.wrongType(name, expected, found: entry.value, at: range(entry.value.range)))
        return ExtraValue(key: entry.key, isList: true)
      }
      return ExtraValue(
        key: entry.key, isList: entry.value.isSequence,
        items: items.map { item in
          guard case .mapping(let entries) = item.value else { return [] }
          return entries.map { extraTexts($0, name: "\(name).\($0.key)") }
        })
    }
  }

  private static let extraTexts = Expected.texts("[grey, blue]")

  private mutating func extraTexts(_ entry: YAMLEntry, name: String) -> ExtraValue {
    if case .scalar(let scalar) = entry.value.value, scalar.isOff { return ExtraValue(key: entry.key, isList: false) }
    let texts = items(of: entry.value).compactMap { scalar($0, of: name, Self.extraTexts) }
    if ExtraValue.isURL(entry.key) {
      // Templates may write the value as an address.
      for text in texts where !SitePath.isLink(text.value) {
        report(.invalidLink(text.value, key: name, at: range(text.range)))
      }
    }
    return ExtraValue(key: entry.key, texts: texts.map(\.value), isList: entry.value.isSequence)
  }
}

extension YAMLNode {
  fileprivate var isMapping: Bool { if case .mapping = value { true } else { false } }
  fileprivate var isSequence: Bool { if case .sequence = value { true } else { false } }
}
