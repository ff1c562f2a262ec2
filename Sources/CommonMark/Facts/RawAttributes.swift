/// The ids and addresses in attributes of a rendered text with raw HTML.
struct RawAttributes {
  /// The values of `id` and `name`.
  private(set) var ids: Set<String> = []
  /// The values of `src`, `href`, `poster` and `data` that are not holes, as in scripts; each once, in order.
  private(set) var addresses: [String] = []

  private static let idNames = ["id", "name"].map { Array($0.utf8) }
  private static let addressNames = ["src", "href", "poster", "data"].map { Array($0.utf8) }

  /// Reads whatever looks like an attribute in `text`, outside tags too: an extra value does less harm than a missed
  /// one.
  init(in text: BodyHTML) {
    let html = text.bytes
    let holes = Set(text.holes.map(\.value.lowerBound))
    var known: Set<String> = []
    var offset = 0
    while let equals = html[offset...].firstIndex(of: UInt8(ascii: "=")) {
      offset = equals + 1
      guard offset < html.count else { break }
      let quote = html[offset] == UInt8(ascii: "\"") || html[offset] == UInt8(ascii: "'") ? html[offset] : nil
      let start = quote == nil ? offset : offset + 1
      if Self.names(Self.idNames, endAt: equals, in: html) {
        let end = html[start...].firstIndex { Self.endsID($0) } ?? html.count
        if end > start { ids.insert(String(decoding: html[start..<end], as: UTF8.self)) }
      } else if Self.names(Self.addressNames, endAt: equals, in: html) {
        guard let end = html[start...].firstIndex(where: { quote == nil ? Self.endsValue($0) : $0 == quote }) else {
          break
        }
        offset = end
        guard end > start, !holes.contains(start) else { continue }
        let address = String(decoding: html[start..<end], as: UTF8.self)
        if known.insert(address).inserted { addresses.append(address) }
      }
    }
  }

  private static func names(_ names: [[UInt8]], endAt end: Int, in html: [UInt8]) -> Bool {
    names.contains { html[..<end].suffix($0.count).elementsEqual($0) { $0 | 0x20 == $1 } }
  }

  private static func endsID(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || endsValue(byte) }

  private static func endsValue(_ byte: UInt8) -> Bool { "\"' \t\n>".utf8.contains(byte) }
}
