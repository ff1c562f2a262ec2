import ByteCoding

/// The facts about a Markdown body that was read, apart from its HTML; other pages need them too.
///
/// It never changes. It is a class since a reference is copied for less than its many parts.
public final class Body: Sendable {
  /// The headings in reading order.
  public let outline: [Heading]
  /// The links and images that have a hole in the HTML, in reading order.
  public let references: [Reference]
  /// The directives, in reading order: those of the frames in the HTML.
  public let directives: [Directive]
  /// The addresses in HTML of the author's own that have no hole, as in scripts, and perhaps others of the text.
  public let rawAddresses: [String]
  /// The ids in HTML of the author's own; with those of the headings, where there are many.
  let anchors: Set<String>
  /// Words in text and code; letters of scripts without spaces are not among them.
  public let wordCount: Int
  /// Letters of scripts that set no spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar).
  public let unspacedLetterCount: Int
  /// Plain text that stands for the body in lists.
  ///
  /// All before the summary marker, else the first paragraphs, cut after 55 words, 110 unspaced letters or 8 KiB with `…`.
  /// Empty when there is no text.
  public let excerpt: String
  /// True when the author set a summary marker (`<!-- more -->`) with text before it.
  public let excerptIsMarked: Bool

  /// An empty body.
  public static let empty = Body(
    outline: [], references: [], wordCount: 0, unspacedLetterCount: 0,
    excerpt: "",
    excerptIsMarked: false, attributes: nil)

  /// A body of these parts; the holes of its HTML index `references`, and `attributes` are those of HTML of the author's
  /// own; `anchors` are more ids in the HTML.
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

  /// So many headings are looked through one by one.
  private static let fewHeadings = 32

  /// True if a heading or an element of the author's own has this id.
  public func hasAnchor(_ id: String) -> Bool {
    anchors.contains(id) || outline.count <= Self.fewHeadings && outline.contains { $0.id == id }
  }

  /// Minutes to read it, at 230 words and 500 unspaced letters a minute: rounded, and at least 1.
  public var readingMinutes: Int {
    max(1, Int((Double(wordCount) / 230 + Double(unspacedLetterCount) / 500).rounded()))
  }
}

/// A heading of a body, for an outline or a check of anchors.
public struct Heading: Sendable, Hashable {
  /// 1 to 6.
  public let level: Int
  /// Its text without markup, as rendered: code and the alternative texts of images are part of it.
  public let text: String
  /// The `id` attribute it carries; empty when the options ask for none.
  public let id: String
  /// The heading's first line in the file, in bytes, without the space and container markers before it.
  public let range: Range<Int>

  /// A heading; `range` holds byte offsets in the file.
  public init(level: Int, text: String, id: String, range: Range<Int>) {
    self.level = level
    self.text = text
    self.id = id
    self.range = range
  }
}

/// A link or an image whose target depends on other files or on the page it is shown on.
public struct Reference: Sendable, Hashable {
  /// The kinds of addresses.
  public enum Kind: UInt8, Sendable, Hashable {
    case link
    case image
    /// The source of a sound, a film or a quotation, and one of several files for a picture, in HTML of the author's own.
    case file
  }

  /// The traits of an image in a text, besides its address.
  public struct Traits: OptionSet, Sendable, Hashable {
    /// One bit for each of them.
    public let rawValue: UInt8

    /// The traits of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Its author says that it needs no description.
    public static let isDecoration = Traits(rawValue: 1 << 0)
    /// It is a figure of its own, in Markdown.
    public static let isFigure = Traits(rawValue: 1 << 1)
    /// It is one of two in a gallery.
    public static let isInPair = Traits(rawValue: 1 << 2)
    /// It is one of three or more in a gallery.
    public static let isInGallery = Traits(rawValue: 1 << 3)
    /// It stands in an element of its author's own that names files for it.
    public static let hasSources = Traits(rawValue: 1 << 4)
  }

  /// The kind of the address: of a link, an image or a file.
  public let kind: Kind
  /// The address with escapes and entities resolved, never empty; `//host/…` has become `https://host/…`.
  public let destination: String
  /// The place of the address in the file, in bytes; in doubt (links by reference) its block's first line.
  public let range: Range<Int>
  /// Empty for a link.
  public internal(set) var traits: Traits

  /// A reference to `destination`; `range` holds byte offsets in the file.
  public init(kind: Kind, destination: String, range: Range<Int>, traits: Traits = []) {
    self.traits = traits
    self.kind = kind
    self.destination = destination
    self.range = range
  }
}
