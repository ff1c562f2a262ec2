/// The head of a request for which no body is read (HTTP/1.1: RFC 9112, sections 3 and 5).
struct Request: Sendable, Equatable {
  /// `GET`, `HEAD` and whatever else is asked.
  let method: String
  /// The raw target without its query.
  let path: String
  /// The part of the target after its first question mark; empty if there is none.
  let query: String
  /// True if another request may follow on this connection.
  let keepsAlive: Bool
  private let fields: [Field]

  private struct Field: Equatable {
    /// The name in lower case.
    let name: String
    let value: String
  }

  /// The most bytes that a head may have.
  static let limit = 1 << 15

  /// Parses a head without the empty line at its end; nil if it is malformed, or not of HTTP/1.
  init?(head: some BidirectionalCollection<UInt8>) {
    var lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).makeIterator()
    guard let first = lines.next().flatMap(Self.line) else { return nil }
    let words = first.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[0].utf8.allSatisfy(Self.isTokenByte),
      !words[1].isEmpty, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0"
    else { return nil }
    method = String(words[0])
    let mark = words[1].firstIndex(of: "?") ?? words[1].endIndex
    path = String(words[1][..<mark])
    query = String(words[1][mark...].dropFirst())
    var fields: [Field] = []
    while let next = lines.next() {
      guard let text = Self.line(next), let colon = text.firstIndex(of: ":"), colon > text.startIndex,
        text[..<colon].utf8.allSatisfy(Self.isTokenByte)
      else { return nil }
      fields.append(Field(name: text[..<colon].lowercased(), value: String(text[colon...].dropFirst().trimmed)))
    }
    guard fields.count(where: { $0.name == "host" }) < 2 else { return nil }
    self.fields = fields
    // A body is not read, so no request can be found after it.
    let hasBody = fields.contains { $0.name == "transfer-encoding" || $0.name == "content-length" && $0.value != "0" }
    let connection = fields.filter { $0.name == "connection" }.map { $0.value.lowercased() }.joined(separator: ",")
    let closes = connection.split(separator: ",").contains { $0.trimmed == "close" }
    keepsAlive = words[2] == "HTTP/1.1" && !closes && !hasBody
  }

  /// The first value of a header, its name in lower case; nil if there is none.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// A line without its carriage return; nil if it has none, or holds other control characters.
  private static func line(_ bytes: some BidirectionalCollection<UInt8>) -> String? {
    guard bytes.last == UInt8(ascii: "\r") else { return nil }
    let text = bytes.dropLast()
    guard text.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }) else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  /// Letters, digits and the marks that a name may hold (RFC 9110, section 5.6.2).
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}
