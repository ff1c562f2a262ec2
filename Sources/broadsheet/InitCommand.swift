import ArgumentParser
import Files
import Newspaper
import Starting

/// `broadsheet init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a new newspaper: settings, a first article, pages.",
    discussion: """
      Asks for what the newspaper is to be like; Enter takes the answer in brackets. Options answer beforehand, and \
      with --yes nothing is asked. Nothing that is there is ever overwritten.
      """)

  @Argument(help: ArgumentHelp("The folder of the newspaper, made if need be (default: this one).", valueName: "dir"))
  var folder = "."

  @Option(help: ArgumentHelp("Its name.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Its language, such as en, de or pt-PT.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("Its time zone, such as Europe/Paris.", valueName: "name"))
  var timezone: String?

  @Option(help: ArgumentHelp("The address that the site will have, with its path.", valueName: "address"))
  var url: String?

  @Option(name: .customLong("section"), help: ArgumentHelp("A section; once for each, in order.", valueName: "name"))
  var sections: [String] = []

  @Flag(inversion: .prefixedNo, help: "Whether readers may reply.")
  var replies: Bool?

  @Flag(
    inversion: .prefixedNo, help: "Whether there are pages for an imprint and privacy (default: as is usual there).")
  var legal: Bool?

  @Option(help: "Also make the file by which a host builds and publishes: github, gitlab, netlify or cloudflare.")
  var host: PublishingHost?

  @Flag(help: "Ask nothing.")
  var yes = false

  func validate() throws {
    guard yes || Terminal.isInteractive else {
      throw ValidationError(
        "There is no terminal to ask questions at: add --yes, and options for what is to be other than usual.")
    }
  }

  func run() throws {
    do {
      let writer = try NewspaperFolderWriter(folder)
      let given = try given(by: Answers(folder: writer.name, locale: Machine.locale, zone: Machine.newspaperZone))
      let open = Question.allCases.filter { !yes && option(for: $0) == nil }
      guard let answers = given.asking(open, ask: Terminal.ask, tell: Terminal.write) else {
        Terminal.print("\nNothing was made.\n")
        throw ExitCode(64)
      }
      let newspaper = NewNewspaper(answers, moment: Machine.now)
      let hasIgnoreFile = try writer.write(newspaper.files)
      Terminal.print(report(newspaper, answers, hasIgnoreFile: hasIgnoreFile))
    } catch let refusal as Refusal {
      Terminal.write(refusal)
      throw ExitCode(1)
    } catch let error as FileError {
      Terminal.write(error)
      throw ExitCode(2)
    }
  }

  /// Returns the answers with those of options; throws a ``ValidationError`` for one that is refused.
  private func given(by answers: Answers) throws -> Answers {
    var answers = answers
    answers.hasLegalPages = legal
    answers.host = host
    for question in Question.allCases {
      guard let text = option(for: question) else { continue }
      do {
        answers = try answers.with(text, for: question)
      } catch {
        let hint = error.hint.map { ": \($0)" } ?? ""
        throw ValidationError("--\(question == .sections ? "section" : question.rawValue): \(error)\(hint)")
      }
    }
    return answers
  }

  /// Returns the option that answers a question, as it would be typed; nil if it is not given.
  private func option(for question: Question) -> String? {
    switch question {
    case .title: title
    case .language: language
    case .timezone: timezone
    case .url: url
    case .sections: sections.isEmpty ? nil : sections.joined(separator: ",")
    case .replies: replies.map { $0 ? "yes" : "no" }
    }
  }

  /// Returns the closing report, which ends with the two commands to run next.
  private func report(_ newspaper: NewNewspaper, _ answers: Answers, hasIgnoreFile: Bool) -> String {
    let name = folder == "." ? "this folder" : folder.shellWord
    var lines = ["\(answers.title) is made: \(ReportText.count(newspaper.files.count, "file")) in \(name)."]
    lines += newspaper.tasks
    if hasIgnoreFile { lines.append("Add /Public/ and /.broadsheet/ to your .gitignore: builds make them.") }
    let command = Machine.command.shellWord
    let there = folder == "." ? "" : "cd \(folder.shellWord) && "
    lines += [
      "To see it while you write, and to make the site that you publish:", "", "  \(there)\(command) serve --open",
    ]
    return (lines + ["  \(command) build", ""]).joined(separator: "\n")
  }
}

extension PublishingHost: ExpressibleByArgument {}
