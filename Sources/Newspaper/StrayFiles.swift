import ContentModel
import Diagnostics

/// The files of `Content` that no build reads, and the folders where they belong.
enum StrayFiles {
  /// Names of folders, in lower case, that mean a folder of `Content`.
  private static let meanings: [(names: Set<String>, folder: String)] = [
    (["posts", "_posts", "post", "news", "stories", "story", "blog", "article", "entries"], "articles"),
    (["_pages", "page"], "pages"),
    (["author", "_authors", "people", "staff", "writers"], "authors"),
    (["section", "category", "categories"], "sections"),
    (["tag", "topics", "keywords"], "tags"),
    (
      ["images", "image", "img", "pictures", "photos", "media", "uploads", "assets", "files", "downloads", "public"],
      "static"
    ),
  ]
  private static let content = "Content/"

  /// Returns a warning for each file at these paths; those in an unknown folder share one.
  static func check(_ paths: [String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var folders: [Substring: Int] = [:]
    for path in paths {
      if let folder = unknownFolder(of: path) {
        folders[folder, default: 0] += 1
      } else {
        diagnostics.append(problem(with: path))
      }
    }
    return diagnostics + folders.map { .unknownFolder($0.key, files: $0.value, meant: meaning(of: $0.key)) }
  }

  private static func problem(with path: String) -> Diagnostic {
    if SourceKind.contentFolders.contains(path) { return .fileInPlaceOfFolder(path) }
    let parts = path.dropFirst(content.count).split(separator: "/")
    if parts.count == 1, path.lowercased().hasSuffix(".md"), let name = parts.first {
      return .textInContent(path, isDated: ArticlePath.day(of: name) != nil)
    }
    if let problem = TextEnding.ofMarkdown(path) ?? PictureRecordPath.misnamed(path) { return problem }
    if parts.count > 2, path.hasSuffix(".md"), let name = parts.last, !name.hasPrefix(".") {
      return .recordTooDeep(path, target: "\(content)\(parts[0])/\(name)")
    }
    return .unpublishedFile(path)
  }

  /// Returns the folder of `Content` that holds a file, if it is unknown; else nil.
  private static func unknownFolder(of path: String) -> Substring? {
    let parts = path.dropFirst(content.count).split(separator: "/", maxSplits: 1)
    guard path.hasPrefix(content), parts.count == 2, let folder = parts.first else { return nil }
    let name = content + folder
    let isKnown = SourceKind.contentFolders.contains(name) || SourceKind.comment.folder == name + "/"
    return isKnown || name == SiteConfiguration.path || name == AddressList.path ? nil : path.prefix(name.count)
  }

  /// Returns the folder of `Content` that an unknown folder probably means; nil if none comes near.
  private static func meaning(of folder: Substring) -> String? {
    let name = folder.dropFirst(content.count).lowercased()
    if let meaning = meanings.first(where: { $0.names.contains(name) }) { return meaning.folder }
    let known = meanings.map(\.folder) + ["comments"]
    return known.contains(name) ? name : Suggestion.nearest(to: name, among: known)
  }

  /// True for the path of an article whose name is that of a text about its folder: `_index.md`, `README.md`.
  static func isOfFolder(_ path: String) -> Bool {
    path.hasSuffix("/_index.md") || path.hasSuffix("/README.md") || path == SourceKind.article.folder + "index.md"
  }

  // MARK: - Beside Content

  /// Names, in lower case, of folders in which other tools keep the parts of a newspaper.
  private static let parts: Set<String> = ["articles", "posts", "_posts", "authors", "sections", "layouts", "partials"]

  /// Returns a warning for each folder beside `Content` that was probably meant to be read; `names` are all folders
  /// there.
  static func checkBeside(_ names: [String]) -> [Diagnostic] {
    names.filter { !SourceKind.roots.contains($0) && $0 != "Public" }.compactMap { name in
      let meant = SourceKind.roots.first { root in
        name.lowercased() == root.lowercased() || Suggestion.nearest(to: name, among: [root]) != nil
      }
      if let meant { return .folderBeside(name, meant: meant) }
      guard parts.contains(name.lowercased()) else { return nil }
      let isTheme = ["layouts", "partials"].contains(name.lowercased())
      let own = name.lowercased().hasSuffix("posts") ? "articles" : name.lowercased()
      return .folderBeside(name, meant: (isTheme ? "Templates/" : content) + own)
    }
  }
}

extension Diagnostic {
  static func unknownFolder(_ folder: Substring, files: Int, meant: String?) -> Diagnostic {
    Diagnostic(
      .misplacedFile, .warning,
      "this folder is not read, with \(files.grouped(by: ",")) file\(files == 1 ? "" : "s") in it",
      at: .wholeFile(String(folder)),
      hint: meant.map { "move what is in it to Content/\($0)" }
        ?? """
        articles belong in Content/articles, other texts in Content/pages, \
        files to be published as they are in Content/static
        """
    )
  }

  static func textInContent(_ path: String, isDated: Bool) -> Diagnostic {
    Diagnostic(
      .misplacedFile, .warning, "this file is not read: texts lie in folders of Content", at: .wholeFile(path),
      hint: "move it to Content/articles" + (isDated ? "" : ", or to Content/pages if it is no article"))
  }

  static func recordTooDeep(_ path: String, target: String) -> Diagnostic {
    Diagnostic(
      .misplacedFile, .warning, "this file is not read: records lie side by side", at: .wholeFile(path),
      hint: "move it to \(target)")
  }

  static func datedPage(_ path: String) -> Diagnostic {
    Diagnostic(
      .misplacedFile, .warning, "this file is a page, and its name begins with a date as an article's does",
      at: .wholeFile(path), hint: "move it to Content/articles, or take the date out of its name")
  }

  static func ofFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .misplacedFile, .warning, "this file is read as an article, but its name is usual for a text about a folder",
      at: .wholeFile(path),
      hint: "rename it if it is one; a text about a section belongs in Content/sections, and notes outside of Content")
  }

  static func folderBeside(_ name: String, meant: String) -> Diagnostic {
    Diagnostic(
      .misplacedFile, .warning, "this folder is not read", at: .wholeFile(name),
      hint: "if it belongs to the newspaper, move what is in it to \(meant)")
  }
}
