import Foundation
import TestSupport
import Testing

@Suite struct ThemeCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Data("title: A\nurl: https://a.example/\n".utf8), to: "Content/site.yml")
  }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(["theme"] + arguments, in: folder.path)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(path)", encoding: .utf8)
  }

  private func original(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Tool.repository)/Templates/\(name)", encoding: .utf8)
  }

  @Test func listsTheFilesAndWhoseTheyAre() throws {
    try folder.write(Data("{{title}}\n".utf8), to: "Templates/partials/card.mustache")
    try folder.write(Data("{{title}}\n".utf8), to: "Templates/layouts/wide.mustache")
    try folder.write(Data("tags: Topics\n".utf8), to: "Templates/i18n/en.yml")
    try folder.write(
      Data("/* A copy of the default theme, version 0123456789ab. */\n".utf8), to: "Templates/assets/style.css")
    let outcome = try run()
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    for line in [
      "hiding\tpartials/card.mustache", "own\tlayouts/wide.mustache", "merged\ti18n/en.yml",
      "outdated\tassets/style.css", "built-in\ti18n/de.yml", "built-in\tlayouts/base.mustache",
    ] { #expect(lines.contains(line), "\(line)") }
  }

  @Test(arguments: ["partials/card.mustache", "Templates/partials/card.mustache", "i18n/ja.yml", "assets/style.css"])
  func printsABuiltInFile(name: String) throws {
    let outcome = try run(name)
    #expect(outcome.status == 0)
    #expect(try outcome.output == original(name.replacingOccurrences(of: "Templates/", with: "")))
  }

  /// A copy is the built-in file behind a comment, changes no page, and is known to be new until the original changes.
  @Test(arguments: [
    ("layouts/base.mustache", "{{! A copy of the default theme, version ", ". }}\n"),
    ("layouts/article.mustache", "{{! A copy of the default theme, version ", ". }}\n"),
    ("partials/page-number.mustache", "{{! A copy of the default theme, version ", ". }}\n"),
    ("i18n/de.yml", "# A copy of the default theme, version ", ".\n"),
  ])
  func copiesAFile(name: String, start: String, end: String) throws {
    try folder.write(Data("---\ntitle: A\ndate: 2024-02-14\n---\nText\n".utf8), to: "Content/articles/a.md")
    #expect(try Tool.run("build", in: folder.path).status == 0)
    let before = try text("Public/2024/02/14/a/index.html")
    let outcome = try run("--copy", name)
    #expect(outcome.output == "Templates/\(name) is yours to edit.\n")
    let copy = try text("Templates/\(name)")
    #expect(copy.hasPrefix(start))
    #expect(copy.dropFirst(start.count + 12).hasPrefix(end))
    #expect(try copy.hasSuffix(end + original(name)))
    let check = try Tool.run("check", "--strict", in: folder.path)
    #expect(check.status == 0, "\(check.errors)")
    #expect(try Tool.run("build", in: folder.path).status == 0)
    #expect(try text("Public/2024/02/14/a/index.html") == before)

    let old = copy.prefix(start.count) + "0123456789ab" + copy.dropFirst(start.count + 12)
    try folder.write(Data(old.utf8), to: "Templates/\(name)")
    let warned = try Tool.run("check", "--format", "concise", in: folder.path)
    #expect(
      warned.errors.hasPrefix(
        """
        Templates/\(name):1:\(start.count + 1): warning: the built-in file that this one hides has changed since it \
        was copied [outdated-template]
        """
      ), "\(warned.errors)")
  }

  @Test(arguments: [
    (["layouts/artikel.mustache"], 1, "broadsheet: error: the default theme has no file 'layouts/artikel.mustache'"),
    (["--copy", "nothing"], 1, "broadsheet: error: the default theme has no file 'nothing'"),
    (["--copy", "../site.yml"], 1, "broadsheet: error: the default theme has no file '../site.yml'"),
    (["--copy", "i18n/en.yml"], 1, "broadsheet: error: Templates/i18n/en.yml is there already"),
    (["--copy"], 64, "Error: --copy needs the name of a file"),
    (["--project", "nowhere"], 64, "Error: "),
  ])
  func refuses(arguments: [String], status: Int32, message: String) throws {
    try folder.write(Data("tags: Topics\n".utf8), to: "Templates/i18n/en.yml")
    let outcome = try Tool.run(["theme"] + arguments, in: folder.path)
    #expect(outcome.status == status)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(try text("Templates/i18n/en.yml") == "tags: Topics\n")
  }

  @Test func aFileInPlaceOfAFolder() throws {
    try folder.write(Data("x".utf8), to: "Templates/partials")
    let outcome = try run("--copy", "partials/card.mustache")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("broadsheet: error: Templates/partials is a file, and should be a folder"))
    #expect(try text("Templates/partials") == "x")
  }

  @Test func aNoteMayStandBelowOtherLines() throws {
    try folder.write(
      Data("\n{{! Ours. }}\n{{! A copy of the default theme, version 0123456789ab. }}\n".utf8),
      to: "Templates/partials/card.mustache")
    #expect(try run().output.contains("outdated\tpartials/card.mustache\n"))
  }

  @Test func writesNothingBeyondTheNewspaper() throws {
    let elsewhere = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Templates", withDestinationPath: elsewhere.path)
    let outcome = try run("--copy", "partials/card.mustache")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[refused-link]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == [])
  }
}
