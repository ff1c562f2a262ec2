import Files
import Glibc

/// Finishes a commit that was cut off: the process was killed, or the power failed.
package struct Recovery {
  private let workplace: Workplace

  /// A recovery of the output folder of `workplace`.
  package init(_ workplace: Workplace) {
    self.workplace = workplace
  }

  /// Finishes the commit, if there is one; false if there is none.
  ///
  /// The caller holds the lock.
  ///
  /// A commit that cannot be finished (a foreign file stands at one of its paths, or on an I/O error) is left to the
  /// next build, which knows the old and the new files from the manifest; the result is true then as well. A journal
  /// for another output folder is removed: it may have come with the newspaper's files, and lead anywhere.
  ///
  /// Throws a ``FileError`` if the journal cannot be read or removed.
  package func run() throws(FileError) -> Bool {
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(workplace.journal)
    } catch {
      if error.errno == ENOENT { return false }
      throw error
    }
    guard let journal = Journal(bytes), journal.output == workplace.output else {
      try FileSystem.remove(workplace.journal)
      return false
    }
    do {
      var commit = try Commit(workplace)
      try commit.finish(journal.steps, workplace.readManifest().0)
      try workplace.end()
    } catch {
      try FileSystem.remove(workplace.journal)
    }
    return true
  }
}
