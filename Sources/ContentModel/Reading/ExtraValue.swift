/// A value of a newspaper's own, for its theme.
public struct ExtraValue: Sendable, Equatable {
  /// The key below `extra`, `theme` or `policies`, as written.
  public let key: String
  /// One text, or the items of a list.
  public let texts: [String]
  /// True if a list was written, even one of a single item.
  public let isList: Bool

  /// Its texts if they are URLs, else none.
  package var urls: [String] { Self.isURL(key) ? texts : [] }

  /// True for the key of a URL, which is checked: `url`, or one that ends in `_url`.
  @Sendable package static func isURL(_ key: String) -> Bool { key == "url" || key.hasSuffix("_url") }
}

extension FieldReader {
  /// A mapping of a newspaper's own keys: texts and lists of texts, one level deep.
  mutating func extra(_ key: String) -> [ExtraValue] {
    guard let entry = take(key) else { return [] }
    guard case .mapping(let entries) = entry.value.content else {
      report(.wrongType(key, .keys("{mood: grey}"), found: entry.value, at: range(entry.value.range)))
      return []
    }
    return entries.map { entry in
      let isList = if case .sequence = entry.value.content { true } else { false }
      let name = "\(key).\(entry.key)"
      let texts = items(of: entry.value).compactMap {
        scalar($0, of: name, .texts("[grey, blue]"))
      }
      if ExtraValue.isURL(entry.key) {
        // Templates may write it where an address is wanted.
        for text in texts where !SitePath.isLink(text.value) {
          report(.invalidLink(text.value, key: name, at: range(text.range)))
        }
      }
      return ExtraValue(key: entry.key, texts: texts.map(\.value), isList: isList)
    }
  }
}
