import DefaultTheme
import Rendering
import SiteModel

/// The pages of a project in one string, rendered in memory with the default theme and the project's own over it.
struct RenderedSite {
  /// By output path.
  let pages: [String: String]
  /// By output path, of the pages that have one.
  let fingerprints: [String: Fingerprint]
  let plans: [PagePlan]
  /// What they were rendered from.
  let context: RenderContext

  init(_ text: String, at moment: String = "2024-06-01T12:00:00Z", visibility: Visibility = .published) throws {
    let files = DefaultTheme.files.map { ThemeFiles.File(name: $0.path, source: $0) }
    let assembled = try AssembledSite(text, theme: files, at: moment, visibility: visibility)
    let (base, plans) = (assembled.context, assembled.plans)
    let context = base.with(cards: try base.cards(of: 0..<base.articleCount))
    self.context = context
    self.plans = plans
    var pages: [String: String] = [:]
    for plan in plans {
      var bytes: [UInt8] = []
      try context.render(plan, into: &bytes)
      pages[plan.output.string] = String(decoding: bytes, as: UTF8.self)
    }
    self.pages = pages
    let all = try assembled.fingerprints()
    fingerprints = Dictionary(
      uniqueKeysWithValues: plans.compactMap { plan in all.fingerprint(of: plan).map { (plan.output.string, $0) } })
  }

  /// The page of an article by its slug.
  func article(_ slug: String) -> String { pages.first { $0.key.hasSuffix("/\(slug)/index.html") }?.value ?? "" }
}
