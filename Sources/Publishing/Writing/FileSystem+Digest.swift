import Rendering

extension FileSystem {
  /// The digest of what a regular file holds.
  func digest(of path: String) throws(FileError) -> Digest {
    let file = try OpenFile.reading(path)
    var hasher = Digest.Hasher()
    while true {
      let bytes = try file.read(upTo: FileSystem.chunk)
      hasher.update(bytes)
      if bytes.count < FileSystem.chunk { return hasher.finish() }
    }
  }
}
