import Diagnostics

/// The byte ranges of a Markdown file's front matter and body.
struct FrontMatter {
  /// The bytes between the two `---` lines.
  let yaml: Range<Int>
  /// The bytes after the closing line.
  let body: Range<Int>

  /// Finds the front matter between its two marks.
  ///
  /// The first line with text is `---`, and the next line that is `---` or `...` ends it. A byte order mark before it,
  /// spaces and tabs after the marks and any line ending are fine.
  static func find(in source: SourceFile) -> Result<FrontMatter, FrontMatterProblem> {
    let bytes = source.bytes
    var first = FileLine(in: bytes, from: SourceFile.start(of: bytes))
    while first.isBlank(in: bytes), first.next < bytes.count { first = FileLine(in: bytes, from: first.next) }
    guard first.isFence(in: bytes) else { return .failure(.missing(at: first.content)) }
    var offset = first.next
    while offset < bytes.count {
      let current = FileLine(in: bytes, from: offset)
      if current.isEnd(in: bytes) {
        return .success(FrontMatter(yaml: first.next..<offset, body: current.next..<bytes.count))
      }
      offset = current.next
    }
    return .failure(.unclosed(at: first.content))
  }
}

/// A line of a file, by its byte offsets.
struct FileLine {
  /// The byte range without the line ending.
  let content: Range<Int>
  /// The offset of the next line.
  let next: Int

  init(in bytes: [UInt8], from start: Int) {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    var next = min(end + 1, bytes.count)
    if next < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[next] == UInt8(ascii: "\n") { next += 1 }
    content = start..<end
    self.next = next
  }

  func isBlank(in bytes: [UInt8]) -> Bool { bytes[content].allSatisfy(\.isBlank) }

  /// True for `---`.
  func isFence(in bytes: [UInt8]) -> Bool { isThree(UInt8(ascii: "-"), in: bytes) }

  /// True for `---`, and for `...`, with which YAML ends a document.
  func isEnd(in bytes: [UInt8]) -> Bool { isFence(in: bytes) || isThree(UInt8(ascii: "."), in: bytes) }

  private func isThree(_ byte: UInt8, in bytes: [UInt8]) -> Bool {
    guard content.count >= 3, bytes[content.prefix(3)].allSatisfy({ $0 == byte }) else { return false }
    return bytes[content.dropFirst(3)].allSatisfy(\.isBlank)
  }
}

/// A reason why a file has no front matter, with the byte range of its first line with text.
enum FrontMatterProblem: Error {
  case missing(at: Range<Int>)
  case unclosed(at: Range<Int>)
}

extension Diagnostic {
  /// A file without front matter.
  ///
  /// `keys` are the keys that the hint names.
  static func missingFrontMatter(keys: [String], in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    if let shape = FrontMatterShape(of: source, first: range) {
      return Diagnostic(
        .missingFrontMatter, .error, shape.message, at: source.range(shape.range ?? range), hint: shape.hint)
    }
    let list = keys.map { "'\($0):'" }.joined(separator: " and ")
    return Diagnostic(
      .missingFrontMatter, .error, "the file does not begin with front matter", at: source.range(range),
      hint: "begin with a line '---', then \(list), then another line '---'")
  }

  static func frontMatterWithoutKeys(keys: [String], at range: SourceRange) -> Diagnostic {
    let list = keys.map { "'\($0): …'" }.joined(separator: " and ")
    return Diagnostic(
      .wrongType, .error, "the front matter has no keys", at: range,
      hint: "write \(list)\(keys.count > 1 ? ", each" : "") on a line")
  }

  static func unclosedFrontMatter(in source: SourceFile, at range: Range<Int>) -> Diagnostic {
    if let end = FrontMatterShape.nearEnd(in: source, after: range) {
      return Diagnostic(
        .unclosedFrontMatter, .error, "this line does not close the front matter", at: source.range(end),
        hint: "write '---', three hyphens and nothing else")
    }
    return Diagnostic(
      .unclosedFrontMatter, .error, "the front matter that begins here is never closed", at: source.range(range),
      hint: "add a line '---' after its last key")
  }
}
