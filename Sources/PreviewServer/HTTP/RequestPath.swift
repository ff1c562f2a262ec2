/// The path of a request, decoded once: the parts between slashes, none of which can lead out of a folder.
///
/// `target` is the raw request target without its query (RFC 9112, section 3.2.1).
struct RequestPath: Sendable, Equatable {
  /// The decoded parts, in order: not empty, without a slash, neither `.` nor `..`.
  let parts: [String]
  /// True if the path ends with a slash: it asks for a folder.
  let isFolder: Bool

  /// The most bytes of a target that is answered; the longest path that Linux knows has 4,096.
  private static let limit = 4096

  /// Parses a target; nil for a target that is no path of a site.
  ///
  /// It has a bad escape, a byte that no file name has, a way up, a part that is empty or longer than 255 bytes, or is
  /// too long.
  init?(target: some StringProtocol) {
    guard target.utf8.count <= Self.limit, target.utf8.first == UInt8(ascii: "/") else { return nil }
    var parts: [String] = []
    for part in target.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let decoded = Self.decode(part) else { return nil }
      parts.append(decoded)
    }
    isFolder = parts.last?.isEmpty == true
    if isFolder { parts.removeLast() }
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count < 256 }) else { return nil }
    self.parts = parts
  }

  /// Returns one part with its escapes resolved (RFC 3986, section 2.1); nil if it cannot name a file.
  private static func decode(_ part: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = part.makeIterator()
    while var byte = rest.next() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
        byte = high << 4 | low
      }
      guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "/"), byte != UInt8(ascii: "\\") else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
