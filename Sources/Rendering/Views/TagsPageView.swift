import ContentModel
import SiteModel

/// The index of all tags.
struct TagsPageView: PageView {
  static let typeName = "tags page"
  let plan: PagePlan
  let context: RenderContext

  var pageTitle: String { context.words["tags"] ?? "" }

  static let fields = FieldTable<TagsPageView>(
    commonFields + [
      .views(.tags, "All tags, by name.") { view in
        view.context.site.tags.map { TagView(tag: $0, context: view.context) }
      },
      .flag(.hasTags, "True if there is any.") { !$0.context.site.tags.isEmpty },
    ])
}

/// The page for an address where nothing is.
struct NotFoundPageView: PageView {
  static let typeName = "not-found page"
  let plan: PagePlan
  let context: RenderContext

  var pageTitle: String { context.words["not_found"] ?? "" }

  static let fields = FieldTable<NotFoundPageView>(commonFields)
}

/// A tag with the number of its articles.
struct TagView: FieldView {
  static let typeName = "tag"
  let tag: Tag
  let context: RenderContext
  /// False on further pages of its list, which must not change with newer articles.
  var isCounted = true

  static let fields = FieldTable<TagView>([
    .text(.label, "The tag.") { $0.tag.label },
    .text(.url, "Its page.") { $0.context.address.rootRelative($0.tag.path) },
    .number(.count, "How many articles have it; absent on further pages of its list.") {
      $0.isCounted ? $0.tag.articles.count : nil
    },
    .text(.countLabel, "The same in words.") {
      $0.isCounted ? $0.context.words.counted($0.tag.articles.count, "articles") : nil
    },
    .html(.description, "What it is about.") { $0.context.html(of: $0.tag.record) },
    .flag(.hasDescription, "True if there is a description.") { $0.tag.record?.hasText == true },
  ])
}
