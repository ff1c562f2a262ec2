import ContentModel
import Diagnostics

/// An address in a style sheet: in `url(…)`, `@import` or `image-set(…)`.
struct StyleSheetLink: Equatable {
  /// The byte range of the address, without quotes.
  let range: Range<Int>
  /// The address with its escapes resolved.
  let address: String
}

/// Finds the addresses in a style sheet, by the tokens of CSS Syntax, level 3.
///
/// Comments and other strings are skipped.
struct StyleSheetScan {
  private let bytes: [UInt8]
  private var offset = 0
  /// True within an `@import`, before its address.
  private var awaitsImport = false
  /// The names of the open functions, in lower case, outermost first; an empty name for plain parentheses.
  private var functions: [String] = []
  private var links: [StyleSheetLink] = []
  /// The byte ranges of broken addresses, in order.
  private var broken: [Range<Int>] = []

  /// The addresses in a style sheet, in order.
  static func links(in bytes: [UInt8]) -> [StyleSheetLink] {
    var scan = StyleSheetScan(bytes: bytes)
    scan.run()
    return scan.links
  }

  /// The byte ranges of invalid addresses: without quotes, and with blanks or quotation marks in them.
  static func brokenAddresses(in bytes: [UInt8]) -> [Range<Int>] {
    var scan = StyleSheetScan(bytes: bytes)
    scan.run()
    return scan.broken
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let text = readString()
        if awaitsImport || ["image-set", "-webkit-image-set", "src"].contains(functions.last) { add(text) }
        awaitsImport = false
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        awaitsImport = false
        functions = []
        offset += 1
      case UInt8(ascii: "("):
        functions.append("")
        offset += 1
      case UInt8(ascii: ")"):
        _ = functions.popLast()
        offset += 1
      case UInt8(ascii: "@"):
        offset += 1
        awaitsImport = readName() == "import"
      case let byte where byte.isNameByte:
        let name = readName()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "(") else { continue }
        offset += 1
        if name == "url" { readURL() } else { functions.append(name) }
      default: offset += 1
      }
    }
  }

  private var next: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

  private mutating func add(_ range: Range<Int>?) {
    guard let range else { return }
    links.append(
      StyleSheetLink(range: range, address: String(decoding: StyleEscapes.resolved(bytes[range]), as: UTF8.self)))
  }

  private mutating func skipComment() {
    offset += 2
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        offset += 2
        return
      }
      offset += 1
    }
  }

  /// Reads a name; returns it in lower case, with its escapes unresolved.
  private mutating func readName() -> String {
    let start = offset
    while offset < bytes.count, bytes[offset].isNameByte { skipByte() }
    return String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
  }

  /// Reads a string; returns the byte range of its content, or nil if the line ends before it.
  private mutating func readString() -> Range<Int>? {
    let quote = bytes[offset]
    offset += 1
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case quote:
        offset += 1
        return start..<offset - 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C: return nil
      default: skipByte()
      }
    }
    return nil
  }

  /// Reads the content of `url(…)`, up to the closing parenthesis.
  private mutating func readURL() {
    skipBlanks()
    guard offset < bytes.count else { return }
    awaitsImport = false
    if bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") {
      add(readString())
      functions.append("url")
      return
    }
    let start = offset
    while offset < bytes.count, !bytes[offset].isStyleBlank, !"\"'()".utf8.contains(bytes[offset]) { skipByte() }
    let end = offset
    skipBlanks()
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ")") {
      add(start..<end)
    } else {
      // An invalid address, which browsers ignore as a whole.
      while offset < bytes.count, bytes[offset] != UInt8(ascii: ")") { skipByte() }
      let text = bytes[start..<offset]
      // It is reported only if its meaning is clear: without line ends or brackets.
      if offset < bytes.count, !text.contains(where: { "\n\r({\"'".utf8.contains($0) }) {
        broken.append(start..<offset)
      }
    }
    offset = min(offset + 1, bytes.count)
  }

  private mutating func skipBlanks() { while offset < bytes.count, bytes[offset].isStyleBlank { offset += 1 } }

  /// Skips a byte, or two at an escape.
  private mutating func skipByte() { offset = min(offset + (bytes[offset] == UInt8(ascii: "\\") ? 2 : 1), bytes.count) }
}

extension UInt8 {
  /// True for the bytes of a name in CSS, with the backslash of escapes.
  fileprivate var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self >= 0x80 || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "\\")
  }
}
