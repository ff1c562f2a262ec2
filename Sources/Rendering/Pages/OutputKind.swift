import ByteCoding
import SiteModel

/// A kind of planned file: a page with a layout, or a file that code writes.
///
/// ``OutputKinds`` lists all kinds.
protocol OutputKind: Sendable {
  /// The name of the kind in fingerprints; for a page the name of its default layout.
  static var name: String { get }
  /// True for files that the site generates by itself, false for those that belong to a text.
  static var isList: Bool { get }
  /// The facts of articles that the files may read.
  static var dependencies: ArticleDependencies { get }

  /// The planned file: its path and kind.
  var plan: PagePlan { get }

  /// The format of the file.
  var format: OutputFormat { get }

  /// The facts about the page; nil for a file that is no page.
  func pageFacts(in context: RenderContext) -> PageFacts?

  /// The newest article of a list; nil for an empty list, and for a file that is no list.
  func newestArticle(in site: Site) -> ArticleIndex?

  /// The articles whose texts the file contains, in the order of their positions.
  func texts(in site: Site) -> [ArticleIndex]

  /// Adds the inputs of the file beyond those of every page; returns the digest.
  ///
  /// Nil if the file is rendered in each build.
  func digest(_ digest: inout PageDigest) -> Digest?

  /// The layout of the file; nil for a file that code writes.
  ///
  /// Throws a ``RenderingProblem`` if the theme lacks the layout.
  func layout(in context: RenderContext) throws(RenderingProblem) -> CheckedLayout?

  /// Writes the file without its mark into an empty buffer.
  ///
  /// Returns the byte ranges of articles' texts, in order. Throws a ``RenderingProblem`` if a template does not end or
  /// the layout is missing; rethrows the error of fetching a text.
  func write(in context: RenderContext, into bytes: inout [UInt8]) throws -> [Range<Int>]
}

extension OutputKind {
  /// Nil by default: not every file is a page.
  func pageFacts(in context: RenderContext) -> PageFacts? { nil }

  /// Nil by default: few files are lists.
  func newestArticle(in site: Site) -> ArticleIndex? { nil }

  /// Empty by default.
  func texts(in site: Site) -> [ArticleIndex] { [] }
}

/// A kind of file that code writes without a layout, such as a feed.
protocol FileKind: OutputKind {}

extension FileKind {
  static var isList: Bool { true }

  func layout(in context: RenderContext) throws(RenderingProblem) -> CheckedLayout? { nil }
}
