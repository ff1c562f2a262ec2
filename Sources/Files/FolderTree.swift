/// The content of a folder at any depth; symbolic links are listed, not followed.
public struct FolderTree: Sendable {
  /// A path in the folder, and its metadata.
  public struct Entry: Sendable, Hashable {
    /// The path relative to the folder that was listed, parts joined by `/`.
    public let path: String
    /// The metadata at the time of listing.
    public let facts: FileFacts

    /// An entry with a relative path.
    package init(path: String, facts: FileFacts) {
      self.path = path
      self.facts = facts
    }
  }

  /// An empty tree.
  package init() {}

  /// The entries, each folder before its content, the names of one folder in byte order.
  public package(set) var entries: [Entry] = []
  /// Relative paths whose last part is not UTF-8, its bytes beyond ASCII written as `\xFF`; they are not listed
  /// further.
  public package(set) var undecodable: [String] = []
  /// The errors for folders that could not be listed; their paths begin with that of the listed folder.
  public package(set) var unreadable: [FileError] = []
}
