/// The machine's meters for a build, and the receiver of its progress; the command knows both.
public struct BuildMonitor: Sendable {
  /// The values of the process's meters at one moment.
  public struct Reading: Sendable {
    package let elapsed: Duration
    package let processor: Duration
    package let peakMemory: Int

    /// Time since any fixed moment, time of all processors for this process, and the most bytes that it ever held.
    public init(elapsed: Duration, processor: Duration, peakMemory: Int) {
      self.elapsed = elapsed
      self.processor = processor
      self.peakMemory = peakMemory
    }
  }

  package let read: @Sendable () -> Reading
  package let progress: @Sendable (Stage, _ done: Int, _ total: Int) -> Void
  package let changes: @Sendable (_ made: Int, _ all: Int) -> Void

  /// Meters that `read` reads; `progress` is told how many of a stage's files are done, never by two tasks at once.
  ///
  /// `changes` is told how many changes of the output folder are made: before the first, and after each.
  public init(
    read: @escaping @Sendable () -> Reading,
    progress: @escaping @Sendable (Stage, _ done: Int, _ total: Int) -> Void = { _, _, _ in },
    changes: @escaping @Sendable (_ made: Int, _ all: Int) -> Void = { _, _ in }
  ) {
    self.changes = changes
    self.read = read
    self.progress = progress
  }

  /// Meters that stand still, and nobody to be told.
  public static let none = BuildMonitor(read: { Reading(elapsed: .zero, processor: .zero, peakMemory: 0) })
}
