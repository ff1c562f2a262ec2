import Diagnostics

/// A line of a text that begins or ends a directive: `:::box{title="What we know"}`, `::embed{url=…}`, `:::`.
struct DirectiveLine {
  enum Form {
    /// What follows is its content, up to the line `:::`.
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

  /// Reads a line, without the end of it; nil for any other line.
  ///
  /// Two colons without a name, or with a word behind the name, are text.
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
    braces = Self.braces(Array(rest.drop(while: \.isBlank)))
    if colons == 2 {
      guard nameStart == start + 2, !name.isEmpty, rest.isEmpty || rest.first == UInt8(ascii: "{") else { return nil }
      form = .whole
    } else {
      form = name.isEmpty && rest.isEmpty ? .closing : .opening
    }
  }

  /// How many colons a text begins with; nil for fewer than two.
  private static func colons(_ text: Slice<Bytes>) -> Int? {
    let count = text.prefix { $0 == UInt8(ascii: ":") }.count
    return count < 2 ? nil : count
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func braces(_ text: [UInt8]) -> Braces? {
    if text.isEmpty { return .empty }
    guard let braces = Braces(text), text[braces.length...].allSatisfy(\.isBlank) else { return nil }
    return braces
  }

  /// The kind of directive that it begins; nil for a name that there is not, or not in this form.
  var kind: Directive.Kind? {
    Directive.Kind(rawValue: name).flatMap { ($0 == .embed) == (form == .whole) ? $0 : nil }
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
