import Dispatch
import Glibc

/// Waits on its own thread for a file that stays open as long as the preview runs.
struct FileWaiter: Sendable {
  private let queue: DispatchQueue

  /// The longest wait of a task that is cancelled, in milliseconds.
  private static let patience: Int32 = 500

  /// Gives the thread its name.
  init(_ name: String) { queue = DispatchQueue(label: name) }

  /// Returns when there is something to read, or after ``patience``.
  ///
  /// Throws a `CancellationError` once the task is cancelled.
  func wait(for descriptor: Int32) async throws {
    await withCheckedContinuation { continuation in
      queue.async {
        var file = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&file, 1, Self.patience)
        continuation.resume()
      }
    }
    try Task.checkCancellation()
  }
}
