import Diagnostics
import YAML

extension FieldReader {
  /// A path on this site, from its root: `/about/`.
  mutating func path(_ key: String) -> Located<String>? {
    text(key).flatMap { isPath($0, key) ? $0 : nil }
  }

  /// One path, or a list of them.
  mutating func paths(_ key: String) -> [Located<String>] {
    texts(key).filter { isPath($0, key) }
  }

  /// True for a path; what is wrong with another text is reported.
  private mutating func isPath(_ text: Located<String>, _ key: String) -> Bool {
    if let scalar = InvisibleCharacters.first(inAddress: text.value) {
      report(.invisibleInAddress(scalar, key: key, at: range(text.range)))
      return false
    }
    if SitePath.isValid(text.value) { return true }
    report(.invalidPath(text.value, key: key, at: range(text.range)))
    return false
  }

  /// An absolute http or https address.
  mutating func webAddress(_ key: String) -> Located<String>? {
    guard let text = text(key) else { return nil }
    guard WebAddress(text.value) != nil else {
      report(.invalidAddress(text.value, key: key, at: range(text.range)))
      return nil
    }
    return text
  }

  /// The place of a nested mapping's first key.
  var place: SourceRange { range(firstKey ?? 0..<0) }
}

extension Diagnostic {
  static func invalidPath(_ path: String, key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidPath, .error, "'\(path)' is no path that '\(key)' can hold", at: range,
      hint: "write a path from the site's root, such as '/2024/02/storm/'")
  }

  static func invalidLink(_ address: String, key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error, "'\(address)' is no address to link to, and '\(key)' needs one", at: range,
      hint: "begin with 'https://', 'mailto:', or '/' for a page of this site; or give the key another name")
  }

  static func invalidAddress(_ address: String, key: String, at range: SourceRange) -> Diagnostic {
    let encoded = address.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
    return Diagnostic(
      .invalidAddress, .error, "'\(address)' is no web address", at: range,
      hint: encoded != address && WebAddress(encoded) != nil
        ? "write '\(encoded)'" : "'\(key)' needs one that begins with https:// or http://")
  }
}
