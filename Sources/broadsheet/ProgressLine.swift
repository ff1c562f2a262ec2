import Foundation
import Synchronization
import Work

/// A line on the terminal that says how far a long build is; it is gone when the build ends.
final class ProgressLine: Sendable {
  /// The time that a build takes before the line shows, and the least time for which it then stays as it is.
  private static let patience = Duration.milliseconds(400)
  private static let pause = Duration.milliseconds(100)

  private struct State {
    var last: ContinuousClock.Instant
    var isShown = false
  }

  private let state: Mutex<State>

  /// A line for a build that begins now.
  init() { state = Mutex(State(last: ContinuousClock.now + Self.patience - Self.pause)) }

  /// Shows how many files of a stage are done, unless it did so a moment ago.
  func show(_ stage: Stage, _ done: Int, _ total: Int) {
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.last >= Self.pause else { return }
      state.last = now
      state.isShown = true
      Terminal.note("\r\u{1B}[K\(stage.rawValue): \(done) of \(total)")
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isShown { Terminal.note("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}
