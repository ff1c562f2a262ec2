/// A stage of a build; the cases are in the order in which the stages run.
public enum Stage: String, Sendable, CaseIterable {
  /// The newspaper's folder is listed, and `site.yml` is read.
  case load
  /// Articles, pages and records are read and rendered, each by itself.
  case parse
  /// The texts are put together into one site.
  case assemble
  /// The pages of the site are planned.
  case plan
  /// Templates are read and checked.
  case theme
  /// Links are followed, and conflicts of output paths are found.
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
  /// The elapsed time.
  public let elapsed: Duration
  /// The processor time of all threads together.
  public let processor: Duration
  /// The peak memory of the process by the stage's end, in bytes.
  public let peakMemory: Int
}
