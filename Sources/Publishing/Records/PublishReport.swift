import SiteModel

/// The effect of a publication on the output folder; every list is in the order of its paths.
public struct PublishReport: Sendable, Hashable {
  /// The state in which the manifest was found.
  public enum ManifestState: Sendable, Hashable {
    case read, absent
    /// It was not as we write it, so we went on as if there were none.
    case damaged
  }

  /// A file that was in the way or no longer wanted, and was not as we wrote it.
  public struct Replacement: Sendable, Hashable {
    /// Its former path in the output folder.
    public let path: OutputPath
    /// Its present path, relative to the project.
    public let kept: String
  }

  /// Unless it was read, we did not know which files are ours.
  public package(set) var manifest: ManifestState
  /// Files that are new.
  public package(set) var added: [OutputPath] = []
  /// Files whose content is new.
  public package(set) var changed: [OutputPath] = []
  /// Files left alone, since they hold the right bytes.
  public package(set) var unchanged: [OutputPath] = []
  /// Files of ours that the site no longer has.
  public package(set) var removed: [OutputPath] = []
  /// Files moved out of the output folder rather than lost.
  public package(set) var replaced: [Replacement] = []
  /// True if a build that had been cut off was finished first.
  public package(set) var hasFinishedAnother = false
  /// The number of files in the output folder that are not ours.
  public package(set) var foreign = 0

  /// The report of a publication that has done nothing yet.
  package init(manifest: ManifestState) { self.manifest = manifest }
}
