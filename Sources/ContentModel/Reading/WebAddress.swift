/// An absolute http or https address, split where a site needs it.
public struct WebAddress: Sendable, Hashable {
  /// Scheme and host with port, in lower case, without a slash at the end: `https://news.example`.
  public let origin: String
  /// What follows the origin, at least `/`.
  public let path: String

  /// Nil for anything but `http(s)://host…`; spaces, control characters and quotes are refused.
  public init?(_ text: String) {
    let lower = text.prefix(8).lowercased()
    let scheme: String
    if lower.hasPrefix("https://") {
      scheme = "https://"
    } else if lower.hasPrefix("http://") {
      scheme = "http://"
    } else {
      return nil
    }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>\\".utf8.contains($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let host = rest[..<end].lowercased()
    guard !host.isEmpty, !host.contains("@"), host.first != "." else { return nil }
    origin = scheme + host
    path = end == rest.endIndex ? "/" : rest[end] == "/" ? String(rest[end...]) : "/" + rest[end...]
  }
}
