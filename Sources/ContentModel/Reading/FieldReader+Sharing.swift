import Diagnostics

extension FieldReader {
  /// Reads absolute http or https addresses, one or a list; others are reported and left out.
  mutating func webAddresses(_ key: String, example: String) -> [String] {
    texts(key, example: example).compactMap { text in
      if WebAddress(text.value) != nil { return text.value }
      report(.invalidAddress(text.value, key: key, at: range(text.range)))
      return nil
    }
  }

  /// Reads a name in the Fediverse, `@name@host`; nil if absent, or invalid, which is reported.
  mutating func fediverseName(_ key: String) -> String? {
    guard let text = text(key, example: "\"@ines@social.example\"") else { return nil }
    if FediverseName.isValid(text.value) { return text.value }
    report(.invalidFediverseName(text.value, at: range(text.range)))
    return nil
  }

  /// True for a path from the site's root or an absolute http or https address; anything else is reported.
  mutating func isPathOrWebAddress(_ text: Located<String>, key: String) -> Bool {
    if SitePath.isPathOrWebAddress(text.value) { return true }
    report(.noPathOrWebAddress(text.value, key: key, at: range(text.range)))
    return false
  }
}

/// A name in the Fediverse: `@name@host`.
enum FediverseName {
  static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, !parts[1].isEmpty else { return false }
    let labels = parts[2].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts[1].allSatisfy { isLetterOrDigit($0) || "._-".utf8.contains($0) } && labels.count > 1
      && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") } }
  }

  /// The likely name for `name@host` or the address of a profile; nil if there is none.
  static func likelyName(for text: String) -> String? {
    var guesses = ["@" + text]
    if let address = WebAddress(text), let mark = address.path.utf8.firstIndex(of: UInt8(ascii: "@")) {
      let name = address.path[mark...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      guesses.append("\(name)@\(String(decoding: address.host, as: UTF8.self))")
    }
    return guesses.first(where: isValid)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }
}

extension Diagnostic {
  static func invalidFediverseName(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error, "'\(name)' is no name in the Fediverse", at: range,
      hint: FediverseName.likelyName(for: name).map { "write \"\($0)\"" }
        ?? "write the name and its host in quotes, as in \"@jo@social.example\"")
  }

  static func noPathOrWebAddress(_ text: String, key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error, "'\(text)' is no address that '\(key)' can hold", at: range,
      hint: AddressAdvice.address(for: text).flatMap { $0.hasPrefix("mailto:") ? nil : "write '\($0)'" }
        ?? "write a path from the site's root such as '/about/', or an address that begins with https://")
  }
}
