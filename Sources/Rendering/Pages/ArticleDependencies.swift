/// The facts of articles that pages of one kind read, which bound the effect of a change.
///
/// Reads of their subjects, the configuration and the theme need not be declared. A changed text can be replaced in its
/// page and in feeds alone if no page reads word counts; so `Article.factsDigest` covers all but texts and word counts.
package struct ArticleDependencies: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Facts of published articles as cards show them: titles, addresses, summaries, authors, lead images.
  package static let cards = ArticleDependencies(rawValue: 1 << 0)
  /// The text of the one article that the page is about.
  package static let ownText = ArticleDependencies(rawValue: 1 << 1)
  /// The texts of other articles: those that ``OutputKind/texts(in:)`` names.
  package static let texts = ArticleDependencies(rawValue: 1 << 2)
  /// The word counts of articles, their own or others'.
  package static let wordCounts = ArticleDependencies(rawValue: 1 << 3)
  /// The numbers of articles that sections, tags, authors or periods have.
  package static let siteCounts = ArticleDependencies(rawValue: 1 << 4)

  /// Every dependency.
  static let all: ArticleDependencies = [.cards, .ownText, .texts, .wordCounts, .siteCounts]

  /// The dependencies that pages have only through certain keys of templates.
  static let byKey: [(dependencies: ArticleDependencies, keys: [TemplateKey])] = [(.wordCounts, [.wordCount])]
}
