import ContentModel
import SiteModel

/// The reply form under an article.
struct CommentsView: FieldView {
  static let typeName = "comments"
  let settings: CommentSettings
  let article: SiteArticle
  let context: RenderContext

  /// Creates the form; nil if the site or the article takes no replies.
  init?(_ article: SiteArticle, in context: RenderContext) {
    guard let settings = context.configuration.comments, article.article.details.takesComments else { return nil }
    self.settings = settings
    self.article = article
    self.context = context
  }

  private static let secondsPerDay = 86_400

  /// True if the article is too old for replies.
  var isOver: Bool {
    guard let days = settings.closeAfterDays else { return false }
    return article.article.published.seconds + days * Self.secondsPerDay <= context.site.moment.seconds
  }

  /// The address that the form posts to; nil if replies are not open yet.
  ///
  /// A root-relative path gets the base path of the site.
  private var action: String? {
    settings.action.map(context.address.link)
  }

  static let fields = FieldTable<CommentsView>([
    .url(.action, "Where the form posts to.") { $0.action },
    .flag(.isOpen, "True if replies can be sent.") { $0.settings.action != nil && !$0.isOver },
    .flag(.isNotYet, "True if the site has no place to send replies to yet.") {
      $0.settings.action == nil && !$0.isOver
    },
    .flag(.isClosed, "True if the article is too old for replies.") { $0.isOver },
    .text(.consent, "The sentence beside the consent box; absent: no box.") { $0.settings.consent },
    .flag(.asksAuthor, "True if the form asks for a name.") { $0.settings.fields.contains(.author) },
    .flag(.asksEmail, "True if the form asks for an email address.") { $0.settings.fields.contains(.email) },
    .flag(.asksUrl, "True if the form asks for a website.") { $0.settings.fields.contains(.url) },
    .text(.article, "The article's id, for the hidden field `article`.") { $0.article.article.id.value },
    .url(.permalink, "The article's absolute address, for the hidden field `permalink`.") {
      $0.context.address.absolute($0.article.path)
    },
  ])
}
