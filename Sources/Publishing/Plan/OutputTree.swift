import Files
import SiteModel

/// The content of the output folder.
struct OutputTree: Sendable {
  /// The facts of files and folders, by path.
  private(set) var facts: [OutputPath: FileFacts] = [:]
  /// Relative paths that are not valid as an ``OutputPath``, so that no owned file has them.
  private(set) var invalidPaths: [String] = []
  /// The errors of folders that could not be listed.
  private(set) var unreadable: [OutputPath: FileError] = [:]
  /// The number of foreign files; nil unless this is a part of a verified snapshot.
  ///
  /// Where it is nil, the tree is the whole content as it was listed.
  private(set) var verifiedForeign: Int?

  /// True if all owned files here are known to have the content that the manifest says.
  var isVerified: Bool { verifiedForeign != nil }

  /// The content of a folder that does not exist.
  init() {}

  /// Lists the content of a folder now; empty if there is no such folder.
  init(of folder: String) throws(FileError) {
    guard try FileSystem.facts(at: folder) != nil else {
      self.init()
      return
    }
    self.init(try FileSystem.tree(below: folder), below: folder)
  }

  /// The listed content of the folder `root`.
  init(_ tree: FolderTree, below root: String) {
    invalidPaths = tree.undecodable
    for entry in tree.entries {
      if let path = OutputPath(entry.path) {
        facts[path] = entry.facts
      } else if entry.facts.kind != .folder {
        invalidPaths.append(entry.path)
      }
    }
    for error in tree.unreadable {
      guard let path = OutputPath(String(error.path.dropFirst(root.count + 1))) else { continue }
      // A path that cannot be examined keeps its whole folder from being listed.
      unreadable[error.operation == .list ? path : path.folder ?? path] = error
    }
  }

  /// The verified part of a snapshot that a planner needs.
  init(verified facts: [OutputPath: FileFacts], foreign: Int) {
    self.facts = facts
    verifiedForeign = foreign
  }
}
