import Foundation
import Synchronization
import Work

/// A line on the terminal with the progress of a long build; it is removed when the build ends.
final class ProgressLine: Sendable {
  /// The time that a build takes before the line shows.
  private static let patience = Duration.milliseconds(400)
  /// The least time between two changes of the line.
  private static let pause = Duration.milliseconds(100)

  private struct State {
    var last: ContinuousClock.Instant
    var isShown = false
  }

  private let state: Mutex<State>

  /// A line for a build that begins now.
  init() { state = Mutex(State(last: ContinuousClock.now + Self.patience - Self.pause)) }

  /// Shows the number of files of a stage that are done, unless the line changed less than ``pause`` ago.
  func show(_ stage: Stage, _ done: Int, _ total: Int) {
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.last >= Self.pause else { return }
      state.last = now
      state.isShown = true
      Terminal.note("\r\u{1B}[K\(stage.rawValue): \(done) of \(total)")
    }
  }

  /// Removes the line.
  func clear() {
    state.withLock { state in
      if state.isShown { Terminal.note("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}
