/// The metadata of a cleaned picture: rights, texts and orientation.
///
/// The properties are those of the IPTC Photo Metadata Standard 2023.1. Where they differ, XMP precedes IPTC-IIM, and
/// that precedes Exif (Metadata Working Group, Guidelines for Handling Image Metadata 2.0, section 2.3).
public struct PictureMetadata: Sendable, Hashable {
  /// The names of the creators, in order; at most 20.
  public var creators: [String] = []
  /// The texts, by property; none of them is empty, or longer than ``longest`` characters.
  public var texts: [Property: String] = [:]
  /// The orientation of the stored rows and columns, 1 to 8, as Exif counts; 1 is upright.
  public var orientation = 1

  /// A property of one text.
  public enum Property: String, Sendable, CaseIterable {
    /// The credit line to show beside the picture.
    case credit
    case source
    case copyright
    /// The conditions of use.
    case usageTerms
    /// The address of the licence.
    case license
    /// The address at which a licence can be acquired.
    case licensor
    case caption
    /// The description of the picture for those who cannot see it.
    case alternativeText
    /// The kind of source, such as a camera or a program: an address of the IPTC's vocabulary.
    case digitalSource
    /// The rule on data mining, such as the training of models: a value of the PLUS vocabulary.
    case dataMining
  }

  /// The greatest length of a text, in characters; longer ones are cut.
  static let longest = 4000

  /// Creates empty metadata of an upright picture.
  public init() {}

  /// The text of a property; nil if there is none.
  public subscript(property: Property) -> String? { texts[property] }
}

extension PictureMetadata {
  /// Decodes all metadata of a file.
  init(_ raw: RawMetadata) {
    self.init()
    if !raw.xmp.isEmpty { XMP.read(raw.xmp, into: &self) }
    if !raw.iptc.isEmpty { IPTC.read(raw.iptc, into: &self) }
    if !raw.exif.isEmpty { EXIF.read(raw.exif, into: &self) }
    add([raw.texts["Author"]].compactMap(\.self))
    add(raw.texts["Copyright"], as: .copyright)
    add(raw.texts["Description"], as: .caption)
  }

  /// Adds a text, unless there is one already.
  mutating func add(_ text: String?, as property: Property) {
    guard texts[property] == nil, let text = text.flatMap(Self.tidy) else { return }
    texts[property] = text
  }

  /// Adds the names of creators, unless there are some already.
  ///
  /// Only the first 20 names count, which bounds what a hostile file can add.
  mutating func add(_ names: [String]) {
    if creators.isEmpty { creators = names.prefix(20).compactMap(Self.tidy) }
  }

  /// A text without white space and U+0000 at its ends; nil if nothing is left.
  private static func tidy(_ text: String) -> String? {
    let isSpare = { (character: Character) in character.isWhitespace || character == "\0" }
    let tail = text.drop(while: isSpare)
    guard let last = tail.lastIndex(where: { !isSpare($0) }) else { return nil }
    return String(tail[...last].prefix(longest))
  }
}
