import Diagnostics

/// Keys below the front matter, which readers would see.
struct StrayKeys {
  private let bytes: [UInt8]
  private let end: Int

  /// The problem of a body that begins with keys; nil for any other.
  ///
  /// The keys may stand between lines `---` of their own.
  static func problem(in source: SourceFile, _ body: Range<Int>) -> Diagnostic? {
    let keys = StrayKeys(bytes: source.bytes, end: body.upperBound)
    var line = FileLine(in: source.bytes, from: body.lowerBound)
    while line.isBlank(in: source.bytes), line.next < body.upperBound {
      line = FileLine(in: source.bytes, from: line.next)
    }
    guard line.isFence(in: source.bytes) else {
      return keys.block(from: line).map { block in
        let key = block.key
        return .strayKey(String(decoding: source.bytes[key], as: UTF8.self), at: source.range(key))
      }
    }
    guard line.next < body.upperBound,
      let block = keys.block(from: FileLine(in: source.bytes, from: line.next)), block.isClosed
    else { return nil }
    return .secondFrontMatter(at: source.range(line.content))
  }

  /// The byte range of the first key of a block of keys; nil for a text.
  ///
  /// The block begins at `first` and ends at a blank line or, if `isClosed`, at `---` or `...`.
  private func block(from first: FileLine) -> (key: Range<Int>, isClosed: Bool)? {
    guard let key = key(of: first), FrontMatterShape.keys.contains(String(decoding: bytes[key], as: UTF8.self)) else {
      return nil
    }
    var line = first
    while line.next < end {
      line = FileLine(in: bytes, from: line.next)
      if line.isEnd(in: bytes) { return (key, true) }
      if line.isBlank(in: bytes) { break }
      guard continues(line) || self.key(of: line) != nil else { return nil }
    }
    return (key, false)
  }

  /// The byte range of a key in lower case at the beginning of a line; nil if there is none.
  ///
  /// A colon follows it, and behind that a blank or the end of the line.
  private func key(of line: FileLine) -> Range<Int>? {
    let word = line.content.prefix {
      (bytes[$0].isASCIILetter && bytes[$0] >= UInt8(ascii: "a")) || bytes[$0] == UInt8(ascii: "_")
    }
    guard !word.isEmpty, word.endIndex < line.content.upperBound, bytes[word.endIndex] == UInt8(ascii: ":") else {
      return nil
    }
    let next = word.endIndex + 1
    return next == line.content.upperBound || bytes[next].isBlank ? word : nil
  }

  /// True for an item of a list and for an indented line.
  private func continues(_ line: FileLine) -> Bool {
    guard let first = line.content.first else { return false }
    return bytes[first].isBlank || bytes[line.content].starts(with: "- ".utf8)
  }
}

extension Diagnostic {
  static func strayKey(_ key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, .error, "'\(key)' stands below the front matter, where readers would see it", at: range,
      hint: "move it above the line '---' that ends the front matter")
  }

  static func secondFrontMatter(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, .error, "a second front matter begins here, which readers would see", at: range,
      hint: "move its lines above the '---' before it, and delete this '---' and the next")
  }
}
