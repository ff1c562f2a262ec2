/// A stage of a build, in the order in which they run.
public enum Stage: String, Sendable, CaseIterable {
  /// The newspaper's folder is listed, and `site.yml` is read.
  case load
  /// Articles, pages and records are read and rendered, each by itself.
  case parse
  /// They are put together into one site.
  case assemble
  /// It is decided which pages there are.
  case plan
  /// Templates are read and checked.
  case theme
  /// Links are followed, and files found that would lie at one path.
  case resolve
  /// Copies of pictures are made in other sizes.
  case pictures
  /// The cards of articles are rendered.
  case cards
  /// Pages are rendered and staged.
  case render
  /// Staged files are moved into the output folder.
  case write
}

/// The cost of a stage.
public struct StageCost: Sendable {
  /// The stage that had this cost.
  public let stage: Stage
  /// The time that it took.
  public let elapsed: Duration
  /// The time that processors worked for it, those of all threads together.
  public let processor: Duration
  /// The most memory that the process had held by the stage's end, in bytes.
  public let peakMemory: Int
}
