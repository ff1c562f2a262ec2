import ByteCoding
import ContentModel
import Markup
import SiteModel

/// A kind of page: its layout, view, facts and dependencies.
protocol PageKind: OutputKind {
  /// The name of the default layout, which a text may replace.
  static var layout: String { get }
  /// The name of the view that the layout sees first, in messages and in the contract of templates.
  static var viewName: String { get }
  /// The keys of that view.
  static var fields: FieldTable<PageView<Self>> { get }

  /// The name of the layout that the page's text names; nil for the layout of the kind.
  func ownLayout(in site: Site) -> String?

  /// The list whose feeds the page links to.
  var feedSubject: Feed.Subject { get }

  /// The facts about the page.
  func facts(in context: RenderContext) -> PageFacts

  /// The picture that other sites show beside a link to the page; nil if there is none.
  func shareImage(in context: RenderContext) -> ShareImage?

  /// The page's counterparts in other languages, with their addresses.
  func translations(in site: Site) -> [Translation]

  /// Writes objects of schema.org that describe the page.
  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext)

  /// The view that the layout sees first; rethrows the error of fetching an article's text.
  func view(in context: RenderContext) throws -> PageView<Self>
}

extension PageKind {
  static var name: String { layout }

  var format: OutputFormat { .html }

  func pageFacts(in context: RenderContext) -> PageFacts? { facts(in: context) }

  /// The newspaper by default.
  var feedSubject: Feed.Subject { .newspaper }

  func view(in context: RenderContext) throws -> PageView<Self> {
    PageView(page: self, facts: facts(in: context), context: context)
  }

  /// Nil by default: most pages have no text that could name a layout.
  func ownLayout(in site: Site) -> String? { nil }

  /// The newspaper's picture by default.
  func shareImage(in context: RenderContext) -> ShareImage? { context.siteShareImage }

  /// Empty by default.
  func translations(in site: Site) -> [Translation] { [] }

  /// Writes nothing by default.
  func writeStructuredData(_ facts: PageFacts, to graph: inout JSONArray, in context: RenderContext) {}

  /// The layout that the text names, else that of the kind.
  ///
  /// A missing layout with a name of other tools is replaced by that of the kind. Throws a ``RenderingProblem`` if the
  /// theme lacks the layout.
  func layout(in context: RenderContext) throws(RenderingProblem) -> CheckedLayout? {
    let name = ownLayout(in: context.site) ?? Self.layout
    let layout =
      context.theme.layouts[name] ?? (ForeignLayout.contains(name) ? context.theme.layouts[Self.layout] : nil)
    guard let layout else {
      throw RenderingProblem(unknownLayout: name, known: context.theme.layouts.all.map(\.name))
    }
    return layout
  }

  func write(in context: RenderContext, into bytes: inout [UInt8]) throws -> [Range<Int>] {
    guard let layout = try layout(in: context) else { return [] }
    var texts: [Range<Int>] = []
    let isWhole = context.templates.render(
      layout.id, globals: GlobalsView(context: context), context: try view(in: context), into: &bytes, tracking: &texts)
    guard isWhole else { throw RenderingProblem(endless: "layouts/\(layout.name)") }
    return texts
  }
}

/// A kind of page that shows a part of a list of articles.
protocol ListPageKind: PageKind {
  /// The part of the list.
  var list: ListPage { get }

  /// The path of the list's own page.
  func listPath(in site: Site) -> String

  /// The articles on this page, newest first.
  func rows(in site: Site) -> [ArticleIndex]
}

extension ListPageKind {
  func newestArticle(in site: Site) -> ArticleIndex? { rows(in: site).first }

  /// True for the list's own page, which shows its newest articles.
  var isNewest: Bool { list.number == nil }
}
