import ByteCoding
import ContentModel
import DefaultTheme
import Diagnostics
import Files
import Rendering
import SiteModel

/// The files of a newspaper's folder that a build reads; paths are relative to that folder.
package struct Project: Sendable {
  /// The folders whose files may be published beside a page.
  private static let mediaFolders = [ArticlePath.folder] + UndatedContent.Kind.allCases.map(\.folder)
  /// The folders of `Content` that are read.
  private static let folders = Set((mediaFolders + [MediaTable.staticFolder]).map { String($0.dropLast()) })
  private static let embeddedFolder = "Templates (built in)/"

  package let folder: String
  /// The folder, absolute and free of links: nothing outside it is read.
  package let root: String
  /// Every Markdown file below `Content/articles`, in byte order.
  package private(set) var articles: [FolderTree.Entry]
  /// Every page and every record of an author, section or tag, in byte order.
  package let undated: [FolderTree.Entry]
  /// Every file below `Content/static`, relative to it.
  package let staticFiles: [String]
  /// Every picture and download beside articles and records, as a path of the project.
  package let mediaFiles: [String]
  /// Every file of the theme's folders below `Templates`, relative to it.
  package let themeFiles: [String]
  /// What lies in `Content` and is not read.
  package let diagnostics: [Diagnostic]
  /// Of the list of all these files, with what the file system knows of each, and of what is wrong with it.
  package private(set) var digest: Digest
  /// The same without what the file system knows of articles.
  package let frame: Digest
  /// Of the list of all files in `Content`, with what the file system knows of each.
  package let content: Digest
  /// When the last of them changed, in nanoseconds since 1970.
  private var newestChange: Int
  /// Pictures, downloads and files to be copied, by their path of the project, as they were listed.
  private let copied: [String: FileFacts]

  /// Lists the project's files.
  package init(folder: String) throws(FileError) {
    self.folder = folder
    root = try FileSystem.resolve(folder)
    var articles: [FolderTree.Entry] = []
    var undated: [FolderTree.Entry] = []
    var staticFiles: [String] = []
    var mediaFiles: [String] = []
    var copied: [String: FileFacts] = [:]
    var listing = Listing()
    var diagnostics: [Diagnostic] = []
    let sources = try SourceTree("Content", of: folder, visibleDots: "static/")
    diagnostics += sources.diagnostics
    for entry in sources.entries {
      let path = "Content/" + entry.path
      let place = Self.place(of: path)
      listing.add(path, entry.facts, isArticle: place == .article)
      switch (entry.facts.kind, place) {
      case (.folder, .ours): diagnostics.append(.folderInPlaceOfFile(path))
      case (.folder, _), (_, .ours): break
      case (_, .staticFile):
        staticFiles.append(String(path.dropFirst(MediaTable.staticFolder.count)))
        copied[path] = entry.facts
      case (_, .media):
        mediaFiles.append(path)
        copied[path] = entry.facts
      case (_, .article): articles.append(FolderTree.Entry(path: path, facts: entry.facts))
      case (_, .undated): undated.append(FolderTree.Entry(path: path, facts: entry.facts))
      case (_, .other) where Self.folders.contains(path): diagnostics.append(.fileInPlaceOfFolder(path))
      case (_, .other): diagnostics.append(.unpublishedFile(path))
      }
    }
    content = listing.digest
    let templates = try SourceTree("Templates", of: folder)
    diagnostics += templates.diagnostics
    for entry in templates.entries { listing.add("Templates/" + entry.path, entry.facts, isArticle: false) }
    let templateFiles = templates.entries.filter { $0.facts.kind == .file }.map(\.path)
    let themeFiles = templateFiles.filter(ThemeFiles.isPart)
    // Notes for those who work on the theme may lie beside it.
    diagnostics += templateFiles.filter { !ThemeFiles.isPart($0) && !$0.hasSuffix(".md") }.map(
      Diagnostic.unusedTemplate)
    listing.frame.write(diagnostics)
    frame = Digest(of: listing.frame.bytes)
    digest = listing.digest
    newestChange = listing.newestChange
    self.copied = copied
    self.articles = articles
    self.undated = undated
    self.staticFiles = staticFiles
    self.mediaFiles = mediaFiles
    self.themeFiles = themeFiles
    self.diagnostics = diagnostics
  }

  /// The same after changes of articles at these paths, which are looked at; nil where anything else has changed, or an
  /// article is none any more.
  ///
  /// What stands for the whole list is not known then.
  package func with(_ changed: Set<String>) throws(FileError) -> Project? {
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

  private func row(ofArticle path: String) -> Int? {
    let row = articles.insertionIndex(behind: { $0.path.precedes(path) })
    return row < articles.count && articles[row].path.isSame(as: path) ? row : nil
  }

  /// What was listed, to be told from what is listed another time.
  private struct Listing {
    /// All paths, and what the file system knows of files that are no articles.
    var frame = ByteWriter()
    /// What it knows of articles.
    var articles = ByteWriter()
    private(set) var newestChange = 0

    /// Of all that was added.
    var digest: Digest {
      var writer = ByteWriter()
      writer.write(Digest(of: frame.bytes))
      writer.write(Digest(of: articles.bytes))
      return Digest(of: writer.bytes)
    }

    /// Of a folder no more counts than its path: what is in it is listed too.
    mutating func add(_ path: String, _ facts: FileFacts, isArticle: Bool) {
      frame.write(path)
      guard facts.kind != .folder else { return }
      if isArticle { articles.write(facts) } else { frame.write(facts) }
      newestChange = max(newestChange, facts.changed)
    }
  }

  /// What a file in `Content` is for.
  private enum Place {
    case article, undated, staticFile, media, ours, other
  }

  private static func place(of path: String) -> Place {
    if path.hasPrefix(ArticlePath.folder), path.hasSuffix(".md") { return .article }
    if path == SiteConfiguration.path { return .ours }
    if path.hasPrefix(MediaTable.staticFolder) { return .staticFile }
    if UndatedContent.Kind(path: path) != nil { return .undated }
    let looksLikeText = [".md", ".markdown", ".mdown", ".mkd", ".mdx"].contains { path.lowercased().hasSuffix($0) }
    return !looksLikeText && mediaFolders.contains { path.hasPrefix($0) } ? .media : .other
  }

  /// False if one of the files may have changed since it was listed, at that time or later, without a trace.
  package func isSettled(at time: Int) -> Bool { newestChange < time - FileFacts.settling }

  /// What stands for the content of a file that is copied; nil if it may have changed since it was listed, at `time`.
  package func fingerprint(ofCopied path: String, time: Int?) -> Fingerprint? {
    guard let facts = copied[path], let time, facts.isSettled(at: time) else { return nil }
    var writer = ByteWriter()
    FolderTree.Entry(path: path, facts: facts).write(to: &writer)
    return Fingerprint(content: Digest(of: writer.bytes))
  }

  // MARK: - Reading

  /// A file's bytes, as it is now.
  package func read(_ path: String) throws(FileError) -> SourceFile {
    SourceFile(path: path, bytes: try FileSystem.read("\(folder)/\(path)", within: root))
  }

  /// A text file, or what is wrong with it; only what the machine refuses is thrown.
  ///
  /// `listed` is the file as it was found in the newspaper's folder.
  package func load(
    _ path: String, listed: FileFacts? = nil, limit: Int = SourceCheck.sizeLimit
  ) throws(FileError) -> (SourceFile?, [Diagnostic]) {
    do {
      let bytes = try FileSystem.read("\(folder)/\(path)", within: root, listed: listed, limit: limit)
      return (SourceFile(path: path, bytes: bytes), [])
    } catch {
      guard let problem = Diagnostic.unread(path, error) else { throw error }
      return (nil, [problem])
    }
  }

  /// What became of a source that was to be copied into the site; nil if the error is about something else.
  package func problem(_ error: FileError) -> Diagnostic? {
    let prefix = root == "/" ? "/" : root + "/"
    guard error.operation == .read, error.path.hasPrefix(prefix + "Content/") else { return nil }
    return Diagnostic.unread(String(error.path.dropFirst(prefix.count)), error)
  }

  /// The theme: the built-in one with the project's own files over it.
  package func theme() throws(FileError) -> (files: ThemeFiles, diagnostics: [Diagnostic]) {
    var overlay: [ThemeFiles.File] = []
    var diagnostics: [Diagnostic] = []
    for name in themeFiles {
      let limit = name.hasPrefix("assets/") ? Int.max : SourceCheck.sizeLimit
      let (source, problems) = try load("Templates/" + name, limit: limit)
      if let source { overlay.append(ThemeFiles.File(name: name, source: source)) }
      diagnostics += problems
    }
    return (ThemeFiles(base: Self.embedded, overlay: overlay), diagnostics)
  }

  private static var embedded: [ThemeFiles.File] {
    DefaultTheme.files.map { file in
      ThemeFiles.File(
        name: file.path, source: SourceFile(path: embeddedFolder + file.path, bytes: file.bytes))
    }
  }

  /// A file that a diagnostic names, for its excerpt; nil if it cannot be read.
  package static func source(_ path: String, in folder: String, root: String) -> SourceFile? {
    if path.hasPrefix(embeddedFolder) { return embedded.first { $0.source.path == path }?.source }
    return (try? FileSystem.read("\(folder)/\(path)", within: root)).map { SourceFile(path: path, bytes: $0) }
  }
}

extension Diagnostic {
  package static func unusedTemplate(_ path: String) -> Diagnostic {
    Diagnostic(
      .unusedTemplate, .warning, "this file is no part of the theme", at: .wholeFile("Templates/\(path)"),
      hint: "templates are layouts/*.mustache and partials/*.mustache, words i18n/*.yml, all else belongs in assets")
  }

  package static func unpublishedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unpublishedFile, .warning, "this file is not published", at: .wholeFile(path),
      hint: "articles are .md files in Content/articles; pictures and downloads belong beside them or in Content/static"
    )
  }
}
