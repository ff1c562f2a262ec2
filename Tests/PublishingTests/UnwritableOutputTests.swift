import Files
import Foundation
import Rendering
import SiteModel
import TestSupport
import Testing

@testable import Publishing

/// What makes a publication stop, with the output folder as it was.
@Suite struct UnwritableOutputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var earlier: [String: String]?
    var edits: [String: String?] = [:]
    let planned: [String: String]
    var output = "Public"
    let message: String

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "foreign files", earlier: ["a": "one"], edits: ["Public/b": "theirs", "Public/d/c": "theirs"],
      planned: ["a": "two", "b": "ours", "d/c": "ours", "e": "new"],
      message: "The output folder holds files that Broadsheet did not make: b, d/c"),
    Case(
      name: "a foreign folder", earlier: ["a": "one"], edits: ["Public/b/c": "theirs"],
      planned: ["a": "2", "b": "ours"],
      message: "The output folder holds files that Broadsheet did not make: b, b/c"),
    Case(
      name: "an empty folder, without a manifest", edits: ["Public/b/": ""], planned: ["b": "ours"],
      message: "The output folder holds files that Broadsheet did not make: b"),
    Case(
      name: "a folder of ours that holds a foreign file", earlier: ["a/b": "one"], edits: ["Public/a/c": "theirs"],
      planned: ["a": "ours"],
      message: "The output folder holds files that Broadsheet did not make: a/c"),
    Case(
      name: "a folder of ours that holds an empty one", earlier: ["a/b": "one"], edits: ["Public/a/c/": ""],
      planned: ["a": "ours"],
      message: "The output folder holds files that Broadsheet did not make: a/c"),
    Case(
      name: "a link in place of a file", earlier: ["a": "one"], edits: ["Public/a": "-> ../outside", "outside": "out"],
      planned: ["a": "ours"],
      message: "The output folder holds files that Broadsheet did not make: a"),
    Case(
      name: "a pipe in place of a file", edits: ["Public/a": "|"], planned: ["a": "ours"],
      message: "The output folder holds files that Broadsheet did not make: a"),
    Case(
      name: "a pipe in place of a folder", edits: ["Public/a": "|"], planned: ["a/b": "ours"],
      message: "The output folder holds files that Broadsheet did not make: a"),
    Case(
      name: "a file in place of a folder", earlier: ["b": "one"], edits: ["Public/a": "theirs"],
      planned: ["a/b": "ours"],
      message: "The output folder holds files that Broadsheet did not make: a"),
    Case(
      name: "a link to a file, with a broken target", edits: ["Public/a": "-> nowhere"], planned: ["a": "ours"],
      message: "The output folder holds files that Broadsheet did not make: a"),
    Case(
      name: "a link in place of a folder", edits: ["outside/x": "out", "Public/a": "-> ../outside"],
      planned: ["a/x": "ours", "b": "ours"],
      message: "The output folder has symbolic links in place of folders: a"),
    Case(
      name: "a file where a folder is needed", planned: ["a": "1", "a-": "2", "a/b/c": "3"],
      message: "The site has two files that cannot both be written: a"),
    Case(
      name: "the project itself", edits: ["Public/x": "x"], planned: ["a": "1"], output: ".",
      message: "The site cannot be written to ., since the project lies there"),
    Case(
      name: "a folder above the project", planned: ["a": "1"], output: "..",
      message: "The site cannot be written to .., since the project lies there"),
    Case(
      name: "the sources", edits: ["Content/articles/": ""], planned: ["a": "1"], output: "Content/articles",
      message: "The site cannot be written to Content/articles, since the project lies there"),
    Case(
      name: "a source that cannot be read", earlier: ["a": "one", "s": "old"],
      planned: ["a": "two", "b": "new", "c": "copy: gone"],
      message: "Cannot read PROJECT/gone: there is no such file or folder"),
    Case(
      name: "a source that is a pipe", earlier: ["a": "one", "s": "old"], edits: ["pipe": "|"],
      planned: ["a": "two", "b": "copy: pipe"],
      message: "Cannot read PROJECT/pipe: it is not a regular file"),
    Case(
      name: "a source outside the project", edits: ["l": "-> /etc/hostname"], planned: ["a": "copy: l"],
      message: "Cannot read PROJECT/l: it lies outside the newspaper's folder"),
    Case(
      name: "an equal source outside the project", earlier: ["a": ""], edits: ["l": "-> /dev/../etc/hostname"],
      planned: ["a": "copy: l"], message: "Cannot read PROJECT/l: it lies outside the newspaper's folder"),
    Case(
      name: "a source outside the cache", edits: [".broadsheet/cache/pictures/l": "-> ../../../secret", "secret": "x"],
      planned: ["a": "cached: l"],
      message: "Cannot read PROJECT/.broadsheet/cache/pictures/l: it lies outside the newspaper's folder"),
    Case(
      name: "a working folder that is a file", edits: [".broadsheet": "mine"], planned: ["a": "1"],
      message: "Cannot make the folder PROJECT/.broadsheet: something of that name is already there"),
    Case(
      name: "a working folder that is a link", edits: ["precious/x": "x", ".broadsheet": "-> precious"],
      planned: ["a": "1"], message: "Cannot write PROJECT/.broadsheet: it is a symbolic link"),
    Case(
      name: "an output folder that is a file", edits: ["Public": "file"], planned: ["a": "1"],
      message: "Cannot list PROJECT/Public: a part of the path is not a folder"),
  ]

  @Test(arguments: cases) func refuse(_ example: Case) async throws {
    let folder = try TemporaryFolder()
    if let earlier = example.earlier { try await publish(earlier, in: folder) }
    try folder.make(example.edits)
    let before = try folder.tree("").filter { !$0.key.hasPrefix(".broadsheet/") }
    let manifest = try folder.tree(".broadsheet")["manifest"]
    let error = try await #require(throws: PublishingError.self) {
      try await publish(example.planned, in: folder, to: example.output)
    }
    #expect(error.description.replacingOccurrences(of: folder.path, with: "PROJECT") == example.message)
    #expect(try folder.tree("").filter { !$0.key.hasPrefix(".broadsheet/") } == before)
    #expect(try folder.tree(".broadsheet")["manifest"] == manifest)
    #expect(try folder.tree(".broadsheet/staging") == [:])
    #expect(try folder.tree(".broadsheet/replaced") == [:])
  }

  @Test func twoFilesAtOnePath() async throws {
    let folder = try TemporaryFolder()
    let path = try #require(OutputPath("a/b"))
    let file = OutputFile(path: path, source: .bytes([]))
    await #expect(throws: PublishingError.conflictingPaths([path])) {
      try await publish([file, file], in: folder)
    }
  }

  @Test func anotherBuild() async throws {
    let folder = try TemporaryFolder()
    try folder.make([".broadsheet/": ""])
    let lock = try FileSystem.lock(folder.path + "/.broadsheet/lock")
    let error = await #expect(throws: PublishingError.self) { try await publish(["a": "1"], in: folder) }
    #expect(error == .anotherBuild(process: Int(getpid())))
    #expect(error?.description == "Another build of this site is running (process \(getpid()))")
    #expect(try folder.tree("Public") == [:])
    if lock == nil { Issue.record("the lock was not free") }
  }

  @Test func theLockIsFreeAfterwards() async throws {
    let folder = try TemporaryFolder()
    try await publish(["a": "1"], in: folder)
    if try FileSystem.lock(folder.path + "/.broadsheet/lock") == nil { Issue.record("the lock was not free") }
  }

  /// A folder that is closed, and files that are then to be there.
  @Test(
    .enabled(if: geteuid() != 0, "root may write anywhere"),
    arguments: [
      ("", ["a": "new", "d/e/b": "one"]),
      ("d", ["a": "new", "d/e/b": "one", "d/f/b": "one"]),
      ("d/e", ["a": "new", "d/e/b": "two"]),
      ("d/e", ["a": "new", "d/e/f/g/b": "one"]),
      ("d/e", ["a": "new"]),
    ])
  func aFolderThatCannotBeWritten(closed: String, files: [String: String]) async throws {
    let folder = try TemporaryFolder()
    let before = ["a": "old", "d/e/b": "one"]
    try await publish(before, in: folder)
    let path = folder.path + "/Public" + (closed.isEmpty ? "" : "/" + closed)
    chmod(path, 0o555)
    defer { chmod(path, 0o755) }
    let error = await #expect(throws: PublishingError.self) { try await publish(files, in: folder) }
    #expect(error?.description == "Cannot write \(path): permission is denied")
    #expect(error?.hint == nil)  // nothing was begun
    #expect(try folder.tree("Public") == before)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read anything"))
  func aFolderThatCannotBeRead() async throws {
    let folder = try TemporaryFolder()
    try await publish(["d/a": "one"], in: folder)
    try folder.make(["Public/mine/x": "mine"])
    for name in ["d", "mine"] { chmod(folder.path + "/Public/" + name, 0) }
    defer { for name in ["d", "mine"] { chmod(folder.path + "/Public/" + name, 0o755) } }
    let error = await #expect(throws: PublishingError.self) { try await publish(["b": "two"], in: folder) }
    #expect(error?.description == "Cannot list \(folder.path)/Public/d: permission is denied")
    chmod(folder.path + "/Public/d", 0o755)
    #expect(summary(of: try await publish(["b": "two"], in: folder)) == "read +b -d/a")
  }

  @Test(.enabled(if: FileManager.default.isWritableFile(atPath: "/dev/shm"), "there is no second device"))
  func anotherDevice() async throws {
    let folder = try TemporaryFolder()
    let output = "/dev/shm/broadsheet-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: output) }
    await #expect(throws: PublishingError.otherDevice(output)) { try await publish(["a": "1"], in: folder, to: output) }
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func aFolderForWhatWasReplacedThatIsALinkIsNotFollowed() async throws {
    let folder = try TemporaryFolder()
    try await publish(["a": "one"], in: folder)
    try folder.make(["precious/file": "x", ".broadsheet/replaced": "-> ../precious", "Public/a": "edited"])
    try await publish(["a": "two"], in: folder)
    #expect(try folder.tree("precious") == ["file": "x"])
    #expect(try folder.tree(".broadsheet/replaced.1") == ["a": "edited"])
  }

  @Test func aStagingFolderThatIsALinkIsNotFollowed() async throws {
    let folder = try TemporaryFolder()
    try folder.make(["precious/file": "x", ".broadsheet/staging": "-> ../precious"])
    try await publish(["a": "1"], in: folder)
    #expect(try folder.tree("precious") == ["file": "x"])
    #expect(try folder.tree("Public") == ["a": "1"])
  }

  /// A path that is valid by itself, but too long for the system in a folder with a long name; all of its folders can
  /// be made.
  private static let longFolder =
    "m/" + Array(repeating: String(repeating: "x", count: 248), count: 15).joined(separator: "/")
  private static let long = longFolder + "/" + String(repeating: "x", count: 248)

  /// Such a path stops the renames in the middle; the next publication carries on.
  @Test func cutOffInTheMiddle() async throws {
    let folder = try TemporaryFolder(padding: 150)
    try await publish(["a": "old", "s": "stale", "z": "old", "edited": "old"], in: folder)
    try folder.make(["Public/edited": "own", "Public/\(UnwritableOutputTests.longFolder)/": ""])
    await #expect(throws: PublishingError.self) {
      try await publish(["a": "new", UnwritableOutputTests.long: "", "edited": "new", "z": "new"], in: folder)
    }
    #expect(
      try folder.tree("Public").filter { $0.key.count < 9 } == ["a": "new", "edited": "new", "s": "stale", "z": "old"])
    let report = try await publish(["a": "new", "edited": "new", "z": "new"], in: folder)
    #expect(summary(of: report) == "read ~z =a =edited -s")
    #expect(try folder.tree(".broadsheet/replaced") == ["edited": "own"])
  }

  @Test func cutOffWithoutManifest() async throws {
    let folder = try TemporaryFolder(padding: 150)
    try folder.make([
      "Public/old": SitePublisherTests.mark, "Public/z": "theirs", "Public/\(UnwritableOutputTests.longFolder)/": "",
    ])
    await #expect(throws: PublishingError.self) {
      try await publish(["a": "new", UnwritableOutputTests.long: "", "z": "new"], in: folder)
    }
    let report = try await publish(["a": "new", "z": "new"], in: folder)
    #expect(summary(of: report) == "read =a =z !old>.broadsheet/replaced/old")
    #expect(try folder.tree(".broadsheet/replaced") == ["old": SitePublisherTests.mark, "z": "theirs"])
  }
}
