import Glibc

/// Finishes what a commit left undone that was cut off: the process was killed, or the power failed.
struct Recovery {
  private let workplace: Workplace
  private let fileSystem: FileSystem

  /// `workplace` may be that of another output folder of the project.
  init(_ workplace: Workplace) {
    self.workplace = workplace
    fileSystem = workplace.fileSystem
  }

  /// True if there was something to finish; the caller holds the lock.
  ///
  /// Where it cannot be finished (something that is not ours has come to a place, or the machine refuses), the rest is
  /// left to the next build, which knows the old and the new files from the manifest.
  func run() throws(FileError) -> Bool {
    let bytes: [UInt8]
    do {
      bytes = try fileSystem.read(workplace.journal)
    } catch {
      if error.errno == ENOENT { return false }
      throw error
    }
    guard let journal = Journal(bytes) else {
      try fileSystem.remove(workplace.journal)
      return false
    }
    do {
      let place = try Workplace(project: workplace.projectFolder, output: journal.output, fileSystem: fileSystem)
      let staging = Staging(fileSystem: fileSystem, project: place.project, folder: place.staging)
      var commit = Commit(place, staging)
      try commit.finish(journal.steps, place.readManifest().0)
      try place.end()
    } catch {
      try fileSystem.remove(workplace.journal)
    }
    return true
  }
}
