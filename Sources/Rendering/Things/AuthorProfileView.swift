import ContentModel
import SiteModel

/// An author on their own page.
struct AuthorProfileView: FieldView {
  static let typeName = "author_profile"
  let author: Author
  let context: RenderContext
  /// True if the number of articles is shown.
  ///
  /// False on numbered pages of the list, which must not change with newer articles.
  let isCounted: Bool

  private var record: AuthorRecord? { author.record }

  static let fields = FieldTable<AuthorProfileView>([
    .text(.name, "The name.") { $0.author.name },
    .url(.url, "The author's page.") { $0.context.address.rootRelative($0.author.path) },
    .html(.bio, "Who they are.") { $0.context.html(of: $0.record?.term) },
    .flag(.hasBio, "True if there is a bio.") { $0.record?.term.hasText == true },
    .view(.photo, "Their picture.") { $0.photo },
    .views(.links, "Where else to find them.") { $0.links },
    .flag(.hasLinks, "True if there are any.") { !$0.links.isEmpty },
    .text(.fediverse, "The author's name in the Fediverse, `@name@host`.") { $0.record?.fediverse },
    .number(.count, "How many articles they had a part in; absent on further pages of the list.") {
      $0.isCounted ? $0.author.articles.count : nil
    },
    .text(.countLabel, "The same in words.") {
      $0.isCounted ? $0.context.words.counted($0.author.articles.count, "articles") : nil
    },
  ])

  /// The author's picture; without an alternative text it gets one with the author's name.
  private var photo: PictureView? {
    guard let record, let photo = record.photo, let link = context.links.picture(in: record.term.path) else {
      return nil
    }
    let alt = photo.alt ?? context.links.picture(at: link)?.texts.alt
    return PictureView(
      photo.showing(alt ?? "\(context.words["photo_of"] ?? "") \(author.name)"), link, in: context)
  }

  private var links: [LinkView] {
    (record?.links ?? []).filter { !context.links.leavesOut($0.url.value) }.map { link in
      LinkView(label: link.label, url: context.address.link(link.url.value))
    }
  }
}
