/// The part of a file that a request asks for by its `Range` header (RFC 9110, section 14.1.2).
enum ByteRange: Equatable {
  /// All of it: there is no header, or none that is understood, or it asks for several parts.
  case whole
  /// Some of it, in bytes; never empty.
  case part(Range<Int>)
  /// Nothing of it: it begins behind the end.
  case outside

  /// The part that `header` asks for of a file of `size` bytes.
  init(_ header: String?, size: Int) {
    self = header.flatMap { Self.parse($0, size) } ?? .whole
  }

  private static func parse(_ header: String, _ size: Int) -> ByteRange? {
    let unit = "bytes="
    guard header.lowercased().hasPrefix(unit) else { return nil }
    let ends = header.dropFirst(unit.count).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    let (first, last) = (ends[0].trimmed, ends[1].trimmed)
    guard let start = number(first) else {
      guard first.isEmpty, let length = number(last) else { return nil }
      return length > 0 && size > 0 ? .part(max(0, size - length)..<size) : .outside
    }
    guard last.isEmpty || number(last) != nil else { return nil }
    let end = number(last) ?? size - 1
    guard last.isEmpty || start <= end else { return nil }
    return start < size ? .part(start..<min(end, size - 1) + 1) : .outside
  }

  /// Returns the number that digits make; nil for any other text, and on overflow.
  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
  }
}

extension StringProtocol {
  /// The text without optional white space (HTTP: spaces and tabs) at its ends.
  var trimmed: SubSequence {
    let isInk: (Character) -> Bool = { $0 != " " && $0 != "\t" }
    guard let first = firstIndex(where: isInk), let last = lastIndex(where: isInk) else { return self[endIndex...] }
    return self[first...last]
  }
}
