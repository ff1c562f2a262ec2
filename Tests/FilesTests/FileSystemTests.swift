import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileSystemTests {
  @Test func trees() throws {
    let folder = try TemporaryFolder()
    try folder.make(["b/c": "x", "b-": "yy", "a/": "", "l": "-> b", "p": "|", "B": ""])
    let tree = try FileSystem.tree(below: folder.path)
    #expect(tree.entries.map(\.path) == ["B", "a", "b", "b/c", "b-", "l", "p"])
    #expect(tree.entries.map(\.facts.kind) == [.file, .folder, .folder, .file, .file, .symbolicLink, .other])
    #expect(tree.entries.first { $0.path == "b-" }?.facts.size == 2)
  }

  /// The disks that tests run on tell capitals apart; a name without letters says nothing.
  @Test func capitals() throws {
    let folder = try TemporaryFolder()
    try folder.make(["Site/1/index.html": ""])
    #expect(!FileSystem.foldsCase(at: "\(folder.path)/Site/1"))
    #expect(!FileSystem.foldsCase(at: "\(folder.path)/Site/none/at/all"))
    // A name that differs in capitals alone, and is the same folder.
    try folder.make(["site": "-> Site"])
    #expect(!FileSystem.foldsCase(at: "\(folder.path)/Site"))
  }

  @Test func namesThatAreNotUTF8AreReported() throws {
    let folder = try TemporaryFolder()
    try folder.make(["d/": ""])
    let name: [CChar] = Array((folder.path + "/d/a").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0x62, 0]
    close(open(name, O_CREAT | O_WRONLY, 0o644))
    let tree = try FileSystem.tree(below: folder.path)
    #expect(tree.entries.map(\.path) == ["d"])
    #expect(tree.undecodable == [#"d/a\xE9b"#])
    unlink(name)
  }

  @Test func reading() throws {
    let folder = try TemporaryFolder()
    try folder.make(["a": "12345", "empty": "", "p": "|", "d/": "", "l": "-> a"])
    #expect(try FileSystem.read(folder.path + "/a") == Array("12345".utf8))
    #expect(try FileSystem.read(folder.path + "/a", limit: 5) == Array("12345".utf8))
    #expect(try FileSystem.read(folder.path + "/empty") == [])
    #expect(try FileSystem.read(folder.path + "/l") == Array("12345".utf8))
    #expect(try FileSystem.readStart(of: folder.path + "/a", count: 2) == Array("12".utf8))
    for (path, errno) in [("a", EFBIG), ("p", EINVAL), ("d", EINVAL), ("none", ENOENT), ("a/b", ENOTDIR)] {
      #expect(throws: FileError(.read, folder.path + "/" + path, errno: errno)) {
        try FileSystem.read(folder.path + "/" + path, limit: 4)
      }
    }
  }

  @Test func writingNeverFollowsOrReplaces() throws {
    let folder = try TemporaryFolder()
    try folder.make(["a": "1", "l": "-> b"])
    for name in ["a", "l"] {
      #expect(throws: FileError(.write, folder.path + "/" + name, errno: EEXIST)) {
        try FileSystem.write([1], toNew: folder.path + "/" + name)
      }
    }
    #expect(try folder.tree("") == ["a": "1", "l": "-> b"])
  }

  @Test func folders() throws {
    let folder = try TemporaryFolder()
    try FileSystem.makeFolders(folder.path + "/a/b/c")
    try FileSystem.makeFolders(folder.path + "/a/b/c")
    #expect(try folder.tree("") == ["a/b/c/": ""])
    #expect(try FileSystem.removeEmptyFolder(folder.path + "/a") == false)
    try folder.make(["out/x": "1", "a/l": "-> ../out", "a/b/f": "2"])
    try FileSystem.clearFolder(folder.path + "/a")
    #expect(try folder.tree("") == ["a/": "", "out/x": "1"])
    #expect(throws: FileError(.makeFolder, folder.path + "/out/x", errno: EEXIST)) {
      try FileSystem.makeFolder(folder.path + "/out/x")
    }
  }

  @Test func resolving() throws {
    let folder = try TemporaryFolder()
    try folder.make(["real/": "", "l": "-> real", "file": ""])
    let cases = [
      ("/l", "/real"), ("/l/", "/real"), ("/l/new/er", "/real/new/er"), ("/l/new//", "/real/new"), ("/l/..", ""),
      ("/./real", "/real"),
    ]
    for (path, expected) in cases {
      #expect(try FileSystem.resolve(folder.path + path) == folder.path + expected)
    }
    #expect(throws: FileError.self) { try FileSystem.resolve(folder.path + "/none/../x") }
    #expect(throws: FileError.self) { try FileSystem.resolve(folder.path + "/file/x") }
  }

  @Test(arguments: [
    (FileError.Operation.write, ENOSPC, "Cannot write Public/a: no space is left on the device"),
    (.makeFolder, EROFS, "Cannot make the folder Public/a: the device can only be read"),
    (.save, EIO, "Cannot save to the disk Public/a: the device reports an error"),
    (.remove, EACCES, "Cannot remove Public/a: permission is denied"),
    (.lock, ENOLCK, "Cannot lock Public/a: No locks available"),
  ])
  func messages(_ operation: FileError.Operation, _ errno: Int32, _ message: String) {
    #expect(FileError(operation, "Public/a", errno: errno).description == message)
  }
}
