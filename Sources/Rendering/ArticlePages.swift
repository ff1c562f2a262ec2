import ContentModel
import SiteModel

extension RenderContext {
  /// True if a template of the theme reads how many words an article has.
  package var readsWordCount: Bool { theme.readsWordCount }

  /// The page of each published article, and whether all links and pictures in its text stay as they are written.
  package func articlePages(_ plans: [PagePlan]) -> [ObjectIdentifier: (path: OutputPath, isPlain: Bool)] {
    var pages: [ObjectIdentifier: (path: OutputPath, isPlain: Bool)] = [:]
    pages.reserveCapacity(articleCount)
    for plan in plans {
      guard case .article(let index) = plan.content else { continue }
      pages[ObjectIdentifier(site[index].article)] = (plan.output, links.areAsWritten(in: index))
    }
    return pages
  }
}
