import DefaultTheme
import Diagnostics
import Rendering

/// The files of a newspaper's folder that a build reads; paths are relative to that folder.
struct Project: Sendable {
  static let configurationPath = "Content/site.yml"
  private static let articlesFolder = "Content/articles/"
  private static let staticFolder = "Content/static/"
  private static let embeddedFolder = "Templates (built in)/"

  let folder: String
  let fileSystem: FileSystem
  /// Every Markdown file below `Content/articles`, in byte order.
  let articles: [String]
  /// Every file below `Content/static`, relative to it.
  let staticFiles: [String]
  /// Every file of the theme's folders below `Templates`, relative to it.
  let themeFiles: [String]
  /// What lies in `Content` and is not read.
  let diagnostics: [Diagnostic]

  /// Lists the project's files.
  init(folder: String, fileSystem: FileSystem) throws(FileError) {
    self.folder = folder
    self.fileSystem = fileSystem
    var articles: [String] = []
    var staticFiles: [String] = []
    var diagnostics: [Diagnostic] = []
    let content = try Self.tree("Content", in: folder, fileSystem)
    diagnostics += content.undecodable.map { .undecodableName("Content/" + $0) }
    for entry in content.entries {
      let path = "Content/" + entry.path
      switch (entry.facts.kind, Self.place(of: path)) {
      case (.folder, _), (_, .ours): break
      case (.file, .staticFile): staticFiles.append(String(path.dropFirst(Self.staticFolder.count)))
      case (.file, .article): articles.append(path)
      case (.file, .other): diagnostics.append(.unpublishedFile(path))
      default: diagnostics.append(.unreadableFile(path, entry.facts.kind))
      }
    }
    var themeFiles: [String] = []
    for entry in try Self.tree("Templates", in: folder, fileSystem).entries where entry.facts.kind != .folder {
      let isTheme = ["layouts/", "partials/", "i18n/", "assets/"].contains { entry.path.hasPrefix($0) }
      if isTheme, entry.facts.kind == .file {
        themeFiles.append(entry.path)
      } else if isTheme {
        diagnostics.append(.unreadableFile("Templates/" + entry.path, entry.facts.kind))
      }
    }
    self.articles = articles
    self.staticFiles = staticFiles
    self.themeFiles = themeFiles
    self.diagnostics = diagnostics
  }

  /// All that lies below a folder of the project; nothing if there is no such folder.
  private static func tree(
    _ name: String, in folder: String, _ fileSystem: FileSystem
  ) throws(FileError) -> FolderTree {
    let path = "\(folder)/\(name)"
    guard try fileSystem.facts(at: path) != nil else { return FolderTree() }
    let tree = try fileSystem.tree(below: path)
    if let error = tree.unreadable.first { throw error }
    return tree
  }

  /// What a file in `Content` is for.
  private enum Place {
    case article, staticFile, ours, other
  }

  private static func place(of path: String) -> Place {
    if path == configurationPath { return .ours }
    if path.hasPrefix(staticFolder) { return .staticFile }
    let name = path.split(separator: "/").last ?? ""
    if name.hasPrefix(".") { return .ours }
    return path.hasPrefix(articlesFolder) && name.hasSuffix(".md") ? .article : .other
  }

  // MARK: - Reading

  /// A file's bytes, as it is now.
  func read(_ path: String) throws(FileError) -> SourceFile {
    SourceFile(path: path, bytes: try fileSystem.read("\(folder)/\(path)"))
  }

  /// The theme: the built-in one with the project's own files over it.
  func theme() throws(FileError) -> ThemeFiles {
    var overlay: [ThemeFiles.File] = []
    for name in themeFiles { overlay.append(ThemeFiles.File(name: name, source: try read("Templates/" + name))) }
    return ThemeFiles(base: embedded, overlay: overlay)
  }

  private var embedded: [ThemeFiles.File] {
    DefaultTheme.files.map { file in
      ThemeFiles.File(
        name: file.path, source: SourceFile(path: Self.embeddedFolder + file.path, bytes: file.bytes))
    }
  }

  /// A file that a diagnostic names, for its excerpt; nil if it cannot be read.
  func source(_ path: String) -> SourceFile? {
    if path.hasPrefix(Self.embeddedFolder) { return embedded.first { $0.source.path == path }?.source }
    return try? read(path)
  }
}

extension Diagnostic {
  static func unpublishedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .unpublishedFile, .warning, "this file is not published", at: .wholeFile(path),
      hint: "articles are .md files in Content/articles; pictures and downloads belong in Content/static")
  }

  static func unreadableFile(_ path: String, _ kind: FileFacts.Kind) -> Diagnostic {
    let noun = kind == .symbolicLink ? "a symbolic link" : "a device, pipe or socket"
    return Diagnostic(
      .unreadableFile, .error, "this is \(noun), not a file", at: .wholeFile(path), hint: "put the file itself here")
  }

  static func undecodableName(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, "the name of this file is not UTF-8", at: .wholeFile(path), hint: "rename it")
  }
}
