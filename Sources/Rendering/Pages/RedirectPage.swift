import ByteCoding
import SiteModel

/// The page that stands at an old address and leads to the new one.
struct RedirectPage: PageKind {
  static let layout = "redirect"
  static let isList = false
  static let reads: Reads = []

  let plan: PagePlan
  /// The new path on this site.
  let target: String
  /// The title of what stands there.
  let title: String

  /// Search engines should show the new address.
  func facts(in context: RenderContext) -> PageFacts {
    PageFacts(
      title: title, description: nil, canonical: context.address.absolute(target), isIndexed: false, lastChange: nil,
      language: context.configuration.language)
  }

  func view(in context: RenderContext) -> RedirectPageView {
    RedirectPageView(page: self, facts: facts(in: context), context: context)
  }

  /// Of the target and its title.
  func digest(_ digest: inout PageDigest) -> Digest? {
    digest.add(target)
    digest.add(title)
    return digest.finish()
  }
}

/// A redirect as its layout sees it.
struct RedirectPageView: PageView {
  static let typeName = "redirect page"
  let page: RedirectPage
  let facts: PageFacts
  let context: RenderContext

  static let fields = FieldTable<RedirectPageView>(
    commonFields + [
      .url(.target, "The new address, from the host's root.") { $0.context.address.rootRelative($0.page.target) },
      .url(.targetPermalink, "The new address, absolute.") { $0.context.address.absolute($0.page.target) },
    ])
}
