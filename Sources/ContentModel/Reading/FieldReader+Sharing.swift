import Diagnostics

extension FieldReader {
  /// A picture of `site.yml` that other sites show beside a link.
  mutating func sharedPicture(_ key: String) -> LeadImage? {
    guard let image = ArticleDetails.leadImage(&self, key: key) else { return nil }
    guard isPathOrWebAddress(image.file, key: key) else { return nil }
    if !PictureEnding.isShared(image.file.value) {
      report(.unsuitablePicture(image.file.value, formats: "JPEG, PNG, WebP or GIF", at: range(image.file.range)))
    }
    return image
  }

  /// The publisher's logo, in a format that search engines read.
  mutating func logo(_ key: String) -> Located<String>? {
    guard let file = text(key), isPathOrWebAddress(file, key: key) else { return nil }
    if !PictureEnding.isSearched(file.value) {
      report(.unsuitablePicture(file.value, formats: "PNG, JPEG, WebP or SVG", at: range(file.range)))
    }
    return file
  }

  /// One absolute http or https address, or a list of them.
  mutating func webAddresses(_ key: String) -> [String] {
    texts(key).compactMap { text in
      if WebAddress(text.value) != nil { return text.value }
      report(.invalidAddress(text.value, key: key, at: range(text.range)))
      return nil
    }
  }

  /// A name in the Fediverse, `@name@host`.
  mutating func fediverseName(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    if FediverseName.isValid(text.value) { return text.value }
    report(.invalidFediverseName(text.value, at: range(text.range)))
    return nil
  }

  /// True for a path from the site's root or an absolute http or https address; anything else is reported.
  mutating func isPathOrWebAddress(_ text: Located<String>, key: String) -> Bool {
    if SitePath.isLink(text.value), !text.value.hasPrefix("mailto:") { return true }
    report(.noPathOrWebAddress(text.value, key: key, at: range(text.range)))
    return false
  }
}

/// The formats of pictures, told by the ending of an address, and who can show them.
package enum PictureEnding {
  private static let shared: Set<String> = ["jpg", "jpeg", "png", "webp", "gif"]
  private static let searched = shared.union(["svg", "avif", "bmp"])

  /// True for a picture that other sites show beside a link, and where the address does not tell.
  package static func isShared(_ url: String) -> Bool { ending(of: url).map(shared.contains) ?? true }

  /// True for a picture that search engines show, and where the address does not tell.
  static func isSearched(_ url: String) -> Bool { ending(of: url).map(searched.contains) ?? true }

  /// What stands behind the last full stop of a file's name, in lower case; nil if there is none.
  private static func ending(of url: String) -> String? {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[$0...] } ?? path
    guard let stop = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(decoding: name[name.index(after: stop)...], as: UTF8.self).lowercased()
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

  /// The name that is meant by `name@host` or by the address of a profile; nil if it cannot be told.
  static func cure(of text: String) -> String? {
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
  static func unsuitablePicture(_ file: String, formats: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsuitablePicture, .warning, "other sites do not show a picture such as '\(file)'", at: range,
      hint: "name a picture in \(formats)")
  }

  static func invalidFediverseName(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error, "'\(name)' is no name in the Fediverse", at: range,
      hint: FediverseName.cure(of: name).map { "write \"\($0)\"" }
        ?? "write the name and its host in quotes, as in \"@jo@social.example\"")
  }

  static func noPathOrWebAddress(_ text: String, key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidAddress, .error, "'\(text)' is no address that '\(key)' can hold", at: range,
      hint: AddressCure.address(for: text).flatMap { $0.hasPrefix("mailto:") ? nil : "write '\($0)'" }
        ?? "write a path from the site's root such as '/about/', or an address that begins with https://")
  }
}
