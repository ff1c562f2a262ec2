import Diagnostics

/// A line of a text that begins or ends a directive: `:::box{title="What we know"}`, `::embed{url=…}`, `:::`.
struct DirectiveLine {
  enum Form {
    /// The lines that follow are its content, up to the line `:::`.
    case opening
    /// The line is the whole directive.
    case whole
    /// The line ends the directive that began last.
    case closing
  }

  let form: Form
  /// The name as typed; empty for a closing line, and if there is none.
  let name: String
  /// The attributes; nil if they cannot be read, empty if there are none.
  let braces: Braces?
  /// The bytes from the first colon to the end of the line.
  let range: Range<Int>
  /// The bytes of the name.
  let nameRange: Range<Int>
  /// The offset of the braces, in bytes; the end of the line if there are none.
  private let bracesStart: Int

  /// The directive in a line without its line ending; nil for any other line.
  ///
  /// Two colons are text unless braces follow the name, or the name is that of a directive. So `::before` is text.
  init?(_ text: Bytes, _ line: Range<Int>) {
    let indent = text[line].prefix { $0 == 0x20 }.count
    let start = line.lowerBound + indent
    // Four spaces would begin code.
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

  /// The kind of directive that the line begins; nil for an unknown name, or for one that has the other form.
  var kind: Directive.Kind? {
    Directive.Kind(rawValue: name.lowercased()).flatMap { ($0 == .embed) == (form == .whole) ? $0 : nil }
  }

  /// The byte range of the first key of that name in the braces; nil if it is not there.
  func range(of key: String) -> Range<Int>? {
    braces?.values.first { $0.key == key }.map {
      bracesStart + $0.keyRange.lowerBound..<bracesStart + $0.keyRange.upperBound
    }
  }

  /// The value of a key, its character references resolved; nil if it is blank or not there.
  func text(of key: String) -> [UInt8]? {
    guard let value = braces?.value(of: key), !value.allSatisfy(\.isBlankOrLineEnd) else { return nil }
    return CharacterReference.resolved(in: value[...])
  }

  /// The address of the picture for an embed; nil if there is none or it is not a relative address.
  var ownImage: [UInt8]? {
    guard let image = text(of: "image"), image.first != UInt8(ascii: "#") else { return nil }
    return image.withUnsafeBufferPointer { LinkAddress($0) } == .relative ? image : nil
  }

  /// The keys that a kind of directive accepts.
  static func keys(of kind: Directive.Kind) -> [String] {
    switch kind {
    case .embed: ["url", "title", "image"]
    case .pullQuote: ["cite"]
    case .box, .keyPoints: ["title"]
    }
  }
}
