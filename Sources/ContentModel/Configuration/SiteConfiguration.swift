import CommonMark

/// The settings of the newspaper in `Content/site.yml`.
public struct SiteConfiguration: Sendable {
  /// The path of the file in the project.
  public static let path = "Content/site.yml"

  /// The newspaper's name, never empty.
  public let title: String
  /// The line under the name; nil: none.
  public let tagline: String?
  /// The address at which the site will be: the key `url`.
  public let address: SiteAddress
  /// The byte range of that key's value in the file; empty if it is absent or invalid.
  let addressRange: Range<Int>
  /// The newspaper's language, a BCP 47 tag such as `en` or `pt-BR`.
  public let language: String
  /// The quotation marks that replace straight quotes: the key `quotes`, or those of the language.
  public let quotes: QuotationMarks
  /// The zone in which dates are read and shown; UTC if none is named.
  public let zone: SiteZone
  /// The publisher of the newspaper; nil if nothing is said.
  public let publisher: Publisher?
  /// The picture that represents pages without one of their own when shared; nil: none.
  public let image: LeadImage?
  /// The sections' ids or names, in the menu's order.
  public let sections: [Located<String>]
  /// The menus as written; a main menu without items stands for the sections.
  public let menus: Menus
  /// The shape of articles' addresses, where they have none of their own.
  public let permalink: PermalinkPattern
  /// The paths of the lists of tags and authors.
  public let paths: ListPaths
  /// The treatment of Latin letters in addresses: the key `addresses`, `ascii` if nothing is written.
  public let addresses: AddressLetters
  /// Paths from the site's root that, with all below them, something else on the host serves.
  public let servedElsewhere: [String]
  /// Old addresses that no text names among its aliases.
  public let redirects: [Redirect]
  /// The web hosts for which files with redirects and headers are made.
  public let hosts: [WebHost]
  /// True if those files hold a content security policy: the key `csp`.
  public let hasContentPolicy: Bool
  /// The number of articles on each further page of a list; the least number on the first.
  public let pageSize: Int
  /// The arrangement of the front page: the key `front`.
  public let front: FrontPage
  /// The treatment of HTML in the Markdown: the key `html`, `safe` if nothing is written.
  public let rawHTML: BodyOptions.RawHTML
  /// The settings of readers' replies; nil for `comments: false`: no page has a form.
  public let comments: CommentSettings?
  /// True if there are sitemaps.
  public let hasSitemaps: Bool
  /// The settings of `robots.txt`; nil for `crawlers: false`: there is none.
  public let crawlers: CrawlerSettings?
  /// The settings of feeds: which ones there are; nil for `feeds: false`: none.
  public let feeds: FeedSettings?
  /// The settings of the copies made of pictures; nil for `images: false`: none.
  public let images: ImageSettings?
  /// The key `theme`: colours, type, room and logo.
  public let theme: ThemeSettings
  /// The keys below `extra`, in the order written.
  public let extra: [ExtraValue]
  /// The choice of warnings and notes: the key `checks`.
  public let checks: CheckSettings

  /// True for a path from the site's root at or below one of ``servedElsewhere``.
  package func isServedElsewhere(_ path: String) -> Bool {
    servedElsewhere.contains { served in
      let folder = served.hasSuffix("/") ? served : served + "/"
      return path.hasPrefix(folder) || path + "/" == folder
    }
  }

  /// The settings on which the reading of an article depends.
  public var parseSettings: ParseSettings {
    ParseSettings(zone: zone, rawHTML: rawHTML, quotes: quotes, addresses: addressRule)
  }

  /// The rule by which names become addresses.
  public var addressRule: AddressRule { AddressRule(language: language, preservesLetters: addresses == .letters) }
}

/// The treatment of Latin letters in addresses; the raw values are the words of `addresses`.
public enum AddressLetters: String, Sendable, CaseIterable {
  /// They become those of ASCII, by the custom of the newspaper's language.
  case ascii
  /// They stay as they are, accents and all.
  case letters
}

/// The links in the masthead and at the foot of each page.
public struct Menus: Sendable, Equatable {
  /// The links in the masthead, in order; empty: the sections.
  public let main: [MenuItem]
  /// The links at the foot of each page, in order.
  public let footer: [MenuItem]
}

/// The arrangement of the front page.
public struct FrontPage: Sendable, Equatable {
  /// The id of the article that leads, whatever its date; nil: none is named.
  public let lead: Located<String>?
  /// The number of days after its publication for which that article leads.
  public let leadDays: Int
  /// Sections that have a block of their own, in order.
  public let blocks: [Located<String>]
  /// The line that stands above all else for a while; nil: none.
  public let banner: Banner?
}

/// A line of breaking news above the front page.
public struct Banner: Sendable, Equatable {
  /// Plain text, never empty.
  public let text: String
  /// A path from the site's root, or an absolute address; nil: it leads nowhere.
  public let url: String?
  /// The moment from which it is no longer shown.
  public let until: Moment
}

/// The settings of readers' replies: whether and how they may reply.
public struct CommentSettings: Sendable, Equatable {
  /// The address to which the form posts; nil: replies are not open yet.
  public let action: String?
  /// The sentence beside the consent box; nil: no box.
  public let consent: String?
  /// The number of days after publication at which the form closes; nil: never.
  public let closeAfterDays: Int?
  /// The fields of the form beside the comment itself.
  public let fields: [Field]

  /// A field that the form can have.
  public enum Field: String, Sendable, CaseIterable {
    case author, email, url
  }
}
