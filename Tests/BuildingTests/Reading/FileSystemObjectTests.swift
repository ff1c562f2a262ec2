import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Building

/// What stands in a newspaper's folder, and what becomes of it: files of the site and problems.
@Suite struct FileSystemObjectTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let tree: [String: String?]
    /// Files of the site beside those that every site has.
    var output: Set<String> = []
    var problems: [String] = []

    var testDescription: String { name }

    init(_ name: String, _ tree: [String: String?], output: Set<String> = [], problems: [String] = []) {
      self.name = name
      self.tree = tree
      self.output = output
      self.problems = problems
    }
  }

  private static let configuration =
    "title: The Paper\nurl: https://paper.example/\nfeeds: false\nsitemaps: false\ncrawlers: false\n"
  private static let article = "---\ntitle: Rain\ndate: 2024-02-14\n---\nIt rained.\n"
  private static let page = "2024/02/14/rain/index.html"
  private static let outside =
    "this link leads out of the newspaper's folder [refused-link] (put the file or folder itself here)"
  private static let special =
    "this is a device, pipe or socket, not a file [unreadable-file] (move it out of this folder)"
  private static let broken = "this link leads to nothing [refused-link] (put the file itself here, or remove the link)"
  private static let loop =
    "this link leads back to itself [refused-link] (put the file itself here, or remove the link)"
  private static let above = "this link leads to a folder that it lies in [refused-link] (remove it)"
  private static let unspeakable =
    "this name holds a control character or a backslash [invalid-path] (rename it: no web host can serve such a file)"

  /// `../outside` is a folder beside the newspaper's.
  static let articles: [Case] = [
    Case("a file", ["Content/articles/rain.md": article], output: [page]),
    Case(
      "a link to a file", ["drafts/rain.md": article, "Content/articles/rain.md": "-> ../../drafts/rain.md"],
      output: [page]),
    Case(
      "a link to a link to a file",
      ["d/rain.md": article, "d/l": "-> rain.md", "Content/articles/rain.md": "-> ../../d/l"], output: [page]),
    Case(
      "a link to a folder", ["old/rain.md": article, "Content/articles/2024": "-> ../../old"], output: [page]),
    Case(
      "a link to a file in a linked folder",
      ["old/rain.md": "-> ../rain.md", "rain.md": article, "Content/articles/2024": "-> ../../old"], output: [page]),
    Case(
      "a link to a folder in a linked folder",
      ["old/l": "-> ../older", "older/rain.md": article, "Content/articles/2024": "-> ../../old"],
      problems: [
        "Content/articles/2024/l: error: this link to a folder lies in a folder that was linked itself [refused-link] "
          + "(links are followed once: link it directly)"
      ]),
    Case(
      "a link to a file outside", ["Content/articles/rain.md": "-> ../../../outside/rain.md"],
      problems: ["Content/articles/rain.md: error: " + outside]),
    Case(
      "a link to a folder outside", ["Content/articles/2024": "-> ../../../outside"],
      problems: ["Content/articles/2024: error: " + outside]),
    Case(
      "a link out of a linked folder",
      ["old/l.md": "-> ../../outside/rain.md", "Content/articles/2024": "-> ../../old"],
      problems: ["Content/articles/2024/l.md: error: " + outside]),
    Case(
      "a link to a folder whose name begins like the newspaper's",
      ["Content/articles/2024": "-> ../../../newspaper2"], problems: ["Content/articles/2024: error: " + outside]),
    Case(
      "a link to the folder above", ["Content/articles/a/up": "-> ..", "Content/articles/rain.md": article],
      problems: ["Content/articles/a/up: error: " + above]),
    Case(
      "a link to its own folder", ["Content/articles/here": "-> ."],
      problems: ["Content/articles/here: error: " + above]),
    Case(
      "a link to the newspaper's folder", ["Content/articles/all": "-> ../.."],
      problems: ["Content/articles/all: error: " + above]),
    Case("a link to itself", ["Content/articles/a.md": "-> a.md"], problems: ["Content/articles/a.md: error: " + loop]),
    Case(
      "two links to each other", ["Content/articles/a.md": "-> b.md", "Content/articles/b.md": "-> a.md"],
      problems: ["Content/articles/a.md: error: " + loop, "Content/articles/b.md: error: " + loop]),
    Case(
      "a link to nothing", ["Content/articles/a.md": "-> b.md"], problems: ["Content/articles/a.md: error: " + broken]),
    Case(
      "a link to what was published", ["Content/articles/a": "-> ../../Public", "Public/x.md": "x"],
      problems: [
        "Content/articles/a: error: this link leads into 'Public', where no texts or templates are read [refused-link] "
          + "(put the file or folder itself here)"
      ]),
    Case("a pipe", ["Content/articles/a.md": "|"], problems: ["Content/articles/a.md: error: " + special]),
    Case(
      "a link to a pipe", ["p": "|", "Content/articles/a.md": "-> ../../p"],
      problems: ["Content/articles/a.md: error: " + special]),
    Case("a folder", ["Content/articles/a.md/": ""]),
    Case(
      "a name with a line feed", ["Content/articles/a\nb.md": article],
      problems: ["Content/articles/a\\u{A}b.md: error: " + unspeakable]),
    Case(
      "a name with a mark of direction",
      ["Content/static/a\u{202E}fdp.exe": "a", "Content/articles/a\u{200B}.md": article],
      problems: [
        "Content/articles/a\u{200B}.md: error: this name holds an invisible character: U+200B (zero width space) "
          + "[invalid-path] (rename it: nobody could type its address)",
        "Content/static/a\\u{202E}fdp.exe: error: this name holds an invisible character: U+202E (right-to-left "
          + "override) [invalid-path] (rename it: nobody could type its address)",
      ]),
    Case("a Persian name", ["Content/static/می\u{200C}خواهم.txt": "a"], output: ["می\u{200C}خواهم.txt"]),
    Case(
      "a name with a backslash", ["Content/articles/a\\b.md": article],
      problems: ["Content/articles/a\\b.md: error: " + unspeakable]),
    Case(
      "a folder's name with a tab", ["Content/articles/a\tb/c/d.md": article],
      problems: ["Content/articles/a\\u{9}b: error: " + unspeakable]),
    Case(
      "names that differ only by case",
      ["Content/articles/2024-02-14-Rain.md": article, "Content/articles/2024-02-14-rain.md": article],
      problems: [
        "Content/articles/2024-02-14-rain.md:2:8: error: Content/articles/2024-02-14-Rain.md has the id "
          + "'2024-02-14-rain' as well [duplicate-id] (give one of them an 'id:' of its own)",
        "Content/articles/2024-02-14-rain.md:2:8: error: another page or file has the address /2024/02/14/rain/ as "
          + "well, from Content/articles/2024-02-14-Rain.md "
          + "[output-collision] (change the slug, the date or the name of one of them)",
      ]),
    Case(
      "leftovers",
      [
        "Content/articles/.DS_Store": "x", "Content/articles/rain.md~": "x", "Content/articles/#rain.md#": "x",
        "Content/articles/.#rain.md": "-> me@host.1234", "Content/articles/Thumbs.db": "x",
        "Content/articles/.rain.md.swp": "x", "Content/articles/._rain.md": "x",
        "Content/articles/.obsidian/note.md": article, "Content/.git": "|",
      ]),
    Case(
      "a configuration that is a folder", ["Content/site.yml": nil, "Content/site.yml/x": ""],
      problems: [
        "Content/site.yml: error: this is a folder, and should be a file [unreadable-file] "
          + "(move the folder away and make a file of that name)",
        "Content/site.yml/x: warning: this file is not published [unpublished-file] "
          + "(articles are .md files in Content/articles; pictures and downloads belong beside them or in "
          + "Content/static)",
      ]),
    Case(
      "a configuration that is a pipe", ["Content/site.yml": "|"],
      problems: ["Content/site.yml: error: " + special]),
    Case(
      "a configuration that is linked",
      [
        "shared/site.yml": configuration, "Content/site.yml": "-> ../shared/site.yml",
        "Content/articles/rain.md": article,
      ],
      output: [page]),
    Case(
      "a configuration that is linked from outside", ["Content/site.yml": "-> ../../outside/site.yml"],
      problems: ["Content/site.yml: error: " + outside]),
    Case(
      "no configuration", ["Content/site.yml": nil, "Content/articles/": ""],
      problems: [
        "Content/site.yml: error: there is no such file [missing-configuration] (make it, with a line 'title: …' and "
          + "a line 'url: https://…/', or name another folder with --project)"
      ]),
    Case(
      "a Content that is a file", ["Content": "x"],
      problems: [
        "Content: error: this is a file, and should be a folder [unreadable-file] "
          + "(move the file away and make a folder of that name)"
      ]),
    Case(
      "a Content that is linked",
      ["words/site.yml": configuration, "words/articles/rain.md": article, "Content": "-> words"], output: [page]),
    Case(
      "a linked folder in a Content that is linked",
      [
        "words/site.yml": configuration, "old/rain.md": article, "words/articles/2024": "-> ../../old",
        "Content": "-> words",
      ], output: [page]),
    Case("a Content that lies outside", ["Content": "-> ../outside"], problems: ["Content: error: " + outside]),
    Case("a Content that leads to itself", ["Content": "-> Content"], problems: ["Content: error: " + loop]),
  ]

  static let staticFiles: [Case] = [
    Case("a file", ["Content/static/a.txt": "a"], output: ["a.txt"]),
    Case(
      "a hidden file", ["Content/static/.nojekyll": "", "Content/static/.well-known/x": "x"],
      output: [".nojekyll", ".well-known/x"]),
    Case("a linked file", ["files/a.txt": "a", "Content/static/a.txt": "-> ../../files/a.txt"], output: ["a.txt"]),
    Case("a linked folder", ["files/a.txt": "a", "Content/static/f": "-> ../../files"], output: ["f/a.txt"]),
    Case(
      "a file outside", ["Content/static/a.txt": "-> ../../../outside/rain.md"],
      problems: ["Content/static/a.txt: error: " + outside]),
    Case(
      "a file by an absolute path", ["Content/static/a.txt": "-> /etc/hostname"],
      problems: ["Content/static/a.txt: error: " + outside]),
    Case("a device", ["Content/static/null": "-> /dev/null"], problems: ["Content/static/null: error: " + outside]),
    Case("a pipe", ["Content/static/p": "|"], problems: ["Content/static/p: error: " + special]),
    Case(
      "a loop of folders", ["Content/static/a/b": "-> ../../static"],
      problems: [
        """
        Content/static/a/b: error: 
        """ + above
      ]),
    Case(
      "what git knows", [".git/config": "secret", "Content/static/g": "-> ../../.git"],
      problems: [
        "Content/static/g: error: this link leads into '.git', where no texts or templates are read [refused-link] "
          + "(put the file or folder itself here)"
      ]),
    Case(
      "a name with a control character", ["Content/static/a\u{1}": "a"],
      problems: ["Content/static/a\\u{1}: error: " + unspeakable]),
    Case(
      "a name with a backslash", ["Content/static/a\\b": "a"],
      problems: [
        """
        Content/static/a\\b: error: 
        """ + unspeakable
      ]),
    Case(
      "names that differ only by case", ["Content/static/A.txt": "a", "Content/static/a.txt": "b"],
      problems: [
        "Content/static/a.txt: error: another page or file has the address /a.txt as well, from Content/static/A.txt "
          + "[output-collision] (change the slug, the date or the name of one of them)"
      ]),
    Case(
      "leftovers",
      [
        "Content/static/.DS_Store": "x", "Content/static/a/Thumbs.db": "x", "Content/static/a.txt~": "x",
        "Content/static/#a#": "x", "Content/static/.#a": "-> me@host.1", "Content/static/.git": "gitdir: x",
      ]),
    Case("an empty folder", ["Content/static/a/": ""]),
  ]

  static let templates: [Case] = [
    Case("a file", ["Templates/assets/a.txt": "a"], output: ["assets/a.HASH.txt"]),
    Case("a linked file", ["a.txt": "a", "Templates/assets/a.txt": "-> ../../a.txt"], output: ["assets/a.HASH.txt"]),
    Case("a linked folder", ["t/assets/a.txt": "a", "Templates": "-> t"], output: ["assets/a.HASH.txt"]),
    Case(
      "a partial from outside", ["Templates/partials/card.mustache": "-> ../../../outside/rain.md"],
      problems: ["Templates/partials/card.mustache: error: " + outside]),
    Case("all from outside", ["Templates": "-> ../outside"], problems: ["Templates: error: " + outside]),
    Case(
      "a pipe", ["Templates/layouts/tags.mustache": "|"],
      problems: ["Templates/layouts/tags.mustache: error: " + special]),
    Case(
      "a file in its place", ["Templates": "x"],
      problems: [
        "Templates: error: this is a file, and should be a folder [unreadable-file] "
          + "(move the file away and make a folder of that name)"
      ]),
    Case(
      "a link to nothing", ["Templates/assets/a.css": "-> b.css"],
      problems: ["Templates/assets/a.css: error: " + broken]),
    Case("leftovers", ["Templates/layouts/tags.mustache~": "{{x", "Templates/assets/.a.css.swp": "x"]),
  ]

  @Test(arguments: articles) func inArticles(_ example: Case) async throws { try await check(example) }
  @Test(arguments: staticFiles) func inStaticFiles(_ example: Case) async throws { try await check(example) }
  @Test(arguments: templates) func inTemplates(_ example: Case) async throws { try await check(example) }

  /// A dictionary cannot hold two such names.
  @Test func namesThatDifferOnlyByNormalForm() async throws {
    let folder = try TemporaryFolder()
    try folder.make(["newspaper/Content/static/\u{E9}": "a"])
    try await check(
      Case(
        "", ["Content/static/e\u{301}": "b"],
        problems: [
          "Content/static/\u{E9}: error: another page or file has the address /\u{E9} as well, from "
            + "Content/static/e\u{301} [output-collision] (change the slug, the date or the name of one of them)"
        ]), in: folder)
  }

  @Test(arguments: ["articles", "static"]) func aNameThatIsNotUTF8(place: String) async throws {
    let folder = try TemporaryFolder()
    try folder.make(["newspaper/Content/\(place)/": ""])
    let path = "\(folder.path)/newspaper/Content/\(place)/caf"
    let name = Array(path.utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    close(open(name, O_CREAT | O_WRONLY, 0o644))
    defer { unlink(name) }
    try await check(
      Case(
        "", [:],
        problems: [
          "Content/\(place)/caf\\xE9: error: the name of this file is not UTF-8 [unreadable-file] (rename it)"
        ]), in: folder)
  }

  private static let archives = ["2024/index.html", "2024/02/index.html", "2024/02/14/index.html"]

  private func check(_ example: Case) async throws { try await check(example, in: TemporaryFolder()) }

  private func check(_ example: Case, in folder: TemporaryFolder) async throws {
    try folder.make(["outside/rain.md": Self.article, "outside/site.yml": "title: O\nurl: https://o.example\n"])
    try folder.make(["newspaper2/rain.md": Self.article])
    if example.tree["Content"] == nil { try folder.make(["newspaper/Content/site.yml": Self.configuration]) }
    for (path, content) in example.tree where content == nil || content == "|" {
      try? FileManager.default.removeItem(atPath: "\(folder.path)/newspaper/\(path)")
    }
    let made = example.tree.filter { $0.value != nil }.map { ("newspaper/" + $0.key, $0.value) }
    try folder.make(Dictionary(uniqueKeysWithValues: made))
    try folder.make(["newspaper/": ""])

    let project = folder.path + "/newspaper"
    let options = BuildOptions(project: project, output: project + "/out", now: Moment(seconds: 1_767_225_600))
    let report = try await Build(options).run()
    let printer = DiagnosticPrinter(format: .concise, color: false, source: Build.sources(of: options))
    #expect(printer.print(report.diagnostics) == example.problems.map { $0 + "\n" }.joined())
    let always = ["404.html", "index.html", "tags/index.html"]
    let found = try folder.tree("newspaper/out").keys.map(Self.withoutHash).filter {
      !always.contains($0) && !$0.hasPrefix("assets/style.") && !Self.archives.contains($0)
    }
    #expect(Set(found) == example.output)
  }

  /// `assets/a.0123456789ab.txt` as `assets/a.HASH.txt`.
  private static func withoutHash(_ path: String) -> String {
    var parts = path.split(separator: ".", omittingEmptySubsequences: false)
    if path.hasPrefix("assets/"), parts.count == 3 { parts[1] = "HASH" }
    return parts.joined(separator: ".")
  }
}
