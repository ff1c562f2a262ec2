import Building
import Diagnostics
import Foundation
import Manual
import PreviewServer
import Publishing
import Starting

/// The output of the commands, on standard output and standard error.
enum Terminal {
  /// Prints an answer or a report to standard output; if that fails, the process ends with status 2.
  static func print(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      write("standard output took no more: \(Self.reason(error))", hint: "the answer is not whole")
      Machine.exit(2)
    }
  }

  /// Prints problems and progress to standard error; a failure is ignored.
  static func note(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// The system's message on an error, such as `No space left on device`.
  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard
      let code = [cause, error as NSError].compactMap(\.self).first(where: { $0.domain == NSPOSIXErrorDomain })?.code
    else { return "\(error)" }
    return String(cString: strerror(Int32(code)))
  }

  /// Prints why a command failed, and what to do, to standard error.
  static func write(_ message: String, hint: String?) {
    let hint = hint.map { "\n    = \(VisibleText.escaping($0))" } ?? ""
    note("broadsheet: error: \(VisibleText.escaping(message))\(hint)\n")
  }

  /// Prints why nothing was made, and what to do, to standard error.
  static func write(_ refusal: Refusal) { write(refusal.description, hint: refusal.hint) }

  /// Prints a question and reads the answer; nil at the end of input.
  static func ask(_ question: String) -> String? {
    print(VisibleText.escaping(question))
    return readLine()
  }

  /// Prints an error, and its hint if there is one, to standard error.
  static func write(_ error: any Error) {
    write("\(error)", hint: (error as? PublishingError)?.hint ?? (error as? ListenError)?.hint)
  }

  /// Prints problems to standard error.
  ///
  /// In the format for people, a newspaper above the working folder is named first, since paths are relative to it.
  static func show(_ problems: [Diagnostic], _ format: DiagnosticPrinter.Format, of options: BuildOptions) {
    if !problems.isEmpty, format == .snippet, options.project.hasPrefix("..") {
      note("The newspaper is in \(VisibleText.escaping(options.project)):\n")
    }
    note(printer(format, of: options).print(problems))
  }

  /// A printer of problems, in colour where standard error is a terminal.
  private static func printer(_ format: DiagnosticPrinter.Format, of options: BuildOptions) -> DiagnosticPrinter {
    DiagnosticPrinter(
      format: format, color: showsColor && areErrorsRead && format == .snippet, source: Build.sources(of: options))
  }

  /// Prints a text of the manual to standard output.
  static func print(_ blocks: [Block]) { print(text(of: blocks)) }

  /// Returns a text of the manual in lines as wide as the terminal, with bold letters where it has them.
  ///
  /// Lines have at most 100 columns; 80 where the width is unknown.
  static func text(of blocks: [Block]) -> String {
    PlainText.text(
      of: blocks, width: min(width ?? 80, 100), isStyled: isOutputRead && showsColor)
  }

  /// False where colour is not wanted (no-color.org), or the terminal has none.
  private static var showsColor: Bool { Machine.environment("NO_COLOR").isEmpty && !isDumb }

  /// True for a terminal that can only print one line after another: no colour, no line that is written over.
  static var isDumb: Bool { Machine.environment("TERM") == "dumb" }

  /// True if a person can be asked: standard input and output are terminals.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isOutputRead }

  /// True if standard output is read by a person rather than a program.
  static var isOutputRead: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal that shows standard output, 80 if it does not tell; nil where a program reads it.
  static var width: Int? {
    guard isOutputRead else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// True if standard error is read by a person rather than a program.
  static var areErrorsRead: Bool { isatty(STDERR_FILENO) == 1 }
}
