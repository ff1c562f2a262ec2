/// Keys of the whole newspaper, or of cards, that few templates ask for.
///
/// Where one does, more reaches the pages that it makes than their own kinds say: their fingerprints cover it.
struct AskedKeys: OptionSet {
  let rawValue: UInt8

  /// The newest articles of the newspaper.
  static let latest = AskedKeys(rawValue: 1 << 0)
  /// The numbers of articles in sections, in the list of them all.
  static let sectionCounts = AskedKeys(rawValue: 1 << 1)
  /// The tags on cards.
  static let cardTags = AskedKeys(rawValue: 1 << 2)
  /// The authors on cards, beyond the byline.
  static let cardAuthors = AskedKeys(rawValue: 1 << 3)
  /// A newspaper's own values on cards.
  static let cardExtra = AskedKeys(rawValue: 1 << 4)
}
