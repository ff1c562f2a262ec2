import Glibc

extension Workplace {
  /// Takes the lock of the project; nil when another build holds it.
  func takeLock() throws(FileError) -> FileLock? {
    if try fileSystem.facts(at: folder)?.kind == .symbolicLink {
      throw FileError(.write, folder, errno: ELOOP)  // it could lead anywhere
    }
    try fileSystem.makeFolder(folder)
    return try fileSystem.lock(lock)
  }

  /// The manifest of the output folder, and how it was found.
  func readManifest() throws(FileError) -> (Manifest?, PublishReport.ManifestState) {
    do {
      let manifest = Manifest(try fileSystem.read(manifest))
      return (manifest, manifest == nil ? .damaged : .read)
    } catch {
      if error.errno == ENOENT { return (nil, .absent) }
      throw error
    }
  }

  /// Puts a manifest in place of the one that is there; `synchronizing`: once all that was staged is on the disk.
  func write(_ manifest: Manifest, synchronizing: Bool) throws(FileError) {
    let draft = staging + "/manifest"
    try fileSystem.write(manifest.bytes, toNew: draft)
    if synchronizing { try fileSystem.synchronize(staging) }
    try fileSystem.move(draft, to: self.manifest)
  }

  /// What is in the output folder; nothing if there is none.
  func readTree() throws(FileError) -> OutputTree {
    guard try fileSystem.facts(at: output) != nil else { return OutputTree() }
    return OutputTree(try fileSystem.tree(below: output), below: output)
  }

  /// True if the output folder, or the folder in which it will be made, is on the device of the staging folder.
  var isOnOneDevice: Bool {
    get throws(FileError) {
      var existing = output
      while true {
        if let facts = try fileSystem.facts(at: existing) {
          return try fileSystem.facts(at: staging)?.device == facts.device
        }
        guard let slash = existing.utf8.lastIndex(of: UInt8(ascii: "/")), slash > existing.startIndex else {
          return true
        }
        existing = String(existing[..<slash])
      }
    }
  }
}
