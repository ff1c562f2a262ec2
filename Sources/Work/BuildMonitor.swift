/// The resource meters of a build, and the receiver of its progress.
public struct BuildMonitor: Sendable {
  /// The values of the process's meters at one moment.
  public struct Reading: Sendable {
    /// The time since any fixed moment.
    package let elapsed: Duration
    /// The time of all processors for this process.
    package let processor: Duration
    /// The peak memory of this process, in bytes.
    package let peakMemory: Int

    /// The values at one moment.
    public init(elapsed: Duration, processor: Duration, peakMemory: Int) {
      self.elapsed = elapsed
      self.processor = processor
      self.peakMemory = peakMemory
    }
  }

  package let read: @Sendable () -> Reading
  package let progress: @Sendable (Stage, _ done: Int, _ total: Int) -> Void
  package let changes: @Sendable (_ made: Int, _ all: Int) -> Void

  /// A monitor that reads the meters with `read`.
  ///
  /// `progress` gets the number of a stage's files that are done, never from two tasks at once. `changes` gets the
  /// number of changes made to the output folder: before the first, and after each.
  public init(
    read: @escaping @Sendable () -> Reading,
    progress: @escaping @Sendable (Stage, _ done: Int, _ total: Int) -> Void = { _, _, _ in },
    changes: @escaping @Sendable (_ made: Int, _ all: Int) -> Void = { _, _ in }
  ) {
    self.changes = changes
    self.read = read
    self.progress = progress
  }

  /// A monitor whose meters stand still, and that reports no progress.
  public static let none = BuildMonitor(read: { Reading(elapsed: .zero, processor: .zero, peakMemory: 0) })
}
