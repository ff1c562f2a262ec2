import ContentModel
import Diagnostics
import Files
import Rendering

/// An article's file as it was read, with what is wrong with it.
struct ParsedArticle: Sendable {
  /// The file as it was listed before it was read.
  let entry: FolderTree.Entry
  /// False if the file could not be read.
  var isComplete = true
  /// Nil if an error stands in its way.
  var article: Article?
  let diagnostics: [Diagnostic]
  /// Nil where no cache is kept.
  var digests: ContentDigests.Article?
}
