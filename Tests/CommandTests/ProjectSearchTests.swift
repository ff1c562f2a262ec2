import Foundation
import TestSupport
import Testing

/// A newspaper is found from each of its folders, and a folder that holds none says so alike in all commands.
@Suite struct ProjectSearchTests {
  @Test(arguments: ["", "Content", "Content/articles/2024/05", "Content/tags"])
  func commandsWorkInEachFolder(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(paperInFolders)
    let here = "\(folder.path)/\(name)"
    #expect(try Tool.run("build", "--strict", in: here).status == 0)
    #expect(try folder.tree("Public")["index.html"] != nil)
    #expect(try Tool.run("list", in: here).output.contains("\tContent/articles/2024/05/2024-05-02-storm.md\tStorm\n"))
    #expect(try Tool.run("addresses", "--record", in: here).status == 0)
    #expect(try folder.tree("Content")["addresses.yml"] != nil)
    #expect(try Tool.run("theme", "--copy", "i18n/en.yml", in: here).status == 0)
    #expect(try folder.tree("Templates/i18n")["en.yml"] != nil)
    #expect(try Tool.run("schedule", in: here).status == 0)
    #expect(try Tool.run("clean", in: here).status == 0)
    #expect(try folder.tree(".broadsheet/cache") == [:])
  }

  /// Paths in messages stay those from the newspaper's folder, which people are told.
  @Test func messagesNameTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(paperInFolders)
    try folder.make(["Content/articles/b.md": "---\ntitle: B\ndate: 2024-01-01\nautor: X\n---\nWords.\n"])
    let above = try Tool.run("check", in: folder.path + "/Content/tags")
    let from = try Tool.run("check", in: folder.path)
    #expect(from.errors.hasPrefix("Content/articles/b.md:4:1: warning: "))
    #expect(above.errors == "The newspaper is in ../..:\n" + from.errors)
    let concise = try Tool.run("check", "--format", "concise", in: folder.path + "/Content/tags")
    #expect(concise.errors.hasPrefix("Content/articles/b.md:4:1: warning: "))
  }

  @Test(arguments: ["build", "check", "serve", "list", "diff", "schedule", "clean"])
  func commandsSayTheSame(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.make(["hugo.toml": "", "content/posts/a.md": ""])
    let outcome = try Tool.run(command, in: folder.path)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix(
        """
        hugo.toml: error: this is a site of Hugo, not a newspaper [missing-configuration]
            = type: broadsheet init ../newspaper, then: cp -R content/posts/. ../newspaper/Content/articles/

        """), "\(outcome.errors)")
  }
}
