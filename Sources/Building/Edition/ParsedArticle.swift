import ContentModel
import Diagnostics
import Files
import Rendering

/// An article's file as it was parsed, with its problems.
struct ParsedArticle: Sendable {
  /// The file as it was listed before it was read.
  let file: FolderTree.Entry
  /// False if the file could not be read.
  var isComplete = true
  /// Nil if an error kept it from being parsed.
  var article: Article?
  let diagnostics: [Diagnostic]
  /// The digests of its content; nil if nothing is cached.
  var digests: SourceDigests.Article?
}
