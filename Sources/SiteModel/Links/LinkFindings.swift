import Diagnostics

/// What comes to light while links are resolved.
struct LinkFindings {
  /// How many missing targets are given a name that may be meant.
  static let searchLimit = 20

  var diagnostics: [Diagnostic] = []
  /// How many missing targets there were.
  var searches = 0
  /// Root-relative paths to check when all published files are known.
  var paths: [(path: String, range: SourceRange)] = []
  /// By output path.
  private(set) var files: [OutputPath: [PublishedFile]] = [:]
  /// The files in the project that are published.
  private(set) var used: Set<String> = []

  /// Notes that a file is published; another file at the same path stays, for the check of collisions.
  mutating func publish(_ file: PublishedFile) {
    used.insert(file.source)
    if files[file.output]?.contains(where: { $0.source == file.source }) == true { return }
    files[file.output, default: []].append(file)
  }
}
