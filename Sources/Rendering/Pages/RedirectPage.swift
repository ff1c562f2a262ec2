import ByteCoding
import SiteModel

/// The page at an old address that redirects to the new one.
struct RedirectPage: PageKind {
  static let layout = "redirect"
  static let viewName = "redirect page"
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

  /// Covers the target and its title.
  func digest(_ digest: inout PageDigest) -> Digest? {
    digest.add(target.path != nil)
    digest.add(target.link(in: digest.context.address))
    digest.add(title)
    return digest.finish()
  }

  static let fields = FieldTable<PageView<RedirectPage>>(
    PageView<RedirectPage>.commonFields + [
      .url(.target, "The new address; on this site it begins at the host's root.") {
        $0.page.target.link(in: $0.context.address)
      },
      .url(.targetPermalink, "The new address, absolute.") { $0.page.target.absolute(in: $0.context.address) },
    ])
}
