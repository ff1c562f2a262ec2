import ByteCoding
import ContentModel
import Diagnostics
import Files

/// The files of a newspaper's folder that a build reads, as they were listed; paths are relative to that folder.
package struct Project: Sendable {
  /// The newspaper's folder as it was given.
  package let folder: String
  /// The folder, absolute and free of links; no file outside it is read.
  package let root: String
  /// Every Markdown file below `Content/articles`, in byte order.
  package private(set) var articles: [FolderTree.Entry]
  /// Every page and every record of an author, section or tag, in byte order.
  package let undated: [FolderTree.Entry]
  /// All other files that are read, by kind, each in byte order.
  private let others: [SourceKind: [FolderTree.Entry]]
  /// The problems of the list itself, such as files that are not read.
  package let diagnostics: [Diagnostic]
  /// The digest of the list with the facts of each file, and of its problems; none after ``updated(_:)``.
  package private(set) var digest: Digest
  /// The digest of the list without the facts of articles, and of its problems.
  package let digestWithoutArticleFacts: Digest
  /// The digest of the list of all files in `Content` with the facts of each.
  package let contentDigest: Digest
  /// The latest change of a listed file (ctime), in nanoseconds since 1970.
  private var newestChange: Int
  /// Every text that is no article, and every record of a picture.
  package var undatedSources: [FolderTree.Entry] { undated + files(.pictureRecord) }
  /// The facts of files that are published as they are, or cleaned, by path.
  private let copied: [String: FileFacts]

  /// Lists a newspaper's files.
  ///
  /// Throws a ``FileError`` on an I/O error; files that cannot be read have a problem each.
  package init(folder: String) throws(FileError) {
    self.folder = folder
    root = try FileSystem.resolve(folder)
    var listing = Listing()
    let sources = try SourceTree("Content", of: folder, visibleDots: "static/")
    listing.diagnostics += sources.diagnostics
    for entry in sources.entries {
      listing.addContent(FolderTree.Entry(path: "Content/" + entry.path, facts: entry.facts))
    }
    contentDigest = listing.digest
    let templates = try SourceTree("Templates", of: folder)
    listing.diagnostics += templates.diagnostics
    for entry in templates.entries {
      listing.addTheme(FolderTree.Entry(path: "Templates/" + entry.path, facts: entry.facts))
    }
    listing.checkNames()
    // For a folder that is no newspaper, the error about it is enough.
    if sources.entries.contains(where: { "Content/" + $0.path == SiteConfiguration.path }) {
      listing.diagnostics += StrayFiles.checkBeside(try FileSystem.folderNames(in: folder))
    }
    listing.finish()
    digestWithoutArticleFacts = listing.digestWithoutArticleFacts
    digest = listing.digest
    newestChange = listing.newestChange
    diagnostics = listing.diagnostics
    articles = listing.articles
    undated = listing.undated
    others = listing.others
    copied = listing.copied
  }

  /// The paths of all files that were listed, those of the theme among them.
  package var paths: [String] {
    articles.map(\.path) + undated.map(\.path) + others.values.flatMap { $0.map(\.path) }
  }

  /// The files of a kind that is neither article, page nor record of a term, in byte order.
  package func files(_ kind: SourceKind) -> [FolderTree.Entry] { others[kind] ?? [] }

  /// The files of the newspaper's own theme, in byte order.
  package var themeFiles: [FolderTree.Entry] {
    [.template, .words, .asset].flatMap(files).sorted { $0.path.precedes($1.path) }
  }

  /// Returns the project after changes of articles at these paths, whose facts are read again.
  ///
  /// Nil if one of the paths is not that of an article, or no longer that of a file. The new project's ``digest`` is
  /// none, since it is not known. Throws a ``FileError`` if a path cannot be examined.
  package func updated(_ changed: Set<String>) throws(FileError) -> Project? {
    var project = self
    for path in changed {
      guard let row = row(ofArticle: path), let facts = try FileSystem.facts(at: "\(folder)/\(path)"),
        facts.kind == .file
      else { return nil }
      project.articles[row] = FolderTree.Entry(path: path, facts: facts)
      project.newestChange = max(project.newestChange, facts.changed)
    }
    project.digest = .none
    return project
  }

  /// The index of an article by its path; nil if it was not listed.
  private func row(ofArticle path: String) -> Int? {
    let row = articles.insertionIndex(behind: { $0.path.precedes(path) })
    return row < articles.count && articles[row].path.isSame(as: path) ? row : nil
  }

  /// False if one of the files is racily clean.
  ///
  /// `time` is a time before they were listed, by the clock of the file system, in nanoseconds since 1970.
  package func isSettled(at time: Int) -> Bool { newestChange < time - FileFacts.settling }

  /// Returns the facts of a file that may be published as it is, or cleaned; nil if it was not listed.
  package func facts(ofCopied path: String) -> FileFacts? { copied[path] }
}

