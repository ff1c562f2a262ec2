import Foundation
import Synchronization

/// Handles Ctrl-C during a build: prints the state of the site, and ends the process.
final class Interruption: Sendable {
  /// The numbers of changes to the output folder, made and in all; nil before the first.
  private let changes = Mutex<(made: Int, all: Int)?>(nil)

  /// Records the number of changes made to the output folder; does not return once the command was interrupted.
  func note(_ made: Int, of all: Int) { changes.withLock { $0 = (made, all) } }

  /// Runs `work`, and handles SIGINT and SIGTERM meanwhile; rethrows its error.
  ///
  /// `line` is cleared on a signal. A signal that was ignored when the command began stays ignored.
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

  /// Ends the process; while it holds the lock, no further change begins.
  private func end(_ number: Int32, _ line: ProgressLine?) {
    changes.withLock { changes in
      line?.clear()
      Terminal.note("broadsheet: interrupted: \(Self.text(changes))\n")
      // The status that shells give to a process that a signal ended.
      Machine.exit(128 + number)
    }
  }

  /// The state of the site by then, in words.
  static func text(_ changes: (made: Int, all: Int)?) -> String {
    guard let (made, all) = changes else { return "nothing has changed; the site is as it was" }
    if made == all { return "the site is whole; the next 'broadsheet build' adds whatever it may lack" }
    let count = made == 0 ? "" : " (\(made) of \(all) changes are made)"
    return "some pages may be new already and others still old\(count)\n    = the next 'broadsheet build' finishes it"
  }
}
