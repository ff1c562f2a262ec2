import ContentModel
import SiteModel

/// A link to an article.
struct ArticleLinkView: FieldView {
  static let typeName = "article_link"
  let title: String
  let url: String
  let kindLabel: String?

  static let fields = FieldTable<ArticleLinkView>([
    .text(.title, "Its title.") { $0.title },
    .url(.url, "Its address, from the host's root.") { $0.url },
    .text(.kindLabel, "The theme's word for its kind; absent for news.") { $0.kindLabel },
  ])
}

/// A correction of an article.
struct CorrectionView: FieldView {
  static let typeName = "correction"
  let correction: Correction
  let context: RenderContext

  static let fields = FieldTable<CorrectionView>([
    .view(.date, "When.") { DateView($0.correction.date.value, in: $0.context) },
    .text(.kind, "`correction`, `clarification` or `update`.") { $0.correction.kind.rawValue },
    .text(.label, "The theme's word for that.") { $0.context.words[$0.correction.kind.rawValue] },
    .text(.text, "What was put right.") { $0.correction.text },
  ])
}

/// A correction in the list of all corrections.
struct SiteCorrectionView: FieldView {
  static let typeName = "placed_correction"
  let siteCorrection: SiteCorrection
  let context: RenderContext

  static let fields = FieldTable<SiteCorrectionView>(
    CorrectionView.fields.fields.map { field in
      Field(key: field.key, type: field.type, summary: field.summary) { view in
        field.value(CorrectionView(correction: view.siteCorrection.correction, context: view.context))
      }
    } + [
      .view(.article, "The article.") { CardView(index: $0.siteCorrection.article, context: $0.context) }
    ])
}

/// A source of an article.
struct SourceView: FieldView {
  static let typeName = "source"
  let source: Source
  /// True if the article is sponsored.
  let isOfSponsored: Bool
  let context: RenderContext

  private var url: String? { source.url.flatMap { context.links.leavesOut($0) ? nil : $0 } }

  static let fields = FieldTable<SourceView>([
    .text(.title, "What it is.") { $0.source.title },
    .url(.url, "Where it is to be found.") { $0.url },
    .flag(.isSponsored, "True if the article is sponsored and the address leaves the site: for `rel`.") { view in
      view.isOfSponsored && view.url.map(view.context.leavesSite) == true
    },
    .text(.note, "A remark on it.") { $0.source.note },
  ])
}
