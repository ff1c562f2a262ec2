import Diagnostics

/// Malformed front matter at the beginning of a file.
struct FrontMatterShape {
  let message: String
  let hint: String
  /// The byte range to change; nil: the first line.
  private(set) var range: Range<Int>?

  /// Recognizes malformed front matter; nil for a file that begins with its text.
  ///
  /// `first` is the byte range of the first line with text.
  init?(of source: SourceFile, first: Range<Int>) {
    let bytes = source.bytes
    let line = Self.text(first, in: bytes)
    let word = line.lowercased()
    if word.hasPrefix("+++") || word == "---toml" {
      message = "the front matter is TOML, which is not read"
      hint = "write '---' in place of '\(line)' at both ends, and 'title: …' in place of 'title = \"…\"'"
    } else if word.hasPrefix("{") || word == "---json" || word == ";;;" {
      message = "the front matter is JSON, which is not read"
      hint = "begin and end it with a line '---', and write 'title: …' in place of '\"title\": \"…\",'"
    } else if word.hasPrefix("```") || word.hasPrefix("~~~") {
      guard Self.keyFollows(first, in: bytes) else { return nil }
      message = "the front matter stands in a block of code"
      hint = "write '---' in place of '\(line)' and of the line that ends the block"
    } else if Self.isFenceLike(line) {
      guard Self.keyFollows(first, in: bytes) else { return nil }
      message = "the front matter does not begin with '---'"
      hint = "write three hyphens at the start of this line, and nothing else; the same at its end"
    } else if Self.isKey(line) {
      message = "these lines look like front matter, but no '---' stands above them"
      hint = "add a line '---' above the first key, and another below the last"
    } else if let fence = Self.laterFence(after: first, in: bytes) {
      message = "the front matter does not stand at the beginning of the file"
      hint = "move what stands above this line below the front matter"
      range = fence
    } else {
      return nil
    }
  }

  /// The line meant to end the front matter, such as `----`; nil if there is none.
  ///
  /// The front matter begins at `start`.
  static func nearEnd(in source: SourceFile, after start: Range<Int>) -> Range<Int>? {
    var line = FileLine(in: source.bytes, from: start.lowerBound)
    for _ in 0..<limit where line.next < source.bytes.count {
      line = FileLine(in: source.bytes, from: line.next)
      if isFenceLike(text(line.content, in: source.bytes)) { return line.content }
    }
    return nil
  }

  /// The number of lines after the first that a guess looks at.
  private static let limit = 60

  /// Keys by which a first line is recognized, in lower case.
  static let keys: Set<String> = [
    "title", "date", "author", "authors", "tags", "category", "categories", "section", "layout", "slug", "draft",
    "standfirst", "description", "status", "summary", "name", "label", "permalink", "published", "type", "id",
    "expires",
    "updated", "kicker", "lead_image", "noindex", "aliases", "canonical", "private", "hidden", "excerpt",
  ]

  /// True for `----`, `—`, `===`, `--- yaml` and ` ---`.
  private static func isFenceLike(_ line: String) -> Bool {
    if line.hasPrefix("---"), ["yaml", "yml"].contains(line.drop { $0 == "-" || $0 == " " }.lowercased()) {
      return true
    }
    guard let mark = line.first, "-–—=*_+~".contains(mark), line.count > 1 || mark == "—" else { return false }
    return line.allSatisfy { "-–—".contains(mark) ? "-–—".contains($0) : $0 == mark }
  }

  /// True for a line that begins with a known key and `:` or `=`.
  private static func isKey(_ line: String) -> Bool {
    let word = line.prefix { $0 != ":" && $0 != "=" && $0 != " " }
    guard word.endIndex < line.endIndex, line[word.endIndex...].first { $0 != " " && $0 != "*" } != nil else {
      return false
    }
    let isFollowed = line[word.endIndex...].drop { $0 == " " }.first.map { $0 == ":" || $0 == "=" } ?? false
    return isFollowed && keys.contains(word.filter { $0 != "*" }.lowercased())
  }

  /// True if one of the three lines after the first has a key.
  private static func keyFollows(_ first: Range<Int>, in bytes: [UInt8]) -> Bool {
    var line = FileLine(in: bytes, from: first.lowerBound)
    for _ in 0..<3 where line.next < bytes.count {
      line = FileLine(in: bytes, from: line.next)
      if isKey(text(line.content, in: bytes)) { return true }
    }
    return false
  }

  /// A line `---` that a key follows, within the first lines; nil if there is none.
  private static func laterFence(after first: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var line = FileLine(in: bytes, from: first.lowerBound)
    for _ in 0..<limit where line.next < bytes.count {
      line = FileLine(in: bytes, from: line.next)
      if line.isFence(in: bytes), keyFollows(line.content, in: bytes) { return line.content }
    }
    return nil
  }

  private static func text(_ line: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: bytes[line], as: UTF8.self).trimmed
  }
}
