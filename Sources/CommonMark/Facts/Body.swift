import ByteCoding

/// The facts about a Markdown body that other pages need too, without its HTML.
///
/// It is immutable. It is a class since copying a reference costs less than copying its many parts.
public final class Body: Sendable {
  /// The headings in reading order.
  public let outline: [Heading]
  /// The links and images that have a hole in the HTML, in reading order.
  public let references: [Reference]
  /// The directives in reading order, joined by index to the ranges in the HTML.
  public let directives: [Directive]
  /// The addresses in raw HTML that have no hole, as in scripts; some of them may be plain text.
  public let rawAddresses: [String]
  /// The ids in raw HTML, and if there are many headings theirs as well.
  let anchors: Set<String>
  /// The number of words in text and code, without letters of scripts without spaces.
  public let wordCount: Int
  /// The number of letters of scripts without spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar).
  public let unspacedLetterCount: Int
  /// The plain text that represents the body in lists.
  ///
  /// It is the text before the summary marker, else the first paragraphs. These are cut after 55 words, 110 unspaced
  /// letters or 8 KiB, with `…`. Empty if there is no text, or the options ask for no excerpt.
  public let excerpt: String
  /// True if the excerpt is the text before a summary marker (`<!-- more -->`).
  public let excerptIsMarked: Bool

  /// An empty body.
  public static let empty = Body(
    outline: [], references: [], wordCount: 0, unspacedLetterCount: 0,
    excerpt: "",
    excerptIsMarked: false, attributes: nil)

  /// A body of these parts.
  ///
  /// The holes of its HTML index `references`; `attributes` are those of raw HTML; `anchors` are further ids in the
  /// HTML.
  init(
    outline: [Heading], references: [Reference], wordCount: Int, unspacedLetterCount: Int,
    excerpt: String, excerptIsMarked: Bool, attributes: RawAttributes?, anchors: Set<String> = [],
    directives: [Directive] = []
  ) {
    self.directives = directives
    rawAddresses = attributes?.addresses ?? []
    let ids = anchors.union(attributes?.ids ?? [])
    self.anchors = outline.count > Self.fewHeadings ? ids.union(outline.map(\.id)) : ids
    self.outline = outline
    self.references = references
    self.wordCount = wordCount
    self.unspacedLetterCount = unspacedLetterCount
    self.excerpt = excerpt
    self.excerptIsMarked = excerptIsMarked
  }

  /// Reads the fields that ``write(to:)`` writes; throws ``DamagedBytes`` if one of them is damaged.
  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    outline = try reader.read()
    references = try reader.read()
    directives = try reader.read()
    rawAddresses = try reader.read()
    anchors = Set(try reader.read() as [String])
    wordCount = try reader.read()
    unspacedLetterCount = try reader.read()
    excerpt = try reader.read()
    excerptIsMarked = try reader.read()
  }

  /// Up to this number, headings are searched one by one, and are not in `anchors`.
  private static let fewHeadings = 32

  /// True if a heading or an element of raw HTML has this id.
  public func hasAnchor(_ id: String) -> Bool {
    anchors.contains(id) || outline.count <= Self.fewHeadings && outline.contains { $0.id == id }
  }

  /// The reading time in minutes, at 230 words and 500 unspaced letters a minute: rounded, at least 1.
  public var readingMinutes: Int {
    max(1, Int((Double(wordCount) / 230 + Double(unspacedLetterCount) / 500).rounded()))
  }
}

/// A heading of a body.
public struct Heading: Sendable, Hashable {
  /// The level, from 1 to 6.
  public let level: Int
  /// The text without markup, as rendered, with code and the alternative texts of images.
  public let text: String
  /// The `id` attribute; empty if the options ask for none.
  public let id: String
  /// The heading's first line in the file, in bytes, without leading space and container markers.
  public let range: Range<Int>

  /// A heading; `range` holds byte offsets in the file.
  public init(level: Int, text: String, id: String, range: Range<Int>) {
    self.level = level
    self.text = text
    self.id = id
    self.range = range
  }
}

/// The address of a link, an image or a file, which depends on other files or on the page around it.
public struct Reference: Sendable, Hashable {
  /// The kinds of addresses.
  public enum Kind: UInt8, Sendable, Hashable {
    case link
    case image
    /// The source of a sound, a film or a quotation, or one of several files of a picture, in raw HTML.
    case file
  }

  /// The traits of an image in a text.
  public struct Traits: OptionSet, Sendable, Hashable {
    /// One bit for each trait.
    public let rawValue: UInt8

    /// The traits in these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The author declared that it needs no description.
    public static let isDecoration = Traits(rawValue: 1 << 0)
    /// It stands alone in its paragraph or gallery in Markdown, and so is a figure.
    public static let isFigure = Traits(rawValue: 1 << 1)
    /// It is one of two in a gallery.
    public static let isInPair = Traits(rawValue: 1 << 2)
    /// It is one of three or more in a gallery.
    public static let isInGallery = Traits(rawValue: 1 << 3)
    /// It is in a `picture` element of raw HTML, which names several files.
    public static let hasSources = Traits(rawValue: 1 << 4)
  }

  /// The kind of the address: of a link, an image or a file.
  public let kind: Kind
  /// The address with escapes and entities resolved, never empty; `//host/…` has become `https://host/…`.
  public let destination: String
  /// The byte range of the address in the file; the first line of its block if the address is not found.
  public let range: Range<Int>
  /// The traits; empty for a link.
  public internal(set) var traits: Traits

  /// A reference to `destination`; `range` holds byte offsets in the file.
  public init(kind: Kind, destination: String, range: Range<Int>, traits: Traits = []) {
    self.traits = traits
    self.kind = kind
    self.destination = destination
    self.range = range
  }
}
