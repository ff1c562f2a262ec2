/// A part of a text that a partial of the theme shows: a box between two lines `:::`, or something of another site.
public struct Directive: Sendable, Hashable {
  /// The kinds of parts; the raw values are the names that authors write, and those of the partials.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A film, post or chart of another site.
    case embed
    /// A sentence of the text, set large.
    case pullQuote = "pull-quote"
    /// Something beside the text.
    case box
    /// The most important things in short.
    case keyPoints = "key-points"
  }

  /// The kind of the part.
  public let kind: Kind
  /// The text over it; nil: none.
  public let title: String?
  /// The speaker of a pull quote; nil if none is named.
  public let cite: String?
  /// Its address on another site; nil but for an embed.
  public let url: String?
  /// Index into the body's `references` of that address; nil but for an embed.
  public let link: Int?
  /// Index into the body's `references` of the picture that stands for an embed; nil: none.
  public let image: Int?
  /// The classes that its author gave it.
  public let classes: [String]
  /// The id that its author gave it, which nothing else of the text has; nil: none.
  public let id: String?

  /// A directive of these parts.
  public init(
    kind: Kind, title: String? = nil, cite: String? = nil, url: String? = nil, link: Int? = nil,
    image: Int? = nil,
    classes: [String] = [], id: String? = nil
  ) {
    self.kind = kind
    self.title = title
    self.cite = cite
    self.url = url
    self.link = link
    self.image = image
    self.classes = classes
    self.id = id
  }
}
