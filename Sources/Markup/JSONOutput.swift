/// The bytes of a JSON text; it writes punctuation and values, and does not check their structure.
struct JSONOutput {
  let style: JSONStyle
  private(set) var bytes: [UInt8] = []

  init(_ style: JSONStyle) { self.style = style }

  /// Writes ASCII as it is.
  mutating func append(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Writes an ASCII punctuation mark.
  mutating func mark(_ mark: Unicode.Scalar) { bytes.append(UInt8(ascii: mark)) }

  /// Writes the separator of two members or items on one line.
  mutating func separate() { separate(by: ",") }

  /// Writes the name of a member, in which nothing is escaped, and a colon.
  mutating func name(_ name: StaticString) {
    mark("\"")
    append(name)
    mark("\"")
    separate(by: ":")
  }

  private mutating func separate(by separator: Unicode.Scalar) {
    mark(separator)
    if style.layout != .compact { mark(" ") }
  }

  mutating func value(_ text: String?) {
    if let text { string(text) } else { append("null") }
  }

  mutating func value(_ number: Int?) {
    if let number { bytes.append(contentsOf: String(number).utf8) } else { append("null") }
  }

  mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return append("null") }
    let text = number.description
    bytes.append(contentsOf: text.utf8.dropLast(text.hasSuffix(".0") ? 2 : 0))
  }

  mutating func value(_ flag: Bool?) {
    guard let flag else { return append("null") }
    append(flag ? "true" : "false")
  }

  private mutating func string(_ text: String) {
    mark("\"")
    if let isEscaped = style.isEscaped {
      for scalar in text.unicodeScalars {
        if isEscaped(scalar) { escape(scalar) } else { scalars(String(scalar)) }
      }
    } else {
      scalars(text)
    }
    mark("\"")
  }

  /// Writes a string of several pieces in UTF-8; returns the range of each in ``bytes``, in order.
  mutating func string(_ pieces: [[UInt8]]) -> [Range<Int>] {
    mark("\"")
    let ranges = pieces.map { piece in
      let start = bytes.count
      piece.withUnsafeBufferPointer { scalars($0) }
      return start..<bytes.count
    }
    mark("\"")
    return ranges
  }

  private mutating func scalars(_ text: String) {
    var text = text
    text.withUTF8 { scalars($0) }
  }

  /// Writes the content of a string in UTF-8 with the escapes that the style asks for.
  mutating func scalars(_ utf8: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in utf8.indices {
      guard let scalar = escaped(utf8, at: index) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<index]))
      escape(scalar)
      copied = index + scalar.utf8.count
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
  }

  /// The scalar that begins at `index`, if it must be escaped; else nil.
  private func escaped(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
    let byte = utf8[index]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20:
      return Unicode.Scalar(byte)
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      return style.isForScript ? Unicode.Scalar(byte) : nil
    case 0xE2:
      // U+2028 and U+2029 end a line in JavaScript before ECMAScript 2019: E2 80 A8 and E2 80 A9.
      guard index + 2 < utf8.count, utf8[index + 1] == 0x80 else { return nil }
      return utf8[index + 2] == 0xA8 ? "\u{2028}" : utf8[index + 2] == 0xA9 ? "\u{2029}" : nil
    default:
      return nil
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\u{8}": append("\\b")
    case "\t": append("\\t")
    case "\n": append("\\n")
    case "\u{C}": append("\\f")
    case "\r": append("\\r")
    default:
      for unit in UTF16.encode(scalar) ?? .init() { escape(unit: unit) }
    }
  }

  private mutating func escape(unit: UInt16) {
    append("\\u")
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> UInt16(shift) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
