import ByteCoding
import SiteModel

/// What is in the output folder.
struct OutputTree: Sendable {
  private(set) var facts: [OutputPath: FileFacts] = [:]
  /// Relative paths that no file of ours can have.
  private(set) var strange: [String] = []
  /// Folders that could not be listed, and why.
  private(set) var unreadable: [OutputPath: FileError] = [:]
  /// What pages were made of; empty unless all is known to be as the manifest says.
  private(set) var fingerprints: [OutputPath: Digest] = [:]
  /// True if all files of ours are known to hold what the manifest says.
  private(set) var isVerified = false

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

  /// What a snapshot says that was found to be true.
  init(verified snapshot: Snapshot) {
    isVerified = true
    facts.reserveCapacity(snapshot.entries.count)
    for entry in snapshot.entries {
      guard let path = OutputPath(entry.path) else { continue }
      facts[path] = entry.facts
      if let fingerprint = entry.fingerprint { fingerprints[path] = fingerprint }
    }
  }
}
