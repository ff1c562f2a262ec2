import SiteModel

@testable import Rendering

/// The pages and cards of a newspaper, each with its fingerprint and a way to the answers of its views.
struct RecordedPages {
  /// A page or a card.
  struct Page {
    /// Nil: it is made each time.
    let fingerprint: Fingerprint?
    let answers: () throws -> [String]
  }

  /// The answers to which each page may add its own.
  let globals: [String]
  /// By name: the path of a page, or an article's with `card of` before it.
  let pages: [String: Page]

  init(_ site: AssembledSite) throws {
    let context = site.context
    let fingerprints = try site.fingerprints()
    var pages: [String: Page] = [:]
    for plan in site.plans {
      pages[plan.path] = Page(fingerprint: fingerprints.fingerprint(of: plan)) {
        try RecordedAnswers.page(plan, in: context)
      }
    }
    for (row, placed) in site.site.articles.enumerated() {
      let fingerprint = Fingerprint(data: fingerprints.cards[row], presentation: fingerprints.cardKey)
      pages["card of \(placed.path)"] = Page(fingerprint: fingerprint) {
        try RecordedAnswers.card(of: ArticleIndex(row), in: context)
      }
    }
    globals = try RecordedAnswers.globals(of: context)
    self.pages = pages
  }
}
