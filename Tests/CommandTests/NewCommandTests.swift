import Foundation
import TestSupport
import Testing

@Suite struct NewCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(paperInFolders)
  }

  private func run(_ arguments: [String], in name: String = "", environment: [String: String] = [:]) throws
    -> Tool.Outcome
  {
    try Tool.run(["new"] + arguments, in: "\(folder.path)/\(name)", environment: environment)
  }

  /// Dates in what was printed or written, as letters.
  private func undated(_ text: String) -> String {
    let day = text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00/, with: "NOW").replacing(
      /\d{4}-\d\d-\d\d/, with: "DAY")
    return day.replacing(/articles\/\d{4}\/\d\d\//, with: "articles/YEAR/MONTH/")
  }

  @Test(arguments: [
    (
      ["Rain & wind"], "Content/articles/YEAR/MONTH/DAY-rain-wind.md",
      "---\ntitle: \"Rain & wind\"\ndate: NOW\n---\n\n"
    ),
    (
      ["article", "page", "--section", "arts", "--author", "ines okafor", "--author", "Bo \"B\" Li", "--draft"],
      "Content/articles/YEAR/MONTH/DAY-page.md",
      "---\ntitle: page\ndate: NOW\nsection: Arts\nauthors: [Ines Okafor, \"Bo \\\"B\\\" Li\"]\ndraft: true\n---\n\n"
    ),
    (
      ["Über  1: 日本 ", "--folder"], "Content/articles/YEAR/MONTH/DAY-uber-1-日本/index.md",
      "---\ntitle: \"Über 1: 日本\"\ndate: NOW\n---\n\n"
    ),
    (["page", "About us"], "Content/pages/about-us.md", "---\ntitle: About us\n---\n\n"),
    (["page", "no", "--folder", "--draft"], "Content/pages/no/index.md", "---\ntitle: \"no\"\ndraft: true\n---\n\n"),
    (["author", "Bo Li"], "Content/authors/bo-li.md", "---\nname: Bo Li\n---\n\n"),
    (["section", "Food & Drink"], "Content/sections/food-drink.md", "---\nlabel: \"Food & Drink\"\n---\n\n"),
    (["Page", "A"], "Content/pages/a.md", "---\ntitle: A\n---\n\n"),
    (["tag", "C++"], "Content/tags/c-plus-plus.md", "---\nlabel: C++\n---\n\n"),
  ])
  func makesAFileThatPasses(arguments: [String], path: String, text: String) throws {
    let outcome = try run(arguments)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(undated(outcome.output) == path + "\n")
    let made = try String(contentsOfFile: "\(folder.path)/\(outcome.output.dropLast())", encoding: .utf8)
    #expect(undated(made) == text)
    let check = try Tool.run("check", "--strict", "--drafts", in: folder.path)
    #expect(check.errors == "")
    let again = try run(arguments)
    #expect(again.status == 1)
    #expect(again.errors.hasPrefix("broadsheet: error: \(outcome.output.dropLast()) is there already\n"))
    #expect(try String(contentsOfFile: "\(folder.path)/\(outcome.output.dropLast())", encoding: .utf8) == made)
  }

  @Test(arguments: [
    (["x", "--section", "Locla"], "there is no section 'Locla'\n    = did you mean 'Local'?"),
    (
      ["x", "--section", "Sport"],
      "there is no section 'Sport'\n    = known are Local, Arts; 'broadsheet new section Sport' makes one"
    ),
    (["x", "--author", "Ines Okafr"], "there is no author 'Ines Okafr' yet\n    = did you mean 'Ines Okafor'?"),
    (["!!!"], "'!!!' has no letters or digits to make an address of"),
    (["page", "Tags"], "Content/pages/tags.md was not made: "),
    (["page", "Local"], "Content/pages/local.md was not made: "),
    (["section", "Tags"], "Content/sections/tags.md was not made: "),
    (["tag", "wind"], "Content/tags/wind.md is there already"),
  ])
  func refuses(arguments: [String], message: String) throws {
    let before = try folder.tree(".")
    let outcome = try run(arguments)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("broadsheet: error: \(message)"), "\(outcome.errors)")
    #expect(try folder.tree(".") == before)
  }

  @Test(arguments: [
    (["page"], "Error: 'new page' needs a name: broadsheet new page \"Name\". An article of that title: "),
    (["Council", "votes"], "Error: Put the title between quotes: broadsheet new \"Council votes\"."),
    (
      ["pgae", "About us"],
      "Error: Put the title between quotes: broadsheet new \"pgae About us\". Or did you mean 'page'?"
    ),
    (["post", "Hello"], "Error: An article needs no word for its kind: broadsheet new \"Hello\"."),
    (["post", "Hello", "you"], "Error: Put the title between quotes: broadsheet new \"Hello you\"."),
    (["Foo", "--tag", "x"], "Error: Unknown option '--tag'"),
    (["Foo", "--title", "B"], "Error: Unknown option '--title'"),
    (["Foo", "--date", "2020-01-01"], "Error: Unknown option '--date': an article is dated now; "),
    (["Foo", "--date=2020-01-01"], "Error: Unknown option '--date': an article is dated now; "),
    (["page", "About", "us"], "Error: Put the title between quotes: broadsheet new page \"About us\"."),
    ([" "], "Error: A title is one line of plain text."), (["a\nb"], "Error: A title is one line of plain text."),
    (["page", "A", "--section", "Local"], "Error: Only an article has a section and authors, and this is a page."),
    (["author", "A", "--draft"], "Error: --draft and --folder are for articles and pages, and this is an author."),
    (["A", "--edit"], "Error: --edit: neither VISUAL nor EDITOR names an editor."),
  ])
  func isNotUnderstood(arguments: [String], message: String) throws {
    let outcome = try run(arguments, environment: ["VISUAL": "", "EDITOR": ""])
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
  }

  @Test func anEditorOpensTheFile() throws {
    let outcome = try run(["tag", "It's"], in: "Content/articles", environment: [:])
    #expect(outcome.output == "../../Content/tags/its.md\n")
    let edited = try run(
      ["tag", "B", "--edit"], in: "Content/articles", environment: ["VISUAL": "", "EDITOR": "sed -i s/B/Bee/"])
    #expect(edited.output == "../../Content/tags/b.md\n")
    #expect(try folder.tree("Content/tags")["b.md"] == "---\nlabel: Bee\n---\n\n")
  }

  @Test func writesNothingBeyondTheNewspaper() throws {
    let elsewhere = try TemporaryFolder()
    try folder.make(["Content/pages": "-> \(elsewhere.path)"])
    let outcome = try run(["page", "A"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Content/pages/a.md would lie outside the newspaper's folder"))
    #expect(try elsewhere.tree("") == [:])
  }

  @Test func withoutANewspaper() throws {
    let empty = try TemporaryFolder()
    let outcome = try Tool.run("new", "A", in: empty.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("Content/site.yml: error: this folder is empty [missing-configuration]\n"))
  }
}
