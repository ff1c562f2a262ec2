import CommonMark
import ContentModel
import SiteModel
import Templating

/// The view that the layout of a page sees first.
///
/// It provides the keys that all kinds of pages share; those of one kind are in ``PageKind/fields``.
struct PageView<Page: PageKind>: FieldView {
  static var typeName: String { Page.viewName }
  static var fields: FieldTable<PageView<Page>> { Page.fields }

  let page: Page
  let facts: PageFacts
  let context: RenderContext
  /// The HTML of an article's text; nil on pages of other kinds.
  var text: BodyHTML?
  /// The table of the page's keys, which costs more to get from a generic type than from here.
  private let table = Page.fields

  var keys: KeySet { table.keys }

  func value(for key: Key) -> Value? { table.value(for: key, of: self) }
}

extension PageView {
  /// The keys that every page has.
  static var commonFields: [Field<PageView<Page>>] {
    [
      .text(.pageTitle, "The page's title, without the newspaper's name.") { $0.facts.title },
      .flag(.titleIsSite, "True on the front page, whose title is the newspaper's name.") { $0.isFront },
      .text(.description, "A summary for search engines.") { $0.facts.description },
      .url(.canonical, "The absolute address that search engines should show.") { $0.facts.canonical },
      .flag(.noindex, "True if search engines should leave the page out.") { !$0.facts.isIndexed },
      Field(key: .menu, type: .views(MenuItemView.typeName), summary: "The sections, or the site's own main menu.") {
        .list($0.context.menu.items(on: $0.page.plan.path))
      },
      .flag(.isFront, "True on the front page.") { $0.isFront },
      .html(.structuredData, "What the page is, for search engines: a `script` element in JSON-LD; may be empty.") {
        view in
        view.context.structuredData { view.page.writeStructuredData(view.facts, to: &$0, in: view.context) }
      },
      .view(.shareImage, "The picture that stands for the page where others link to it.") {
        $0.page.shareImage(in: $0.context)
      },
      .views(.translations, "The page in its own language and in others; empty if it is in one alone.") { view in
        TranslationView.all(
          view.page.translations(in: view.context.site), of: view.page.plan.path, in: view.context)
      },
      .views(.feeds, "The feeds of the page's list, or else of the newspaper.") { view in
        view.feeds.map { FeedView(feed: $0, context: view.context) }
      },
      .flag(.hasFeeds, "True if there are any.") { !$0.feeds.isEmpty },
      .text(.pageKind, "The name of the layout that shows it by default.") { _ in Page.layout },
    ]
  }

  private var feeds: [Feed] {
    let own = context.site.feeds(of: page.feedSubject)
    return own.isEmpty ? context.site.feeds(of: .newspaper) : own
  }

  private var isFront: Bool { page.plan.path == "/" }
}

extension PageView where Page: ListPageKind {
  /// The keys that every page of a list has.
  static var listFields: [Field<PageView<Page>>] {
    [
      .views(.articles, "The articles of this page, newest first.") { view in
        view.page.rows(in: view.context.site).map { CardView(index: $0, context: view.context) }
      },
      .view(.paginator, "The list's other pages.") { view in
        PaginatorView(
          list: view.page.list, path: view.page.listPath(in: view.context.site), address: view.context.address)
      },
    ]
  }
}

extension RenderContext {
  /// The facts about a page at its own address; in a preview it is not indexed.
  ///
  /// `canonical` is another address that its text names; it is ignored if it leads to an unpublished target.
  func facts(
    of plan: PagePlan, title: String, description: String? = nil, canonical: String? = nil, isIndexed: Bool = true,
    lastChange: Moment? = nil
  ) -> PageFacts {
    let named = canonical.flatMap { links.leavesOut($0) ? nil : $0 }
    return PageFacts(
      title: title, description: description, canonical: named ?? address.absolute(plan.path),
      isIndexed: isIndexed && !site.isPreview, lastChange: lastChange, language: configuration.language)
  }
}
