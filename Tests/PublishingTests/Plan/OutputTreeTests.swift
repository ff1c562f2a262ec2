import Files
import Glibc
import SiteModel
import Testing

@testable import Publishing

@Suite struct OutputTreeTests {
  /// A file that cannot be looked at keeps its folder from being known: nothing is concluded from what is missing
  /// there.
  @Test(
    arguments: [
      (FileError(.list, "/site/a/b", errno: EIO), "a/b"), (FileError(.examine, "/site/a/b/c.html", errno: EIO), "a/b"),
    ])
  func unreadable(error: FileError, folder: String) {
    var listed = FolderTree()
    listed.unreadable = [error]
    #expect(OutputTree(listed, below: "/site").unreadable.keys.map(\.string) == [folder])
  }
}
