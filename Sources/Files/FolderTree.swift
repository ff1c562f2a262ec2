/// All that lies below a folder; symbolic links are listed, not followed.
public struct FolderTree: Sendable {
  /// A file or folder and where it is.
  public struct Entry: Sendable, Hashable {
    /// Relative to the folder that was listed, parts joined by `/`.
    public let path: String
    /// Its facts at the time of listing.
    public let facts: FileFacts

    /// A file that was found at a path.
    package init(path: String, facts: FileFacts) {
      self.path = path
      self.facts = facts
    }
  }

  /// Nothing yet.
  package init() {}

  /// Each folder before its content, the names of one folder in the order of their bytes.
  public package(set) var entries: [Entry] = []
  /// Relative paths whose last part is not UTF-8, its other bytes written as `\xFF`; what is below them is not listed.
  public package(set) var undecodable: [String] = []
  /// Folders that could not be listed, and why.
  public package(set) var unreadable: [FileError] = []
}
