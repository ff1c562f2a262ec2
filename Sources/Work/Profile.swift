import Synchronization

/// The costs of a build's stages so far.
package final class Profile: Sendable {
  private let monitor: BuildMonitor
  private let state: Mutex<(last: BuildMonitor.Reading, costs: [StageCost])>

  /// A profile that begins now, by the meters of `monitor`.
  package init(_ monitor: BuildMonitor) {
    self.monitor = monitor
    state = Mutex((monitor.read(), []))
  }

  /// The cost of each stage that has ended, in order.
  package var costs: [StageCost] { state.withLock { $0.costs } }

  /// Ends a stage: all costs since the end of the one before belong to it.
  package func end(_ stage: Stage) {
    let now = monitor.read()
    state.withLock { state in
      state.costs.append(
        StageCost(
          stage: stage, elapsed: now.elapsed - state.last.elapsed, processor: now.processor - state.last.processor,
          peakMemory: now.peakMemory))
      state.last = now
    }
  }
}
