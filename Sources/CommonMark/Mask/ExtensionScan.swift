import Ccmark

/// Which extensions of CommonMark a text may use: a look for the characters that they need.
struct ExtensionScan {
  var hasTildes = false
  var hasPipes = false
  /// True for web addresses that stand outside of `<…>`, links and HTML.
  var hasWebAddresses = false
  var hasAtSigns = false
  var hasTasks = false
  var hasHeadingIDs = false
  var hasPictures = false
  /// True if there may be link definitions.
  var hasDefinitions = false
  private var hasBackslashes = false

  /// The scan for a text that uses none.
  init() {}

  init(_ text: Bytes) {
    hasTildes = Self.contains(text, "~") { _ in true }
    hasPipes = Self.contains(text, "|") { _ in true }
    hasAtSigns = Self.contains(text, "@") { _ in true }
    hasTasks = Self.contains(text, "[") { $0 + 2 < text.count && text[$0 + 2] == UInt8(ascii: "]") }
    hasHeadingIDs = Self.contains(text, "{") { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "#") }
    hasPictures = Self.contains(text, "!") { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "[") }
    hasWebAddresses =
      Self.contains(text, ":") { Self.isBareURL(text, colon: $0) }
      || Self.contains(text, ".") { text[..<$0].suffix(3).elementsEqual("www".utf8) }
    hasDefinitions = Self.contains(text, "]") { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: ":") }
    hasBackslashes = Self.contains(text, "\\") { _ in true }
  }

  /// True if characters may have to be hidden from libcmark.
  var needsMask: Bool { hasWebAddresses || (hasTildes || hasAtSigns) && hasBackslashes }

  /// True if nodes of text may become others.
  var changesText: Bool { hasTildes || hasWebAddresses || hasAtSigns }

  /// True if the text holds `byte` where `condition` is true of its offset.
  private static func contains(_ text: Bytes, _ byte: Unicode.Scalar, where condition: (Int) -> Bool) -> Bool {
    guard let start = text.baseAddress else { return false }
    var offset = 0
    while let found = memchr(start + offset, Int32(byte.value), text.count - offset) {
      let index = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if condition(index) { return true }
      offset = index + 1
    }
    return false
  }

  /// True for the `:` of a `://` whose scheme does not stand behind `<`, `](`, `]: `, `="` or `='`.
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
