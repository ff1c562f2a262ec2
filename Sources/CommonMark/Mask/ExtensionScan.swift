import Diagnostics

/// The extensions of CommonMark that a text may use, by the characters that they need.
struct ExtensionScan {
  var hasTildes = false
  var hasPipes = false
  /// True for web addresses outside `<…>`, links and HTML.
  var hasWebAddresses = false
  /// True if a line may begin with a web address.
  var hasLinesOfAddresses = false
  var hasAtSigns = false
  var hasTasks = false
  var hasHeadingIDs = false
  var hasPictures = false
  /// True if there may be link definitions.
  var hasDefinitions = false
  private var hasBackslashes = false

  /// A scan that found none.
  init() {}

  init(_ text: Bytes) {
    hasTildes = text.holds("~")
    hasPipes = text.holds("|")
    hasAtSigns = text.holds("@")
    hasTasks = text.holds("[") { $0 + 2 < text.count && text[$0 + 2] == UInt8(ascii: "]") }
    hasHeadingIDs = text.holds("{") { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "#") }
    hasPictures = text.holds("!") { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "[") }
    hasWebAddresses =
      text.holds(":") { Self.isBareURL(text, colon: $0) }
      || text.holds(".") { text[..<$0].suffix(3).elementsEqual("www".utf8) }
    hasLinesOfAddresses =
      text.holds(":") { text[$0...].starts(with: "://".utf8) && Self.beginsLine(text, before: $0) }
      || hasWebAddresses
        && text.holds(".") { text[..<$0].suffix(3).elementsEqual("www".utf8) && Self.beginsLine(text, before: $0) }
    hasDefinitions = text.holds("]") { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: ":") }
    hasBackslashes = text.holds("\\")
  }

  /// True if characters may have to be masked.
  var needsMask: Bool { hasWebAddresses || (hasTildes || hasAtSigns) && hasBackslashes }

  /// True if text nodes may be replaced.
  var changesText: Bool { hasTildes || hasWebAddresses || hasAtSigns }

  /// True if only blanks, letters and `<` come between the beginning of the line and `offset`.
  private static func beginsLine(_ text: Bytes, before offset: Int) -> Bool {
    var start = offset
    while start > 0, text[start - 1].isASCIILetter || text[start - 1] == UInt8(ascii: "<") { start -= 1 }
    while start > 0, text[start - 1].isBlank { start -= 1 }
    return start == 0 || text[start - 1].isLineEnd
  }

  /// True for the `:` of a `://` whose scheme does not follow `<`, `](`, `]: `, `="` or `='`.
  private static func isBareURL(_ text: Bytes, colon: Int) -> Bool {
    guard text[colon...].starts(with: "://".utf8) else { return false }
    var start = colon
    while start > 0, text[start - 1].isASCIILetter { start -= 1 }
    let before = text[..<start].suffix(3)
    return !before.hasSuffix("<") && !before.hasSuffix("](") && !before.hasSuffix("]: ") && !before.hasSuffix("=\"")
      && !before.hasSuffix("='")
  }
}

extension Slice<Bytes> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    return self.count >= count && self.suffix(count).elementsEqual(Bytes(start: text.utf8Start, count: count))
  }
}
