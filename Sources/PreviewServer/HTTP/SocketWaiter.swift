import Dispatch
import FlyingSocks

/// Waits for sockets by Dispatch's sources, each of which is gone before whoever waits goes on.
///
/// The library's own pools let one go on first and forget the file then: if it was closed meanwhile, and its number given to
/// another, that one is never heard of. Who is cancelled goes on when the socket is shut down.
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
