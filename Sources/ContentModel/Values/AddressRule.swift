/// The rule by which names become parts of addresses.
///
/// It says which Latin letters stay, and by which custom the others are written.
public struct AddressRule: Sendable, Hashable {
  /// The custom by which a language writes its own letters in ASCII alone.
  package enum Custom: String, Sendable {
    /// Letters lose their accents.
    case plain
    /// `ä` is `ae`, `ö` is `oe`, `ü` is `ue`.
    case german
    /// `å` is `aa`, `æ` is `ae`, `ø` is `oe`.
    case danish
    /// `I` is the capital of `ı`; letters lose their accents.
    case turkish
  }

  /// The custom of the newspaper's language.
  package let custom: Custom
  /// True if Latin letters stay as they are, accents and all.
  package let preservesLetters: Bool

  /// The rule of a newspaper in a language, a BCP 47 tag; with `preservesLetters` Latin letters stay as they are.
  public init(language: String, preservesLetters: Bool = false) {
    let primary = language.prefix { $0 != "-" }.lowercased()
    custom =
      switch primary {
      case "de", "gsw", "nds": .german
      case "da", "nb", "nn", "no": .danish
      case "tr", "az": .turkish
      default: .plain
      }
    self.preservesLetters = preservesLetters
  }

  private init(custom: Custom) {
    self.custom = custom
    preservesLetters = false
  }

  /// The rule for ids, which stay when addresses change: Latin letters become ASCII.
  package var forIDs: AddressRule { AddressRule(custom: custom) }
}

extension AddressRule {
  /// The customary spelling of a letter of the language; nil for all other letters, and without a custom.
  func customary(_ scalar: Unicode.Scalar) -> String? {
    switch (custom, scalar) {
    case (.german, "ä"), (.danish, "æ"): "ae"
    case (.german, "ö"), (.danish, "ø"): "oe"
    case (.german, "ü"): "ue"
    case (.danish, "å"): "aa"
    default: nil
    }
  }
}
