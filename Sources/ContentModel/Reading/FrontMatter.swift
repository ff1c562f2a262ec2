import Diagnostics

/// Where a Markdown file's front matter and body lie.
struct FrontMatter {
  /// The bytes between the two `---` lines.
  let yaml: Range<Int>
  /// The bytes after the closing line.
  let body: Range<Int>

  /// Finds the front matter: the first line is `---`, and the next line that is `---` ends it.
  ///
  /// A byte order mark before it, spaces and tabs after the hyphens and any line ending are fine.
  static func find(in source: SourceFile) -> Result<FrontMatter, FrontMatterProblem> {
    let bytes = source.bytes
    let start = SourceFile.start(of: bytes)
    let first = line(in: bytes, from: start)
    guard isFence(bytes, first.content) else {
      return .failure(.missing(at: first.content))
    }
    var offset = first.next
    while offset < bytes.count {
      let current = line(in: bytes, from: offset)
      if isFence(bytes, current.content) {
        return .success(FrontMatter(yaml: first.next..<offset, body: current.next..<bytes.count))
      }
      offset = current.next
    }
    return .failure(.unclosed(at: first.content))
  }

  private static func line(in bytes: [UInt8], from start: Int) -> (content: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    var next = min(end + 1, bytes.count)
    if next < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[next] == UInt8(ascii: "\n") { next += 1 }
    return (start..<end, next)
  }

  private static func isFence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count >= 3, bytes[line.prefix(3)].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return false }
    return bytes[line.dropFirst(3)].allSatisfy(\.isBlank)
  }
}

/// Why a file has no front matter to read, and the first line's place.
enum FrontMatterProblem: Error {
  case missing(at: Range<Int>)
  case unclosed(at: Range<Int>)
}

extension Diagnostic {
  /// `keys` are those that such a file begins with.
  static func missingFrontMatter(keys: [String], at range: SourceRange) -> Diagnostic {
    let list = keys.map { "'\($0):'" }.joined(separator: " and ")
    return Diagnostic(
      .missingFrontMatter, .error, "the file does not begin with front matter", at: range,
      hint: "begin with a line '---', then \(list), then another line '---'")
  }

  static func frontMatterWithoutKeys(keys: [String], at range: SourceRange) -> Diagnostic {
    let list = keys.map { "'\($0): …'" }.joined(separator: " and ")
    return Diagnostic(
      .wrongType, .error, "the front matter has no keys", at: range,
      hint: "write \(list)\(keys.count > 1 ? ", each" : "") on a line")
  }

  static func unclosedFrontMatter(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, .error, "the front matter that begins here is never closed", at: range,
      hint: "add a line '---' after its last key")
  }
}
