/// Groups of keys, of the newspaper or of cards, that few templates use.
///
/// Pages of a template that uses them depend on more than their kinds declare; their fingerprints cover it.
struct RareKeyGroups: OptionSet {
  let rawValue: UInt8

  /// The newest articles of the newspaper.
  static let latest = RareKeyGroups(rawValue: 1 << 0)
  /// The article counts in the list of all sections.
  static let sectionCounts = RareKeyGroups(rawValue: 1 << 1)
  /// The tags on cards.
  static let cardTags = RareKeyGroups(rawValue: 1 << 2)
  /// The authors on cards, in addition to the byline.
  static let cardAuthors = RareKeyGroups(rawValue: 1 << 3)
  /// The newspaper's own values on cards.
  static let cardExtra = RareKeyGroups(rawValue: 1 << 4)
}
