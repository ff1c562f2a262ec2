import Dispatch
import FlyingSocks

/// Waits for sockets by dispatch sources, each of which is cancelled before its task resumes.
///
/// The library's own pools resume the task first, and forget the file descriptor then: if it was closed meanwhile and
/// its number reused, the new socket gets no events. A cancelled task resumes when the socket is shut down.
struct SocketWaiter: AsyncSocketPool {
  func prepare() async throws {}

  func run() async throws {}

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    let file = socket.file.rawValue
    await withCheckedContinuation { continuation in
      let source: any DispatchSourceProtocol =
        events.contains(.write)
        ? DispatchSource.makeWriteSource(fileDescriptor: file) : DispatchSource.makeReadSource(fileDescriptor: file)
      source.setEventHandler { source.cancel() }
      source.setCancelHandler { continuation.resume() }
      source.activate()
    }
    try Task.checkCancellation()
  }
}
