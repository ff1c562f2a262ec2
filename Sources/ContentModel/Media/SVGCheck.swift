import Diagnostics

/// A check for scripts, HTML and outside addresses in an SVG picture.
///
/// It reads tags, attributes and style sheets as an XML parser would (XML 1.0, fifth edition), and refuses what it does
/// not understand. Names are compared without their prefix and whatever their case.
package struct SVGCheck {
  /// A harmful part of a picture, and its range in the file, in bytes.
  package struct HarmfulPart: Sendable, Hashable {
    /// The name of the part, a noun phrase: `a script`.
    package let what: String
    package let range: Range<Int>
  }

  /// The first harmful part; nil: the picture is harmless.
  package private(set) var harmfulPart: HarmfulPart?

  private let bytes: [UInt8]
  /// The text of the style sheet that is open, from the byte offset `styleStart` on; nil outside.
  private var style: [UInt8]?
  private var styleStart = 0

  /// Reads a whole file.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var offset = SourceFile.start(of: bytes)
    if bytes.contains(0) { note("a text encoding other than UTF-8", offset..<offset + 1) }
    while harmfulPart == nil, offset < bytes.count { offset = readNext(at: offset) }
    if let style, harmfulPart == nil { checkStyle(style, at: styleStart..<bytes.count) }
  }

  private mutating func note(_ what: String, _ range: Range<Int>) {
    if harmfulPart == nil { harmfulPart = HarmfulPart(what: what, range: range.clamped(to: 0..<bytes.count)) }
  }

  private func starts(_ word: String, at offset: Int) -> Bool { bytes[offset...].starts(with: word.utf8) }

  /// The offset behind the next `word`; nil, and a harmful part, if there is none.
  private mutating func end(of word: String, from start: Int, within outer: Int) -> Int? {
    if let found = bytes[min(start, bytes.count)...].firstRange(of: Array(word.utf8)) { return found.upperBound }
    note("a tag, comment or quote that is not closed", outer..<outer + 1)
    return nil
  }

  /// Reads a tag, a comment or a stretch of text; returns the offset behind it.
  private mutating func readNext(at start: Int) -> Int {
    guard bytes[start] == UInt8(ascii: "<") else { return readText(from: start) }
    if starts("<!--", at: start) { return end(of: "-->", from: start + 4, within: start) ?? bytes.count }
    if starts("<![CDATA[", at: start) {
      guard let end = end(of: "]]>", from: start + 9, within: start) else { return bytes.count }
      style?.append(contentsOf: bytes[start + 9..<end - 3])
      return end
    }
    if starts("<?", at: start) { return readInstruction(from: start) }
    if starts("<!", at: start) { return readDoctype(from: start) }
    if starts("</", at: start) { return readEndTag(from: start) }
    return readTag(from: start)
  }

  private mutating func readText(from start: Int) -> Int {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    if let text = decoded(start..<end) { style?.append(contentsOf: text) }
    return end
  }

  /// Reads a processing instruction; returns the offset behind it.
  ///
  /// `<?xml …?>` may name an encoding in which the bytes of ASCII mean what they do here. Others do no harm, except
  /// `xml-stylesheet`, which fetches a style sheet.
  private mutating func readInstruction(from start: Int) -> Int {
    guard let end = end(of: "?>", from: start + 2, within: start) else { return bytes.count }
    let text = Self.lowered(bytes[start + 2..<end - 2])
    if text.starts(with: "xml-stylesheet".utf8) { note("a style sheet from elsewhere", start..<end) }
    if text.starts(with: "xml".utf8), let match = text.firstRange(of: Array("encoding".utf8)) {
      let value = text[match.upperBound...].drop { "= \t\r\n\"'".utf8.contains($0) }
      let name = String(decoding: value.prefix { !"\"' \t\r\n".utf8.contains($0) }, as: UTF8.self)
      let isKnown = ["utf-8", "utf8", "us-ascii", "ascii"].contains(name) || name.hasPrefix("iso-8859-")
      if !isKnown, !name.hasPrefix("windows-125") { note("a text encoding other than UTF-8", start..<end) }
    }
    return end
  }

  /// Reads a document type; returns the offset behind it.
  ///
  /// It may name the public one of SVG, but define nothing of its own: entities could hide anything.
  private mutating func readDoctype(from start: Int) -> Int {
    guard let end = end(of: ">", from: start, within: start) else { return bytes.count }
    let declaration = bytes[start..<end]
    // A bracket within quotes would hide what follows.
    let hasOpenQuote = "\"'".utf8.contains { quote in !declaration.count { $0 == quote }.isMultiple(of: 2) }
    if hasOpenQuote || declaration.contains(UInt8(ascii: "[")) || !starts("<!DOCTYPE", at: start) {
      note("an entity or document type of its own", start..<end)
    }
    return end
  }

  private mutating func readEndTag(from start: Int) -> Int {
    guard let end = end(of: ">", from: start, within: start) else { return bytes.count }
    if let style, Self.localName(bytes[start + 2..<end - 1].prefix { !$0.isBlankOrLineEnd }) == "style" {
      checkStyle(style, at: styleStart..<start)
      self.style = nil
    }
    return end
  }

  // MARK: Tags

  private static let elements: [String: String] = [
    "script": "a script", "handler": "a script", "listener": "a script", "foreignobject": "HTML",
    "iframe": "HTML", "object": "HTML", "embed": "HTML",
  ]

  private mutating func readTag(from start: Int) -> Int {
    var offset = start + 1
    let name = word(from: offset) { $0.isBlankOrLineEnd || "/>".utf8.contains($0) }
    offset = name.upperBound
    let element = Self.localName(bytes[name])
    if let what = Self.elements[element] { note(what, start..<offset) }
    if style != nil { note("a tag within a style sheet", start..<offset) }
    while harmfulPart == nil {
      while offset < bytes.count, bytes[offset].isBlankOrLineEnd || bytes[offset] == UInt8(ascii: "/") { offset += 1 }
      guard offset < bytes.count else { break }
      if bytes[offset] == UInt8(ascii: ">") {
        if element == "style", bytes[offset - 1] != UInt8(ascii: "/") { (style, styleStart) = ([], offset + 1) }
        return offset + 1
      }
      offset = readAttribute(from: offset)
    }
    note("a tag, comment or quote that is not closed", start..<start + 1)
    return bytes.count
  }

  private func word(from start: Int, until isEnd: (UInt8) -> Bool) -> Range<Int> {
    start..<(bytes[start...].firstIndex(where: isEnd) ?? bytes.count)
  }

  private mutating func readAttribute(from start: Int) -> Int {
    let name = word(from: start) { $0.isBlankOrLineEnd || "=/>".utf8.contains($0) }
    var offset = name.upperBound
    while offset < bytes.count, bytes[offset].isBlankOrLineEnd { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
      note("an attribute without a value", name)
      return bytes.count
    }
    offset += 1
    while offset < bytes.count, bytes[offset].isBlankOrLineEnd { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else {
      note("an attribute without quotes", name)
      return bytes.count
    }
    let quote = bytes[offset]
    guard let end = bytes[(offset + 1)...].firstIndex(of: quote) else {
      note("a tag, comment or quote that is not closed", start..<start + 1)
      return bytes.count
    }
    if let value = decoded(offset + 1..<end) { check(name, value, at: start..<end + 1) }
    return end + 1
  }

  private static let addresses: Set<String> = [
    "href", "src", "base", "action", "formaction", "data", "poster", "srcset", "background",
  ]

  private mutating func check(_ name: Range<Int>, _ value: [UInt8], at range: Range<Int>) {
    let hasPrefix = bytes[name].contains(UInt8(ascii: ":"))
    let whole = String(decoding: bytes[name], as: UTF8.self).lowercased()
    let local = Self.localName(bytes[name])
    let folded = Self.lowered(value.filter { $0 > 0x20 })
    let text = String(decoding: folded, as: UTF8.self)
    if whole == "xmlns" || whole.hasPrefix("xmlns:") {
      if text.hasSuffix("/1999/xhtml") || text.contains("mathml") { note("HTML", range) }
      return
    }
    if local.hasPrefix("on") { note("an event attribute", range) }
    if local == "attributename" {
      let animated = text.split(separator: ":").last ?? ""
      if animated == "href" || animated.hasPrefix("on") { note("an animated address", range) }
    }
    let isAddress = hasPrefix ? ["href", "base"].contains(local) : Self.addresses.contains(local)
    if isAddress, !Self.isInside(folded[...]) { note("a link to another file or site", range) }
    guard !hasPrefix else { return }  // no attribute of SVG itself: notes of the program that drew it
    if value.contains(UInt8(ascii: ":")), Self.holds("javascript:", folded) || Self.holds("vbscript:", folded) {
      note("a script", range)
    }
    checkStyle(value, at: range)
  }

  /// True for an address in the picture itself, and for pixels and fonts that it carries.
  ///
  /// A name space, as in `@namespace svg url(…)`, is no address.
  private static func isInside(_ address: ArraySlice<UInt8>) -> Bool {
    address.isEmpty || address.first == UInt8(ascii: "#") || carried.contains { address.starts(with: $0) }
  }

  private static let carried =
    (["png", "jpeg", "jpg", "gif", "webp", "avif"].map { "data:image/\($0);" } + [
      "data:font/", "data:application/font-", "data:application/x-font-", "data:application/vnd.ms-fontobject",
      "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink",
    ]).map { Array($0.utf8) }

  private static func lowered(_ text: some Sequence<UInt8>) -> [UInt8] {
    text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func holds(_ word: String, _ text: [UInt8]) -> Bool { text.firstRange(of: Array(word.utf8)) != nil }

  // MARK: Styles

  /// Looks for outside addresses in a style sheet, or in an attribute that may hold one.
  ///
  /// The syntax is that of CSS Syntax Level 3 and CSS Values Level 4.
  private mutating func checkStyle(_ style: [UInt8], at range: Range<Int>) {
    guard style.contains(UInt8(ascii: "(")) || style.contains(UInt8(ascii: "@")) || style.contains(UInt8(ascii: "\\"))
    else { return }
    let text = Self.lowered(StyleEscapes.resolved(style))
    if Self.holds("@import", text) { note("a style sheet from elsewhere", range) }
    for function in ["image-set(", "image(", "src("] where Self.holds(function, text) {
      note("a link to another file or site", range)
    }
    var rest = text[...]
    while harmfulPart == nil, let match = rest.firstRange(of: Array("url(".utf8)) {
      rest = rest[match.upperBound...]
      let address = rest.drop { " \t\r\n\u{C}\"'".utf8.contains($0) }
      let isEmpty = address.first == UInt8(ascii: ")")
      if !isEmpty, !Self.isInside(address) { note("a link to another file or site", range) }
    }
  }

  private static func character(_ digits: String, radix: Int) -> [UInt8] {
    let scalar = UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    return Array(String(Character(scalar)).utf8)
  }

  // MARK: Text

  private static let entities: [String: UInt8] = [
    "amp": UInt8(ascii: "&"), "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"), "quot": UInt8(ascii: "\""),
    "apos": UInt8(ascii: "'"),
  ]

  /// Text with its references resolved; nil, and a harmful part, for an entity that XML does not define itself.
  private mutating func decoded(_ range: Range<Int>) -> [UInt8]? {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return Array(bytes[range]) }
    var text: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] == UInt8(ascii: "&") else {
        text.append(bytes[offset])
        offset += 1
        continue
      }
      guard let end = bytes[offset..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) else {
        note("an entity or document type of its own", offset..<offset + 1)
        return nil
      }
      let name = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
      if name.hasPrefix("#x") {
        text += Self.character(String(name.dropFirst(2)), radix: 16)
      } else if name.hasPrefix("#") {
        text += Self.character(String(name.dropFirst()), radix: 10)
      } else if let byte = Self.entities[name] {
        text.append(byte)
      } else {
        note("an entity or document type of its own", offset..<end + 1)
        return nil
      }
      offset = end + 1
    }
    return text
  }

  /// A name without its prefix, in lower case: `href` of `xlink:href`.
  private static func localName(_ name: ArraySlice<UInt8>) -> String {
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return String(decoding: local, as: UTF8.self).lowercased()
  }
}
