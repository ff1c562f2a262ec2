import ContentModel
import SiteModel

/// A tag with the number of its articles.
struct TagView: FieldView {
  static let typeName = "tag"
  let tag: Tag
  let context: RenderContext
  /// True if the number of articles is shown.
  ///
  /// False on numbered pages of the tag's list, which must not change with newer articles.
  var isCounted = true

  static let fields = FieldTable<TagView>([
    .text(.label, "The tag.") { $0.tag.label },
    .url(.url, "Its page.") { $0.context.address.rootRelative($0.tag.path) },
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

/// The tags that begin with one letter, ignoring case and accents.
struct LetterView: FieldView {
  static let typeName = "letter"
  let letter: String
  fileprivate(set) var tags: [Tag] = []
  let context: RenderContext

  static let fields = FieldTable<LetterView>([
    .text(.letter, "The letter, a capital.") { $0.letter },
    .views(.tags, "The tags that begin with it, by name.") { view in
      view.tags.map { TagView(tag: $0, context: view.context) }
    },
  ])

  /// All letters that begin a tag, sorted.
  static func all(_ context: RenderContext) -> [LetterView] {
    var views: [LetterView] = []
    var rows: [String: Int] = [:]
    for tag in context.site.tags {
      let letter = tag.label.foldedAccents.prefix(1).uppercased()
      let row = rows[letter] ?? views.count
      if row == views.count {
        rows[letter] = row
        views.append(LetterView(letter: letter, context: context))
      }
      views[row].tags.append(tag)
    }
    return views.sorted { $0.letter < $1.letter }
  }
}
