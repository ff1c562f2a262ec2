import ContentModel
import Diagnostics

/// An address in a style sheet: that of a `url(…)`, an `@import`, or a picture in an `image-set(…)`.
struct StyleSheetLink: Equatable {
  /// The bytes of the address, without quotes.
  let range: Range<Int>
  /// The address, its escapes resolved.
  let address: String
}

/// Finds the addresses in a style sheet, by the tokens of CSS Syntax, level 3: comments and other strings have none.
struct StyleSheetScan {
  private let bytes: [UInt8]
  private var offset = 0
  /// True within an `@import`, before its address.
  private var awaitsImport = false
  /// The functions around, in lower case; empty for parentheses alone.
  private var functions: [String] = []
  private var links: [StyleSheetLink] = []
  private var broken: [Range<Int>] = []

  /// The addresses in the order in which they stand there.
  static func links(in bytes: [UInt8]) -> [StyleSheetLink] {
    var scan = StyleSheetScan(bytes: bytes)
    scan.run()
    return scan.links
  }

  /// The bytes of addresses without quotes that are none, since they hold blanks or quotation marks.
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

  /// The name at hand, in lower case; escapes in it are left as they are.
  private mutating func readName() -> String {
    let start = offset
    while offset < bytes.count, bytes[offset].isNameByte { skipByte() }
    return String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
  }

  /// The inside of a string; nil for one that its line does not end.
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

  /// Reads the inside of `url(…)`, up to what closes it.
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
      // An address that is none: browsers pass over it as a whole.
      while offset < bytes.count, bytes[offset] != UInt8(ascii: ")") { skipByte() }
      let text = bytes[start..<offset]
      // Of one with a line end or brackets in it nobody can tell what was meant.
      if offset < bytes.count, !text.contains(where: { "\n\r({\"'".utf8.contains($0) }) {
        broken.append(start..<offset)
      }
    }
    offset = min(offset + 1, bytes.count)
  }

  private mutating func skipBlanks() { while offset < bytes.count, bytes[offset].isStyleBlank { offset += 1 } }

  /// Goes on by a byte, or by two at an escape.
  private mutating func skipByte() { offset = min(offset + (bytes[offset] == UInt8(ascii: "\\") ? 2 : 1), bytes.count) }
}

extension UInt8 {
  /// True for what a name in CSS is made of, escapes included.
  fileprivate var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self >= 0x80 || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "\\")
  }
}
