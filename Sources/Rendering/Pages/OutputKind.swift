import ByteCoding
import SiteModel

/// One kind of file that the site plans: a page that a layout shows, or a file that code writes.
///
/// ``OutputKinds`` lists all kinds.
protocol OutputKind: Sendable {
  /// The name of the kind in fingerprints: for a page that of its layout.
  static var name: String { get }
  /// True for files that the site makes by itself, false for those that a text asks for.
  static var isList: Bool { get }
  /// The facts of other things that the files may read.
  static var reads: Reads { get }

  /// The place of the file.
  var plan: PagePlan { get }

  /// The format of the file.
  var format: OutputFormat { get }

  /// The articles whose texts stand in the file, in the order of their places.
  func texts(in site: Site) -> [ArticleIndex]

  /// The digest of all that the file shows but what every page shows; nil: it is made in each build.
  func digest(_ digest: inout PageDigest) -> Digest?

  /// The layout that shows it; nil for a file that code writes.
  ///
  /// Throws a ``RenderingProblem`` if the theme was loaded without it.
  func layout(in context: RenderContext) throws(RenderingProblem) -> CheckedLayout?

  /// Puts the file without its mark into an empty buffer.
  ///
  /// Returns where articles' texts stand in it, in order. Throws a ``RenderingProblem`` for templates that never come to an
  /// end, or what fetching a text throws.
  func write(in context: RenderContext, into bytes: inout [UInt8]) throws -> [Range<Int>]
}

extension OutputKind {
  /// None unless a kind says otherwise.
  func texts(in site: Site) -> [ArticleIndex] { [] }
}

/// A kind of file that code writes, such as a feed: no layout shows it.
protocol FileKind: OutputKind {}

extension FileKind {
  static var isList: Bool { true }

  func layout(in context: RenderContext) throws(RenderingProblem) -> CheckedLayout? { nil }
}
