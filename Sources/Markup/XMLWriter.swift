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
  private var bytes: [UInt8] = []

  private init() { append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Returns a document with an XML declaration and a line feed at its end.
  package static func document(
    _ root: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout XMLWriter) throws -> Void
  ) rethrows -> [UInt8] {
    var writer = XMLWriter()
    try writer.element(root, attributes, content)
    writer.append("\n")
    return writer.bytes
  }

  /// Writes an element with content; one without any has an empty-element tag.
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
  package mutating func text(_ text: String) { append(text, escaping: Self.textEscape) }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    assert(Self.isName(name), "\(name) is no name")
    append("<")
    append(name)
    for (name, value) in attributes {
      assert(Self.isName(name), "\(name) is no name")
      append(" ")
      append(name)
      append("=\"")
      append(value, escaping: Self.attributeEscape)
      append("\"")
    }
  }

  /// Turns the start tag that was written last into an empty-element tag.
  private mutating func closeEmpty() {
    bytes.removeLast()
    append("/>")
  }

  private mutating func append(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  private mutating func append(_ text: String, escaping escape: (Unicode.Scalar) -> StaticString?) {
    for scalar in text.unicodeScalars {
      if !Self.isCharacter(scalar) {
        append("\u{FFFD}")
      } else if let replacement = escape(scalar) {
        append(replacement)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }

  /// The reference in place of a character of text; a parser would make a line feed of a carriage return.
  private static func textEscape(_ scalar: Unicode.Scalar) -> StaticString? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\r": "&#13;"
    default: nil
    }
  }

  /// The reference in place of a character of a value; a parser would make spaces of tabs and line ends (section 3.3.3).
  private static func attributeEscape(_ scalar: Unicode.Scalar) -> StaticString? {
    switch scalar {
    case "\"": "&quot;"
    case "\t": "&#9;"
    case "\n": "&#10;"
    default: textEscape(scalar)
    }
  }

  /// True for a character that a document may hold (XML 1.0, section 2.2).
  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
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
