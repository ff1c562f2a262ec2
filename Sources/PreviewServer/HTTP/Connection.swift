import FlyingSocks
import Foundation
import Glibc
import Synchronization

/// One client: reads requests one after the other, and answers them.
struct Connection: Sendable {
  private let socket: AsyncSocket
  private let answer: @Sendable (Request) async -> Response
  /// The moment at which the connection ends unless a request has come by then; nil: one is being answered.
  private let deadline = Deadline()

  /// The longest time that a client may take for a request.
  private static let patience = Duration.seconds(60)
  /// The most bytes of a file that are read at once.
  private static let chunk = 1 << 16

  init(_ socket: AsyncSocket, answer: @escaping @Sendable (Request) async -> Response) {
    self.socket = socket
    self.answer = answer
  }

  /// Goes on until the client ends, errs or is too slow.
  func run() async {
    defer { try? socket.close() }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await serve() }
      group.addTask { try? await deadline.pass() }
      await group.next()
      group.cancelAll()
      // Who waits for the client goes on, and ends.
      shutdown(socket.socket.file.rawValue, Int32(SHUT_RDWR))
    }
  }

  private func serve() async throws {
    var received: [UInt8] = []
    while true {
      deadline.set(.now + Self.patience)
      guard let head = try await head(&received) else {
        return try await send(Answer.refusal(.headTooLarge, "The request is too long."), keepsAlive: false)
      }
      deadline.set(nil)
      guard let request = Request(head: head) else {
        return try await send(Answer.refusal(.badRequest, "This is no request of HTTP/1.1."), keepsAlive: false)
      }
      let response = await answer(request)
      try await send(response, keepsAlive: request.keepsAlive)
      if !request.keepsAlive || !response.hasLength { return }
    }
  }

  /// The next head, without the empty line at its end, taken from what was received; nil if it is too long.
  private func head(_ received: inout [UInt8]) async throws -> ArraySlice<UInt8>? {
    var searched = 0
    while true {
      if let end = Self.end(ofHeadIn: received, from: searched) {
        defer { received.removeFirst(end + 4) }
        return received[..<(end + 1)]
      }
      guard received.count <= Request.limit else { return nil }
      searched = max(0, received.count - 3)
      received += try await socket.read(atMost: 4096)
    }
  }

  /// The offset of the first carriage return of the empty line that ends a head.
  private static func end(ofHeadIn bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= 4 else { return nil }
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
        // Nobody cuts a file of the site shorter; if someone does, the connection must end, since its length was told.
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

/// A moment that moves on as long as something is done.
private final class Deadline: Sendable {
  private let moment = Mutex<ContinuousClock.Instant?>(nil)

  /// Nil: there is none for now.
  func set(_ moment: ContinuousClock.Instant?) { self.moment.withLock { $0 = moment } }

  /// Returns when it has passed.
  func pass() async throws {
    while true {
      let now = ContinuousClock.now
      let moment = moment.withLock { $0 }
      if let moment, moment <= now { return }
      try await Task.sleep(until: moment ?? now + .seconds(10), tolerance: .seconds(1))
    }
  }
}
