/// A part of a text that the theme shows by a partial: the lines between `:::` and `:::`, or an embed.
public struct Directive: Sendable, Hashable {
  /// The kinds of directives; raw values are the names in articles, and those of the partials.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A film, post or chart of another site.
    case embed
    /// A sentence of the text, shown in large type.
    case pullQuote = "pull-quote"
    /// A box beside the text.
    case box
    /// The key points in short.
    case keyPoints = "key-points"
  }

  /// The kind of the directive.
  public let kind: Kind
  /// The title; nil if there is none.
  public let title: String?
  /// The speaker of a pull quote; nil if none is named.
  public let cite: String?
  /// The address on another site; nil unless it is an embed.
  public let url: String?
  /// The index of that address in the body's `references`; nil unless it is an embed.
  public let link: Int?
  /// The index of an embed's picture in the body's `references`; nil if there is none.
  public let image: Int?
  /// The classes given by the author.
  public let classes: [String]
  /// The id given by the author, unique in the text; nil if there is none.
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
