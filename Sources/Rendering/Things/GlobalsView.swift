import ContentModel
import Templating

/// The outermost view of all templates, cards included.
struct GlobalsView: FieldView {
  static let typeName = "globals"
  private let site: Value
  private let words: Value
  private let assets: Value

  /// Creates the views once for all the lookups on a page.
  init(context: RenderContext) {
    site = .view(SiteView(context: context))
    words = .view(context.words.table)
    assets = .view(context.theme.assetAddresses)
  }

  static let fields = FieldTable<GlobalsView>([
    Field(key: .site, type: .view(SiteView.typeName), summary: "The newspaper.", value: { $0.site }),
    Field(key: .t, type: .view("words"), summary: "The theme's words, from i18n.", value: { $0.words }),
    Field(key: .assets, type: .view("assets"), summary: "The addresses of the theme's assets.", value: { $0.assets }),
  ])
}

/// The newspaper as a whole.
struct SiteView: FieldView {
  static let typeName = "site"
  let context: RenderContext

  static let fields = FieldTable<SiteView>([
    .text(.title, "The newspaper's name.") { $0.context.configuration.title },
    .text(.tagline, "The line under the name.") { $0.context.configuration.tagline },
    .view(.logo, "The picture in place of the name.") { LogoView($0.context) },
    .url(.home, "The front page's address.") { $0.context.address.basePath },
    .text(.language, "The language tag, such as `en`.") { $0.context.configuration.language },
    .text(.direction, "`ltr` or `rtl`.") {
      $0.context.words.language.isRightToLeft ? "rtl" : "ltr"
    },
    .text(.locale, "The language and region as in `pt_BR`.") {
      $0.context.words.language.locale
    },
    .text(.publisher, "The publisher's name.") { $0.context.configuration.publisher?.name },
    .views(.sameAs, "The publisher's addresses on other sites.") { view in
      (view.context.configuration.publisher?.sameAs ?? []).map { AddressView(url: $0) }
    },
    .flag(.hasFooterMenu, "True if there are links at the foot of each page.") { !$0.footerMenu.isEmpty },
    .views(.latest, "The ten newest articles, newest first.") { view in
      view.context.latest.map { CardView(index: $0, context: view.context) }
    },
    .flag(.hasLatest, "True if there are any.") { !$0.context.site.articles.isEmpty },
    .views(.sections, "All sections, in the order of the menu.") { view in
      view.context.site.sections.map { SectionEntryView(section: $0, context: view.context) }
    },
    .url(.tagsUrl, "The list of all tags.") { $0.context.address.rootRelative($0.context.configuration.paths.tags) },
    .url(.authorsUrl, "The list of all authors; there is none without authors.") {
      $0.context.address.rootRelative($0.context.configuration.paths.authors)
    },
    .flag(.hasSections, "True if there are any.") { !$0.context.site.sections.isEmpty },
    .extra("The values under `extra` in site.yml.") {
      ExtraView($0.context.configuration.extra, in: $0.context)
    },
    .views(.footerMenu, "The links at the foot of each page.") { view in
      view.footerMenu.map { MenuItemView($0, address: view.context.address) }
    },
  ])

  private var footerMenu: [MenuItem] {
    context.configuration.menus.footer.filter { !context.links.leavesOut($0.url.value) }
  }
}
