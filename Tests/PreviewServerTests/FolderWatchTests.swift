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
