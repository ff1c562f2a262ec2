import Diagnostics

/// A line of a text that begins or ends a directive: `:::box{title="What we know"}`, `::embed{url=…}`, `:::`.
struct DirectiveLine {
  enum Form {
    /// The lines that follow are its content, up to the line `:::`.
    case opening
    /// It is all that there is.
    case whole
    case closing
  }

  let form: Form
  /// Empty for a line that closes, and if there is none.
  let name: String
  /// Nil if they cannot be read; empty where there are none.
  let braces: Braces?
  /// The bytes from the first colon to the end.
  let range: Range<Int>
  /// Those of the name.
  let nameRange: Range<Int>
  /// The offset of the braces.
  private let bracesStart: Int

  /// Reads a line, without the end of it; nil for any other line.
  ///
  /// Two colons are text unless braces stand behind the name, or it is that of a directive: `::before`.
  init?(_ text: Bytes, _ line: Range<Int>) {
    let indent = text[line].prefix { $0 == 0x20 }.count
    let start = line.lowerBound + indent
    guard indent < 4, let colons = Self.colons(text[start..<line.upperBound]) else { return nil }
    range = start..<line.upperBound
    var index = start + colons
    while index < line.upperBound, text[index].isBlank { index += 1 }
    let nameStart = index
    while index < line.upperBound, Self.isNameByte(text[index]) { index += 1 }
    nameRange = nameStart..<index
    name = String(decoding: text[nameRange], as: UTF8.self)
    let rest = text[index..<line.upperBound]
    bracesStart = rest.firstIndex { !$0.isBlank } ?? line.upperBound
    braces = Self.braces(Array(text[bracesStart..<line.upperBound]))
    if colons == 2 {
      let isNamed = Directive.Kind(rawValue: name.lowercased()) != nil
      guard isNamed || nameStart == start + 2 && !name.isEmpty && rest.first == UInt8(ascii: "{") else { return nil }
      form = .whole
    } else {
      form = name.isEmpty && rest.isEmpty ? .closing : .opening
    }
  }

  /// Returns the number of colons that a text begins with; nil for fewer than two.
  private static func colons(_ text: Slice<Bytes>) -> Int? {
    let count = text.prefix { $0 == UInt8(ascii: ":") }.count
    return count < 2 ? nil : count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func braces(_ text: [UInt8]) -> Braces? {
    if text.isEmpty || text.elementsEqual("{}".utf8) { return .empty }
    guard let braces = Braces(text), text[braces.length...].allSatisfy(\.isBlank) else { return nil }
    return braces
  }

  /// The kind of directive that it begins; nil for a name that there is not, or not in this form.
  var kind: Directive.Kind? {
    Directive.Kind(rawValue: name.lowercased()).flatMap { ($0 == .embed) == (form == .whole) ? $0 : nil }
  }

  /// The first key of that name in its braces, in bytes of the text; nil: it is not there.
  func place(of key: String) -> Range<Int>? {
    braces?.values.first { $0.key == key }.map { bracesStart + $0.place.lowerBound..<bracesStart + $0.place.upperBound }
  }

  /// The value of a key as text, its character references resolved; nil if it is empty.
  func text(of key: String) -> [UInt8]? {
    guard let value = braces?.value(of: key), !value.allSatisfy(\.isBlankOrLineEnd) else { return nil }
    return CharacterReference.resolved(in: value[...])
  }

  /// The address of the picture that stands for an embed; nil for one of another site, or of none.
  var ownImage: [UInt8]? {
    guard let image = text(of: "image"), image.first != UInt8(ascii: "#") else { return nil }
    return image.withUnsafeBufferPointer { LinkAddress($0) } == .relative ? image : nil
  }

  /// The keys that a kind of directive knows.
  static func keys(of kind: Directive.Kind) -> [String] {
    switch kind {
    case .embed: ["url", "title", "image"]
    case .pullQuote: ["cite"]
    case .box, .keyPoints: ["title"]
    }
  }
}
