import ByteCoding
import SiteModel

/// The page at an old address that redirects to the new one.
struct RedirectPage: PageKind {
  static let layout = "redirect"
  static let isList = false
  static let dependencies: ArticleDependencies = []

  let plan: PagePlan
  /// The new address.
  let target: RedirectTarget
  /// The title of the page at the new address.
  let title: String

  /// The facts of the page; the new address is its canonical one.
  func facts(in context: RenderContext) -> PageFacts {
    PageFacts(
      title: title, description: nil, canonical: target.absolute(in: context.address), isIndexed: false,
      lastChange: nil,
      language: context.configuration.language)
  }

  func view(in context: RenderContext) -> RedirectPageView {
    RedirectPageView(page: self, facts: facts(in: context), context: context)
  }

  /// Covers the target and its title.
  func digest(_ digest: inout PageDigest) -> Digest? {
    digest.add(target.path != nil)
    digest.add(target.link(in: digest.context.address))
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
      .url(.target, "The new address; on this site it begins at the host's root.") {
        $0.page.target.link(in: $0.context.address)
      },
      .url(.targetPermalink, "The new address, absolute.") { $0.page.target.absolute(in: $0.context.address) },
    ])
}
