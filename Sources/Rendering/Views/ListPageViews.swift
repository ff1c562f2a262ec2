import ContentModel
import SiteModel

/// The front page, and the pages of its list.
struct FrontPageView: PageView {
  static let typeName = "front page"
  let list: ListPage
  let plan: PagePlan
  let context: RenderContext

  var pageTitle: String { isFirst ? context.configuration.title : context.words["latest"] ?? "" }
  var description: String? { context.configuration.tagline }

  private var isFirst: Bool { list.number == nil }
  private var front: FrontSelection { context.site.front }

  private var lead: LeadView? {
    guard isFirst, let lead = front.lead else { return nil }
    return LeadView(card: CardView(index: lead, context: context))
  }

  /// The pinned articles, then the list's own without those that stand above.
  private var latest: [ArticleIndex] {
    let rows = list.rows.map { ArticleIndex($0) }
    guard isFirst else { return rows }
    return front.pinned + rows.filter { $0 != front.lead && !front.pinned.contains($0) }
  }

  /// The newest article; nil on further pages of the list, which must not change with it.
  private var newest: PlacedArticle? { isFirst ? context.site.articles.first : nil }

  private var banner: BannerView? {
    guard isFirst, let banner = context.configuration.front.banner, banner.until > context.site.moment else {
      return nil
    }
    return BannerView(banner: banner, context: context)
  }

  private var blocks: [BlockView] {
    guard isFirst else { return [] }
    let above = Set(latest + [front.lead].compactMap { $0 })
    return front.blocks.compactMap { BlockView(section: context.site[$0], without: above, context: context) }
  }

  static let fields = FieldTable<FrontPageView>(
    commonFields + [
      .view(.lead, "The article that leads; absent on further pages of the list.") { $0.lead },
      .views(.latest, "The other articles: first those that are pinned, then newest first.") { view in
        view.latest.map { CardView(index: $0, context: view.context) }
      },
      .flag(.hasLatest, "True if there are others.") { !$0.latest.isEmpty },
      .views(.blocks, "Sections with their newest articles; absent on further pages of the list.") { $0.blocks },
      .flag(.hasBlocks, "True if there are any.") { !$0.blocks.isEmpty },
      .view(.banner, "Breaking news; absent on further pages of the list, and once its time is over.") { $0.banner },
      .view(.newestDate, "When the newest article was published; absent on further pages of the list.") { view in
        view.newest.map { DateView($0.article.published, in: view.context) }
      },
      .view(.paginator, "The list's other pages.") {
        PaginatorView(list: $0.list, path: "/", address: $0.context.address)
      },
    ])
}

/// A line of breaking news.
struct BannerView: FieldView {
  static let typeName = "banner"
  let banner: Banner
  let context: RenderContext

  static let fields = FieldTable<BannerView>([
    .text(.text, "What it reads.") { $0.banner.text },
    .url(.url, "Where it leads; absent if nowhere.") { view in
      view.banner.url.flatMap { view.context.links.leavesOut($0) ? nil : view.context.address.link($0) }
    },
  ])
}

/// A section on the front page, with its newest articles.
struct BlockView: FieldView {
  static let typeName = "block"
  private let section: Section
  private let articles: [ArticleIndex]
  private let context: RenderContext

  /// Nil if all of the section's articles stand above already.
  init?(section: Section, without above: Set<ArticleIndex>, context: RenderContext) {
    articles = Array(section.articles.lazy.filter { !above.contains($0) }.prefix(FrontSelection.blockSize))
    if articles.isEmpty { return nil }
    self.section = section
    self.context = context
  }

  static let fields = FieldTable<BlockView>([
    .text(.label, "The section's name.") { $0.section.label },
    .url(.url, "Its page.") { $0.context.address.rootRelative($0.section.path) },
    .views(.articles, "Its newest articles, without those above.") { view in
      view.articles.map { CardView(index: $0, context: view.context) }
    },
  ])
}

/// The page of a section, and the pages of its list.
struct SectionPageView: ListPageView {
  static let typeName = "section page"
  let index: SectionIndex
  let list: ListPage
  let plan: PagePlan
  let context: RenderContext

  private var section: Section { context.site[index] }
  var pageTitle: String { section.label }
  var description: String? { section.record?.term.shortText }

  var listPath: String { section.path }
  var rows: [ArticleIndex] { Array(section.articles[list.rows]) }

  static let fields = FieldTable<SectionPageView>(
    commonFields + listFields + [
      .view(.section, "The section.") { SectionView(section: $0.section, context: $0.context) },
      .flag(.hasArticles, "True if there are any.") { !$0.section.articles.isEmpty },
    ])
}

/// The page of a tag, and the pages of its list.
struct TagPageView: ListPageView {
  static let typeName = "tag page"
  let index: TagIndex
  let list: ListPage
  let plan: PagePlan
  let context: RenderContext

  private var tag: Tag { context.site[index] }
  var pageTitle: String { tag.label }
  var description: String? { tag.record?.shortText }

  var listPath: String { tag.path }
  var rows: [ArticleIndex] { Array(tag.articles[list.rows]) }

  static let fields = FieldTable<TagPageView>(
    commonFields + listFields + [
      .view(.tag, "The tag.") {
        TagView(tag: $0.tag, context: $0.context, isCounted: $0.list.number == nil)
      }
    ])
}
