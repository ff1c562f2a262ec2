import ByteCoding
import ContentModel
import Markup
import SiteModel

/// One kind of page, in one file: its layout, what templates see of it, its facts, and what it reads.
///
/// ``PageKinds`` lists all kinds.
protocol PageKind: Sendable {
  /// The view that the layout sees first.
  associatedtype Root: PageView

  /// The layout that shows the pages unless a text names another.
  static var layout: String { get }
  /// True for pages that the site makes by itself, false for those that a text asks for.
  static var isList: Bool { get }
  /// The format of the pages' files.
  static var format: OutputFormat { get }
  /// The facts of other things that the pages may read.
  static var reads: Reads { get }

  /// The place of the page.
  var plan: PagePlan { get }

  /// The name of the layout that a text asks for; nil: the layout of the kind.
  func ownLayout(in site: Site) -> String?

  /// The facts about the page.
  func facts(in context: RenderContext) -> PageFacts

  /// The picture that stands for the page where others link to it; nil: there is none.
  func shareImage(in context: RenderContext) -> ShareImage?

  /// Where the page stands in other languages.
  func translations(in site: Site) -> [Translation]

  /// Writes objects of schema.org that say what the page is.
  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext)

  /// The view that the layout sees first; throws what fetching an article's text throws.
  func view(in context: RenderContext) throws -> Root

  /// The digest of all that the page shows but what every page shows; nil: the page is made in each build.
  func digest(_ digest: inout PageDigest) -> Digest?
}

extension PageKind {
  /// Nil unless a kind says otherwise: most pages have no text that could ask for a layout.
  func ownLayout(in site: Site) -> String? { nil }

  /// The newspaper's, unless a kind has pictures of its own.
  func shareImage(in context: RenderContext) -> ShareImage? { context.siteShareImage }

  /// None, unless texts of a kind can name them.
  func translations(in site: Site) -> [Translation] { [] }

  /// Nothing, unless schema.org has a word for the kind.
  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {}
}

/// A kind of page with a part of a list of articles.
protocol ListPageKind: PageKind {
  /// The part of the list.
  var list: ListPage { get }

  /// The path of the list's own page.
  func listPath(in site: Site) -> String

  /// The articles on this page, in order.
  func rows(in site: Site) -> [ArticleIndex]
}

extension ListPageKind {
  /// True for the list's own page, which shows its newest articles.
  var isNewest: Bool { list.number == nil }
}
