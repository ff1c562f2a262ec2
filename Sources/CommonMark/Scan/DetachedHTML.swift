/// Makes HTML for use outside its page, as in a feed: all addresses are absolute.
///
/// Attributes that only the page's style sheet or browser uses are removed; of a picture with several files one
/// stays. This applies to raw HTML as well.
public struct DetachedHTML: Sendable {
  private let page: [UInt8]
  private let origin: [UInt8]

  /// A converter for texts of one page; `page` is its absolute address, `origin` the part before the path.
  public init(page: String, origin: String) {
    self.page = Self.escaped(page)
    self.origin = Self.escaped(origin)
  }

  /// The HTML of the page or a part of it, in UTF-8, for use elsewhere.
  public func bytes(of html: [UInt8]) -> [UInt8] {
    html.withUnsafeBufferPointer { bytes in
      var output: [UInt8] = []
      // An eighth more room for absolute addresses.
      output.reserveCapacity(html.count + html.count / 8)
      var (position, index) = (0, 0)
      func drop(_ range: Range<Int>) {
        output += bytes[position..<range.lowerBound]
        position = range.upperBound
      }
      while index < bytes.count {
        switch HTMLPart(bytes, at: index) {
        case .startTag(let tag):
          index = tag.rawTextEnd(in: bytes)
          if Self.choosesFiles(tag, in: bytes) {
            drop(tag.range)
            continue
          }
          for attribute in tag.attributes {
            let name = Bytes(rebasing: bytes[attribute.name])
            if Self.isNamed(name, Self.dropped) {
              drop(attribute.range)
            } else if let value = attribute.value, Self.isNamed(name, Self.addresses),
              let start = start(of: Bytes(rebasing: bytes[value]))
            {
              drop(value.lowerBound..<value.lowerBound)
              output += start
            }
          }
        case .endTag(let name, let range):
          if name == "picture" { drop(range) }
          index = range.upperBound
        case .text(let range), .comment(let range), .openComment(let range), .other(let range):
          index = range.upperBound
        }
      }
      return output + bytes[position...]
    }
  }

  /// True for a tag that offers a browser several files of a picture.
  private static func choosesFiles(_ tag: StartTag, in html: Bytes) -> Bool {
    tag.name == "picture" || tag.name == "source" && tag.attribute("srcset", in: html) != nil
  }

  private static let addresses = ["href", "src", "poster", "data", "cite", "action"].map { Array($0.utf8) }
  private static let dropped = [
    "class", "tabindex", "role", "loading", "decoding", "fetchpriority", "srcset", "sizes",
  ].map { Array($0.utf8) }

  private static func isNamed(_ name: Bytes, _ words: [[UInt8]]) -> Bool {
    words.contains { word in word.count == name.count && zip(name, word).allSatisfy { $0 | 0x20 == $1 } }
  }

  /// The part missing before a relative address; nil for an absolute one (RFC 3986, section 5.2).
  private func start(of address: Bytes) -> [UInt8]? {
    switch address.first {
    case UInt8(ascii: "/"):
      return address.dropFirst().first == UInt8(ascii: "/") ? Array("https:".utf8) : origin
    case nil, UInt8(ascii: "#"), UInt8(ascii: "?"): return page
    default:
      // An address with a colon, a character reference or a blank in its first part stays as it is.
      let end = address.first { ":/?#&".utf8.contains($0) || $0.isBlankOrLineEnd }
      if let end, !"/?#".utf8.contains(end) { return nil }
      return Array(page[...(page.lastIndex(of: UInt8(ascii: "/")) ?? page.startIndex)])
    }
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    HTMLText.append(plain: text.utf8, to: &bytes)
    return bytes
  }
}
