import YAML

extension YAMLScalar {
  /// True for a text without visible characters, and for `~` and `null` without quotes.
  var isBlank: Bool {
    if isPlain, text == "~" || text == "null" { return true }
    return text.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return scalar.value <= 0x20 }
      return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || InvisibleCharacters.isNoncharacter(scalar)
    }
  }

  /// True for `true` and `false` without quotes, which are hardly meant as words.
  var isFlag: Bool { isPlain && (text == "true" || text == "false") }

  /// True for `false`, `no` and `off` without quotes, in any case; the longest has 5 bytes.
  var isOff: Bool { isPlain && text.utf8.count <= 5 && ["false", "no", "off"].contains(text.lowercased()) }
}

extension YAMLNode {
  /// True where no value was given.
  var isEmpty: Bool {
    switch value {
    case .scalar(let scalar): scalar.isBlank
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  /// The value in a few words, as it follows "not".
  var inWords: String {
    switch value {
    case .scalar(let scalar):
      // A text of one line and up to 40 bytes is shown.
      scalar.text.utf8.count <= 40 && !scalar.text.contains("\n") ? "'\(scalar.text)'" : "a text"
    case .sequence: "a list"
    case .mapping: "keys with values"
    }
  }
}
