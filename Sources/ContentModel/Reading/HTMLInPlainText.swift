import Diagnostics

/// Tags of HTML and marks of Markdown in the front matter.
///
/// Its texts are plain, so that readers see them as typed.
package enum HTMLInPlainText {
  /// The keys whose texts readers see.
  private static let shown: Set<String> = [
    "title", "standfirst", "description", "dek", "kicker", "dateline", "lead_image", "image", "photo", "section",
    "category", "categories", "tags", "author", "authors", "corrections", "sources", "reason", "name", "label",
    "synonyms", "links",
  ]
  /// The elements that people write into texts.
  private static let elements: Set<String> = [
    "a", "abbr", "b", "big", "blockquote", "br", "center", "cite", "code", "del", "div", "em", "figure", "font", "h1",
    "h2", "h3", "h4", "hr", "i", "iframe", "img", "ins", "li", "mark", "nobr", "ol", "p", "q", "s", "script", "small",
    "span", "strike", "strong", "style", "sub", "sup", "u", "ul", "wbr",
  ]

  /// Warns about each start tag and each line with Markdown in the byte range of the front matter.
  static func problems(in source: SourceFile, _ yaml: Range<Int>) -> [Diagnostic] {
    let bytes = source.bytes[yaml]
    guard mayHoldMarks(bytes) else { return [] }
    var diagnostics: [Diagnostic] = []
    var key = ""
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if let first = line.first, first.isASCIILetter, let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        key = String(decoding: line[..<colon], as: UTF8.self)
      }
      guard mayHoldMarks(line), shown.contains(key) else { continue }
      for tag in tags(in: line, of: bytes) { diagnostics.append(.typedHTML(source, tag)) }
      for mark in MarkdownInPlainText.ranges(in: line) { diagnostics.append(.typedMarkdown(source, mark)) }
    }
    return diagnostics
  }

  /// False for bytes without `<`, `**` and `](`, one of which each tag and each mark has.
  private static func mayHoldMarks(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var last: UInt8 = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "<"): return true
        case UInt8(ascii: "*") where last == UInt8(ascii: "*"): return true
        case UInt8(ascii: "(") where last == UInt8(ascii: "]"): return true
        default: last = byte
        }
      }
      return false
    }
  }

  /// Warns about each start tag in a file of the theme's words.
  package static func problems(inWords source: SourceFile) -> [Diagnostic] {
    let bytes = source.bytes[...]
    guard bytes.contains(UInt8(ascii: "<")) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).flatMap { line in
      tags(in: line, of: line).map { .typedHTML(source, $0, in: "words of the theme") }
    }
  }

  /// Elements without an end tag.
  private static let void: Set<String> = ["br", "hr", "img", "wbr"]

  /// The byte ranges of start tags in a line.
  ///
  /// Tags in code and comments do not count, nor do those without an end tag: a text may mention a tag.
  private static func tags(in line: ArraySlice<UInt8>, of yaml: ArraySlice<UInt8>) -> [Range<Int>] {
    if line.first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "#") { return [] }
    var tags: [Range<Int>] = []
    var isCode = false
    for index in line.indices {
      if line[index] == UInt8(ascii: "`") { isCode.toggle() }
      guard !isCode, line[index] == UInt8(ascii: "<") else { continue }
      let name = line[(index + 1)...].prefix { $0.isASCIILetter || $0.isASCIIDigit }
      let element = String(decoding: name, as: UTF8.self).lowercased()
      guard elements.contains(element), let next = line[name.endIndex...].first, " />".utf8.contains(next),
        let end = line[name.endIndex...].firstIndex(of: UInt8(ascii: ">")),
        void.contains(element) || yaml[end...].firstRange(of: Array("</".utf8) + name) != nil
      else { continue }
      tags.append(index..<end + 1)
    }
    return tags
  }
}

extension Diagnostic {
  static func typedHTML(
    _ source: SourceFile, _ tag: Range<Int>, in texts: String = "texts in the front matter"
  ) -> Diagnostic {
    Diagnostic(
      .typedHTML, .warning, "readers see '\(String(decoding: source.bytes[tag], as: UTF8.self))' as it is typed",
      at: source.range(tag), hint: "take the tags out: \(texts) are plain")
  }
}
