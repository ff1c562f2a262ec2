import Foundation
import TestSupport
import Testing

/// What `addresses` prints, and what it writes.
@Suite struct AddressesCommandTests {
  private static let paper = ProjectText(
    """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/news/
    -- Content/articles/2024-02-14-storm.md --
    ---
    title: Storm
    section: Local
    ---
    It blew.

    """)

  @Test(
    arguments: [
      ([], "/2024/02/14/storm/\n/local/\n"),
      (
        ["--format", "json"],
        #"[{"address":"/2024/02/14/storm/","id":"2024-02-14-storm"},{"address":"/local/"}]"# + "\n"
      ),
    ] as [([String], String)])
  func prints(arguments: [String], expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.paper)
    let run = try Tool.run(["addresses"] + arguments, in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output == expected)
    #expect(try folder.tree("Content")["addresses.yml"] == nil)
  }

  /// An address that is lost is warned of until it leads on, or is recorded no more.
  @Test func records() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.paper)
    let run = try Tool.run(["addresses", "--record"], in: folder.path)
    #expect(run.output == "2 addresses recorded in Content/addresses.yml.\n")
    let file = "/2024/02/14/storm/: 2024-02-14-storm\n/local/:\n"
    #expect(try folder.tree("Content")["addresses.yml"]?.hasSuffix("\n" + file) == true)
    func check() throws -> String { try Tool.run(["check", "--format", "concise"], in: folder.path).errors }
    #expect(try check() == "")
    let settings = "title: The Paper\nurl: https://paper.example/news/\npermalink: /{slug}/\n"
    try folder.write(Data(settings.utf8), to: "Content/site.yml")
    #expect(
      try check()
        == "Content/addresses.yml:2:1: warning: nothing is left at '/2024/02/14/storm/', which readers may know "
        + "[lost-address] (add '/2024/02/14/storm/' to 'aliases' in Content/articles/2024-02-14-storm.md)\n")
    try folder.write(
      Data((settings + "redirects: { /2024/02/14/storm/: /storm/ }\n").utf8), to: "Content/site.yml")
    #expect(try check() == "")
    _ = try Tool.run(["addresses", "--record"], in: folder.path)
    try folder.write(Data(settings.utf8), to: "Content/site.yml")
    #expect(try check().hasPrefix("Content/addresses.yml:2:1: warning: nothing is left at '/2024/02/14/storm/'"))
    _ = try Tool.run(["addresses", "--record"], in: folder.path)
    #expect(try check() == "")
  }

  /// A newspaper that cannot be read whole is not recorded.
  @Test func recordsNothingBesideErrors() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.paper)
    try folder.write(Data("---\ndate: 2024-02-14\n---\nText\n".utf8), to: "Content/articles/b.md")
    let run = try Tool.run(["addresses", "--record"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("[missing-key]"))
    #expect(try folder.tree("Content")["addresses.yml"] == nil)
  }
}
