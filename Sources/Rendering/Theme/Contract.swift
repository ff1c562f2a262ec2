import Templating

/// What templates may ask for: every view type, and the layout that shows each kind of page.
enum Contract {
  /// Layouts and the types of the pages they show.
  static let pages: [(layout: String, type: ViewType)] = [
    ("article", ArticlePageView.viewType()), ("front", FrontPageView.viewType()),
    ("section", SectionPageView.viewType()), ("tag", TagPageView.viewType()), ("tags", TagsPageView.viewType()),
    ("archive", ArchivePageView.viewType()), ("withdrawn", TombstonePageView.viewType()),
    ("redirect", RedirectPageView.viewType()), ("author", AuthorPageView.viewType()),
    ("authors", AuthorsPageView.viewType()), ("page", StandingPageView.viewType()),
    ("not-found", NotFoundPageView.viewType()),
  ]

  /// All types; those of words and assets depend on the theme.
  static func schema(words: Words, assets: TextTable) -> Schema {
    Schema(
      pages.map(\.type) + [
        GlobalsView.viewType(), SiteView.viewType(), MenuItemView.viewType(), ArticleView.viewType(),
        CardView.viewType(isClosed: true), LeadView.viewType(), DateView.viewType(), LinkView.viewType(),
        AuthorView.viewType(), LeadImageView.viewType(), CommentsView.viewType(), TagView.viewType(),
        SectionView.viewType(), AuthorProfileView.viewType(), AuthorEntryView.viewType(), StandingView.viewType(),
        PaginatorView.viewType(), ArticleLinkView.viewType(), CorrectionView.viewType(), SourceView.viewType(),
        BlockView.viewType(), ArchiveView.viewType(), PeriodView.viewType(), TombstoneView.viewType(),
        words.table.viewType(named: "words"), assets.viewType(named: "assets"),
      ])
  }
}
