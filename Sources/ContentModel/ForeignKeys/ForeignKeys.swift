import YAML

/// Keys that other tools have in a kind of mapping, and what to write in their place.
struct ForeignKeys: Sendable {
  /// The advice for a key.
  struct Cure: Sendable {
    /// The key of ours without which the cure is none, and which the value goes to; nil: it holds everywhere.
    let key: String?
    let form: Form
  }

  /// A form of words for a cure.
  enum Form: Sendable {
    /// The key with a pattern behind it, in which `%` is the value.
    case value(String)
    /// The key with a list of names, which other tools part with commas.
    case names
    /// The key with the value as a path from the site's root.
    case path
    /// The key with a picture.
    case picture
    /// The key with the tag of a language.
    case language
    /// The key with `true`, if the value says yes.
    case flag
    /// The key with an address, if the value is one, and else the end of one.
    case address
    /// A hint, in which `%` is the value.
    case words(String)
  }

  /// Names, folded, with blanks between them, and cures, of which the first that can be had counts.
  typealias Row = (names: String, cures: [Cure])

  static let none = ForeignKeys([])

  /// By their names, folded: lower case, without all that parts words.
  private let cures: [String: [Cure]]

  init(_ rows: [Row]) {
    cures = Dictionary(
      rows.flatMap { row in row.names.split(whereSeparator: \.isWhitespace).map { (String($0), row.cures) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Beginnings of keys in which programs of other tools, most of all extensions of WordPress, keep notes.
  private static let prefixes = [
    "_", "dsq_", "wp_", "wpseo", "yoast", "jetpack", "publicize", "blogger_", "tumblr_", "aiosp", "aioseo", "rank_math",
    "spay_", "amazon_", "ampforwp", "sharing_", "classic-editor", "timeline_",
  ]

  /// The hint for a key of other tools, and the key of ours that it names; nil if the key is none of them.
  ///
  /// `known` tells which keys of ours may stand here, and `present` which of them have a value.
  func cure(
    for entry: YAMLEntry, known: (String) -> Bool, present: (String) -> Bool
  ) -> (hint: String, key: String?)? {
    guard !cures.isEmpty else { return nil }
    let candidates = cures[VisibilityKeys.folded(entry.key)] ?? Self.notes(entry.key)
    let cure = candidates.first { cure in cure.key.map(known) ?? true }
    guard let cure else { return nil }
    if entry.value.isEmpty { return ("leave it out: it has no value", nil) }
    guard let key = cure.key else { return (cure.hint(for: entry.value, key: ""), nil) }
    if cure.form.takesAway(entry.value), present(key) { return ("leave it out: '\(key)' is there already", nil) }
    return (cure.hint(for: entry.value, key: key), key)
  }

  /// True for a key that has a cure.
  func holds(_ key: String) -> Bool { cures[VisibilityKeys.folded(key)] != nil }

  private static func notes(_ key: String) -> [Cure] {
    let key = key.lowercased()
    return prefixes.contains(where: key.hasPrefix) ? [.leaveOut("it is a note of another program")] : []
  }
}

// MARK: - Rows of tables

extension ForeignKeys.Cure {
  /// Another name; `pattern` is the value behind it.
  static func write(_ key: String, _ pattern: String = "%") -> Self { Self(key: key, form: .value(pattern)) }

  static func names(_ key: String) -> Self { Self(key: key, form: .names) }

  static func path(_ key: String) -> Self { Self(key: key, form: .path) }

  static func picture(_ key: String) -> Self { Self(key: key, form: .picture) }

  static func language(_ key: String) -> Self { Self(key: key, form: .language) }

  static func flag(_ key: String) -> Self { Self(key: key, form: .flag) }

  static func address(_ key: String) -> Self { Self(key: key, form: .address) }

  /// A hint, for mappings that know a key.
  static func say(_ hint: String, where key: String? = nil) -> Self { Self(key: key, form: .words(hint)) }

  /// For keys that have no meaning here.
  static func leaveOut(_ reason: String, where key: String? = nil) -> Self {
    say("leave it out: \(reason)", where: key)
  }
}

extension ForeignKeys.Form {
  /// True if the cure takes the value to a key of ours.
  fileprivate func takesAway(_ value: YAMLNode) -> Bool {
    switch self {
    case .value, .names, .path, .picture, .language, .flag: true
    case .address: !value.isPath
    case .words: false
    }
  }
}

// MARK: - Words

extension ForeignKeys.Cure {
  fileprivate func hint(for value: YAMLNode, key: String) -> String {
    switch form {
    case .value(let pattern):
      "write '\(key): \(Self.filled(pattern, with: value.inline(inBrackets: pattern != "%")))'"
    case .names: "write '\(key): \(value.asNames.inline())'"
    case .path: "write '\(key): \(value.asPaths.inline())'"
    case .picture: "write '\(key): \(value.asPicture)'"
    case .language: "write '\(key): \(value.text.flatMap(LanguageTag.cure) ?? value.inline())'"
    case .flag:
      value.isFalse ? "leave it out: it says nothing that is not so without it" : "write '\(key): true'"
    case .address:
      value.isPath
        ? "leave it out, and write the path at the end of '\(key)': 'https://example.org\(value.inline())'"
        : "write '\(key): \(value.inline())'"
    case .words(let hint): Self.filled(hint, with: value.inline(inBrackets: true))
    }
  }

  private static func filled(_ pattern: String, with value: String) -> String {
    pattern.replacing("%", with: value)
  }
}
