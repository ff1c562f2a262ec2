/// All that lies below a folder; symbolic links are listed, not followed.
public struct FolderTree: Sendable {
  /// A file or folder and where it is.
  public struct Entry: Sendable, Hashable {
    /// Relative to the folder that was listed, parts joined by `/`.
    public let path: String
    /// What it is, at the time of listing.
    public let facts: FileFacts
  }

  /// Each folder before its content, the names of one folder in the order of their bytes.
  public internal(set) var entries: [Entry] = []
  /// Relative paths whose last part is not UTF-8, its other bytes written as `\xFF`; what is below them is not listed.
  public internal(set) var undecodable: [String] = []
  /// Folders that could not be listed, and why.
  public internal(set) var unreadable: [FileError] = []
}
