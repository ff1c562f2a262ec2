import ContentModel
import Templating

/// The contract of templates: every view type, and the layout of each kind of page.
enum TemplateContract {
  /// The version of the keys; goes up by one when a key is removed or changes its meaning.
  ///
  /// `Templates/README.md` states it too.
  static let version = 2

  /// The removed keys and words of earlier versions, each with a hint on what to write instead.
  static let gone = [
    "one": "gone since version 2 of the keys: 'count_label' says '1 article' and '5 articles'",
    "one_article": "gone since version 2 of the keys: write {{count_label}}",
    "articles_counted": "gone since version 2 of the keys: write {{count_label}}",
    "one_minute": "gone since version 2 of the keys: 'reading_label' says '1 min read' and '5 min read'",
    "one_minute_read": "gone since version 2 of the keys: write {{reading_label}}",
    "and": "gone since version 2 of the keys: write {{t.comma_last}}, with no space around it",
    "minutes_read": "gone since version 2 of the keys: write {{reading_label}}",
  ]

  /// The layout of each kind of page, and the type of the view to check it against.
  static let pages = OutputKinds.pages.map { kind in (layout: kind.layout, type: kind.viewType) }

  /// True for the default layout of other kinds of page than that of `context`.
  static func isForOthers(_ layout: String, _ context: ViewType) -> Bool {
    let kinds = pages.filter { $0.layout == layout }
    return !kinds.isEmpty && !kinds.contains { $0.type.name == context.name }
  }

  /// The layout of the kind of page with this view type; nil if there is none.
  static func layout(for context: ViewType) -> String? { pages.first { $0.type.name == context.name }?.layout }

  /// Every view type whose keys do not depend on the theme.
  static let types =
    pages.map(\.type) + [
      GlobalsView.viewType(), SiteView.viewType(), LogoView.viewType(), MenuItemView.viewType(), ArticleView.viewType(),
      CardView.viewType(isClosed: true), LeadView.viewType(), DateView.viewType(), LinkView.viewType(),
      AuthorView.viewType(), PictureView.viewType(), CommentsView.viewType(), TagView.viewType(),
      SectionView.viewType(), SectionEntryView.viewType(), AuthorProfileView.viewType(), AuthorEntryView.viewType(),
      UndatedPageView.viewType(),
      PaginatorView.viewType(), ArticleLinkView.viewType(), CorrectionView.viewType(), SourceView.viewType(),
      BlockView.viewType(), BannerView.viewType(), LetterView.viewType(), ArchiveView.viewType(),
      PeriodView.viewType(), TombstoneView.viewType(), DirectiveView.viewType(), EmbedView.viewType(),
      PictureSourceView.viewType(), ColorView.viewType(), ShareImage.viewType(), TranslationView.viewType(),
      AddressView.viewType(),
      PeriodView.viewType(), TombstoneView.viewType(), FeedView.viewType(), SiteCorrectionView.viewType(),
    ]

  /// The partials of directives, with the types of the views to check them against.
  static func partials(_ directives: DirectivePartials) -> [(partial: PartialID, context: ViewType)] {
    let kinds = directives.all.map { kind, partial in
      (partial: partial, context: kind == .embed ? EmbedView.viewType() : DirectiveView.viewType())
    }
    return kinds + (directives.player.map { [(partial: $0, context: EmbedView.viewType())] } ?? [])
  }

  /// The schema of all types, with those of the theme's words and assets.
  static func schema(words: Words, assets: TextTable) -> Schema {
    Schema(
      types + [words.table.viewType(named: "words"), assets.viewType(named: "assets", of: .url)], gone: gone,
      watched: RareKeyTable.all, isURL: ExtraValue.isURL)
  }
}
