import Building
import Diagnostics
import Foundation
import PreviewServer
import Publishing

/// What the commands print, and where to.
enum Terminal {
  static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }

  /// Prints why a command failed, and what to do, to standard error.
  static func write(_ message: String, hint: String?) {
    let hint = hint.map { "\n    = \(VisibleText.escaping($0))" } ?? ""
    write("broadsheet: error: \(VisibleText.escaping(message))\(hint)\n", to: .standardError)
  }

  /// Prints what the machine refused, and what to do if that is known, to standard error.
  static func write(_ error: any Error) {
    write("\(error)", hint: (error as? PublishingError)?.hint ?? (error as? ListenError)?.hint)
  }

  /// A printer of problems, in colour where standard error is a terminal.
  static func printer(_ format: DiagnosticPrinter.Format, of options: BuildOptions) -> DiagnosticPrinter {
    let isTerminal = areErrorsRead && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    return DiagnosticPrinter(
      format: format, color: isTerminal && format == .snippet, source: Build.sources(of: options))
  }

  /// True if standard output is read by a person rather than a program.
  static var isOutputRead: Bool { isatty(STDOUT_FILENO) == 1 }

  /// True if standard error is read by a person rather than a program.
  static var areErrorsRead: Bool { isatty(STDERR_FILENO) == 1 }
}
