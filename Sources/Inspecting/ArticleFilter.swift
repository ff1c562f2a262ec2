import ContentModel
import Diagnostics
import SiteModel

/// A filter for articles by state, tag, section and author; all conditions must hold.
public struct ArticleFilter: Sendable {
  /// The wanted states; empty for all.
  public var states: Set<ArticleState>
  /// The tag, by name or id; nil for any or none.
  public var tag: String?
  /// The section, by name or id; nil for any or none.
  public var section: String?
  /// One of the authors, by name or id; nil for any or none.
  public var author: String?

  /// A filter; without any argument it lets all articles through.
  public init(states: Set<ArticleState> = [], tag: String? = nil, section: String? = nil, author: String? = nil) {
    self.states = states
    self.tag = tag
    self.section = section
    self.author = author
  }

  /// Returns those of `articles` that are wanted, in their order; synonyms in a record count as its name.
  ///
  /// Throws an ``UnknownSubject`` for a name that no article, no record and not the configuration has, since it is most
  /// likely misspelled.
  func apply(
    to articles: [ArticleSummary], records: UndatedContent, configuration: SiteConfiguration
  ) throws(UnknownSubject) -> [ArticleSummary] {
    let rule = configuration.addressRule
    var found = articles
    if let tag {
      found = try Self.filter(found, named: tag, noun: "tag", records: records.tags, all: articles, rule: rule) {
        $0.tags
      }
    }
    if let section {
      found = try Self.filter(
        found, named: section, noun: "section", records: records.sections.map(\.term),
        listed: configuration.sections.map(\.value), all: articles, rule: rule
      ) { $0.section.map { [$0] } ?? [] }
    }
    if let author {
      found = try Self.filter(
        found, named: author, noun: "author", records: records.authors.map(\.term), all: articles, rule: rule
      ) { $0.authors }
    }
    return states.isEmpty ? found : found.filter { states.contains($0.state) }
  }

  private static func filter(
    _ found: [ArticleSummary], named name: String, noun: String, records: [TermRecord], listed: [String] = [],
    all: [ArticleSummary], rule: AddressRule, names: (ArticleSummary) -> [String]
  ) throws(UnknownSubject) -> [ArticleSummary] {
    let table = RecordNames(records, noun: noun, rule: rule)
    let id = table.id(of: name)
    let known = all.flatMap(names) + listed + records.map(\.id)
    guard known.contains(where: { table.id(of: $0) == id }) else {
      throw UnknownSubject("no article has the \(noun) '\(name)'", hint: Suggestion.hint(for: name, among: known))
    }
    return found.filter { names($0).contains { table.id(of: $0) == id } }
  }
}

/// The error for a question about something that does not exist.
public struct UnknownSubject: Error, Sendable, Hashable, CustomStringConvertible {
  /// The error as one sentence without a full stop.
  public let description: String
  /// A hint on what to do about it; nil if no known name is similar.
  public let hint: String?

  init(_ description: String, hint: String?) {
    self.description = description
    self.hint = hint
  }
}
