import CommonMark
import Diagnostics

/// A relative path in a text that leads to no file and no page.
struct MissingTarget {
  /// The path as written, without its suffix.
  let written: String
  /// The rest of the address, from `?` or `#` on; may be empty.
  let suffix: String
  let kind: Reference.Kind
  let range: SourceRange
}

/// An address in a text whose page lacks the anchor in it.
struct MissingAnchor {
  /// The anchor, decoded.
  let anchor: String
  /// The other article's file or path; nil for the text itself.
  let target: String?
  /// The headings of the page.
  let outline: [Heading]
  let range: SourceRange
}

/// The findings made while links are resolved.
struct LinkFindings {
  /// The most missing targets, and the most missing anchors, for which a suggestion is searched.
  static let searchLimit = 20

  var diagnostics: [Diagnostic] = []
  /// Addresses of missing anchors.
  var missingAnchors: [MissingAnchor] = []
  /// Relative paths that lead nowhere.
  var missing: [MissingTarget] = []
  /// Root-relative paths to check when all published files are known.
  var paths: [(path: String, range: SourceRange)] = []
  /// Published files by output path; several files at one path collide.
  private(set) var files: [OutputPath: [PublishedFile]] = [:]
  /// The files in the project that published texts refer to.
  private(set) var used: Set<String> = []

  /// Adds the findings of texts that follow these.
  mutating func append(_ later: LinkFindings) {
    diagnostics += later.diagnostics
    missing += later.missing
    missingAnchors += later.missingAnchors
    paths += later.paths
    for file in later.files.values.joined() { publish(file) }
    used.formUnion(later.used)
  }

  /// Records that a published text refers to a file in `Content/static`.
  mutating func use(_ file: String) { used.insert(file) }

  /// Records a published file; another file at its output path stays, for the check of collisions.
  mutating func publish(_ file: PublishedFile) {
    used.insert(file.source)
    if files[file.output]?.contains(where: { $0.source == file.source }) == true { return }
    files[file.output, default: []].append(file)
  }
}
