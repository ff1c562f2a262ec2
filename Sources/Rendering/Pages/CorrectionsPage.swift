import ByteCoding
import SiteModel

/// The list of all corrections of articles.
struct CorrectionsPage: PageKind {
  static let layout = "corrections"
  static let viewName = "corrections page"
  static let isList = true
  static let dependencies: ArticleDependencies = [.cards]

  let plan: PagePlan

  var feedSubject: Feed.Subject { .corrections }

  func facts(in context: RenderContext) -> PageFacts {
    context.facts(of: plan, title: context.words["corrections"] ?? "")
  }

  /// Covers the corrections and the cards of their articles.
  func digest(_ digest: inout PageDigest) -> Digest? {
    digest.add(feedsOf: feedSubject)
    for siteCorrection in digest.context.site.corrections { digest.add(siteCorrection) }
    return digest.finish()
  }

  static let fields = FieldTable<PageView<CorrectionsPage>>(
    PageView<CorrectionsPage>.commonFields + [
      .views(.corrections, "What was put right, newest first.") { view in
        view.context.site.corrections.map { SiteCorrectionView(siteCorrection: $0, context: view.context) }
      }
    ])
}
