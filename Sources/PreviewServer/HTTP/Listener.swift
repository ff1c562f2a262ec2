import FlyingSocks
import Glibc

/// Listens at an address of this machine, and goes on whatever clients do.
struct Listener: Sendable {
  /// An address in numbers: `127.0.0.1`.
  let host: String
  /// The port; nil: ``defaultPort``, or the next after it that is free; 0: any that is free.
  let port: UInt16?
  let answer: @Sendable (Request) async -> Response

  /// The port that previews have unless it is taken.
  static let defaultPort: UInt16 = 8000

  /// Answers requests until the task ends; `listening` is told the port.
  ///
  /// Throws a ``ListenError`` if it cannot listen there, a `SocketError` if the socket cannot be set up.
  func run(listening: (UInt16) async -> Void) async throws {
    Self.raiseFileLimit()
    let socket = try bind()
    defer { try? socket.close() }
    try socket.setFlags(.nonBlocking)
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): await listening(port)
    case .unix: break
    }
    await accept(from: socket)
  }

  private func accept(from socket: Socket) async {
    let waiter = FileWaiter("accept")
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        do {
          try await waiter.wait(for: socket.file.rawValue)
          while true {
            let client = try AsyncSocket(socket: Socket(file: socket.accept().file), pool: SocketWaiter())
            group.addTask { await Connection(client, answer: answer).run() }
          }
        } catch SocketError.blocked {
          // No further client waits.
        } catch {
          // The client has gone, or the process has no free file descriptor: the pause lets other connections end.
          try? await Task.sleep(for: .milliseconds(20))
        }
      }
    }
  }

  private func bind() throws(ListenError) -> Socket {
    if let port { return try bind(port) }
    // After 100 ports, the system chooses one.
    for port in Self.defaultPort..<Self.defaultPort + 100 {
      do {
        return try bind(port)
      } catch {
        guard error.isTaken else { throw error }
      }
    }
    return try bind(0)
  }

  private func bind(_ port: UInt16) throws(ListenError) -> Socket {
    do {
      let isSix = host.contains(":")
      let socket = try Socket(domain: isSix ? AF_INET6 : AF_INET, type: .stream)
      do {
        try socket.setValue(true, for: .localAddressReuse)
        if isSix {
          try socket.bind(to: sockaddr_in6.inet6(ip6: host, port: port))
        } else {
          try socket.bind(to: sockaddr_in.inet(ip4: host, port: port))
        }
        try socket.listen()
        return socket
      } catch {
        try? socket.close()
        throw error
      }
    } catch {
      throw ListenError(host: host, port: port, reason: error)
    }
  }

  /// Raises the limit of open files, and so of connections, to the hard limit, at most 65,536.
  private static func raiseFileLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 65_536))
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}

/// The reason why the preview cannot listen.
public struct ListenError: Error, CustomStringConvertible {
  let host: String
  let port: UInt16
  let reason: any Error

  /// True if another program listens there.
  var isTaken: Bool { number == EADDRINUSE }

  /// The error number of the C library; nil for an invalid address.
  private var number: Int32? {
    if case SocketError.failed(let call, let number, _) = reason, !call.hasPrefix("inet_pton") { return number }
    return nil
  }

  /// One sentence without a full stop.
  public var description: String {
    if isTaken { return "Port \(port) is taken by another program" }
    guard let number else { return "'\(host)' is no address of this machine" }
    return "Cannot listen on \(host), port \(port): \(String(cString: strerror(number)))"
  }

  /// A hint on what to do about the error.
  public var hint: String {
    isTaken
      ? "choose another with --port, or leave it out: then the preview takes the next one that is free"
      : "choose another with --port or --host, or leave them out"
  }
}
