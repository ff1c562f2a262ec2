import Foundation
import Synchronization

/// Ctrl-C while a site is built: says what has become of the site, and ends the command.
final class Interruption: Sendable {
  /// How far the changes of the output folder are; nil before the first.
  private let changes = Mutex<(made: Int, all: Int)?>(nil)

  /// How many changes of the output folder are made; does not return once the command was interrupted.
  func note(_ made: Int, of all: Int) { changes.withLock { $0 = (made, all) } }

  /// Runs `work`, and listens for Ctrl-C and a polite end meanwhile; `line` is what the terminal shows of it.
  ///
  /// A signal that was ignored when the command began stays ignored.
  func watching<Result>(_ line: ProgressLine?, _ work: () async throws -> Result) async rethrows -> Result {
    let sources = [SIGINT, SIGTERM].filter(Self.isHeard).map { number in
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { self.end(number, line) }
      source.activate()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await work()
  }

  private static func isHeard(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return action.__sigaction_handler.sa_handler == nil
  }

  /// While it has the lock, no further change begins.
  private func end(_ number: Int32, _ line: ProgressLine?) {
    changes.withLock { changes in
      line?.clear()
      Terminal.note("broadsheet: interrupted: \(Self.text(changes))\n")
      Machine.exit(128 + number)
    }
  }

  /// What has become of the site by then.
  static func text(_ changes: (made: Int, all: Int)?) -> String {
    guard let (made, all) = changes else { return "nothing has changed; the site is as it was" }
    if made == all { return "the site is whole; the next 'broadsheet build' adds whatever it may lack" }
    let count = made == 0 ? "" : " (\(made) of \(all) changes are made)"
    return "some pages may be new already and others still old\(count)\n    = the next 'broadsheet build' finishes it"
  }
}
