import Ccmark
import Diagnostics

/// One pass over a body's bytes before libcmark parses it.
///
/// It finds the starts of lines, the constructs that the body may hold, and input for which libcmark 0.30.2 needs
/// quadratic time or space.
struct BodyScan {
  /// The most containers (quotations, list items) within each other.
  static let containerLimit = 100
  /// The most `![` in lines without a blank line between them.
  static let imageLimit = 1000
  /// The most bytes that link definitions could add if each `]` of the body repeated the longest one.
  static let expansionLimit = 20_000_000

  /// The file offset of each line's first byte, with lines as libcmark counts them.
  private(set) var lineStarts: [Int] = []
  /// True if there may be numeric entities, which may be control characters.
  private(set) var hasNumericEntity = false
  /// True if there may be HTML comments.
  private(set) var hasComment = false
  /// The first error, which prevents parsing; nil if there is none.
  private(set) var problem: Diagnostic?

  private let bytes: Bytes
  private let end: Int
  private let path: String

  private var imagesInRun = 0
  /// The number of `]`, an upper bound of links and images, except autolinks.
  private(set) var closingBrackets = 0
  /// The texts that look like links but whose addresses hold spaces, in order.
  private(set) var linksWithSpaces: [LinkWithSpaces] = []
  /// True if a line since the last blank one begins with `[`, as a link definition does.
  private var mayDefine = false
  /// The offset of the last `]:` since the last blank line; nil if there is none.
  private var definition: Int?
  /// In bytes.
  private var longestDefinition = 0

  init(_ bytes: Bytes, in range: Range<Int>, path: String) {
    self.bytes = bytes
    self.end = range.upperBound
    self.path = path
    // Room for lines of 40 bytes on average.
    lineStarts.reserveCapacity(range.count / 40 + 1)
    var offset = range.lowerBound
    while offset < end, problem == nil { offset = scanLine(from: offset) }
    endDefinition(at: end)
    if problem == nil { findControlCharacter(in: range) }
    let (expansion, overflows) = longestDefinition.multipliedReportingOverflow(by: closingBrackets)
    if problem == nil, overflows || expansion > Self.expansionLimit {
      problem = .tooManyLinks(
        at: SourceRange(path: path, offsets: range.lowerBound..<firstLineEnd(from: range.lowerBound)))
    }
  }

  /// Reports the first C1 control character (U+0080 to U+009F).
  private mutating func findControlCharacter(in range: Range<Int>) {
    let body = Bytes(rebasing: bytes[range])
    let found = body.firstOffset(of: 0xC2) { $0 + 1 < body.count && (0x80..<0xA0).contains(body[$0 + 1]) }
    guard let offset = found.map({ range.lowerBound + $0 }) else { return }
    problem = .controlCharacter(bytes[offset + 1], at: SourceRange(path: path, offsets: offset..<offset + 2))
  }

  private func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

