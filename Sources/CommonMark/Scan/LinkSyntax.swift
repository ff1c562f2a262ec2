import Ccmark
import Diagnostics

/// The parts of links in source bytes (CommonMark 0.30, section 6.3).
enum LinkSyntax {
  /// The most bytes of a label or an address that are searched.
  static let limit = 1000

  /// The offset of the parenthesis that closes the one before `start`, in the same paragraph; nil if there is none.
  static func close(_ bytes: Bytes, from start: Int, end: Int) -> Int? {
    var depth = 0
    for index in start..<min(end, start + limit) {
      switch bytes[index] {
      case UInt8(ascii: "\n") where endsParagraph(bytes, after: index, end: end): return nil
      case UInt8(ascii: "(") where bytes[index - 1] == UInt8(ascii: "]"): return nil
      case UInt8(ascii: "(") where !isEscaped(bytes, index): depth += 1
      case UInt8(ascii: ")") where !isEscaped(bytes, index):
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
    }
    return nil
  }

  private static func endsParagraph(_ bytes: Bytes, after lineEnd: Int, end: Int) -> Bool {
    let next = bytes[lineEnd + 1..<end].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return next == nil || next == 0x0A
  }

  /// The characters around the text of a link.
  static let brackets = (open: UInt8(ascii: "["), close: UInt8(ascii: "]"))
  /// The characters around the address of a link.
  static let parentheses = (open: UInt8(ascii: "("), close: UInt8(ascii: ")"))

  /// The offset of the opening character whose closing one is at `end`, on the same line.
  ///
  /// Nil if there is none, or if pairs are nested more than ten deep.
  static func start(_ bytes: Bytes, of pair: (open: UInt8, close: UInt8), before end: Int) -> Int? {
    guard !isEscaped(bytes, end) else { return nil }
    var depth = 0
    var index = end
    while index > 0, end - index < limit {
      index -= 1
      switch bytes[index] {
      case 0x0A, 0x0D: return nil
      case pair.close where !isEscaped(bytes, index):
        depth += 1
        if depth > 10 { return nil }
      case pair.open where !isEscaped(bytes, index):
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
    }
    return nil
  }

  /// True after an odd number of backslashes.
  static func isEscaped(_ bytes: Bytes, _ index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (index - start) % 2 == 1
  }

  /// The range of the title at the end of `range`, with its quotes; empty if there is none.
  static func title(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    let none = range.upperBound..<range.upperBound
    guard let quote = bytes[range].last, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return none }
    var start = range.upperBound - 1
    while start > range.lowerBound {
      start -= 1
      if bytes[start] == quote, start > range.lowerBound, bytes[start - 1].isBlankOrLineEnd {
        return start..<range.upperBound
      }
    }
    return none
  }

  /// True if the bracket begins an image.
  static func isImage(_ bytes: Bytes, _ bracket: Int) -> Bool {
    bracket > 0 && bytes[bracket - 1] == UInt8(ascii: "!") && !isEscaped(bytes, bracket - 1)
  }

  /// The text of a range with its lines joined by spaces.
  static func text(_ bytes: Bytes, _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}

// MARK: - Addresses

extension LinkSyntax {
  /// True if the text begins like an address or ends like a file name, unlike prose in parentheses.
  static func isAddress(_ text: Slice<Bytes>) -> Bool {
    let address = String(decoding: text, as: UTF8.self).lowercased()
    if beginnings.contains(where: { address.hasPrefix($0) }) { return true }
    let first = address.utf8.first
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "#") {
      return address.utf8.dropFirst().first.map { $0.isASCIILetter || $0 >= 0x80 } ?? false
    }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")), let before = path[..<dot].utf8.last,
      !before.isBlankOrLineEnd
    else { return false }
    return fileEndings.contains(String(path[path.utf8.index(after: dot)...]))
  }

  private static let beginnings = ["http:", "https:", "ftp:", "mailto:", "tel:", "file:", "www.", "./", "../"]

  private static let fileEndings: Set<String> = [
    "avif", "bmp", "csv", "doc", "docx", "eps", "epub", "gif", "heic", "htm", "html", "ico", "ics", "jpeg", "jpg",
    "json", "key", "m4a", "m4v", "markdown", "md", "mov", "mp3", "mp4", "odp", "ods", "odt", "ogg", "pdf", "php", "png",
    "pps", "ppt", "pptx", "ps", "rar", "rtf", "svg", "tar", "tif", "tiff", "tsv", "txt", "wav", "webm", "webp", "xls",
    "xlsx", "xml", "zip",
  ]
}
