import ContentModel
import SiteModel

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
