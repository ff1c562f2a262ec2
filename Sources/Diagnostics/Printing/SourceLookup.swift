/// Finds files and their lines for a printer; each file is asked for and indexed once.
struct SourceLookup {
  private let source: (String) -> SourceFile?
  /// Files by the bytes of their paths, since paths that differ only by Unicode normal form are two files.
  ///
  /// The value is nil for a file that was not found.
  private var files: [[UInt8]: File?] = [:]

  init(_ source: @escaping (String) -> SourceFile?) {
    self.source = source
  }

  /// A file that was found.
  struct File {
    let source: SourceFile
    let lines: LineIndex

    /// The zero-based line on which `offsets` starts, and its excerpt with the range marked.
    func excerpt(of offsets: Range<Int>) -> (line: Int, excerpt: SourceExcerpt) {
      let line = lines.line(at: offsets.lowerBound)
      var range = lines.range(ofLine: line)
      if line == 0 {
        let start = SourceFile.start(of: source.bytes)
        range = start..<max(start, range.upperBound)
      }
      let start = max(0, offsets.lowerBound - range.lowerBound)
      let end = max(start, offsets.upperBound - range.lowerBound)
      return (line, SourceExcerpt(line: source.bytes[range], mark: start..<end))
    }
  }

  /// Returns the file of a range; nil if it is not found or the range is a whole file.
  mutating func file(of range: SourceRange) -> File? {
    guard !range.isWholeFile else { return nil }
    let key = Array(range.path.utf8)
    if let known = files[key] { return known }
    let found = source(range.path).map { File(source: $0, lines: LineIndex($0.bytes)) }
    files[key] = .some(found)
    return found
  }

  /// `path:line:column`, or `path` alone for a whole file or one that is not found, safe to print.
  mutating func position(of range: SourceRange) -> String {
    let path = VisibleText.escaping(range.path)
    guard let file = file(of: range) else { return path }
    let position = file.lines.position(at: range.offsets.lowerBound)
    return "\(path):\(position.line):\(position.column)"
  }
}
