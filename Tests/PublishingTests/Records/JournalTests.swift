import Foundation
import SiteModel
import TestSupport
import Testing

@testable import Publishing

@Suite struct JournalTests {
  private static let text = """
    broadsheet-journal 1 6
    /papers/courier/Public
    remove 0 gone/index.html
    keep 0 edited.html
    replace 12 a b/index.html
    folder 0 2024/05
    place 1234567 index.html
    prune 0 gone/too/index.html

    """

  @Test func readsWhatItWrites() throws {
    let journal = Journal(
      output: "/papers/courier/Public",
      steps: [
        .remove(try path("gone/index.html")), .moveAside(try path("edited.html")),
        .replace(12, try path("a b/index.html")),
        .folder(try path("2024/05")), .put(1_234_567, try path("index.html")),
        .prune(try path("gone/too/index.html")),
      ])
    #expect(String(decoding: journal.bytes, as: UTF8.self) == Self.text)
    #expect(Journal(Array(Self.text.utf8)) == journal)
  }

  @Test(arguments: [
    "", "\n", "broadsheet-journal 1 0\n", "broadsheet-journal 2 0\n/a\n", "broadsheet-journal 1 1\n/a\n",
    "broadsheet-journal 1 0\na\n", "broadsheet-journal 1 1\n/a\nplace 0 ../x\n",
    "broadsheet-journal 1 1\n/a\nplace x a\n",
    "broadsheet-journal 1 1\n/a\nplace -1 a\n", "broadsheet-journal 1 1\n/a\nsteal 0 a\n",
    "broadsheet-journal 1 1\n/a\nplace 0 a",
  ])
  func refusesAllElse(_ text: String) { #expect(Journal(Array(text.utf8)) == nil) }

  /// What a killed build leaves: all is staged, the journal is in its place, and some steps are taken.
  @Test(arguments: [
    (name: "nothing is done yet", public: ["a": "old", "b": "old"], expected: ["a": "new", "c/d": "new"]),
    (name: "all is done", public: ["a": "new", "c/d": "new"], expected: ["a": "new", "c/d": "new"]),
    (
      name: "somebody has edited a page since", public: ["a": "mine", "b": "old"],
      expected: ["a": "new", "c/d": "new"]
    ),
  ])
  func nextBuildFinishes(name: String, public files: [String: String], expected: [String: String]) async throws {
    let folder = try TemporaryFolder()
    try await publish(["a": "old", "b": "old"], in: folder)
    let old = try #require(try folder.tree(".broadsheet")["manifest"])
    try await publish(["a": "new", "c/d": "new"], in: folder)
    let new = try #require(try folder.tree(".broadsheet")["manifest"])
    let lines = Set((old + new).split(separator: "\n").filter { !$0.hasPrefix("broadsheet") })
    let both = lines.sorted { ($0.split(separator: " ")[2], $0) < ($1.split(separator: " ")[2], $1) }
    try folder.make(["Public": nil])
    try folder.make(Dictionary(uniqueKeysWithValues: files.map { ("Public/\($0)", Optional($1)) }))
    let isDone = files["c/d"] != nil
    try folder.make([
      ".broadsheet/manifest": "broadsheet-manifest 1 \(both.count)\n" + both.map { $0 + "\n" }.joined(),
      ".broadsheet/journal": "broadsheet-journal 1 3\n\(folder.path)/Public\nfolder 0 c\nplace 0 a\nremove 0 b\n",
      ".broadsheet/staging/manifest": new,
    ])
    if !isDone { try folder.make([".broadsheet/staging/0/000000": "new", ".broadsheet/staging/tree/c/d": "new"]) }
    let report = try await publish(["a": "new", "c/d": "new"], in: folder)
    #expect(report.hasFinishedAnother)
    #expect(try folder.tree("Public") == expected)
    #expect(try folder.tree(".broadsheet/replaced") == (files["a"] == "mine" ? ["a": "mine"] : [:]))
    #expect(try folder.tree(".broadsheet")["journal"] == nil)
    #expect(try folder.tree(".broadsheet/staging") == [:])
    #expect(try await publish(["a": "new", "c/d": "new"], in: folder).hasFinishedAnother == false)
  }

  /// A build that was cut off, or stopped by an error, between the removal of a file and that of its folders.
  @Test(arguments: [true, false])
  func emptyFoldersGo(hasJournal: Bool) async throws {
    let folder = try TemporaryFolder()
    try await publish(["a": "one", "gone/too/b": "two", "kept/c": "three"], in: folder)
    try folder.make(["Public/gone/too/b": nil, "Public/mine/": ""])
    if hasJournal {
      try folder.make([
        ".broadsheet/journal": "broadsheet-journal 1 1\n\(folder.path)/Public\nremove 0 gone/too/b\n"
      ])
    }
    #expect(try folder.tree("Public") == ["a": "one", "gone/too/": "", "kept/c": "three", "mine/": ""])
    try await publish(["a": "one", "kept/c": "three"], in: folder)
    #expect(try folder.tree("Public") == ["a": "one", "kept/c": "three", "mine/": ""])
  }

  /// A build that was cut off once a file had taken the place of a folder.
  @Test func aFileInPlaceOfAFolder() async throws {
    let folder = try TemporaryFolder()
    try await publish(["a/b": "one"], in: folder)
    try FileManager.default.removeItem(atPath: folder.path + "/Public/a")
    try folder.make([
      "Public/a": "two",
      ".broadsheet/journal": "broadsheet-journal 1 2\n\(folder.path)/Public\nremove 0 a/b\nplace 0 a\n",
    ])
    let report = try await publish(["a": "two"], in: folder)
    #expect(report.hasFinishedAnother)
    #expect(try folder.tree("Public") == ["a": "two"])
  }

  /// A journal that came with a newspaper from elsewhere leads to no other folder.
  @Test func anotherFolderIsLeftAlone() async throws {
    let folder = try TemporaryFolder()
    try folder.make([
      "precious/a": "theirs", ".broadsheet/staging/0/000000": "bad",
      ".broadsheet/journal": "broadsheet-journal 1 2\n\(folder.path)/precious\nreplace 0 a\nplace 0 b\n",
    ])
    let report = try await publish(["a": "1"], in: folder)
    #expect(!report.hasFinishedAnother)
    #expect(try folder.tree("precious") == ["a": "theirs"])
    #expect(try folder.tree(".broadsheet")["journal"] == nil)
  }

  private func path(_ text: String) throws -> OutputPath { try #require(OutputPath(text)) }
}
