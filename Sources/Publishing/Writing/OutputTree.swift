import SiteModel

/// What is in the output folder before anything is written.
struct OutputTree {
  private(set) var facts: [OutputPath: FileFacts] = [:]
  /// Relative paths that no file of ours can have.
  private(set) var strange: [String] = []
  /// Folders that could not be listed, and why.
  private(set) var unreadable: [OutputPath: FileError] = [:]

  /// Nothing, as in a folder that does not exist.
  init() {}

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
      if let path = OutputPath(String(error.path.dropFirst(root.count + 1))) { unreadable[path] = error }
    }
  }
}
