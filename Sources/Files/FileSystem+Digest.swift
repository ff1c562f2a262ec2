import ByteCoding

extension FileSystem {
  /// The digest of what a regular file holds.
  package static func digest(of path: String) throws(FileError) -> Digest {
    var hasher = Digest.Hasher()
    try OpenFile.reading(path).forEachChunk { (bytes) throws(FileError) in hasher.update(bytes) }
    return hasher.finish()
  }
}

extension OpenFile {
  /// Reads the file to its end, a piece after the other; no piece is larger than ``FileSystem/chunk``.
  package func forEachChunk(_ body: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    while true {
      let bytes = try read(upTo: FileSystem.chunk)
      try body(bytes)
      if bytes.count < FileSystem.chunk { return }
    }
  }
}
