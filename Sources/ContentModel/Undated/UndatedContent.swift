import Diagnostics

/// The undated content of a newspaper: pages and records.
///
/// The records are those of authors, sections, tags and pictures.
public struct UndatedContent: Sendable {
  /// The content of one file.
  public enum Item: Sendable {
    case page(Page)
    case author(AuthorRecord)
    case section(SectionRecord)
    case tag(TermRecord)
    case picture(PictureRecord)

    /// The path of its file.
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

  /// The pages below `Content/pages`, drafts too, in byte order of their paths.
  public private(set) var pages: [Page] = []
  /// The records in `Content/authors`, in byte order of their paths.
  public private(set) var authors: [AuthorRecord] = []
  /// The records in `Content/sections`, in byte order of their paths.
  public private(set) var sections: [SectionRecord] = []
  /// The records in `Content/tags`, in byte order of their paths.
  public private(set) var tags: [TermRecord] = []
  /// The records of pictures, by the picture's path.
  public private(set) var pictures: [String: PictureRecord] = [:]

  /// Sorts items, which may come in any order, by path.
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

  /// Reads a file; the item is nil if there is an error, or if the file's kind is not undated.
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
