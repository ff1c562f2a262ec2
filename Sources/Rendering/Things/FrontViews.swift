import ContentModel
import SiteModel

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

  /// Creates the block; nil if all of the section's articles are shown above.
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
