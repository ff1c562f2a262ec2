/// The feeds and their content: the key `feeds`.
public struct FeedSettings: Sendable, Equatable {
  /// The greatest number of articles in a feed.
  public let items: Int
  /// The part of each article that a feed holds.
  public let extent: Extent
  /// The formats of the newspaper's own feed; those of lists are RSS.
  public let formats: [FeedFormat]
  /// The lists that have a feed of their own.
  public let lists: [List]

  /// The part of an article that a feed holds.
  public enum Extent: String, Sendable, CaseIterable {
    case full, summary
  }

  /// A kind of list; the raw values are the words of `of`.
  public enum List: String, Sendable, CaseIterable {
    case sections, tags, authors
  }

  /// The settings by default.
  static let standard = FeedSettings(
    items: 20, extent: .full, formats: FeedFormat.allCases, lists: List.allCases)
}

/// A format of feeds: RSS 2.0, Atom 1.0 (RFC 4287), JSON Feed 1.1.
public enum FeedFormat: String, Sendable, CaseIterable {
  case rss, atom, json

  /// The name that readers know it by.
  public var name: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}

extension FeedSettings {
  /// Reads the key `feeds`; nil for `feeds: false`.
  static func read(_ fields: inout FieldReader) -> FeedSettings? {
    let expected = Expected("true or false, or keys with values", "{items: 20, content: full}")
    return fields.settings("feeds", standard: standard, expected: expected) { nested in
      FeedSettings(
        // Up to 1,000 articles.
        items: nested.number("items", in: 1...1000, example: 20) ?? standard.items,
        extent: nested.choice("content", of: Extent.self) ?? standard.extent,
        formats: nested.choices("formats", of: FeedFormat.self).map { $0.eachOnce } ?? standard.formats,
        lists: nested.choices("of", of: List.self).map { $0.eachOnce } ?? standard.lists)
    }
  }
}

extension Array where Element: CaseIterable & Equatable {
  /// Its elements in the order of `allCases`, each once.
  fileprivate var eachOnce: [Element] { Element.allCases.filter { contains($0) } }
}
