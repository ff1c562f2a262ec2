import ContentModel
import Diagnostics

/// The files of a project that are not texts: pictures and downloads beside articles, and files in `Content/static`.
public struct MediaTable: Sendable {
  /// The names in each folder, in the order given, by the folder's path with a slash at its end.
  private let names: [String: [String]]
  /// The folders that lie directly in `Content/static`.
  private let staticFolders: Set<Substring>
  /// Each path by itself; a path in another Unicode normal form finds its file as well.
  private let files: [String: String]

  /// `paths` are relative to the project: `Content/articles/2024/photo.jpg`.
  public init(_ paths: some Sequence<String> = []) {
    names = Dictionary(grouping: paths, by: SourcePath.folder).mapValues { paths in
      paths.map { String($0.split(separator: "/").last ?? "") }
    }
    staticFolders = Set(
      paths.lazy.filter { $0.hasPrefix(SourceKind.staticFile.folder) }.compactMap { path in
        let parts = path.dropFirst(SourceKind.staticFile.folder.count).split(separator: "/", maxSplits: 1)
        return parts.count == 2 ? parts[0] : nil
      })
    files = Dictionary(paths.lazy.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the path of a file as its folder spells it; nil if there is no such file.
  func file(at path: String) -> String? { files[path] }

  /// Returns the names of the files in a folder, in the order given; the folder has a slash at its end.
  func names(in folder: String) -> [String] { names[folder] ?? [] }

  /// Returns the paths of all files of a name, in byte order.
  func files(named name: String) -> [String] {
    names.filter { $0.value.contains(name) }.map { $0.key + name }.sorted { $0.precedes($1) }
  }

  /// True if a relative path begins with a folder of `Content/static`: its author left the first slash out.
  func isInStaticFolder(_ path: String) -> Bool {
    let parts = path.split(separator: "/", maxSplits: 1)
    return parts.count == 2 && staticFolders.contains(parts[0])
  }

  /// The paths of all files but those in `Content/static`, in no order.
  var besideArticles: [String] { files.values.filter { !$0.hasPrefix(SourceKind.staticFile.folder) } }
}
