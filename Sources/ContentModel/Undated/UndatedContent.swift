import Diagnostics

/// All of a newspaper's content that has no date: its pages, and the records of authors, sections and tags.
public struct UndatedContent: Sendable {
  /// What a file of it is, by its folder.
  public enum Kind: String, Sendable, CaseIterable {
    case page, author, section, tag

    /// The folder of such files, with a slash at its end.
    public var folder: String { "Content/\(rawValue)s/" }

    /// What a file is by its path; nil if it is none of these.
    ///
    /// Pages may lie in folders of their own, records may not.
    public init?(path: String) {
      guard path.hasSuffix(".md"), path.split(separator: "/").last?.hasPrefix(".") == false else { return nil }
      guard let kind = Self.allCases.first(where: { path.hasPrefix($0.folder) }) else { return nil }
      guard kind == .page || !path.dropFirst(kind.folder.count).contains("/") else { return nil }
      self = kind
    }
  }

  /// One file, read.
  public enum Item: Sendable {
    case page(Page)
    case author(AuthorRecord)
    case section(SectionRecord)
    case tag(TermRecord)

    /// Its file.
    public var path: String {
      switch self {
      case .page(let page): page.path
      case .author(let author): author.term.path
      case .section(let section): section.term.path
      case .tag(let tag): tag.path
      }
    }
  }

  /// The pages below `Content/pages`, drafts too, by path.
  public private(set) var pages: [Page] = []
  /// The records in `Content/authors`, by path.
  public private(set) var authors: [AuthorRecord] = []
  /// The records in `Content/sections`, by path.
  public private(set) var sections: [SectionRecord] = []
  /// The records in `Content/tags`, by path.
  public private(set) var tags: [TermRecord] = []

  /// The items may come in any order; here they stand by path.
  public init(_ items: [Item] = []) {
    for item in items.sorted(byBytesOf: { $0.path }) {
      switch item {
      case .page(let page): pages.append(page)
      case .author(let author): authors.append(author)
      case .section(let section): sections.append(section)
      case .tag(let tag): tags.append(tag)
      }
    }
  }

  /// Reads a file; nil if an error among the diagnostics stands in its way, or if it is of no kind.
  public static func parse(_ source: SourceFile, settings: ParseSettings) -> (item: Item?, diagnostics: [Diagnostic]) {
    switch Kind(path: source.path) {
    case .page:
      let (page, diagnostics) = PageParser.parse(source, settings: settings)
      return (page.map(Item.page), diagnostics)
    case .author:
      let (author, diagnostics) = RecordParser.author(source, settings: settings)
      return (author.map(Item.author), diagnostics)
    case .section:
      let (section, diagnostics) = RecordParser.section(source, settings: settings)
      return (section.map(Item.section), diagnostics)
    case .tag:
      let (tag, diagnostics) = RecordParser.tag(source, settings: settings)
      return (tag.map(Item.tag), diagnostics)
    case nil:
      return (nil, [])
    }
  }
}
