import Diagnostics

/// Links and strong words of Markdown in the front matter.
///
/// Its texts are plain, and these marks are hardly typed for anything else.
enum MarkdownInPlainText {
  /// The byte range of the first mark in a line; empty if there is none.
  ///
  /// Marks in code, behind a backslash and in comments do not count, nor does a line that begins with an asterisk.
  static func ranges(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    if line.first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "#") || line.first == UInt8(ascii: "*") {
      return []
    }
    var isCode = false
    for index in line.indices {
      let byte = line[index]
      if byte == UInt8(ascii: "`") { isCode.toggle() }
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "["), !isCode,
        index == line.startIndex || line[index - 1] != UInt8(ascii: "\\")
      else { continue }
      if let range = strong(in: line, at: index) ?? link(in: line, at: index) { return [range] }
    }
    return []
  }

  /// The byte range of `**word**` at an offset, whose asterisks touch the word; nil if there is none.
  private static func strong(in line: ArraySlice<UInt8>, at index: Int) -> Range<Int>? {
    guard line[index...].starts(with: "**".utf8) else { return nil }
    let inner = line[(index + 2)...]
    guard let first = inner.first, first != UInt8(ascii: " "), first != UInt8(ascii: "*"),
      let end = inner.firstRange(of: Array("**".utf8)), line[end.lowerBound - 1] != UInt8(ascii: " ")
    else { return nil }
    return index..<end.upperBound
  }

  /// The byte range of `[text](address)` at an offset; nil if there is none.
  private static func link(in line: ArraySlice<UInt8>, at index: Int) -> Range<Int>? {
    guard line[index] == UInt8(ascii: "["), let middle = line[index...].firstRange(of: Array("](".utf8)),
      middle.lowerBound > index + 1, !line[(index + 1)..<middle.lowerBound].contains(UInt8(ascii: "[")),
      let end = line[middle.upperBound...].firstIndex(of: UInt8(ascii: ")")), end > middle.upperBound
    else { return nil }
    let address = line[middle.upperBound..<end]
    let isAddress = address.contains { "/.#:".utf8.contains($0) } && !address.contains(UInt8(ascii: " "))
    return isAddress ? index..<end + 1 : nil
  }
}

extension Diagnostic {
  static func typedMarkdown(_ source: SourceFile, _ mark: Range<Int>) -> Diagnostic {
    let isLink = source.bytes[mark.lowerBound] == UInt8(ascii: "[")
    return Diagnostic(
      .typedMarkdown, .warning, "readers see '\(String(decoding: source.bytes[mark], as: UTF8.self))' as it is typed",
      at: source.range(mark),
      hint: isLink
        ? "write the words alone: links belong in the text"
        : "take the asterisks out: texts in the front matter are plain")
  }
}
