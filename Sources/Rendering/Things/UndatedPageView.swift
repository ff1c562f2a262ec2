import ContentModel
import SiteModel

/// A page without a date, as templates see it.
struct UndatedPageView: FieldView {
  static let typeName = "page"
  let page: Page
  let path: String
  let context: RenderContext

  static let fields = FieldTable<UndatedPageView>([
    .text(.title, "The title.") { $0.page.title.value },
    .text(.standfirst, "The summary under the title.") { $0.page.standfirst },
    .html(.body, "The text.") {
      $0.context.filled($0.page.html, of: $0.page.body, links: $0.context.links[$0.page.path])
    },
    .view(.updated, "When it was changed last.") { view in
      view.page.updated(at: view.context.site.moment).map { DateView($0, in: view.context) }
    },
    .url(.url, "The address, from the host's root.") { $0.context.address.rootRelative($0.path) },
    .url(.permalink, "The absolute address.") { $0.context.address.absolute($0.path) },
    .extra("The values under `extra` in its front matter.") {
      ExtraView($0.page.extra, in: $0.context)
    },
  ])
}
