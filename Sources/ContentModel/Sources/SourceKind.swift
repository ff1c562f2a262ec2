/// The kind of a newspaper's file, by its path.
///
/// Every decision about a path goes by this table.
public enum SourceKind: Sendable, Hashable, CaseIterable {
  /// `Content/site.yml`.
  case configuration
  /// `Content/addresses.yml`.
  case addresses
  /// A text with a date, at any depth below `Content/articles`.
  case article
  /// A text without a date, at any depth below `Content/pages`.
  case page
  /// The record of an author, a section or a tag, directly in its folder.
  case author, section, tag
  /// A reader's comment, which no build reads yet.
  case comment
  /// A file below `Content/static`, which is published as it is.
  case staticFile
  /// A picture or download beside a text, which is published if a text refers to it.
  case media
  /// The record of the picture beside it, wherever that lies: `bridge.jpg.yml`.
  case pictureRecord
  /// A layout or partial of the theme.
  case template
  /// Words of the theme in a language.
  case words
  /// A file of the theme that is published as it is.
  case asset
  /// A file that is none of these.
  case stray

  /// The kind's folder in the newspaper, with a slash at its end; empty if there is none.
  public var folder: String {
    switch self {
    case .article: "Content/articles/"
    case .page: "Content/pages/"
    case .author: "Content/authors/"
    case .section: "Content/sections/"
    case .tag: "Content/tags/"
    case .comment: "Content/comments/"
    case .staticFile: "Content/static/"
    case .template, .words, .asset: "Templates/"
    case .configuration, .addresses, .media, .pictureRecord, .stray: ""
    }
  }

  /// The folders that hold a newspaper's files.
  public static let roots = ["Content", "Templates"]

  /// Kinds of texts, whose folders may hold media.
  private static let texts: [SourceKind] = [.article, .page, .author, .section, .tag]

  /// The folders of `Content` that are read, without the slash at their ends.
  package static let contentFolders = Set((texts + [.staticFile]).map { String($0.folder.dropLast()) })

  /// The folder, the ending and the kind of the theme's files; an empty ending fits all names.
  private static let themeFolders: [(folder: String, ending: String, kind: SourceKind)] = [
    ("Templates/layouts/", ".mustache", .template), ("Templates/partials/", ".mustache", .template),
    ("Templates/i18n/", ".yml", .words), ("Templates/assets/", "", .asset),
  ]

  /// True for the path of a file in the folder of authors, sections or tags.
  package static func isAmongRecords(_ path: String) -> Bool {
    [author, section, tag].contains { path.hasPrefix($0.folder) }
  }

  /// True for a kind of Markdown text.
  public var isText: Bool { Self.texts.contains(self) }

  /// The kind of a file by its path from the newspaper's folder.
  public init(path: String) {
    self = path.hasPrefix("Templates/") ? Self.inTheme(path) : Self.inContent(path)
  }

  private static func inTheme(_ path: String) -> SourceKind {
    themeFolders.first { path.hasPrefix($0.folder) && path.hasSuffix($0.ending) }?.kind ?? .stray
  }

  private static func inContent(_ path: String) -> SourceKind {
    if path.hasPrefix(article.folder), path.hasSuffix(".md") { return .article }
    if path == SiteConfiguration.path { return .configuration }
    if path == AddressList.path { return .addresses }
    if path.hasPrefix(staticFile.folder) { return ofPicture(path) ?? .staticFile }
    guard let kind = texts.first(where: { path.hasPrefix($0.folder) }) else {
      return path.hasPrefix(comment.folder) && path.hasSuffix(".yml") ? .comment : .stray
    }
    if kind.isText(path.dropFirst(kind.folder.count)) { return kind }
    return TextEnding.isMarkdown(path) ? .stray : ofPicture(path) ?? .media
  }

  /// The kind of a picture record, `stray` for a misnamed one; nil for all other files.
  private static func ofPicture(_ path: String) -> SourceKind? {
    if PictureRecordPath.isRecord(path) { return .pictureRecord }
    return PictureRecordPath.isMisnamed(path) ? .stray : nil
  }

  /// True if `rest`, a path below the kind's folder, is that of a text.
  ///
  /// Pages may lie in subfolders, records may not. A name that begins with a full stop is no text's.
  private func isText(_ rest: Substring) -> Bool {
    guard rest.hasSuffix(".md"), rest.split(separator: "/").last?.hasPrefix(".") == false else { return false }
    return self == .page || !rest.contains("/")
  }
}
