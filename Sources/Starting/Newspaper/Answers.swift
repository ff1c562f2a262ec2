import ContentModel
import Diagnostics

/// The owner's wishes for a new newspaper.
public struct Answers: Sendable, Equatable {
  /// The newspaper's name.
  public internal(set) var title: String
  /// A BCP 47 tag.
  public internal(set) var language: String
  /// The name of a zone.
  public internal(set) var timezone: String
  /// The address of the site.
  public internal(set) var url = Self.exampleURL
  /// The names of the sections, in order; nil: the built-in ones of the language.
  public internal(set) var sections: [String]?
  /// True if readers may reply.
  public internal(set) var takesReplies = false
  /// True for pages that the law asks of publishers; nil: as is usual for the language.
  public var hasLegalPages: Bool?
  /// The host whose file is made; nil: none.
  public var host: PublishingHost?

  /// A placeholder, which RFC 2606 reserves for examples.
  static let exampleURL = "https://example.org/"

  /// The default answers, by the folder's name and the machine's locale and zone.
  ///
  /// `locale` is a name such as `de_AT.UTF-8`; empty, or a language without built-in words: English.
  public init(folder: String, locale: String, zone: SiteZone) {
    title = Self.title(of: folder)
    language = Self.language(of: locale) ?? "en"
    let isUTC = ["Etc/UTC", "Etc/UCT", "Etc/GMT", "Etc/Universal", "Etc/Zulu"].contains(zone.identifier)
    timezone = isUTC ? "UTC" : SiteZone(identifier: zone.identifier)?.identifier ?? "UTC"
  }

  /// The names of the sections.
  var sectionNames: [String] { sections ?? StarterTexts(language: language).sections }

  /// True if the pages for the law are made.
  var isLegal: Bool {
    if let hasLegalPages { return hasLegalPages }
    let tag = LanguageTag(language)
    let isEuropean = tag.region.map { ["de", "at", "ch", "li", "lu", "be", "fr", "it", "es"].contains($0) } ?? true
    return isEuropean && ["de", "fr", "it", "es"].contains(tag.primary)
  }

  /// Makes a title of a folder's name: `Harbour Post` of `harbour-post`.
  private static func title(of folder: String) -> String {
    let words = folder.split { !$0.isLetter && !$0.isNumber }
    let title = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    return title.isEmpty ? "My Newspaper" : title
  }

  /// Returns the tag for a locale, with its region if that has words of its own; nil for a language without words.
  private static func language(of locale: String) -> String? {
    let tag = String(locale.prefix { $0 != "." && $0 != "@" }).replacing("_", with: "-")
    let primary = LanguageTag(tag).primary
    return [tag, primary].first(where: StarterTexts.languages.contains)
  }
}
