import Files
import Glibc
import SiteModel

extension Workplace {
  /// Takes the lock of the project.
  ///
  /// Throws ``PublishingError/anotherBuild(process:)`` if another build holds it, ``PublishingError/file(_:)`` on an
  /// I/O error.
  package func takeLock() throws(PublishingError) -> FileLock {
    do throws(FileError) {
      try makeFolders()
      if let taken = try FileSystem.lock(lock) { return taken }
    } catch {
      throw .file(error)
    }
    throw .anotherBuild(process: FileSystem.holder(ofLock: lock))
  }

  /// Makes the work folder; removes a symbolic link at the path of a preview's site.
  ///
  /// Throws a ``FileError`` if that fails: `ELOOP` if the work folder is a symbolic link.
  package func makeFolders() throws(FileError) {
    for folder in Set([Workplace.folder, home]).sorted() {
      let folder = project + "/" + folder
      if try FileSystem.facts(at: folder)?.kind == .symbolicLink {
        throw FileError(.write, folder, errno: ELOOP)  // it could lead anywhere
      }
      try FileSystem.makeFolder(folder)
    }
    // The site of a preview lies in the work folder; no build makes a link at its path.
    if home == Workplace.previewFolder, try FileSystem.facts(at: output)?.kind == .symbolicLink {
      try FileSystem.remove(output)
    }
  }

  /// Reads the manifest of the output folder; nil if there is none, or a damaged one.
  ///
  /// Throws a ``FileError`` if it is there and cannot be read.
  package func readManifest() throws(FileError) -> (Manifest?, PublishReport.ManifestState) {
    do {
      let manifest = Manifest(try FileSystem.read(manifest))
      return (manifest, manifest == nil ? .damaged : .read)
    } catch {
      if error.errno == ENOENT { return (nil, .absent) }
      throw error
    }
  }

  /// Replaces the manifest by this text; throws a ``FileError`` if it cannot be written.
  package func write(manifest: [UInt8]) throws(FileError) {
    try FileSystem.write(manifest, toNew: newManifest)
    try FileSystem.move(newManifest, to: self.manifest)
  }

  /// Puts the journal in its place: from then on its steps will be taken, now or by the next command.
  ///
  /// Before that all staged content is saved to the disk. All three arguments are texts: `transition` is that of the
  /// manifest during the renames, `new` that of the manifest of the site as it will be. Throws a ``FileError`` if one
  /// cannot be written, saved or moved.
  package func begin(journal: [UInt8], transition: [UInt8], new: [UInt8]) throws(FileError) {
    let staged = (manifest: staging.folder + "/transition", journal: staging.folder + "/journal")
    try FileSystem.write(new, toNew: newManifest)
    try FileSystem.write(transition, toNew: staged.manifest)
    try FileSystem.write(journal, toNew: staged.journal)
    try FileSystem.synchronize(staging.folder)
    try FileSystem.move(staged.manifest, to: manifest)
    try FileSystem.move(staged.journal, to: self.journal)
  }

  /// Puts the new manifest in place and removes the journal of ``begin(journal:transition:new:)``.
  ///
  /// Throws a ``FileError`` if that fails.
  package func end() throws(FileError) {
    if try FileSystem.facts(at: newManifest) != nil { try FileSystem.move(newManifest, to: manifest) }
    try FileSystem.remove(journal)
  }

  private var newManifest: String { staging.folder + "/manifest" }

  /// Checks that all folders with changes are writable, and throws a ``FileError`` if one is not.
  ///
  /// For a missing folder the nearest existing one above it is checked. Folders that are removed as empty are not
  /// checked.
  func checkWritable(for steps: [Journal.Step]) throws(FileError) {
    _ = try FileSystem.checkWritable(existingOutput)
    var seen: Set<OutputPath> = []
    for step in steps {
      var next = step.path.folder
      while let folder = next, seen.insert(folder).inserted, try !FileSystem.checkWritable(output + "/" + folder.string)
      {
        next = folder.folder
      }
    }
  }

  /// The output folder, or the nearest existing folder above it.
  private var existingOutput: String {
    get throws(FileError) {
      var existing = output
      while try FileSystem.facts(at: existing) == nil {
        guard let slash = existing.utf8.lastIndex(of: UInt8(ascii: "/")), slash > existing.startIndex else {
          return "/"
        }
        existing = String(existing[..<slash])
      }
      return existing
    }
  }

  /// True if the output folder is, or will be made, on the device of the staging folder.
  ///
  /// Throws a ``FileError`` if one of them cannot be examined.
  package var isOnOneDevice: Bool {
    get throws(FileError) {
      let device = try FileSystem.facts(at: existingOutput)?.device
      return try FileSystem.facts(at: staging.folder)?.device == device
    }
  }

  /// Returns the error for a file operation that failed before any file was put in place.
  package func refusal(_ error: FileError) -> PublishingError {
    error.errno == EXDEV ? .otherDevice(output) : .file(error)
  }

  /// Clears the staging folder after an error, so that it does not fill the disk.
  package func abandonStaging() { try? FileSystem.clearFolder(staging.folder) }
}
