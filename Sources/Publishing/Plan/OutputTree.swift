import Files
import SiteModel

/// The content of the output folder.
struct OutputTree: Sendable {
  private(set) var facts: [OutputPath: FileFacts] = [:]
  /// Relative paths that no file of ours can have.
  private(set) var strange: [String] = []
  /// Folders that could not be listed, and why.
  private(set) var unreadable: [OutputPath: FileError] = [:]
  /// The number of files that are not ours, where the rest is a part of a verified whole; nil: all is here, as it was listed.
  private(set) var verifiedForeign: Int?

  /// True if all files of ours here are known to hold what the manifest says.
  var isVerified: Bool { verifiedForeign != nil }

  /// Nothing, as in a folder that does not exist.
  init() {}

  /// Lists the content of a folder now; nothing if there is no such folder.
  init(of folder: String) throws(FileError) {
    guard try FileSystem.facts(at: folder) != nil else {
      self.init()
      return
    }
    self.init(try FileSystem.tree(below: folder), below: folder)
  }

  init(_ tree: FolderTree, below root: String) {
    strange = tree.undecodable
    for entry in tree.entries {
      if let path = OutputPath(entry.path) {
        facts[path] = entry.facts
      } else if entry.facts.kind != .folder {
        strange.append(entry.path)
      }
    }
    for error in tree.unreadable {
      guard let path = OutputPath(String(error.path.dropFirst(root.count + 1))) else { continue }
      // What cannot be looked at keeps all that is beside it from being listed.
      unreadable[error.operation == .list ? path : path.folder ?? path] = error
    }
  }

  /// A part of what a snapshot says that was found to be true.
  init(verified facts: [OutputPath: FileFacts], foreign: Int) {
    self.facts = facts
    verifiedForeign = foreign
  }
}
