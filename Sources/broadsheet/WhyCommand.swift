import ArgumentParser

/// `broadsheet why`.
struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explains why a file or an address is on the site or not.",
    discussion: """
      For an article: whether it is published, or which line holds it back, and where its address, date, section and \
      so on came from. For the address of a list: the articles in it.
      """)

  @Argument(help: ArgumentHelp("A file of the newspaper, or an address of the site.", valueName: "file-or-address"))
  var subject: String

  @OptionGroup var options: InspectOptions

  func run() async throws {
    try await options.print { inspection in
      let explanation = try inspection.explanation(of: subject)
      return options.format == .json ? JSONText.explanation(explanation) : WhyText(explanation).text
    }
  }
}
