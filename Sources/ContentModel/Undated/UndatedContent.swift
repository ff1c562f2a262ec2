import Diagnostics

/// All of a newspaper's content that has no date: its pages, and the records of authors, sections, tags and pictures.
public struct UndatedContent: Sendable {
  /// One file, read.
  public enum Item: Sendable {
    case page(Page)
    case author(AuthorRecord)
    case section(SectionRecord)
    case tag(TermRecord)
    case picture(PictureRecord)

    /// Its file.
    public var path: String {
      switch self {
      case .page(let page): page.path
      case .author(let author): author.term.path
      case .section(let section): section.term.path
      case .tag(let tag): tag.path
      case .picture(let picture): picture.path
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
  /// The records of pictures, by the picture's path.
  public private(set) var pictures: [String: PictureRecord] = [:]

  /// The items may come in any order; here they stand by path.
  public init(_ items: [Item] = []) {
    for item in items.sorted(byBytesOf: { $0.path }) {
      switch item {
      case .page(let page): pages.append(page)
      case .author(let author): authors.append(author)
      case .section(let section): sections.append(section)
      case .tag(let tag): tags.append(tag)
      case .picture(let record): pictures[record.picture] = record
      }
    }
  }

  /// Reads a file; nil if an error among the diagnostics stands in its way, or if it is of no kind.
  public static func parse(_ source: SourceFile, settings: ParseSettings) -> (item: Item?, diagnostics: [Diagnostic]) {
    switch SourceKind(path: source.path) {
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
    case .pictureRecord:
      let (record, diagnostics) = PictureRecordParser.parse(source, settings: settings)
      return (record.map(Item.picture), diagnostics)
    case .configuration, .addresses, .article, .comment, .staticFile, .media, .template, .words, .asset, .stray:
      return (nil, [])
    }
  }
}
