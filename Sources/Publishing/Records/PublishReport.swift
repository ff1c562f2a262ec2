import SiteModel

/// The effect of a publication on the output folder; every list is in the order of its paths.
///
/// A file is owned if a build wrote it, by the manifest; any other is foreign.
public struct PublishReport: Sendable, Hashable {
  /// The state of the manifest before the publication.
  public enum ManifestState: Sendable, Hashable {
    case read, absent
    /// It was not in the form that builds write, and was ignored.
    case damaged
  }

  /// A file that was in the way or no longer wanted, with other content than a build wrote.
  public struct Replacement: Sendable, Hashable {
    /// The former path in the output folder.
    public let path: OutputPath
    /// The path to which it was moved, relative to the project.
    public let newPath: String
  }

  /// The state of the manifest; unless it was read, it is not known which files are owned.
  public package(set) var manifest: ManifestState
  /// The new files.
  public package(set) var added: [OutputPath] = []
  /// The files with new content.
  public package(set) var changed: [OutputPath] = []
  /// The files left alone, since they have the right content.
  public package(set) var unchanged: [OutputPath] = []
  /// The owned files that were removed, since the site no longer has them.
  public package(set) var removed: [OutputPath] = []
  /// The files moved out of the output folder rather than lost.
  public package(set) var replaced: [Replacement] = []
  /// True if a build that had been cut off was finished first.
  public package(set) var hasFinishedAnother = false
  /// The number of foreign files in the output folder.
  public package(set) var foreign = 0

  /// The report of a publication that has done nothing yet.
  package init(manifest: ManifestState) { self.manifest = manifest }
}
