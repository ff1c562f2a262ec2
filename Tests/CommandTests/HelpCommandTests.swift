import Diagnostics
import TestSupport
import Testing

@Suite struct HelpCommandTests {
  private func run(_ arguments: String...) throws -> Tool.Outcome { try Tool.run(arguments, in: Tool.repository) }

  /// What is asked for, and how the answer begins.
  @Test(arguments: [
    (["help", "articles"], "ARTICLES\n\n  Put a file into 'Content/articles'"),
    (["help", "Front-Matter"], "FRONT MATTER\n\n"),
    (["help", "templates"], "THE THEME\n\n"),
    (["help", "build"], "OVERVIEW: Makes the site and writes it to Public.\n"),
    (["help", "unknown-key"], "unknown-key\n  A key is none that Broadsheet knows"),
    (["explain", "unknown-key"], "unknown-key\n  A key is none that Broadsheet knows"),
    (["explain", "[unknown-key]"], "unknown-key\n  A key is none that Broadsheet knows"),
    (["help", "--man-page"], ".TH BROADSHEET 1 \"\" \"broadsheet "),
  ])
  func prints(arguments: [String], start: String) throws {
    let outcome = try Tool.run(arguments, in: Tool.repository)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(start), "\(outcome.output.prefix(100))")
  }

  @Test(arguments: [
    (["help", "artikles"], "the manual has no topic 'artikles'", "did you mean 'articles'?"),
    (["help", "comments"], "the manual has no topic 'comments'", "'broadsheet help site' tells of it"),
    (["help", "site.yml"], "the manual has no topic 'site.yml'", "'broadsheet help site' tells of it"),
    (["help", "redirects"], "the manual has no topic 'redirects'", "'broadsheet help site' tells of it"),
    (["help", "lead_image"], "the manual has no topic 'lead_image'", "'broadsheet help front-matter' tells of it"),
    (["help", "zzz"], "the manual has no topic 'zzz'", "'broadsheet help' lists the topics"),
    (["explain", "unknow-key"], "there is no message 'unknow-key'", "did you mean 'unknown-key'?"),
    (["explain", "zzz"], "there is no message 'zzz'", "'broadsheet explain' lists all of them"),
  ])
  func suggests(arguments: [String], message: String, hint: String) throws {
    let outcome = try Tool.run(arguments, in: Tool.repository)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "broadsheet: error: \(message)\n    = \(hint)\n")
  }

  @Test func listsCommandsAndTopics() throws {
    let text = try run("help").output
    for line in ["  build  ", "  explain  ", "  articles  ", "  front-matter  "] {
      #expect(text.contains("\n\(line)"), "\(line)")
    }
  }

  @Test func listsEveryMessage() throws {
    let lines = try run("explain").output.split(separator: "\n")
    for id in DiagnosticID.allCases { #expect(lines.contains { $0.hasPrefix("  \(id.rawValue)") }, "\(id)") }
    #expect(lines.allSatisfy { $0.count <= 80 })
  }
}
