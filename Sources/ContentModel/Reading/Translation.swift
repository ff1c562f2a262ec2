import ByteCoding
import Diagnostics

/// A text's counterpart in another language.
public struct Translation: Sendable, Equatable {
  /// A language tag such as `de` or `zh-Hant`, or `x-default`.
  public let language: String
  /// A path from the site's root, or an absolute http or https address.
  public let url: Located<String>
}

extension FieldReader {
  /// Reads the key `translations`, addresses by language tag, in the order written.
  mutating func translations() -> [Translation] {
    guard let entry = take("translations") else { return [] }
    guard case .mapping(let entries) = entry.value.value else {
      let expected = Expected("language tags with addresses", "{de: /de/sturm/}")
      report(.wrongType(entry.key, expected, found: entry.value, at: range(entry.value.range)))
      return []
    }
    var first: [String: String] = [:]
    return entries.compactMap { entry in
      let tag = LanguageTag.canonical(entry.key)
      if !LanguageTag.isPageLanguage(tag) {
        report(.invalidPageLanguage(entry.key, at: range(entry.keyRange)))
        return nil
      }
      if let other = first.updateValue(entry.key, forKey: tag) {
        report(.languageTwice(entry.key, other, at: range(entry.keyRange)))
        return nil
      }
      let name = "translations.\(entry.key)"
      guard let url = words(entry.value, of: name, Expected("an address", "/de/sturm/")) else { return nil }
      guard isPathOrWebAddress(url, key: name) else { return nil }
      return Translation(language: tag, url: url)
    }
  }
}

extension Diagnostic {
  static func languageTwice(_ tag: String, _ other: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error, "'\(tag)' and '\(other)' are one language", at: range,
      hint: "keep the address that counts")
  }

  static func invalidPageLanguage(_ tag: String, at range: SourceRange) -> Diagnostic {
    let correction = LanguageTag.correction(of: tag)
    return Diagnostic(
      .invalidLanguage, .error, "'\(tag)' is no language that search engines know", at: range,
      hint: correction.map { "write '\($0)'" }
        ?? "write 'de', 'pt-BR' or 'zh-Hant', for example; 'x-default' is for readers of all others")
  }
}

extension Translation: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(language)
    writer.write(url)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    language = try reader.read()
    url = try reader.read()
  }
}
