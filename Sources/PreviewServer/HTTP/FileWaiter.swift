import Dispatch
import Glibc

/// Waits for one file that is there as long as the preview runs, on a thread of its own.
struct FileWaiter: Sendable {
  private let queue: DispatchQueue

  /// The longest wait of a task that is cancelled, in milliseconds.
  private static let patience: Int32 = 500

  /// A thread of this name.
  init(_ name: String) { queue = DispatchQueue(label: name) }

  /// Returns when there is something to read, and now and then without; throws once the task is cancelled.
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
