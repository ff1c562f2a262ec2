import Files
import Rendering
import SiteModel
import TestSupport
import Testing

@testable import Publishing

/// What becomes of an output folder: what was there, what is published, what is there then.
@Suite struct SitePublisherTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Published first, so that a manifest exists; nil for none.
    var earlier: [String: String]?
    /// Then made by hand in the project's folder; nil removes.
    var edits: [String: String?] = [:]
    let planned: [String: String]
    /// The output folder afterwards.
    let after: [String: String]
    /// What is in `replaced` afterwards.
    var replaced: [String: String] = [:]
    /// `+` added, `~` changed, `=` unchanged, `-` removed, `!` replaced.
    let report: String

    var testDescription: String { name }
  }

  static let mark = #"<meta name="generator" content="Broadsheet 1">"#

  private static let xmlMark = "<?xml version=\"1.0\"?>\n<!-- generator=\"Broadsheet\" -->\n<rss/>"
  private static let jsonMark = #"{"_generator":{"name":"Broadsheet"},"a":1}"#

  static let cases = [
    Case(
      name: "the first build makes the folder",
      planned: ["index.html": "home", "2024/a/index.html": "a", "2024/b/index.html": "b"],
      after: ["index.html": "home", "2024/a/index.html": "a", "2024/b/index.html": "b"],
      report: "absent +2024/a/index.html +2024/b/index.html +index.html"),
    Case(
      name: "nothing planned, nothing there", planned: [:], after: [:], report: "absent"),
    Case(
      name: "only what changed is written",
      earlier: ["a": "one", "b": "two", "d/c": "three"], planned: ["a": "one", "b": "2", "d/c": "three", "d/e": "4"],
      after: ["a": "one", "b": "2", "d/c": "three", "d/e": "4"],
      report: "read +d/e ~b =a =d/c"),
    Case(
      name: "stale files go, and folders that are empty without them",
      earlier: ["a": "1", "x/y/z": "2", "x/y/w": "3", "k/l": "4", "k/m": "5"], planned: ["a": "1", "k/l": "4"],
      after: ["a": "1", "k/l": "4"], report: "read =a =k/l -k/m -x/y/w -x/y/z"),
    Case(
      name: "a folder that holds anything else stays",
      earlier: ["x/y/z": "1"], edits: ["Public/x/mine.txt": "mine", "Public/empty/": ""], planned: [:],
      after: ["x/mine.txt": "mine", "empty/": ""], report: "read -x/y/z foreign 1"),
    Case(
      name: "a stale file edited by hand is kept",
      earlier: ["a": "one", "d/b": "two"], edits: ["Public/d/b": "edited"], planned: ["a": "one"],
      after: ["a": "one"], replaced: ["d/b": "edited"], report: "read =a !d/b>.broadsheet/replaced/d/b"),
    Case(
      name: "a file edited by hand is kept and written again",
      earlier: ["a": "one"], edits: ["Public/a": "own"], planned: ["a": "one"],
      after: ["a": "one"], replaced: ["a": "own"], report: "read ~a !a>.broadsheet/replaced/a"),
    Case(
      name: "a file edited by hand to what is planned is left",
      earlier: ["a": "one"], edits: ["Public/a": "new"], planned: ["a": "new"],
      after: ["a": "new"], report: "read =a"),
    Case(
      name: "a file deleted by hand comes back",
      earlier: ["a": "one", "b": "two"], edits: ["Public/a": nil], planned: ["a": "one"],
      after: ["a": "one"], report: "read +a -b"),
    Case(
      name: "the output folder deleted by hand",
      earlier: ["d/a": "one"], edits: ["Public": nil], planned: ["d/a": "one"],
      after: ["d/a": "one"], report: "read +d/a"),
    Case(
      name: "nothing kept earlier is overwritten",
      earlier: ["d/a": "one"],
      edits: [
        "Public/d/a": "third", ".broadsheet/replaced/d/a": "first", ".broadsheet/replaced/d/a.1": "second",
      ],
      planned: ["d/a": "one"], after: ["d/a": "one"],
      replaced: ["d/a": "first", "d/a.1": "second", "d/a.2": "third"],
      report: "read ~d/a !d/a>.broadsheet/replaced/d/a.2"),
    Case(
      name: "a kept file where a folder is needed",
      earlier: ["d/a": "one"], edits: ["Public/d/a": "own", ".broadsheet/replaced/d": "file"],
      planned: ["d/a": "one"], after: ["d/a": "one"], replaced: ["d": "file", "d.1/a": "own"],
      report: "read ~d/a !d/a>.broadsheet/replaced/d.1/a"),
    Case(
      name: "foreign files are left and counted",
      earlier: ["a": "one"],
      edits: ["Public/.git/HEAD": "ref", "Public/mine.txt": "x", "Public/link": "-> mine.txt", "Public/pipe": "|"],
      planned: ["a": "two"],
      after: ["a": "two", ".git/HEAD": "ref", "mine.txt": "x", "link": "-> mine.txt", "pipe": "|"],
      report: "read ~a foreign 4"),
    Case(
      name: "an unknown file with the mark is kept and written over",
      earlier: ["a": "one"], edits: ["Public/b": mark], planned: ["a": "one", "b": "two"],
      after: ["a": "one", "b": "two"], replaced: ["b": mark], report: "read ~b =a !b>.broadsheet/replaced/b"),
    Case(
      name: "an unknown file with the mark that is not planned is left while there is a manifest",
      earlier: ["a": "one"], edits: ["Public/b": mark], planned: ["a": "one"],
      after: ["a": "one", "b": mark], report: "read =a foreign 1"),
    Case(
      name: "an unknown file with the right bytes becomes ours",
      earlier: ["a": "one"], edits: ["Public/b": "two"], planned: ["a": "one", "b": "two"],
      after: ["a": "one", "b": "two"], report: "read =a =b"),
    Case(
      name: "without a manifest",
      edits: [
        "Public/same": "same", "Public/other": "theirs", "Public/d/old.html": "<head>" + mark, "Public/CNAME": "host",
      ],
      planned: ["same": "same", "other": "ours", "new": "new"],
      after: ["same": "same", "other": "ours", "new": "new", "CNAME": "host"],
      replaced: ["other": "theirs", "d/old.html": "<head>" + mark],
      report: "absent +new ~other =same !d/old.html>.broadsheet/replaced/d/old.html"
        + " !other>.broadsheet/replaced/other foreign 1"),
    Case(
      name: "with a damaged manifest",
      earlier: ["a": "one", "b": "two"], edits: [".broadsheet/manifest": "broadsheet-manifest 1 9\n"],
      planned: ["a": "1"], after: ["a": "1", "b": "two"], replaced: ["a": "one"],
      report: "damaged ~a !a>.broadsheet/replaced/a foreign 1"),
    Case(
      name: "a mark that ends at byte 4,096 counts",
      edits: ["Public/old": String(repeating: " ", count: 4054) + mark], planned: ["a": "1"], after: ["a": "1"],
      replaced: ["old": String(repeating: " ", count: 4054) + mark],
      report: "absent +a !old>.broadsheet/replaced/old"),
    Case(
      name: "a mark that ends beyond does not",
      edits: ["Public/old": String(repeating: " ", count: 4055) + mark], planned: ["a": "1"],
      after: ["a": "1", "old": String(repeating: " ", count: 4055) + mark], report: "absent +a foreign 1"),
    Case(
      name: "the marks of XML and JSON count",
      edits: ["Public/f.xml": xmlMark, "Public/f.json": jsonMark, "Public/g.json": "{}"], planned: ["a": "1"],
      after: ["a": "1", "g.json": "{}"], replaced: ["f.xml": xmlMark, "f.json": jsonMark],
      report: "absent +a !f.json>.broadsheet/replaced/f.json !f.xml>.broadsheet/replaced/f.xml foreign 1"),
    Case(
      name: "a file becomes a folder",
      earlier: ["a": "one", "b": "two"], planned: ["a/index.html": "one", "b": "two"],
      after: ["a/index.html": "one", "b": "two"], report: "read +a/index.html =b -a"),
    Case(
      name: "a file edited by hand becomes a folder",
      earlier: ["d/a": "one"], edits: ["Public/d/a": "own"], planned: ["d/a/index.html": "one"],
      after: ["d/a/index.html": "one"], replaced: ["d/a": "own"],
      report: "read +d/a/index.html !d/a>.broadsheet/replaced/d/a"),
    Case(
      name: "a folder becomes a file",
      earlier: ["a/b/c": "1", "a/d": "2"], edits: ["Public/a/d": "own"], planned: ["a": "one"],
      after: ["a": "one"], replaced: ["a/d": "own"], report: "read +a -a/b/c !a/d>.broadsheet/replaced/a/d"),
    Case(
      name: "names of every kind",
      earlier: ["a b/ü": "1", "-": "3"], planned: ["a b/ü": "1", "日本/*": "4", ".well-known/x": "5"],
      after: ["a b/ü": "1", "日本/*": "4", ".well-known/x": "5"],
      report: "read +.well-known/x +日本/* =a b/ü --"),
    Case(
      name: "copies of files of the project",
      earlier: ["same.txt": "copy: Content/static/same.txt", "new.txt": "old text"],
      edits: ["Content/static/new.txt": "new text", "Content/static/add.txt": ""],
      planned: [
        "same.txt": "copy: Content/static/same.txt", "new.txt": "copy: Content/static/new.txt",
        "add.txt": "copy: Content/static/add.txt",
      ],
      after: ["same.txt": "same", "new.txt": "new text", "add.txt": ""],
      report: "read +add.txt ~new.txt =same.txt"),
    Case(
      name: "leftovers of an earlier build in the staging folder",
      earlier: ["a": "one"], edits: [".broadsheet/staging/000000": "left", ".broadsheet/staging/d/e": "left"],
      planned: ["a": "two"], after: ["a": "two"], report: "read ~a"),
  ]

  @Test(arguments: cases) func outputFolder(_ example: Case) async throws {
    let folder = try TemporaryFolder()
    try folder.make(["Content/static/same.txt": "same"])
    if let earlier = example.earlier { _ = try await publish(earlier, in: folder) }
    try folder.make(example.edits)
    let report = try await publish(example.planned, in: folder)
    #expect(try folder.tree("Public") == example.after)
    #expect(try folder.tree(".broadsheet/replaced").filter { $0.key.last != "/" } == example.replaced)
    #expect(summary(of: report) == example.report)
    #expect(try folder.tree(".broadsheet/staging") == [:])

    // The same again finds all in place.
    let again = try await publish(example.planned, in: folder)
    #expect(again.manifest == .read)
    #expect(again.unchanged.count == example.planned.count)
    #expect(again.added + again.changed + again.removed == [] && again.replaced == [])
    #expect(try folder.tree("Public") == example.after)
  }

  @Test func unchangedFilesKeepTheirTime() async throws {
    let folder = try TemporaryFolder()
    try await publish(["a": "one", "d/b": "two"], in: folder)
    let before = try FileSystem.tree(below: folder.path + "/Public").entries.filter { $0.facts.kind == .file }
    try await publish(["a": "one", "d/b": "two", "d/c": "three"], in: folder)
    let after = try FileSystem.tree(below: folder.path + "/Public").entries
    #expect(Array(after.filter { before.map(\.path).contains($0.path) }) == before)
  }

  @Test func copiesOutOfTheCache() async throws {
    let folder = try TemporaryFolder()
    try folder.make([".broadsheet/cache/pictures/1": "small", "1": "large"])
    let files = ["a.jpg": "copy: 1", "a-320.jpg": "cached: 1"]
    #expect(summary(of: try await publish(files, in: folder)) == "absent +a-320.jpg +a.jpg")
    #expect(try folder.tree("Public") == ["a-320.jpg": "small", "a.jpg": "large"])
    #expect(summary(of: try await publish(files, in: folder)) == "read =a-320.jpg =a.jpg")
  }

  @Test func pathsThatDifferInNormalFormAreTwo() async throws {
    let folder = try TemporaryFolder()
    let files = try ["\u{FC}", "u\u{308}"].map {
      OutputFile(path: try #require(OutputPath($0)), source: .bytes(Array($0.utf8)))
    }
    #expect(summary(of: try await publish(files, in: folder)) == "absent +u\u{308} +\u{FC}")
    #expect(summary(of: try await publish([files[0]], in: folder)) == "read =\u{FC} -u\u{308}")
  }

  @Test func eachOutputFolderHasItsManifest() async throws {
    let folder = try TemporaryFolder()
    try await publish(["a": "one", "b": "two"], in: folder)
    #expect(summary(of: try await publish(["a": "draft"], in: folder, to: "Drafts")) == "absent +a")
    #expect(summary(of: try await publish(["a": "one"], in: folder, to: folder.path + "/Public")) == "read =a -b")
    #expect(summary(of: try await publish(["c": "draft"], in: folder, to: "./Drafts/")) == "read +c -a")
    #expect(try folder.tree("Public") == ["a": "one"])
    #expect(try folder.tree("Drafts") == ["c": "draft"])
    let manifests = try folder.tree(".broadsheet").keys.filter { $0.hasPrefix("manifest") }.sorted()
    #expect(manifests.map(\.count) == [8, 25])
  }

  @Test func theOutputFolderMayBeALink() async throws {
    let folder = try TemporaryFolder()
    try folder.make(["real/mine": "x", "Public": "-> real"])
    #expect(summary(of: try await publish(["a": "one"], in: folder)) == "absent +a foreign 1")
    #expect(summary(of: try await publish(["a": "two"], in: folder)) == "read ~a foreign 1")
    #expect(try folder.tree("real") == ["a": "two", "mine": "x"])
  }
}
