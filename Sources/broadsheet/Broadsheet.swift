import ArgumentParser

@main
struct Broadsheet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "A static site generator for news blogs.", version: "0.1.0")
}
