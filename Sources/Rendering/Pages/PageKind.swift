import ByteCoding
import ContentModel
import Markup
import SiteModel

/// One kind of page, in one file: its layout, what templates see of it, its facts, and what it reads.
protocol PageKind: OutputKind {
  /// The view that the layout sees first.
  associatedtype Root: PageView

  /// The layout that shows the pages unless a text names another.
  static var layout: String { get }

  /// The name of the layout that a text asks for; nil: the layout of the kind.
  func ownLayout(in site: Site) -> String?

  /// The list whose feeds the page points to.
  var feedSubject: Feed.Subject { get }

  /// The facts about the page.
  func facts(in context: RenderContext) -> PageFacts

  /// The picture that stands for the page where others link to it; nil: there is none.
  func shareImage(in context: RenderContext) -> ShareImage?

  /// The page's counterparts in other languages, with their addresses.
  func translations(in site: Site) -> [Translation]

  /// Writes objects of schema.org that say what the page is.
  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext)

  /// The view that the layout sees first; throws what fetching an article's text throws.
  func view(in context: RenderContext) throws -> Root
}

extension PageKind {
  static var name: String { layout }

  var format: OutputFormat { .html }

  /// The newspaper unless a kind says otherwise.
  var feedSubject: Feed.Subject { .newspaper }

  /// Nil unless a kind says otherwise: most pages have no text that could ask for a layout.
  func ownLayout(in site: Site) -> String? { nil }

  /// The newspaper's, unless a kind has pictures of its own.
  func shareImage(in context: RenderContext) -> ShareImage? { context.siteShareImage }

  /// None, unless texts of a kind can name them.
  func translations(in site: Site) -> [Translation] { [] }

  /// Nothing, unless schema.org has a word for the kind.
  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {}

  /// The layout that its text names, or else that of its kind, which stands for layouts of other tools too.
  func layout(in context: RenderContext) throws(RenderingProblem) -> CheckedLayout? {
    let name = ownLayout(in: context.site) ?? Self.layout
    let layout = context.theme.layouts[name] ?? (ForeignLayout.holds(name) ? context.theme.layouts[Self.layout] : nil)
    guard let layout else {
      throw RenderingProblem(unknownLayout: name, known: context.theme.layouts.all.map(\.name))
    }
    return layout
  }

  func write(in context: RenderContext, into bytes: inout [UInt8]) throws -> [Range<Int>] {
    guard let layout = try layout(in: context) else { return [] }
    var texts: [Range<Int>] = []
    let isWhole = context.theme.library.render(
      layout.id, globals: GlobalsView(context: context), context: try view(in: context), into: &bytes, tracking: &texts)
    guard isWhole else { throw RenderingProblem(endless: "layouts/\(layout.name)") }
    return texts
  }
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