/// A list of files while it is made.
private struct Listing {
  var articles: [FolderTree.Entry] = []
  var undated: [FolderTree.Entry] = []
  var others: [SourceKind: [FolderTree.Entry]] = [:]
  var copied: [String: FileFacts] = [:]
  var diagnostics: [Diagnostic] = []
  /// The paths of files in `Content` that nothing reads.
  private var strays: [String] = []
  private(set) var newestChange = 0
  /// The bytes of all paths, and of the facts of files that are no articles.
  private var pathBytes = ByteWriter()
  /// The bytes of the facts of articles.
  private var articleBytes = ByteWriter()

  /// The digest of all paths, with the facts of files that are no articles.
  var digestWithoutArticleFacts: Digest { Digest(of: pathBytes.bytes) }

  /// The digest of all that was added.
  var digest: Digest {
    var writer = ByteWriter()
    writer.write(digestWithoutArticleFacts)
    writer.write(Digest(of: articleBytes.bytes))
    return Digest(of: writer.bytes)
  }

  /// Adds an entry of `Content`.
  mutating func addContent(_ entry: FolderTree.Entry) {
    let kind = SourceKind(path: entry.path)
    count(entry, isArticle: kind == .article)
    if entry.facts.kind == .folder {
      if kind == .configuration { diagnostics.append(.folderInPlaceOfFile(entry.path)) }
      return
    }
    switch kind {
    case .configuration: break
    case .article: articles.append(entry)
    case .page, .author, .section, .tag: undated.append(entry)
    case .addresses, .pictureRecord: others[kind, default: []].append(entry)
    case .staticFile, .media:
      others[kind, default: []].append(entry)
      copied[entry.path] = entry.facts
    case .comment, .template, .words, .asset, .stray: strays.append(entry.path)
    }
  }

  /// Adds an entry of `Templates`.
  mutating func addTheme(_ entry: FolderTree.Entry) {
    count(entry, isArticle: false)
    guard entry.facts.kind == .file else { return }
    switch SourceKind(path: entry.path) {
    case .template, .words, .asset: others[SourceKind(path: entry.path), default: []].append(entry)
    case .configuration, .addresses, .article, .page, .author, .section, .tag, .comment, .staticFile, .media,
      .pictureRecord, .stray:
      // Notes for those who work on the theme may lie beside it.
      if !entry.path.hasSuffix(".md") { diagnostics.append(.unusedTemplate(entry.path)) }
    }
  }

  /// Adds the problems of misleading names.
  mutating func checkNames() {
    let paths = articles.map(\.path)
    let texts = paths + undated.map(\.path)
    let odd = texts.filter(CopiedFiles.isOdd)
    diagnostics += StrayFiles.check(strays) + CopiedFiles.check(odd, among: texts) + DatedFolders.check(paths)
    diagnostics += odd.compactMap(TextEnding.doubled) + paths.filter(StrayFiles.isOfFolder).map { .ofFolder($0) }
    diagnostics += undated.lazy.map { NewspaperPath($0.path) }
      .filter { $0.kind == .page && ArticlePath.day(of: $0.name[...]) != nil }.map { .datedPage($0.string) }
    diagnostics += OrphanedPictureRecords.check(others[.pictureRecord]?.map(\.path) ?? [], among: copied.keys)
  }

  /// Ends the list: its problems are a part of its digest.
  mutating func finish() { pathBytes.write(diagnostics) }

  /// Adds an entry to the digests; of a folder only its path, since its content is listed too.
  private mutating func count(_ entry: FolderTree.Entry, isArticle: Bool) {
    pathBytes.write(entry.path)
    guard entry.facts.kind != .folder else { return }
    if isArticle { articleBytes.write(entry.facts) } else { pathBytes.write(entry.facts) }
    newestChange = max(newestChange, entry.facts.changed)
  }
}

extension Diagnostic {
  package static func unusedTemplate(_ path: String) -> Diagnostic {
    Diagnostic(
      .unusedTemplate, .warning, "this file is no part of the theme", at: .wholeFile(path),
      hint: "templates are layouts/*.mustache and partials/*.mustache, words i18n/*.yml, all else belongs in assets")
  }

  package static func unpublishedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unpublishedFile, .warning, "this file is not published", at: .wholeFile(path),
      hint: "articles are .md files in Content/articles; pictures and downloads belong beside them or in Content/static"
    )
  }
}