  /// Reads a line and its ending; returns the offset of the next line.
  private mutating func scanLine(from start: Int) -> Int {
    lineStarts.append(start)
    let text = scanContainers(from: start)
    if text == end || byte(text) == 0x0A || byte(text) == 0x0D {
      imagesInRun = 0
      endDefinition(at: start)
      mayDefine = false
    } else if byte(text) == UInt8(ascii: "[") {
      mayDefine = true
    }
    var offset = text
    while offset < end {
      if let eight = EightBytes(bytes, at: offset, end: end) {
        let plain = EightBytes.count(before: Self.special(eight))
        offset += plain
        if plain == 8 { continue }
      }
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case 0x0A:
        return offset
      case 0x0D:
        return self.byte(offset) == 0x0A ? offset + 1 : offset
      case UInt8(ascii: "!") where self.byte(offset) == UInt8(ascii: "["):
        imagesInRun += 1
        if imagesInRun == Self.imageLimit + 1 {
          problem = problem ?? .tooManyImages(at: SourceRange(path: path, offsets: offset - 1..<offset + 1))
        }
      case UInt8(ascii: "&") where self.byte(offset) == UInt8(ascii: "#"):
        hasNumericEntity = true
      case UInt8(ascii: "<") where self.byte(offset) == UInt8(ascii: "!") && self.byte(offset + 1) == UInt8(ascii: "-"):
        hasComment = true
      case UInt8(ascii: "]"):
        closingBrackets += 1
        if self.byte(offset) == UInt8(ascii: "(") { scanAddress(behind: offset) }
        if mayDefine, self.byte(offset) == UInt8(ascii: ":") {
          endDefinition(at: offset)
          definition = offset
        }
      case 0..<0x20 where byte != 0x09:
        problem = problem ?? .controlCharacter(byte, at: SourceRange(path: path, offsets: offset - 1..<offset))
      default:
        break
      }
    }
    return offset
  }

  /// The bytes for which ``scanLine(from:)`` has a case.
  @inline(__always)
  private static func special(_ bytes: EightBytes) -> UInt64 {
    bytes.below(0x20) | bytes.equal(to: "!") | bytes.equal(to: "&") | bytes.equal(to: "<") | bytes.equal(to: "]")
  }

  /// Records a text that looks like a link, if a space comes before the next parenthesis or bracket.
  private mutating func scanAddress(behind parenthesis: Int) {
    var offset = parenthesis + 1
    while offset < end, bytes[offset] > 0x20, bytes[offset] != UInt8(ascii: ")"), bytes[offset] != UInt8(ascii: "[") {
      offset += 1
    }
    guard offset < end, bytes[offset] <= 0x20 else { return }
    if let link = LinkWithSpaces(bytes, at: parenthesis - 1, end: end) { linksWithSpaces.append(link) }
  }

  private mutating func endDefinition(at offset: Int) {
    if let definition { longestDefinition = max(longestDefinition, offset - definition) }
    definition = nil
  }

  /// Skips white space and container markers, and checks their depth; returns the offset after them.
  ///
  /// A line can be in as many containers as it has markers, and in one more for each two columns of indentation. The
  /// limit here is twice as high for indentation, since the tree's depth is checked exactly when it is walked.
  private mutating func scanContainers(from start: Int) -> Int {
    var offset = start
    var column = 0
    var spaces = 0
    var markers = 0
    while true {
      switch byte(offset) {
      case UInt8(ascii: " "):
        spaces += 1
        column += 1
      case 0x09:
        let width = 4 - column % 4
        spaces += width
        column += width
      default:
        let length = markerLength(at: offset)
        guard length > 0 else { return offset }
        markers += 1
        column += length
        offset += length - 1
        if markers > Self.containerLimit || (spaces - markers) / 2 + markers > 2 * Self.containerLimit {
          problem = problem ?? .nestedTooDeep(at: SourceRange(path: path, offsets: start..<offset + 1))
          return offset
        }
      }
      offset += 1
    }
  }

  /// The length of the container marker at `offset`, in bytes without the space after it; 0 if there is none.
  private func markerLength(at offset: Int) -> Int {
    switch byte(offset) {
    case UInt8(ascii: ">"):
      return 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return endsMarker(offset + 1) && !isThematicBreak(from: offset) ? 1 : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // A list number has at most nine digits (CommonMark 0.30, section 5.2).
      var digits = 1
      while digits < 10, byte(offset + digits).isASCIIDigit { digits += 1 }
      let delimiter = byte(offset + digits)
      guard digits < 10, delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")") else { return 0 }
      return endsMarker(offset + digits + 1) ? digits + 1 : 0
    default:
      return 0
    }
  }

  private func endsMarker(_ offset: Int) -> Bool { offset >= end || byte(offset).isBlankOrLineEnd }

  /// True for three or more of one character and nothing else on the line (CommonMark 0.30, section 4.1).
  private func isThematicBreak(from start: Int) -> Bool {
    let mark = byte(start)
    guard mark != UInt8(ascii: "+") else { return false }
    var count = 0
    var offset = start
    while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
      if bytes[offset] == mark {
        count += 1
      } else if bytes[offset] != 0x20, bytes[offset] != 0x09 {
        return false
      }
      offset += 1
    }
    return count >= 3
  }

  private func firstLineEnd(from start: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    return offset
  }
}

extension Diagnostic {
  static func nestedTooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep, .error, "the text is nested more than \(BodyScan.containerLimit) levels deep", at: range,
      hint: "take out some of the '>', list or emphasis marks")
  }

  static func tooManyImages(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooManyImages, .error, "one paragraph has more than \(BodyScan.imageLimit) images", at: range,
      hint: "leave an empty line between images")
  }

  static func tooManyLinks(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooManyLinks, .error,
      "a very long link definition is used too often, so that the page would be too large",
      at: range,
      hint: "shorten the longest '[name]: address' line, or use it less often")
  }

  static func controlCharacter(_ byte: UInt8, at range: SourceRange) -> Diagnostic {
    let code = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      .controlCharacter, .error, "the text holds the control character U+\(byte < 16 ? "000" : "00")\(code)", at: range,
      hint: "delete it")
  }
}
