import Diagnostics
import YAML

/// The kinds of mappings in which keys of other tools have advice.
enum ForeignKeys: Sendable {
  case none
  case ofTexts
  case ofSite
  case ofPictures
  case ofPictureRecords
  case ofPeople
  case ofLinks

  /// The advice for a key.
  struct Advice: Sendable {
    /// The key that takes the value, without which the advice does not apply; nil: it always applies.
    let key: String?
    let wording: Wording
  }

  /// The wording of a hint.
  enum Wording: Sendable {
    /// The key with a pattern behind it, in which `%` is the value.
    case value(String)
    /// The key with a list of names, which other tools separate by commas.
    case names
    /// The key with the value as a path from the site's root.
    case path
    /// The key with a picture.
    case picture
    /// The key with the tag of a language.
    case language
    /// The key with `true`, if the value says yes.
    case flag
    /// The key with an address; a path is advised as the end of one.
    case address
    /// A hint, in which `%` is the value.
    case words(String)
  }

  /// Folded names, separated by blanks, and their advice, of which the first that applies counts.
  typealias Row = (names: String, advice: [Advice])

  /// Advice by folded name, as ``VisibilityKeys/folded(_:)`` writes it.
  typealias Table = [String: [Advice]]

  /// The advice for the keys of a kind; its table is made once it is needed.
  private var table: Table {
    switch self {
    case .none: [:]
    case .ofTexts: Self.textKeys
    case .ofSite: Self.siteKeys
    case .ofPictures: Self.pictureKeys
    case .ofPictureRecords: Self.pictureRecordKeys
    case .ofPeople: Self.personKeys
    case .ofLinks: Self.linkKeys
    }
  }

  /// Returns the table of some rows; of two rows with one name the first counts.
  static func table(_ rows: [Row]) -> Table {
    let pairs = rows.flatMap { row in
      row.names.utf8.split(whereSeparator: \.isBlankOrLineEnd).map { (String(Substring($0)), row.advice) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Beginnings of keys in which other programs, mostly extensions of WordPress, have their notes.
  private static let prefixes = [
    "_", "dsq_", "wp_", "wpseo", "yoast", "jetpack", "publicize", "blogger_", "tumblr_", "aiosp", "aioseo", "rank_math",
    "spay_", "amazon_", "ampforwp", "sharing_", "classic-editor", "timeline_",
  ]

  /// The hint for a key of other tools, and the key that it advises, if any; nil for any other key.
  ///
  /// `known` tells which keys may stand here, and `present` which of them have a value.
  func advice(
    for entry: YAMLEntry, known: (String) -> Bool, present: (String) -> Bool
  ) -> (hint: String, key: String?)? {
    guard self != .none else { return nil }
    let candidates = table[VisibilityKeys.folded(entry.key)] ?? Self.notes(entry.key)
    let advice = candidates.first { advice in advice.key.map(known) ?? true }
    guard let advice else { return nil }
    if entry.value.isEmpty { return ("leave it out: it has no value", nil) }
    guard let key = advice.key else { return (advice.hint(for: entry.value, key: ""), nil) }
    if advice.wording.takesAway(entry.value), present(key) { return ("leave it out: '\(key)' is there already", nil) }
    return (advice.hint(for: entry.value, key: key), key)
  }

  /// True for a key that has advice.
  func holds(_ key: String) -> Bool { table[VisibilityKeys.folded(key)] != nil }

  private static func notes(_ key: String) -> [Advice] {
    let key = key.lowercased()
    return prefixes.contains(where: key.hasPrefix) ? [.leaveOut("it is a note of another program")] : []
  }
}

// MARK: - Rows of tables

extension ForeignKeys.Advice {
  /// Advises another key; `pattern` is the value behind it.
  static func write(_ key: String, _ pattern: String = "%") -> Self { Self(key: key, wording: .value(pattern)) }

  static func names(_ key: String) -> Self { Self(key: key, wording: .names) }

  static func path(_ key: String) -> Self { Self(key: key, wording: .path) }

  static func picture(_ key: String) -> Self { Self(key: key, wording: .picture) }

  static func language(_ key: String) -> Self { Self(key: key, wording: .language) }

  static func flag(_ key: String) -> Self { Self(key: key, wording: .flag) }

  static func address(_ key: String) -> Self { Self(key: key, wording: .address) }

  /// Gives a hint; with `key`, only in mappings that know it.
  static func say(_ hint: String, where key: String? = nil) -> Self { Self(key: key, wording: .words(hint)) }

  /// Advises to leave the key out, for a reason.
  static func leaveOut(_ reason: String, where key: String? = nil) -> Self {
    say("leave it out: \(reason)", where: key)
  }
}

extension ForeignKeys.Wording {
  /// True if the advice moves the value to another key.
  fileprivate func takesAway(_ value: YAMLNode) -> Bool {
    switch self {
    case .value, .names, .path, .picture, .language, .flag: true
    case .address: !value.isPath
    case .words: false
    }
  }
}

// MARK: - Words

extension ForeignKeys.Advice {
  fileprivate func hint(for value: YAMLNode, key: String) -> String {
    switch wording {
    case .value(let pattern):
      "write '\(key): \(Self.filled(pattern, with: value.inline(inBrackets: pattern != "%")))'"
    case .names: "write '\(key): \(value.asNames.inline())'"
    case .path: "write '\(key): \(value.asPaths.inline())'"
    case .picture: "write '\(key): \(value.asPicture)'"
    case .language: "write '\(key): \(value.text.flatMap(LanguageTag.correction) ?? value.inline())'"
    case .flag:
      value.isFalse ? "leave it out: this is so by default" : "write '\(key): true'"
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
