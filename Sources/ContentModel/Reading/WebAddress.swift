import Diagnostics

/// An absolute http or https address, split where a site needs it.
public struct WebAddress: Sendable, Hashable {
  /// Scheme and host with port, in lower case, without a slash at the end: `https://news.example`.
  public let origin: String
  /// What follows the origin, at least `/`.
  public let path: String

  /// Nil for anything but `http(s)://host…`; spaces, control characters and quotes are refused.
  public init?(_ text: String) {
    guard let scheme = Self.scheme(of: text) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    var end = rest.endIndex
    var place = rest.startIndex
    while place < rest.endIndex {
      switch rest[place] {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): return nil
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): end = min(end, place)
      case UInt8(ascii: "@") where end == rest.endIndex: return nil
      default: break
      }
      place = rest.index(after: place)
    }
    guard end > rest.startIndex, rest.first != UInt8(ascii: ".") else { return nil }
    origin = scheme + text[rest.startIndex..<end].lowercased()
    let follows = text[end...]
    path = follows.utf8.first == UInt8(ascii: "/") ? String(follows) : "/" + follows
  }

  /// `https://` or `http://`, if an address begins with it in any case.
  static func scheme(of text: String) -> String? {
    begins(text, with: "https://") ? "https://" : begins(text, with: "http://") ? "http://" : nil
  }

  private static func begins(_ text: String, with scheme: StaticString) -> Bool {
    scheme.withUTF8Buffer { scheme in
      text.utf8.count >= scheme.count
        && zip(text.utf8, scheme).allSatisfy { ($0.isASCIILetter ? $0 | 0x20 : $0) == $1 }
    }
  }
}
