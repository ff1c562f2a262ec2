import Files
import Glibc

extension Workplace {
  /// Finishes a commit that was cut off, as by a kill or a power cut; false if there is none.
  ///
  /// The caller holds the lock.
  ///
  /// A commit that cannot be finished (a foreign file stands at one of its paths, or on an I/O error) is left to the
  /// next build, which knows the old and the new files from the manifest; the result is true then as well. A journal
  /// for another output folder is removed: it may have come with the newspaper's files, and lead anywhere.
  ///
  /// Throws a ``FileError`` if the journal cannot be read or removed.
  package func finishCommit() throws(FileError) -> Bool {
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(journal)
    } catch {
      if error.errno == ENOENT { return false }
      throw error
    }
    guard let found = Journal(bytes), found.output == output else {
      try FileSystem.remove(journal)
      return false
    }
    do {
      var commit = try Commit(self)
      try commit.finish(found.steps, readManifest().0)
      try end()
    } catch {
      try FileSystem.remove(journal)
    }
    return true
  }
}
