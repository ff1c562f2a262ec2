import Foundation
import TestSupport
import Testing

private let good = ProjectText(
  """
  -- Content/site.yml --
  title: The Paper
  url: https://paper.example/
  sitemaps: false
  crawlers: false
  -- Content/articles/2024-02-14-storm.md --
  ---
  title: Storm
  tags: [Wind]
  ---
  It blew.
  -- Content/articles/2024-02-15-draft.md --
  ---
  title: Not yet
  draft: true
  ---
  Secret words.
  -- Content/articles/2099-01-01-later.md --
  ---
  title: Later
  ---
  Secret plans.
  """)

private let bad = ProjectText(
  """
  -- Content/articles/2024-02-14-storm.md --
  ---
  tilte: Storm
  ---
  It blew.
  """)

@Suite struct BuildCommandTests {
  @Test func aSiteIsBuilt() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    let run = try Tool.run("build", "--date", "2024-03-01", in: folder.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("1 article on 8 pages, in ") == true)
    #expect(
      lines.dropFirst() == [
        "Written to ./Public: 14 new, 0 changed, 0 unchanged, 0 removed.",
        "Held back: 2 articles (--held-back lists them).",
        "The site changes by itself at 2099-01-01T00:00:00+00:00: build again then.",
      ])
    let files = try folder.tree("Public")
    #expect(
      Set(files.keys.filter { !$0.hasPrefix("assets/") }) == [
        "2024/02/14/index.html", "2024/02/14/storm/index.html", "2024/02/index.html", "2024/index.html", "404.html",
        "index.html", "tags/index.html", "tags/wind/index.html", "feed.xml", "atom.xml", "feed.json",
        "tags/wind/feed.xml",
      ])
    for (name, text) in files { #expect(!text.contains("Secret"), "\(name) leaks a held back article") }
    for (name, text) in files where name.hasSuffix(".html") {
      #expect(text.contains(#"<meta name="generator" content="Broadsheet">"#), "\(name) has no generator mark")
    }
  }

  @Test func draftsOfPagesAreListed() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    try folder.write(ProjectText("-- Content/pages/about.md --\n---\ntitle: About\ndraft: true\n---\n"))
    let run = try Tool.run("check", "--date", "2024-03-01", "--held-back", in: folder.path)
    #expect(run.output.contains("\nHeld back: 2 articles, 1 page.\n"))
    #expect(run.output.contains("\n  Content/articles/2024-02-15-draft.md: draft\n"))
    let later = "Content/articles/2099-01-01-later.md: scheduled (2099-01-01T00:00:00+00:00)"
    #expect(run.output.contains("\n  \(later)\n"))
    #expect(run.output.contains("\n  Content/pages/about.md: draft\n"))
  }

  @Test func aSecondBuildChangesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    _ = try Tool.run("build", "--date", "2024-03-01", in: folder.path)
    let page = folder.path + "/Public/index.html"
    let before = try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] as? Date
    let run = try Tool.run("build", "--date", "2024-03-01", in: folder.path)
    #expect(run.output.contains("0 new, 0 changed, 14 unchanged, 0 removed."))
    #expect(try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] as? Date == before)
  }

  @Test func anErrorLeavesTheSiteAsItWas() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    _ = try Tool.run("build", "--date", "2024-03-01", in: folder.path)
    let before = try folder.tree("Public")
    try folder.write(bad)
    let run = try Tool.run("build", "--date", "2024-03-01", in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        Content/articles/2024-02-14-storm.md:2:1: error: unknown front matter key 'tilte' [unknown-key]
          2 | tilte: Storm
            | ^^^^^ did you mean 'title'?
        'broadsheet explain unknown-key' says more.

        """)
    #expect(run.output.hasPrefix("1 error. Nothing was written; the site is as it was.\n"))
    #expect(try folder.tree("Public") == before)
  }

  @Test func formats() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    try folder.write(bad)
    let concise = try Tool.run("check", "--format", "concise", in: folder.path)
    #expect(concise.errors.split(separator: "\n").count == 1)
    let json = try Tool.run("check", "--format", "json", in: folder.path)
    let problems = try JSONSerialization.jsonObject(with: Data(json.errors.utf8)) as? [[String: Any]]
    #expect(problems?.map { $0["id"] as? String } == ["unknown-key"])
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(report?["ok"] as? Bool == false)
    #expect(report?["errors"] as? Int == 1)
  }

  private static let stages = [
    "load", "parse", "assemble", "plan", "theme", "resolve", "pictures", "cards", "render", "write",
  ]

  @Test func theProfileNamesTheStages() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    let build = try Tool.run("build", "--profile", in: folder.path)
    let lines = build.errors.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.first == ["stage", "seconds", "processor", "peak", "MiB"])
    #expect(lines.dropFirst().map(\.first) == Self.stages + ["all"])
    #expect(lines.dropFirst().allSatisfy { $0.count == 4 && $0.dropFirst().allSatisfy { Double($0) != nil } })
    let check = try Tool.run("check", "--format", "json", in: folder.path)
    #expect(check.errors == "[]\n")
    let report = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any]
    let profile = report?["profile"] as? [[String: Any]]
    #expect(profile?.map { $0["stage"] as? String } == Self.stages.dropLast())
    #expect(profile?.allSatisfy { ($0["peak_bytes"] as? Int ?? 0) > 1_000_000 } == true)
  }

  @Test func checkWritesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    let run = try Tool.run("check", "--date", "2024-03-01", in: folder.path)
    #expect(run.status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Public"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/.broadsheet"))
  }

  @Test func strictCountsWarningsAsErrors() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    try folder.write(ProjectText("-- Content/articles/2024-02-16-a.md --\n---\ntitle: A\nautor: B\n---\n"))
    #expect(try Tool.run("build", in: folder.path).status == 0)
    let strict = try Tool.run("build", "--strict", in: folder.path)
    #expect(strict.status == 1)
    #expect(strict.errors.contains("error: unknown front matter key 'autor' [unknown-key]"))
  }

  @Test(arguments: [
    ["build", "--drafts"], ["build", "--future"], ["build", "--date", "2999-01-01"],
    ["build", "--drafts", "--output", "Public"], ["build", "--drafts", "--output", "./Public/x"],
    ["build", "--output", "."], ["build", "--output", "Content"], ["build", "--output", "Templates/x"],
    ["build", "--date", "yesterday"], ["build", "--jobs", "0"], ["build", "--no-such-option"], ["bulid"],
  ])
  func wrongUsage(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    let run = try Tool.run(arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Public"))
  }

  @Test func previewsAreMarked() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    let run = try Tool.run("build", "--drafts", "--future", "--output", "preview", in: folder.path)
    #expect(run.status == 0)
    let files = try folder.tree("preview").filter { $0.key.hasSuffix(".html") }
    #expect(files["2024/02/15/draft/index.html"]?.contains("Secret words.") == true)
    #expect(files["2099/01/01/later/index.html"]?.contains("Secret plans.") == true)
    for (name, text) in files {
      #expect(text.contains(#"<meta name="robots" content="noindex">"#), "\(name) lacks noindex")
      #expect(text.contains("Preview: this page is not public."), "\(name) lacks the bar")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Public"))
  }

  @Test func aFolderThatIsNoNewspaper() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run("build", in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("Content/site.yml: error: this folder is empty [missing-configuration]"))
  }

  @Test func whatTheMachineRefusesIsStatusTwo() throws {
    let folder = try TemporaryFolder()
    try folder.write(good)
    try folder.write(Data(), to: "Public")
    let run = try Tool.run("build", in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("broadsheet: error: Cannot list "))
    let json = try Tool.run("build", "--format", "json", in: folder.path)
    #expect(json.status == 2)
    #expect(json.errors == "[]\n")
    let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(report?["ok"] as? Bool == false)
    #expect((report?["error"] as? String)?.hasPrefix("Cannot list ") == true)
  }

  @Test func helpAndVersion() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run("--version", in: folder.path).output == "0.2.0\n")
    let help = try Tool.run("build", "--help", in: folder.path)
    #expect(help.status == 0)
    for option in ["--project", "--output", "--date", "--drafts", "--future", "--strict", "--format", "--jobs"] {
      #expect(help.output.contains(option))
    }
  }

  @Test(
    arguments: [("Sources/CHANGELOG.md", "\n## 0.2.0 ("), ("README.md", "broadsheet_0.2.0_amd64.deb")]
      as [(String, String)])
  func documentsNameTheVersion(file: String, words: String) throws {
    #expect(try String(contentsOfFile: Tool.repository + "/" + file, encoding: .utf8).contains(words))
  }
}
