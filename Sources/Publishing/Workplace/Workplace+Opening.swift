import Files
import Glibc
import SiteModel

extension Workplace {
  /// Takes the lock of the project; throws when another build holds it, or the machine refuses.
  package func takeLock() throws(PublishingError) -> FileLock {
    do throws(FileError) {
      try makeFolders()
      if let taken = try FileSystem.lock(lock) { return taken }
    } catch {
      throw .file(error)
    }
    throw .anotherBuild(process: FileSystem.holder(ofLock: lock))
  }

  /// Makes the work folder.
  package func makeFolders() throws(FileError) {
    for folder in Set([Workplace.folder, home]).sorted() {
      let folder = project + "/" + folder
      if try FileSystem.facts(at: folder)?.kind == .symbolicLink {
        throw FileError(.write, folder, errno: ELOOP)  // it could lead anywhere
      }
      try FileSystem.makeFolder(folder)
    }
    // The site of a preview lies in there; a link in its place was put there by somebody else.
    if home == Workplace.previewFolder, try FileSystem.facts(at: output)?.kind == .symbolicLink {
      try FileSystem.remove(output)
    }
  }

  /// The manifest of the output folder, and how it was found.
  package func readManifest() throws(FileError) -> (Manifest?, PublishReport.ManifestState) {
    do {
      let manifest = Manifest(try FileSystem.read(manifest))
      return (manifest, manifest == nil ? .damaged : .read)
    } catch {
      if error.errno == ENOENT { return (nil, .absent) }
      throw error
    }
  }

  /// Puts a manifest in place of the one that is there.
  package func write(manifest: [UInt8]) throws(FileError) {
    try FileSystem.write(manifest, toNew: newManifest)
    try FileSystem.move(newManifest, to: self.manifest)
  }

  /// The point of no return: with the journal in its place, what it says will be done, now or at the next command.
  ///
  /// Before that all that was staged is on the disk. All three are texts: `transition` is that of the manifest while
  /// files are moved, `new` that of the manifest of the site as it will be.
  package func begin(journal: [UInt8], transition: [UInt8], new: [UInt8]) throws(FileError) {
    let drafts = (manifest: staging.folder + "/transition", journal: staging.folder + "/journal")
    try FileSystem.write(new, toNew: newManifest)
    try FileSystem.write(transition, toNew: drafts.manifest)
    try FileSystem.write(journal, toNew: drafts.journal)
    try FileSystem.synchronize(staging.folder)
    try FileSystem.move(drafts.manifest, to: manifest)
    try FileSystem.move(drafts.journal, to: self.journal)
  }

  /// Ends what ``begin(journal:transition:new:)`` began.
  package func end() throws(FileError) {
    if try FileSystem.facts(at: newManifest) != nil { try FileSystem.move(newManifest, to: manifest) }
    try FileSystem.remove(journal)
  }

  private var newManifest: String { staging.folder + "/manifest" }

  /// Throws if steps would fail: a folder that files come to or go from may not be written to.
  ///
  /// Of a folder that is not there yet, that is the nearest one above it. Folders that go since they are empty are left to the
  /// steps.
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

  /// The output folder, or the nearest one above it that is there.
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

  /// True if the output folder, or the folder in which it will be made, is on the device of the staging folder.
  package var isOnOneDevice: Bool {
    get throws(FileError) {
      let device = try FileSystem.facts(at: existingOutput)?.device
      return try FileSystem.facts(at: staging.folder)?.device == device
    }
  }

  /// The error of a publication that the machine refused something before any file was put in place.
  package func refusal(_ error: FileError) -> PublishingError {
    error.errno == EXDEV ? .otherDevice(output) : .file(error)
  }

  /// Clears the staging folder after an error: a full disk should not stay full for our sake.
  package func abandonStaging() { try? FileSystem.clearFolder(staging.folder) }
}
