/// A start tag in a piece of HTML, with its attributes in order; ranges count bytes of the piece.
struct StartTag {
  /// An attribute as it is written.
  struct Attribute {
    let name: Range<Int>
    /// The value between its quotes; nil if there is no `=`.
    let value: Range<Int>?
    /// The whole attribute, with its quotes and the space before it.
    let range: Range<Int>
  }

  /// The name in lower case.
  let name: String
  private(set) var attributes: [Attribute] = []
  /// False for a tag that never ends, which browsers drop.
  private(set) var isClosed = false
  /// The offset of the name, in bytes.
  private let nameStart: Int
  /// The offset after the tag, in bytes.
  private(set) var end: Int

  /// The whole tag.
  var range: Range<Int> { nameStart - 1..<end }

  /// The start tags of a piece, in order, without those in comments, scripts and styles.
  static func all(in html: Bytes) -> [StartTag] {
    var tags: [StartTag] = []
    var index = 0
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")), start + 1 < html.count {
      index = start + 1
      if html[index...].starts(with: "!--".utf8) {
        index = offset(of: "-->", html, from: index + 3).map { $0 + 3 } ?? html.count
      } else if html[index].isASCIILetter {
        let tag = StartTag(html, from: index)
        index = tag.rawTextEnd(in: html)
        tags.append(tag)
      }
    }
    return tags
  }

  /// Elements whose content holds no tags (HTML, section 13.1.2).
  private static let rawTextElements: Set<String> = ["script", "style", "textarea", "title"]

  /// The offset after the content of such an element; for any other element, after the tag.
  func rawTextEnd(in html: Bytes) -> Int {
    guard Self.rawTextElements.contains(name) else { return end }
    return Self.offset(of: "</" + name, html, from: end) ?? html.count
  }

  /// Reads a tag from its name on.
  init(_ html: Bytes, from start: Int) {
    let nameEnd = html[start...].firstIndex { $0.isBlankOrLineEnd || ">/".utf8.contains($0) } ?? html.count
    name = String(decoding: html[start..<nameEnd], as: UTF8.self).lowercased()
    nameStart = start
    end = nameEnd
    readAttributes(html)
  }

  /// Reads attributes up to the end of the tag.
  private mutating func readAttributes(_ html: Bytes) {
    var index = end
    while index < html.count, html[index] != UInt8(ascii: ">") {
      let space = index
      while index < html.count, html[index].isBlankOrLineEnd || html[index] == UInt8(ascii: "/") { index += 1 }
      let nameStart = index
      while index < html.count, !html[index].isBlankOrLineEnd, !"=>/".utf8.contains(html[index]) { index += 1 }
      let name = nameStart..<index
      if name.isEmpty, index < html.count, html[index] != UInt8(ascii: "=") { continue }
      let value = Self.value(html, from: index)
      index = value?.end ?? index
      if !name.isEmpty { attributes.append(Attribute(name: name, value: value?.text, range: space..<index)) }
    }
    isClosed = index < html.count
    end = min(html.count, index + 1)
  }

  /// The first attribute of that lower-case name, which alone counts; nil if there is none.
  func attribute(_ name: String, in html: Bytes) -> Attribute? {
    attributes.first { $0.isNamed(name, in: html) }
  }

  /// The offset of the first `word`, which is in lower case, in any case from `start` on; nil if there is none.
  static func offset(of word: String, _ html: Bytes, from start: Int) -> Int? {
    let word = Array(word.utf8)
    var index = start
    while index + word.count <= html.count {
      let isThere = zip(html[index...], word).allSatisfy { $0 == $1 || $0.isASCIILetter && $0 | 0x20 == $1 }
      if isThere { return index }
      index += 1
    }
    return nil
  }

  /// The value after the `=` at or after `start`, and the offset after its quotes; nil if there is no `=`.
  private static func value(_ html: Bytes, from start: Int) -> (text: Range<Int>, end: Int)? {
    var index = start
    while index < html.count, html[index].isBlankOrLineEnd { index += 1 }
    guard index < html.count, html[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < html.count, html[index].isBlankOrLineEnd { index += 1 }
    guard index < html.count else { return (index..<index, index) }
    let quote = html[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = html[(index + 1)...].firstIndex(of: quote) ?? html.count
      return (index + 1..<end, min(html.count, end + 1))
    }
    let end = html[index...].firstIndex { $0.isBlankOrLineEnd || $0 == UInt8(ascii: ">") } ?? html.count
    return (index..<end, end)
  }
}

extension StartTag.Attribute {
  /// True if its name is `word`, which is in lower case.
  func isNamed(_ word: String, in html: Bytes) -> Bool { html[name].elementsEqual(word.utf8) { $0 | 0x20 == $1 } }
}
