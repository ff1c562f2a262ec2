import ContentModel
import SiteModel

/// The page that stands where a withdrawn article was.
struct TombstonePageView: PageView {
  static let typeName = "withdrawn page"
  let index: TombstoneIndex
  let plan: PagePlan
  let context: RenderContext

  var pageTitle: String { context.site[index].article.title.value }

  static let fields = FieldTable<TombstonePageView>(
    commonFields + [
      .view(.article, "What was withdrawn.") {
        TombstoneView(tombstone: $0.context.site[$0.index], context: $0.context)
      }
    ])
}

/// A withdrawn article.
struct TombstoneView: FieldView {
  static let typeName = "withdrawn"
  let tombstone: Tombstone
  let context: RenderContext

  static let fields = FieldTable<TombstoneView>([
    .text(.title, "The title it had.") { $0.tombstone.article.title.value },
    .url(.url, "The address, from the host's root.") { $0.context.address.rootRelative($0.tombstone.path) },
    .view(.published, "When it had been published.") { DateView($0.tombstone.article.published, in: $0.context) },
    .text(.reason, "Why it was withdrawn.") { $0.tombstone.reason },
  ])
}

/// The page that stands at an old address and leads to the new one.
struct RedirectPageView: PageView {
  static let typeName = "redirect page"
  /// The new path on this site.
  let target: String
  /// The title of what stands there.
  let pageTitle: String
  let plan: PagePlan
  let context: RenderContext

  static let fields = FieldTable<RedirectPageView>(
    commonFields + [
      .url(.target, "The new address, from the host's root.") { $0.context.address.rootRelative($0.target) },
      .url(.targetPermalink, "The new address, absolute.") { $0.context.address.absolute($0.target) },
    ])
}
