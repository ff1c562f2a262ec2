/// The facts of other things that the pages of one kind read: what decides which pages a change can reach.
///
/// What a page reads of its own subject, of the configuration and of the theme is not among them.
package struct Reads: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Facts of published articles as cards show them: titles, addresses, summaries, authors, lead images.
  package static let cards = Reads(rawValue: 1 << 0)
  /// The text of the one article that the page is about.
  package static let ownText = Reads(rawValue: 1 << 1)
  /// The texts of any articles.
  package static let texts = Reads(rawValue: 1 << 2)
  /// The word counts of articles, their own or others'.
  package static let wordCounts = Reads(rawValue: 1 << 3)
  /// The numbers of articles that sections, tags, authors or periods have.
  package static let siteCounts = Reads(rawValue: 1 << 4)
}
