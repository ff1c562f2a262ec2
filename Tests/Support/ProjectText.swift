/// A project in one string: each file after a line `-- path --`.
public struct ProjectText: Sendable {
  /// Paths and contents, in the order written.
  public let files: [(path: String, text: String)]

  /// The files of `text`; what stands before the first `-- path --` is left out.
  public init(_ text: String) {
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
    // What follows the last line feed is no line.
    if let last = files.indices.last { files[last].text.removeLast() }
    self.files = files
  }
}
