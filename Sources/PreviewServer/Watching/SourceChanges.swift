import ContentModel

/// Changes in a newspaper's source folders since the last look.
struct SourceChanges: Sendable, Equatable {
  /// Files and folders, relative to the newspaper's folder: `Content/articles/river.md`.
  var paths: Set<String> = []
  /// False if more may have changed than `paths` tells.
  var isComplete = true

  /// Unknown changes: anything may have changed.
  static let unknown = SourceChanges(isComplete: false)

  mutating func formUnion(_ other: SourceChanges) {
    paths.formUnion(other.paths)
    isComplete = isComplete && other.isComplete
  }

  /// True if nothing but stylesheets changed.
  var areStyles: Bool { isComplete && !paths.isEmpty && paths.allSatisfy { $0.hasSuffix(".css") } }

  /// The only article or page that changed; nil if there are several or none, or if more may have changed.
  var onlyText: String? {
    let texts = paths.filter { SourceKind(path: $0).isText }
    return isComplete && texts.count == 1 ? texts.first : nil
  }
}
