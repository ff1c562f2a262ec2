import ArgumentParser
import Building
import Diagnostics
import Files
import Inspecting

/// The options of commands that answer questions, and how these read the newspaper.
struct InspectOptions: ParsableArguments {
  /// The format in which an answer is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var projectOption: ProjectOption

  @Option(help: ArgumentHelp("Answer as of this moment, such as 2024-02-14 (default: now).", valueName: "instant"))
  var date: String?

  @Option(help: "How the answer is printed: text or json.")
  var format: Format = .text

  /// Reads the newspaper and prints the answer.
  ///
  /// Lists errors in the newspaper on standard error, and throws the exit status if it is not 0.
  func print(_ answer: (Inspection) throws -> String) async throws {
    try await Self.print(project: projectOption.folder, date: date, format: format, answer)
  }

  /// Reads the newspaper and prints the answer, for commands with options of their own.
  ///
  /// Lists errors in the newspaper on standard error, and throws the exit status if it is not 0.
  static func print(
    project: String, date: String?, format: Format, _ answer: (Inspection) throws -> String
  ) async throws {
    let options = BuildOptions(
      project: project, now: Machine.now, date: date, jobs: Machine.cores, delivery: .check)
    try await reporting {
      let inspection = try await Inspection(options)
      if !inspection.errors.isEmpty {
        Terminal.show(inspection.errors, format == .json ? .json : .snippet, of: options)
      }
      if inspection.isReady { Terminal.print(try answer(inspection)) }
      if !inspection.errors.isEmpty { throw ExitCode(1) }
    }
  }

  /// Runs `work`, prints its error, and throws the exit status in its place.
  ///
  /// It is 1 for an ``UnknownSubject``, 2 for a ``FileError``; a ``UsageError`` becomes a ``ValidationError``. Rethrows
  /// other errors.
  static func reporting(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let error as UnknownSubject {
      Terminal.write(error.description, hint: error.hint)
      throw ExitCode(1)
    } catch let error as UsageError {
      throw ValidationError(error.description)
    } catch let error as FileError {
      Terminal.write(error.description, hint: nil)
      throw ExitCode(2)
    }
  }
}
