import Diagnostics

extension ImageSize {
  /// SVG 2, sections 5.1.1 and 8.2: `width` and `height` of the outermost tag; where one is missing, by the `viewBox`.
  ///
  /// Relative lengths other than percentages depend on the page: no size.
  static func svg(_ bytes: [UInt8]) -> ImageSize? {
    guard let tag = SVGRootTag(bytes), let width = SVGLength(tag.width), let height = SVGLength(tag.height) else {
      return nil
    }
    if case (.pixels(let width), .pixels(let height)) = (width, height) { return ImageSize(width, height) }
    guard let box = viewBox(tag.viewBox ?? "") else { return nil }
    return switch (width, height) {
    case (.pixels(let width), _): ImageSize(width, width * box.height / box.width)
    case (_, .pixels(let height)): ImageSize(height * box.width / box.height, height)
    case (.absent, .absent): ImageSize(box.width, box.height)
    }
  }

  /// The nearest whole numbers of pixels, at least 1; nil for 0 and less, and above 1,000,000.
  private init?(_ width: Double, _ height: Double) {
    let pixels = [width, height].compactMap { 0 < $0 && $0 <= 1_000_000 ? max(1, Int($0.rounded())) : nil }
    guard pixels.count == 2 else { return nil }
    self.init(width: pixels[0], height: pixels[1])
  }

  /// The width and height of a `viewBox`, the last two of its four numbers; nil if it is invalid.
  private static func viewBox(_ text: String) -> (width: Double, height: Double)? {
    let numbers = text.utf8.split { $0 == UInt8(ascii: ",") || $0.isBlankOrLineEnd }
    guard numbers.count == 4, numbers.allSatisfy({ $0.allSatisfy("0123456789+-.eE".utf8.contains) }),
      let width = SVGLength.number(numbers[2]), let height = SVGLength.number(numbers[3]), width > 0, height > 0
    else { return nil }
    return (width, height)
  }
}

/// A width or height as an attribute of SVG gives it.
private enum SVGLength {
  /// In pixels of CSS.
  case pixels(Double)
  /// No length, `auto` or a percentage: as much as there is room for.
  case absent

  /// Nil for text that is no absolute length.
  init?(_ text: String?) {
    let text = (text ?? "auto").utf8.drop(while: \.isBlankOrLineEnd)
    let digits = text.prefix(while: Self.isPartOfNumber)
    let unit = text[digits.endIndex...].prefix { !$0.isBlankOrLineEnd }
    guard text[unit.endIndex...].allSatisfy(\.isBlankOrLineEnd) else { return nil }
    let name = String(decoding: unit, as: UTF8.self).lowercased()
    switch (Self.number(digits), name) {
    case (nil, "auto") where digits.isEmpty, (.some, "%"): self = .absent
    case (.some(let number), _):
      guard let factor = Self.units[name] else { return nil }
      self = .pixels(number * factor)
    default: return nil
    }
  }

  /// Pixels in each unit; CSS Values Level 4, section 6.2.
  private static let units: [String: Double] = [
    "": 1, "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "pt": 96 / 72, "pc": 16,
  ]

  /// A decimal number without an exponent; nil for anything else, and for more than 15 bytes.
  static func number(_ text: Substring.UTF8View) -> Double? {
    guard text.count <= 15, text.allSatisfy(isPartOfNumber) else { return nil }
    return Double(Substring(text))
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool { byte.isASCIIDigit || "+-.".utf8.contains(byte) }
}

/// The attributes of a picture's outermost tag that tell its size.
///
/// Anything allowed before that tag is passed over as an XML parser would (XML 1.0, fifth edition, section 2.8).
private struct SVGRootTag {
  private(set) var width: String?
  private(set) var height: String?
  private(set) var viewBox: String?

  /// Nil for bytes that begin with another tag, are no XML, or end within the tag.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[SourceFile.start(of: bytes)...]
    guard Self.passProlog(&rest), rest.popFirst() == UInt8(ascii: "<") else { return nil }
    let name = Self.passName(&rest)
    guard name == "svg" || name.hasSuffix(":svg") else { return nil }
    while true {
      let isApart = rest.first?.isBlankOrLineEnd == true
      rest = rest.drop(while: \.isBlankOrLineEnd)
      if rest.first == UInt8(ascii: ">") || rest.first == UInt8(ascii: "/") { return }
      guard isApart, readAttribute(&rest) else { return nil }
    }
  }

  /// Reads an attribute; false if it is malformed, or if a width, height or `viewBox` is repeated.
  private mutating func readAttribute(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let name = Self.passName(&rest)
    rest = rest.drop(while: \.isBlankOrLineEnd)
    guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "=") else { return false }
    rest = rest.drop(while: \.isBlankOrLineEnd)
    guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = rest.firstIndex(of: quote)
    else { return false }
    let value = rest[..<end]
    rest = rest[(end + 1)...]
    let attribute: WritableKeyPath<Self, String?>
    switch name {
    case "width": attribute = \.width
    case "height": attribute = \.height
    case "viewBox": attribute = \.viewBox
    default: return true
    }
    guard self[keyPath: attribute] == nil else { return false }
    self[keyPath: attribute] = String(decoding: value, as: UTF8.self)
    return true
  }

  private static func passName(_ rest: inout ArraySlice<UInt8>) -> String {
    let name = rest.prefix { !$0.isBlankOrLineEnd && !"=/>\"'<".utf8.contains($0) }
    rest = rest[name.endIndex...]
    return String(decoding: name, as: UTF8.self)
  }

  // MARK: - Before the tag

  /// Passes over declaration, instructions, comments and document type; false where one of them does not end.
  private static func passProlog(_ rest: inout ArraySlice<UInt8>) -> Bool {
    while true {
      rest = rest.drop(while: \.isBlankOrLineEnd)
      if rest.starts(with: "<?".utf8) {
        rest = rest.dropFirst(2)
        guard pass("?>", &rest) else { return false }
      } else if rest.starts(with: "<!--".utf8) {
        rest = rest.dropFirst(4)
        guard pass("-->", &rest) else { return false }
      } else if rest.starts(with: "<!".utf8) {
        guard passDoctype(&rest) else { return false }
      } else {
        return true
      }
    }
  }

  /// Passes over all bytes up to the next `end` and over it; false if there is none.
  private static func pass(_ end: String, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let found = rest.firstRange(of: Array(end.utf8)) else { return false }
    rest = rest[found.upperBound...]
    return true
  }

  /// Passes over a document type; false if it does not end.
  ///
  /// It may hold declarations in brackets; brackets and `>` in quotes and comments do not count.
  private static func passDoctype(_ rest: inout ArraySlice<UInt8>) -> Bool {
    var isInside = false
    while let byte = rest.first {
      if isInside, rest.starts(with: "<!--".utf8) || rest.starts(with: "<?".utf8) {
        let end = rest.starts(with: "<?".utf8) ? "?>" : "-->"
        rest = rest.dropFirst(end == "?>" ? 2 : 4)
        guard pass(end, &rest) else { return false }
        continue
      }
      rest = rest.dropFirst()
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard pass(String(Unicode.Scalar(byte)), &rest) else { return false }
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return true
      default: break
      }
    }
    return false
  }
}
