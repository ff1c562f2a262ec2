import Diagnostics
import YAML

extension FieldReader {
  /// Reads a path from the site's root, percent-decoded: `/about/`.
  mutating func path(_ key: String, example: String) -> Located<String>? {
    take(key).flatMap { path($0, example: example) }
  }

  /// Reads the path of a text's page.
  ///
  /// `false`, which hides a text from readers in other tools, is reported.
  mutating func permalink(example: String) -> Located<String>? {
    guard let entry = take("permalink") else { return nil }
    guard entry.value.isFalse else { return path(entry, example: example) }
    report(.noPermalink(at: range(entry.value.range)))
    return nil
  }

  /// Reads the path that an entry holds; nil, and reported, if it is invalid.
  mutating func path(_ entry: YAMLEntry, example: String) -> Located<String>? {
    let key = entry.key
    guard let text = words(entry.value, of: key, .text(example)) else { return nil }
    let path = Located(PercentCoding.strictlyDecoded(text.value) ?? text.value, at: text.range)
    guard isVisible(path, key) else { return nil }
    if SitePath.isValid(path.value), !AddressAdvice.hasPlaceholder(path.value) { return path }
    report(.invalidPath(text.value, key: key, example: example, at: range(text.range)))
    return nil
  }

  /// Reads paths, one or a list, percent-decoded; invalid ones are reported and left out.
  ///
  /// They may hold blanks and escaped characters.
  mutating func paths(_ key: String, example: String) -> [Located<String>] {
    texts(key, example: example).compactMap { text in
      if let path = SitePath.decoded(text.value) { return Located(path, at: text.range) }
      if isVisible(text, key) { report(.invalidPath(text.value, key: key, at: range(text.range))) }
      return nil
    }
  }

  /// True for an address without invisible characters; one that has them is reported.
  private mutating func isVisible(_ text: Located<String>, _ key: String) -> Bool {
    guard let scalar = InvisibleCharacters.first(inAddress: text.value) else { return true }
    report(.invisibleInAddress(scalar, key: key, at: range(text.range)))
    return false
  }

  /// Reads an absolute http or https address.
  mutating func webAddress(_ key: String, example: String) -> Located<String>? {
    guard let text = text(key, example: example) else { return nil }
    guard WebAddress(text.value) != nil else {
      report(.invalidAddress(text.value, key: key, at: range(text.range)))
      return nil
    }
    return text
  }

  /// The range of the mapping's first key; `0..<0` if it is empty.
  var firstKeyRange: SourceRange { range(firstKey ?? 0..<0) }
}

extension Diagnostic {
  static func invalidPath(
    _ path: String, key: String, example: String = "/2024/02/storm/", at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .invalidPath, .error, "'\(path)' is no path that '\(key)' can hold", at: range,
      hint: AddressAdvice.sitePath(for: path).map { "write '\($0)'" }
        ?? "write a path from the site's root, such as '\(example)'")
  }

  static func noPermalink(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, .error, "'permalink' must be a path", at: range,
      hint: "write 'draft: true' in its place to keep this from readers")
  }

  static func invalidLink(_ address: String, key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error, "'\(address)' is no address to link to, and '\(key)' needs one", at: range,
      hint: AddressAdvice.address(for: address).map { "write '\($0)'" }
        ?? "begin with 'https://', 'mailto:', or '/' for a page of this site; or give the key another name")
  }

  static func invalidAddress(_ address: String, key: String, at range: SourceRange) -> Diagnostic {
    let encoded = address.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
    let advice = [AddressAdvice.address(for: address), encoded].compactMap(\.self).first {
      $0 != address && WebAddress($0) != nil
    }
    return Diagnostic(
      .invalidAddress, .error, "'\(address)' is no web address", at: range,
      hint: advice.map { "write '\($0)'" } ?? "'\(key)' needs one that begins with https:// or http://")
  }
}
