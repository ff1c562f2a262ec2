/// The parts of a language tag such as `zh-Hant-TW` that the site goes by (BCP 47), in lower case.
package struct LanguageTag {
  /// The language itself: `zh`.
  package let primary: String
  /// The first part of four characters, such as `hant` (ISO 15924); nil if there is none.
  package let script: String?
  /// The first part of two letters, such as `tw` (ISO 3166); nil if there is none.
  package let region: String?

  /// Takes a tag apart, in whatever case it is written.
  package init(_ tag: String) {
    let parts = tag.lowercased().split(separator: "-").map(String.init)
    primary = parts.first ?? ""
    script = parts.dropFirst().first { $0.count == 4 }
    region = parts.dropFirst().first { $0.count == 2 }
  }
}
