/// The ids that the tags of a piece of raw HTML give to their elements.
struct RawIDs {
  /// An `id` attribute: its value, and its place in the literal with the space before it.
  struct Attribute: Equatable {
    let id: String
    let range: Range<Int>
  }

  private(set) var attributes: [Attribute] = []

  /// Reads tags; comments, and what stands between the tags of scripts and styles, are none.
  init(_ literal: Bytes) {
    var index = 0
    while let start = literal[index...].firstIndex(of: UInt8(ascii: "<")), start + 1 < literal.count {
      index = start + 1
      if literal[index...].starts(with: "!--".utf8) {
        index = Self.end(of: "-->", literal, from: index + 3)
      } else if literal[index].isASCIILetter {
        let name = Self.name(literal, from: index)
        index = readAttributes(literal, from: index + name.count)
        if Self.rawTextElements.contains(name) { index = Self.end(of: "</" + name, literal, from: index) }
      }
    }
  }

  /// Elements in whose text nothing is a tag (HTML, section 13.1.2).
  private static let rawTextElements: Set<String> = ["script", "style", "textarea", "title"]

  private static func name(_ literal: Bytes, from start: Int) -> String {
    let end = literal[start...].firstIndex { $0.isBlankOrLineEnd || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
    return String(decoding: literal[start..<(end ?? literal.count)], as: UTF8.self).lowercased()
  }

  /// The offset behind the first `word` in any case, at or after `start`.
  private static func end(of word: String, _ literal: Bytes, from start: Int) -> Int {
    let word = Array(word.utf8)
    var index = start
    while index + word.count <= literal.count {
      let isThere = zip(literal[index...], word).allSatisfy { $0 == $1 || $0.isASCIILetter && $0 | 0x20 == $1 }
      if isThere { return index + word.count }
      index += 1
    }
    return literal.count
  }

  /// Reads attributes up to the end of the tag, and returns the offset behind it.
  private mutating func readAttributes(_ literal: Bytes, from start: Int) -> Int {
    var index = start
    while index < literal.count, literal[index] != UInt8(ascii: ">") {
      let space = index
      while index < literal.count, literal[index].isBlankOrLineEnd || literal[index] == UInt8(ascii: "/") { index += 1 }
      let nameStart = index
      while index < literal.count, !literal[index].isBlankOrLineEnd, !"=>/".utf8.contains(literal[index]) { index += 1 }
      let name = nameStart..<index
      if name.isEmpty, index < literal.count, literal[index] != UInt8(ascii: "=") { continue }
      guard let value = Self.value(literal, from: index) else { continue }
      index = value.end
      let isID = literal[name].elementsEqual("id".utf8) { $0 | 0x20 == $1 }
      if isID, !value.text.isEmpty {
        let id = String(decoding: literal[value.text], as: UTF8.self)
        attributes.append(Attribute(id: id, range: space..<value.end))
      }
    }
    return min(literal.count, index + 1)
  }

  /// The value behind the `=` at or after `start`, and where it ends with its quotes; nil if there is no `=`.
  private static func value(_ literal: Bytes, from start: Int) -> (text: Range<Int>, end: Int)? {
    var index = start
    while index < literal.count, literal[index].isBlankOrLineEnd { index += 1 }
    guard index < literal.count, literal[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < literal.count, literal[index].isBlankOrLineEnd { index += 1 }
    guard index < literal.count else { return (index..<index, index) }
    let quote = literal[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = literal[(index + 1)...].firstIndex(of: quote) ?? literal.count
      return (index + 1..<end, min(literal.count, end + 1))
    }
    let end = literal[index...].firstIndex { $0.isBlankOrLineEnd || $0 == UInt8(ascii: ">") } ?? literal.count
    return (index..<end, end)
  }
}
