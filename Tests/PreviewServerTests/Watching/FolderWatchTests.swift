import Foundation
import TestSupport
import Testing

@testable import PreviewServer

/// What a watch tells of changes in a newspaper's folder.
@Suite struct FolderWatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": "a", "Content/articles/a.md": "a", "Content/articles/deep/er/b.md": "b",
      "Public/index.html": "",
      "outside/c.md": "c",
    ])
  }

  /// The paths that changed by an edit, sorted.
  private func changes(_ watch: inout FolderWatch, _ edit: (String) throws -> Void) throws -> [String] {
    try edit(folder.path + "/")
    let changes = try watch.take().changes
    #expect(changes.isComplete)
    return changes.paths.sorted()
  }

  private func move(_ path: String, _ target: String) throws {
    guard rename(path, target) == 0 else { throw WatchError(errno: errno) }
  }

  @Test func filesAreWritten() throws {
    var watch = try FolderWatch(folder.path)
    #expect(try changes(&watch) { _ in } == [])
    #expect(
      try changes(&watch) { _ in try folder.make(["Content/articles/a.md": "x"]) }.contains("Content/articles/a.md"))
    #expect(
      try changes(&watch) { _ in try folder.make(["Content/articles/deep/er/b.md": nil]) }
        == ["Content/articles/deep/er/b.md"])
    #expect(try changes(&watch) { _ in try folder.make(["Public/index.html": "x", "site.md": ""]) } == [])
  }

  @Test func editorsSaveByRename() throws {
    var watch = try FolderWatch(folder.path)
    let found = try changes(&watch) { root in
      try "x".write(toFile: root + "Content/articles/.a.md.swp", atomically: false, encoding: .utf8)
      try "x".write(toFile: root + "Content/articles/a.md~", atomically: false, encoding: .utf8)
      try move(root + "Content/articles/a.md~", root + "Content/articles/a.md")
    }
    #expect(found == ["Content/articles/a.md"])
  }

  @Test func newFoldersAreWatched() throws {
    var watch = try FolderWatch(folder.path)
    #expect(
      try changes(&watch) { _ in try folder.make(["Content/articles/2024/05/c.md": "c"]) }.contains(
        "Content/articles/2024/05/c.md"))
    #expect(
      try changes(&watch) { _ in try folder.make(["Content/articles/2024/05/d.md": "d"]) }.contains(
        "Content/articles/2024/05/d.md"))
    #expect(
      try changes(&watch) { _ in try folder.make(["Templates/partials/x.mustache": "d"]) }.contains(
        "Templates/partials/x.mustache"))
    #expect(
      try changes(&watch) { _ in try folder.make(["Templates/partials/y.mustache": "d"]) }.contains(
        "Templates/partials/y.mustache"))
  }

  @Test func movedFoldersHaveTheirNewName() throws {
    var watch = try FolderWatch(folder.path)
    #expect(
      try changes(&watch) { root in
        try move(root + "Content/articles/deep", root + "Content/articles/new")
      } == ["Content/articles/deep", "Content/articles/new", "Content/articles/new/er/b.md"])
    #expect(
      try changes(&watch) { _ in try folder.make(["Content/articles/new/er/b.md": nil]) }
        == ["Content/articles/new/er/b.md"])
    #expect(
      try changes(&watch) { root in try move(root + "Content/articles/new", root + "elsewhere") }
        == ["Content/articles/new"])
    #expect(try changes(&watch) { _ in try folder.make(["elsewhere/er/z.md": "z"]) } == [])
  }

  @Test func linkedFoldersAreWatched() throws {
    try folder.make(["Content/articles/linked": "-> ../../outside"])
    var watch = try FolderWatch(folder.path)
    #expect(
      try changes(&watch) { _ in try folder.make(["outside/c.md": nil]) } == ["Content/articles/linked/c.md"])
    #expect(
      try changes(&watch) { _ in try folder.make(["Content/static": "-> ../outside"]) }.contains("Content/static"))
  }

  @Test func whatALinkLeadsToIsWatched() throws {
    try folder.make([
      "outside/d/e.md": "e", "Content/articles/s.md": "-> ../../outside/c.md", "Content/articles/t.md": "-> a.md",
      "Content/articles/u.md": "-> ../../outside/none.md", "Content/static/l": "-> ../../outside/d",
    ])
    var watch = try FolderWatch(folder.path)
    #expect(try changes(&watch) { _ in try folder.make(["outside/c.md": "x"]) } == ["Content/articles/s.md"])
    #expect(
      try changes(&watch) { _ in try folder.make(["Content/articles/a.md": "x"]) }
        == ["Content/articles/a.md", "Content/articles/t.md"])
    #expect(try changes(&watch) { _ in try folder.make(["outside/none.md": "x"]) } == ["Content/articles/u.md"])
    #expect(
      try changes(&watch) { root in try move(root + "outside/d", root + "outside/f") }.contains("Content/static/l"))
    #expect(
      try changes(&watch) { _ in try folder.make(["outside/d/g.md": "g"]) }.contains("Content/static/l"))
    #expect(
      try changes(&watch) { _ in try folder.make(["outside/d/h.md": "h"]) }.contains("Content/static/l/h.md"))
    // Even if the folder that it lies in has gone.
    #expect(try changes(&watch) { root in try move(root + "outside", root + "away") }.contains("Content/articles/s.md"))
    #expect(try changes(&watch) { root in try move(root + "away", root + "outside") }.contains("Content/articles/s.md"))
    #expect(try changes(&watch) { _ in try folder.make(["outside/c.md": "y"]) } == ["Content/articles/s.md"])
  }

  @Test func aFileWithTwoNamesMayHaveChangedElsewhere() throws {
    #expect(link(folder.path + "/Content/articles/a.md", folder.path + "/Content/articles/z.md") == 0)
    var watch = try FolderWatch(folder.path)
    try folder.write(Data(), to: "Content/other.md")
    _ = try watch.take()
    let handle = fopen(folder.path + "/Content/articles/a.md", "a")
    fputs("x", handle)
    fclose(handle)
    #expect(try !watch.take().changes.isComplete)
  }

  @Test func moreThanTheSystemKeepsIsTold() throws {
    let kept = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let limit = try #require(Int(kept.trimmingCharacters(in: .whitespacesAndNewlines)))
    var watch = try FolderWatch(folder.path)
    // Two in turns, since the same event twice is told once.
    for _ in 0..<limit / 2 + 10 {
      for name in ["a.md", "deep/er/b.md"] { utimes(folder.path + "/Content/articles/" + name, nil) }
    }
    #expect(try !watch.take().changes.isComplete)
    #expect(
      try changes(&watch) { _ in try folder.make(["Content/articles/deep/er/b.md": nil]) }
        == ["Content/articles/deep/er/b.md"])
  }

  @Test func namesThatAreNotUTF8AreTold() throws {
    var watch = try FolderWatch(folder.path)
    let path = Array((folder.path + "/Content/articles/bad").utf8CString.dropLast()) + [-1, 0]
    let handle = fopen(path, "w")
    fclose(handle)
    #expect(try watch.take().changes.paths == ["Content/articles/bad\u{FFFD}"])
    unlink(path)
    #expect(try watch.take().changes.paths == ["Content/articles/bad\u{FFFD}"])
  }

  @Test func aNewspaperThatHasGoneIsTold() throws {
    try folder.make(["paper/Content/site.yml": "a"])
    var watch = try FolderWatch(folder.path + "/paper")
    try FileManager.default.removeItem(atPath: folder.path + "/paper")
    #expect(throws: WatchError(errno: ENOENT)) { _ = try watch.take() }
    #expect(throws: WatchError(errno: ENOENT)) { _ = try FolderWatch(folder.path + "/paper") }
  }

  @Test func aFileIsNotReadBeforeItIsComplete() throws {
    var watch = try FolderWatch(folder.path)
    let path = folder.path + "/Content/articles/e.md"
    FileManager.default.createFile(atPath: folder.path + "/elsewhere", contents: nil)
    let handle = fopen(path, "w")
    #expect(try changes(&watch) { _ in } == [])
    fclose(handle)
    #expect(try changes(&watch) { _ in } == ["Content/articles/e.md"])
  }
}
