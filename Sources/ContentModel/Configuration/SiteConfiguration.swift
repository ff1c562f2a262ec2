/// What `Content/site.yml` says about the newspaper.
public struct SiteConfiguration: Sendable {
  public let title: String
  public let tagline: String?
  public let address: SiteAddress
  /// A BCP 47 tag such as `en` or `pt-BR`.
  public let language: String
  public let zone: SiteZone
  public let publisher: Publisher?
  /// Ids or names, in the menu's order.
  public let sections: [Located<String>]
  public let menus: Menus
  public let permalink: PermalinkPattern
  /// The fewest articles on a list's first page, and exactly as many on each further one.
  public let pageSize: Int
  public let front: FrontPage
  public let rawHTML: RawHTMLPolicy
  public let comments: CommentSettings?
  public let theme: [ExtraValue]
  public let extra: [ExtraValue]

  /// What of it the reading of an article depends on.
  public var parseSettings: ParseSettings { ParseSettings(zone: zone, rawHTML: rawHTML) }
}

/// Who publishes the newspaper.
public struct Publisher: Sendable, Equatable {
  public let name: String?
  /// A path from the site's root.
  public let logo: String?
  public let url: String?
  public let sameAs: [String]
  public let policies: [ExtraValue]
}

/// The links in the masthead and at the foot of each page.
public struct Menus: Sendable, Equatable {
  public let main: [MenuItem]
  public let footer: [MenuItem]
}

/// A link in a menu.
public struct MenuItem: Sendable, Equatable {
  public let label: String
  /// A path from the site's root, or an absolute address.
  public let url: Located<String>
}

/// How the front page is put together.
public struct FrontPage: Sendable, Equatable {
  /// The id of the article that leads, whatever its date.
  public let lead: Located<String>?
  /// For how many days after its publication that article leads.
  public let leadDays: Int
  /// Sections that have a block of their own, in order.
  public let blocks: [Located<String>]
}

/// Whether and how readers may reply.
public struct CommentSettings: Sendable, Equatable {
  /// Where the form posts to; nil: replies are not open yet.
  public let action: String?
  /// The sentence beside the consent box; nil: no box.
  public let consent: String?
  /// The days after publication when the form closes; nil: never.
  public let closeAfterDays: Int?
  /// What the form asks for beside the comment itself.
  public let fields: [Field]

  /// Something the form can ask for.
  public enum Field: String, Sendable, CaseIterable {
    case author, email, url
  }
}
