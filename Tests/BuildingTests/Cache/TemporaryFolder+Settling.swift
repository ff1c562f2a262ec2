import Files
import TestSupport

@testable import Building

extension TemporaryFolder {
  /// Waits until the clock of the file system has gone on so far that a change now shows in a file's time.
  func settle() throws {
    let start = try FileSystem.touch(path)
    while try FileSystem.touch(path) <= start + FileFacts.settling {}
  }
}
