/// Writes XML 1.0 documents in UTF-8: one root element, no DTD, no CDATA.
///
///     let feed = XMLWriter.document("feed", ["xmlns": "http://www.w3.org/2005/Atom"]) { xml in
///       xml.element("title", text: "A <new> bridge")
///       xml.element("link", ["href": address])
///     }
///
/// Names of elements and attributes are literals of the program; every other string is text, in which each character
/// that could be markup is escaped. A character that XML 1.0 cannot hold (section 2.2: most control characters, U+FFFE,
/// U+FFFF) becomes U+FFFD, since one such character in one article should not cost readers the whole document.
package struct XMLWriter: ~Copyable {
  fileprivate private(set) var bytes: [UInt8] = []

  /// A writer without an XML declaration.
  fileprivate init() {}

  /// Returns a document in UTF-8 with an XML declaration and a final line feed; rethrows the error of `content`.
  ///
  /// `style` is the address of a CSS style sheet for browsers (W3C, Associating Style Sheets with XML); nil for none.
  package static func document(
    _ root: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], style: String? = nil,
    _ content: (inout XMLWriter) throws -> Void
  ) rethrows -> [UInt8] {
    var writer = XMLWriter()
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    if let style {
      writer.append("<?xml-stylesheet type=\"text/css\" href=\"")
      writer.append(style, isValue: true)
      writer.append("\"?>\n")
    }
    try writer.element(root, attributes, content)
    writer.append("\n")
    return writer.bytes
  }

  /// Writes an element with content; without any, an empty-element tag.
  ///
  /// Rethrows the error of `content`.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout XMLWriter) throws -> Void
  ) rethrows {
    open(name, attributes)
    append(">")
    let start = bytes.count
    try content(&self)
    guard bytes.count > start else { return closeEmpty() }
    append("</")
    append(name)
    append(">")
  }

  /// Writes an element that holds only text.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an empty element.
  package mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    element(name, attributes) { _ in }
  }

  /// Writes text.
  package mutating func text(_ text: String) { append(text, isValue: false) }

  /// Writes text in UTF-8; returns its byte range in the document.
  @discardableResult
  package mutating func text(_ utf8: [UInt8]) -> Range<Int> {
    let start = bytes.count
    utf8.withUnsafeBufferPointer { Self.append($0, isValue: false, to: &bytes) }
    return start..<bytes.count
  }

  /// Writes an element that is rendered already; returns its offset in the document.
  package mutating func add(_ fragment: XMLFragment) -> Int {
    bytes += fragment.bytes
    return bytes.count - fragment.bytes.count
  }

  /// The bytes that ``text(_:)`` writes.
  package static func escaped(_ utf8: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    utf8.withUnsafeBufferPointer { append($0, isValue: false, to: &bytes) }
    return bytes
  }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    assert(Self.isName(name), "\(name) is no name")
    append("<")
    append(name)
    for (name, value) in attributes {
      assert(Self.isName(name), "\(name) is no name")
      append(" ")
      append(name)
      append("=\"")
      append(value, isValue: true)
      append("\"")
    }
  }

  /// Turns the start tag just written into an empty-element tag.
  private mutating func closeEmpty() {
    bytes.removeLast()
    append("/>")
  }

  private mutating func append(_ literal: StaticString) { Self.append(literal, to: &bytes) }

  private static func append(_ literal: StaticString, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  private mutating func append(_ text: String, isValue: Bool) {
    var text = text
    text.withUTF8 { Self.append($0, isValue: isValue, to: &bytes) }
  }

  /// Appends text, with a replacement for each character that must not occur in it.
  private static func append(_ utf8: UnsafeBufferPointer<UInt8>, isValue: Bool, to bytes: inout [UInt8]) {
    var copied = 0
    for index in utf8.indices where mayBeReplaced(utf8[index]) {
      guard let (length, replacement) = replacement(in: utf8, at: index, isValue: isValue) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<index]))
      append(replacement, to: &bytes)
      copied = index + length
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
  }

  /// False for a byte with which no replaced character begins.
  private static func mayBeReplaced(_ byte: UInt8) -> Bool {
    byte < 64 ? replaced &>> UInt64(byte) & 1 != 0 : byte == 0xEF
  }

  /// A bit for each ASCII character below 64 that ``replacement(in:at:isValue:)`` has a case for.
  private static let replaced: UInt64 =
    0xFFFF_FFFF | 1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<")) | 1 << UInt64(UInt8(ascii: ">"))
    | 1 << UInt64(UInt8(ascii: "\""))

  /// The replacement of the character that begins at an offset, and its length in bytes; nil if it stays.
  private static func replacement(
    in utf8: UnsafeBufferPointer<UInt8>, at index: Int, isValue: Bool
  ) -> (length: Int, StaticString)? {
    switch utf8[index] {
    case UInt8(ascii: "&"): return (1, "&amp;")
    case UInt8(ascii: "<"): return (1, "&lt;")
    case UInt8(ascii: ">"): return (1, "&gt;")
    case UInt8(ascii: "\""): return isValue ? (1, "&quot;") : nil
    // A parser turns tabs and line ends in values into spaces (section 3.3.3), and a carriage return into a line feed.
    case UInt8(ascii: "\t"): return isValue ? (1, "&#9;") : nil
    case UInt8(ascii: "\n"): return isValue ? (1, "&#10;") : nil
    case UInt8(ascii: "\r"): return (1, "&#13;")
    case 0..<0x20: return (1, "\u{FFFD}")
    case 0xEF:
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      guard index + 2 < utf8.count, utf8[index + 1] == 0xBF, utf8[index + 2] >= 0xBE else { return nil }
      return (3, "\u{FFFD}")
    default: return nil
    }
  }

  /// True for a name of ASCII characters (XML 1.0, section 2.3).
  private static func isName(_ name: StaticString) -> Bool {
    name.withUTF8Buffer { bytes in
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): continue
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
          guard index > 0 else { return false }
        default: return false
        }
      }
      return !bytes.isEmpty
    }
  }
}

/// An element with its content, to be added to one or more documents.
///
/// The documents declare the namespace prefixes that it uses.
package struct XMLFragment: Sendable {
  /// The element in UTF-8.
  package let bytes: [UInt8]

  /// Writes an element without attributes; rethrows the error of `content`.
  package init(_ name: StaticString, _ content: (inout XMLWriter) throws -> Void) rethrows {
    var writer = XMLWriter()
    try writer.element(name, [:], content)
    bytes = writer.bytes
  }
}
