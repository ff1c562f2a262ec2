import FlyingSocks
import Foundation
import Glibc
import Synchronization

/// The connection of one client; it answers requests one after the other.
struct Connection: Sendable {
  private let socket: AsyncSocket
  private let answer: @Sendable (Request) async -> Response
  /// The moment at which the connection ends unless a request has arrived; nil: one is being answered.
  private let deadline = Deadline()

  /// The longest time that a client may take for a request.
  private static let patience = Duration.seconds(60)
  /// The most bytes of a file that are read at once.
  private static let chunk = 1 << 16

  init(_ socket: AsyncSocket, answer: @escaping @Sendable (Request) async -> Response) {
    self.socket = socket
    self.answer = answer
  }

  /// Serves until the client closes the connection, fails or is too slow.
  func run() async {
    defer { try? socket.close() }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await serve() }
      group.addTask { try? await deadline.pass() }
      await group.next()
      group.cancelAll()
      // Tasks that wait for the client resume, and end.
      shutdown(socket.socket.file.rawValue, Int32(SHUT_RDWR))
    }
  }

  private func serve() async throws {
    var received: [UInt8] = []
    while true {
      deadline.set(.now + Self.patience)
      guard let head = try await head(&received) else {
        return try await send(Response.refusal(.headTooLarge, "The request is too long."), keepsAlive: false)
      }
      deadline.set(nil)
      guard let request = Request(head: head) else {
        return try await send(Response.refusal(.badRequest, "This is no request of HTTP/1.1."), keepsAlive: false)
      }
      let response = await answer(request)
      try await send(response, keepsAlive: request.keepsAlive)
      if !request.keepsAlive || !response.hasLength { return }
    }
  }

  /// Takes the next head, without the empty line at its end, from the received bytes; nil if it is too long.
  private func head(_ received: inout [UInt8]) async throws -> ArraySlice<UInt8>? {
    var searched = 0
    while true {
      if let end = Self.end(ofHeadIn: received, from: searched) {
        defer { received.removeFirst(end + 4) }
        return received[..<(end + 1)]
      }
      guard received.count <= Request.limit else { return nil }
      // Of the 4 bytes that end a head, 3 may be there; up to 4,096 bytes are read at once.
      searched = max(0, received.count - 3)
      received += try await socket.read(atMost: 4096)
    }
  }

  /// The offset of the first carriage return of the empty line that ends a head.
  private static func end(ofHeadIn bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= 4 else { return nil }
    // Carriage return and line feed, twice.
    return (start...bytes.count - 4).first { offset in
      bytes[offset] == 13 && bytes[offset + 1] == 10 && bytes[offset + 2] == 13 && bytes[offset + 3] == 10
    }
  }

  private func send(_ response: Response, keepsAlive: Bool) async throws {
    let head = response.head(keepsAlive: keepsAlive)
    switch response.body {
    case .bytes(let bytes): try await socket.write(Data(head + bytes))
    case .file(let file, var rest):
      try await socket.write(Data(head))
      while !rest.isEmpty {
        let bytes = try file.read(rest.prefix(Self.chunk))
        // No file of the site is ever truncated; if one is, the connection must end, since its length was sent.
        guard !bytes.isEmpty else { throw SocketError.disconnected }
        try await socket.write(Data(bytes))
        rest = rest.dropFirst(bytes.count)
      }
    case .stream(let stream):
      try await socket.write(Data(head))
      for await bytes in stream { try await socket.write(Data(bytes)) }
    }
  }
}

/// A moment that a task waits for while another one moves it.
private final class Deadline: Sendable {
  private let moment = Mutex<ContinuousClock.Instant?>(nil)

  /// Sets the moment; nil: there is none for now.
  func set(_ moment: ContinuousClock.Instant?) { self.moment.withLock { $0 = moment } }

  /// Returns when the moment has passed; throws a `CancellationError` once the task is cancelled.
  func pass() async throws {
    while true {
      let now = ContinuousClock.now
      let moment = moment.withLock { $0 }
      if let moment, moment <= now { return }
      // Without a moment, it is looked at again after 10 seconds.
      try await Task.sleep(until: moment ?? now + .seconds(10), tolerance: .seconds(1))
    }
  }
}
