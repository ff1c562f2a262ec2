import FlyingFox
import FlyingSocks
import Glibc

/// Listens at an address of this machine, and goes on whatever clients do.
struct Listener: Sendable {
  /// An address in numbers: `127.0.0.1`.
  let host: String
  /// Nil: the usual one, or any that is free; 0: any that is free.
  let port: UInt16?
  let handler: Router

  /// The port that previews have unless it is taken.
  static let usualPort: UInt16 = 8000

  /// Answers requests until the task ends; `listening` is told the port, once.
  ///
  /// Throws a ``ListenError`` if the machine does not let it listen there.
  func run(listening: @escaping @Sendable (UInt16) async -> Void) async throws {
    Self.raiseFileLimit()
    var port = port ?? Self.usualPort
    var isFirst = true
    while !Task.isCancelled {
      let listened = Listened()
      do {
        try await serve(port) { [isFirst] actual in
          await listened.note(actual)
          if isFirst { await listening(actual) }
        }
      } catch {
        if let actual = await listened.port {
          // The machine refused a connection, for it has no more files to open: those that are there end, others may come.
          (port, isFirst) = (actual, false)
          try await Task.sleep(for: .milliseconds(100))
        } else if !isFirst {
          try await Task.sleep(for: .milliseconds(500))
        } else if self.port == nil, port != 0 {
          port = 0
        } else {
          throw ListenError(host: host, port: port, reason: error)
        }
      }
    }
  }

  /// The port of one server, once it has one.
  private actor Listened {
    private(set) var port: UInt16?
    func note(_ port: UInt16) { self.port = port }
  }

  private func serve(_ port: UInt16, listening: @escaping @Sendable (UInt16) async -> Void) async throws {
    let server = HTTPServer(config: try configuration(port), handler: handler)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening(timeout: 60)
        switch await server.listeningAddress {
        case .ip4(_, let port), .ip6(_, let port): await listening(port)
        default: break
        }
      }
      try await group.waitForAll()
    }
  }

  private func configuration(_ port: UInt16) throws -> HTTPServer.Configuration {
    if host.contains(":") {
      return .init(address: try sockaddr_in6.inet6(ip6: host, port: port), logger: .disabled)
    }
    return .init(address: try sockaddr_in.inet(ip4: host, port: port), logger: .disabled)
  }

  /// Lets the process hold as many connections as the machine allows it.
  private static func raiseFileLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}

/// The machine does not let the preview listen.
public struct ListenError: Error, CustomStringConvertible {
  let host: String
  let port: UInt16
  let reason: any Error

  /// One sentence without a full stop.
  public var description: String {
    if case SocketError.failed(_, EADDRINUSE, _) = reason { return "Port \(port) is taken by another program" }
    if case SocketError.failed(_, let number, _) = reason {
      return "Cannot listen on \(host), port \(port): \(String(cString: strerror(number)))"
    }
    return "'\(host)' is no address of this machine"
  }

  /// What to do about it.
  public var hint: String { "choose another with --port or --host, or leave them out" }
}
