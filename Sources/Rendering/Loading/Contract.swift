import ContentModel
import Templating

/// The contract of templates: every view type, and the layout of each kind of page.
enum Contract {
  /// Goes up by one whenever a key goes, or means something else; `Templates/README.md` tells it too.
  static let version = 2

  /// Keys and words that earlier versions had, and what to write instead.
  static let gone = [
    "one": "gone since version 2 of the keys: 'count_label' says '1 article' and '5 articles'",
    "one_article": "gone since version 2 of the keys: write {{count_label}}",
    "articles_counted": "gone since version 2 of the keys: write {{count_label}}",
    "one_minute": "gone since version 2 of the keys: 'reading_label' says '1 min read' and '5 min read'",
    "one_minute_read": "gone since version 2 of the keys: write {{reading_label}}",
    "and": "gone since version 2 of the keys: write {{t.comma_last}}, with no space around it",
    "minutes_read": "gone since version 2 of the keys: write {{reading_label}}",
  ]

  /// The layout of each kind of page, and the type of the views that it is checked against.
  static let pages = OutputKinds.pages.map { kind in (layout: kind.layout, type: kind.viewType) }

  /// True for the layout of a kind of page that is not the kind shown.
  static func isForOthers(_ layout: String, _ context: ViewType) -> Bool {
    let kinds = pages.filter { $0.layout == layout }
    return !kinds.isEmpty && !kinds.contains { $0.type.name == context.name }
  }

  /// The layout of a kind of page.
  static func layout(for context: ViewType) -> String? { pages.first { $0.type.name == context.name }?.layout }

  /// Every type of which the keys are known beforehand.
  static let types =
    pages.map(\.type) + [
      GlobalsView.viewType(), SiteView.viewType(), LogoView.viewType(), MenuItemView.viewType(), ArticleView.viewType(),
      CardView.viewType(isClosed: true), LeadView.viewType(), DateView.viewType(), LinkView.viewType(),
      AuthorView.viewType(), PictureView.viewType(), CommentsView.viewType(), TagView.viewType(),
      SectionView.viewType(), SectionEntryView.viewType(), AuthorProfileView.viewType(), AuthorEntryView.viewType(),
      StandingView.viewType(),
      PaginatorView.viewType(), ArticleLinkView.viewType(), CorrectionView.viewType(), SourceView.viewType(),
      BlockView.viewType(), BannerView.viewType(), LetterView.viewType(), ArchiveView.viewType(),
      PeriodView.viewType(), TombstoneView.viewType(), DirectiveView.viewType(), EmbedView.viewType(),
      PictureSourceView.viewType(), ColorView.viewType(), ShareImage.viewType(), TranslationView.viewType(),
      AddressView.viewType(),
      PeriodView.viewType(), TombstoneView.viewType(), FeedView.viewType(), PlacedCorrectionView.viewType(),
    ]

  /// The partials that show parts of texts, and the types of the views that they are checked against.
  static func partials(_ directives: DirectivePartials) -> [(partial: PartialID, context: ViewType)] {
    let kinds = directives.all.map { kind, partial in
      (partial: partial, context: kind == .embed ? EmbedView.viewType() : DirectiveView.viewType())
    }
    return kinds + (directives.player.map { [(partial: $0, context: EmbedView.viewType())] } ?? [])
  }

  /// All types; those of words and assets depend on the theme.
  static func schema(words: Words, assets: TextTable) -> Schema {
    Schema(
      types + [words.table.viewType(named: "words"), assets.viewType(named: "assets", of: .url)], gone: gone,
      watched: WatchedKeys.all, isURL: ExtraValue.isURL)
  }
}
