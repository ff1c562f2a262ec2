import Foundation
import TestSupport
import Testing

@Suite struct InitCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Tool.Outcome {
    try Tool.run(
      ["init"] + arguments, in: folder.path,
      environment: ["LC_ALL": "en_GB.UTF-8", "TZ": "Europe/London"].merging(environment) { $1 })
  }

  @Test func makesANewspaperThatBuilds() throws {
    let outcome = try run("harbour-post", "--yes")
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        Harbour Post is made: 7 files in harbour-post.
        Write the address that the site will have into Content/site.yml, after 'url:'.
        To see it while you write, and to make the site that you publish:

          cd harbour-post && \(Tool.binary.path) serve --open
          \(Tool.binary.path) build

        """)
    let settings = try #require(folder.tree("harbour-post")["Content/site.yml"])
    for line in [
      "title: \"Harbour Post\"", "url: https://example.org/", "language: en-GB", "timezone: Europe/London",
      "sections: [Local, Culture, Sport]", "    - {label: \"About us\", url: /about/}", "comments: false",
    ] { #expect(settings.contains("\n\(line)\n"), "\(line)") }
    let build = try Tool.run("build", "--strict", in: folder.path + "/harbour-post")
    #expect(build.errors.contains("'https://example.org' stands for an address in examples [placeholder-address]"))
    #expect(build.status == 1)
    let site = settings.replacing("url: https://example.org/", with: "url: https://post.example/")
    try folder.make(["harbour-post/Content/site.yml": site])
    let published = try Tool.run("build", "--strict", in: folder.path + "/harbour-post")
    #expect(published.errors == "")
    #expect(published.status == 0)
  }

  @Test func optionsAnswer() throws {
    let outcome = try run(
      "--yes", "--title", "Die \"Post\"", "--language", "de", "--timezone", "Europe/Berlin", "--url",
      "post.example/neu",
      "--section", "Stadt", "--section", "Land", "--replies", "--host", "netlify")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.hasPrefix(
        """
        Die "Post" is made: 10 files in this folder.
        Write the address that takes replies into Content/site.yml, after '#action:', and take the '#' away; until \
        then they are closed.
        Fill in what the law asks for: impressum.md, datenschutz.md in Content/pages.
        Write the address of Broadsheet's package into BROADSHEET_PACKAGE, in netlify.toml.

        """))
    let settings = try #require(folder.tree(".")["Content/site.yml"])
    for line in [
      "title: \"Die \\\"Post\\\"\"", "url: https://post.example/neu", "sections: [Stadt, Land]", "hosts: [netlify]",
      "comments:",
    ] { #expect(settings.contains("\n\(line)\n"), "\(line)") }
    #expect(try Tool.run("check", "--strict", in: folder.path).status == 0)
  }

  @Test(arguments: [
    ([], "Error: There is no terminal to ask questions at: add --yes"),
    (["--yes", "--language", "german!"], "Error: --language: 'german!' is no language tag: write 'en'"),
    (["--yes", "--timezone", "Berlin"], "Error: --timezone: 'Berlin' is no time zone: did you mean 'Europe/Berlin'?"),
    (["--yes", "--section", "Tags"], "Error: --section: "),
    (["--yes", "--title", " "], "Error: --title: a newspaper needs a name"),
    (["--yes", "--host", "home"], "Error: The value 'home' is invalid for '--host <host>'"),
  ])
  func isNotUnderstood(arguments: [String], message: String) throws {
    let outcome = try Tool.run(["init", "paper"] + arguments, in: folder.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(try folder.tree(".") == [:])
  }

  /// Nothing is overwritten, and nothing half made.
  @Test(
    arguments: [
      (["paper/Content/site.yml": "x"], [], "there is a newspaper in 'paper' already"),
      (["paper/Content/": ""], [], "'paper' has a folder 'Content' already, and nothing is overwritten"),
      (["paper/Public/a.html": "x"], [], "'paper' has a folder 'Public' already, and nothing is overwritten"),
      (["paper": "x"], [], "'paper' is a file, not a folder"),
      (
        ["paper/netlify.toml": "x"], ["--host", "netlify"],
        "'paper' has a file 'netlify.toml' already, and nothing is overwritten"
      ),
      (["Content/site.yml": "x"], ["Content/new"], "'Content/new' lies within the newspaper in 'FOLDER'"),
      (["paper/.github": "x"], ["--host", "github"], "Cannot make the folder FOLDER/paper/.github"),
    ] as [([String: String], [String], String)])
  func refuses(tree: [String: String], arguments: [String], message: String) throws {
    try folder.make(tree)
    let before = try folder.tree(".")
    let arguments = arguments.first?.hasPrefix("-") == false ? arguments : ["paper"] + arguments
    let outcome = try Tool.run(["init", "--yes"] + arguments, in: folder.path)
    #expect(outcome.status == (message.hasPrefix("Cannot") ? 2 : 1))
    let errors = outcome.errors.replacing(folder.path, with: "FOLDER")
    #expect(errors.hasPrefix("broadsheet: error: \(message)"), "\(errors)")
    #expect(try folder.tree(".") == before)
  }

  @Test func aFolderWithOtherFilesMayBeUsed() throws {
    try folder.make(["paper/.git/config": "x", "paper/README.md": "x", "paper/.gitignore": "y"])
    let outcome = try run("paper", "--yes", "--host", "github")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\nAdd /Public/ and /.broadsheet/ to your .gitignore: builds make them.\n"))
    let tree = try folder.tree("paper")
    #expect(tree[".gitignore"] == "y")
    #expect(tree["README.md"] == "x")
    #expect(tree[".github/workflows/publish.yml"]?.contains("    - cron: '17 * * * *'\n") == true)
    #expect(!tree.keys.contains { $0.contains("broadsheet-init") })
  }

  /// On a terminal it asks, tells what will not do, and asks again.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func asksOnATerminal() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", "'\(Tool.binary.path)' init paper --language en --timezone UTC", "/dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("The Asked\nftp://x\npaper.example\n\ny\n".utf8))
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(text.contains("The name of the newspaper [Paper]: "))
    #expect(text.contains("broadsheet: error: 'ftp://x' is no"))
    let settings = try folder.tree("paper")["Content/site.yml"] ?? ""
    #expect(settings.contains("title: \"The Asked\"\n"))
    #expect(settings.contains("url: https://paper.example\n"))
    #expect(settings.contains("\ncomments:\n"))
  }
}
