import Diagnostics

/// A path on the site, from its root: `/2024/02/14/slug/`.
public enum SitePath {
  /// True for a valid path from the site's root, not percent-encoded.
  ///
  /// It begins with `/` and has no empty, `.` or `..` part, no character that a URL path cannot hold and no invisible
  /// one. It has at most 2,000 bytes of UTF-8, and each part at most 255.
  public static func isValid(_ path: String) -> Bool {
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 2000 else { return false }
    if path == "/" { return true }
    guard InvisibleCharacters.first(inAddress: path) == nil else { return false }
    var parts = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    return parts.allSatisfy { part in
      guard !part.isEmpty, part.count <= 255 else { return false }
      guard !part.elementsEqual(".".utf8), !part.elementsEqual("..".utf8) else { return false }
      return part.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}?#%".utf8.contains($0) }
    }
  }

  /// Decodes a path written as links write it or by hand: `/a%20b/`, `/a b/`.
  ///
  /// It may hold characters that were escaped, `#` and `?` among them. Nil if no file can lie at it.
  static func decoded(_ written: String) -> String? {
    let hasMarks = written.utf8.contains { "\"<>\\^`{|}?#".utf8.contains($0) }
    guard !hasMarks, let path = PercentCoding.strictlyDecoded(written) else { return nil }
    let slash = UInt8(ascii: "/")
    guard written.utf8.count(where: { $0 == slash }) == path.utf8.count(where: { $0 == slash }) else { return nil }
    // Old paths may hold characters that new ones may not: these are masked before the check.
    let rest = path.utf8.map { " \"<>^`{|}?#%".utf8.contains($0) ? UInt8(ascii: "-") : $0 }
    return isValid(String(decoding: rest, as: UTF8.self)) ? path : nil
  }

  /// True for a path from the site's root, with or without `?…` and `#…`, a web address or a mail address.
  static func isLink(_ url: String) -> Bool {
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>\\".utf8.contains($0) }) else { return false }
    let path = String(url.prefix { $0 != "?" && $0 != "#" })
    return decoded(path) != nil || WebAddress(url) != nil || url.hasPrefix("mailto:")
  }

  /// True for a path from the site's root, with or without `?…` and `#…`, or a web address, but no mail address.
  static func isPathOrWebAddress(_ url: String) -> Bool { isLink(url) && !url.hasPrefix("mailto:") }

  /// Percent-encodes the bytes that RFC 3986, section 3.3, does not allow in a path.
  ///
  /// Bytes in `plain` stay as they are.
  public static func encoded(_ path: String, leaving plain: String = "") -> String {
    if path.allBytes(satisfy: isPlain) { return path }
    var result = ""
    for byte in path.utf8 {
      if isPlain(byte) || plain.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: "9"):  // and "." and "/"
      true
    default: "_~!$&'()*+,;=:@".utf8.contains(byte)
    }
  }
}
