/// What a build is told of the machine's meters, and to whom it tells how far it is; the command knows both.
public struct BuildMonitor: Sendable {
  /// What the meters of the process show at one moment.
  public struct Reading: Sendable {
    let elapsed: Duration
    let processor: Duration
    let peakMemory: Int

    /// Time since any fixed moment, time of all processors for this process, and the most bytes that it ever held.
    public init(elapsed: Duration, processor: Duration, peakMemory: Int) {
      self.elapsed = elapsed
      self.processor = processor
      self.peakMemory = peakMemory
    }
  }

  let read: @Sendable () -> Reading
  let progress: @Sendable (Stage, _ done: Int, _ total: Int) -> Void

  /// Meters that `read` reads; `progress` is told how many of a stage's files are done, never by two tasks at once.
  public init(
    read: @escaping @Sendable () -> Reading,
    progress: @escaping @Sendable (Stage, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
  ) {
    self.read = read
    self.progress = progress
  }

  /// Meters that stand still, and nobody to be told.
  public static let none = BuildMonitor(read: { Reading(elapsed: .zero, processor: .zero, peakMemory: 0) })
}

/// What the stages of a build have cost so far.
struct Profile {
  private let monitor: BuildMonitor
  private var last: BuildMonitor.Reading
  private(set) var costs: [StageCost] = []

  init(_ monitor: BuildMonitor) {
    self.monitor = monitor
    last = monitor.read()
  }

  /// Notes that all since the stage before was this one.
  mutating func end(_ stage: Stage) {
    let now = monitor.read()
    costs.append(
      StageCost(
        stage: stage, elapsed: now.elapsed - last.elapsed, processor: now.processor - last.processor,
        peakMemory: now.peakMemory))
    last = now
  }
}
