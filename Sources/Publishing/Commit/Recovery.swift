import Files
import Glibc

/// Finishes what a commit left undone that was cut off: the process was killed, or the power failed.
package struct Recovery {
  private let workplace: Workplace

  /// For the output folder of `workplace` alone.
  package init(_ workplace: Workplace) {
    self.workplace = workplace
  }

  /// True if there was something to finish; the caller holds the lock.
  ///
  /// Where it cannot be finished (something that is not ours has come to a place, or the machine refuses), the rest is
  /// left to the next build, which knows the old and the new files from the manifest. So is a journal for another
  /// output folder: it could have come with the newspaper, and lead anywhere.
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
