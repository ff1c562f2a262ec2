import ByteCoding

extension FileSystem {
  /// Returns the digest of a regular file's content.
  ///
  /// Throws a ``FileError`` if the file cannot be read or is not regular (`EINVAL`).
  package static func digest(of path: String) throws(FileError) -> Digest {
    var hasher = Digest.Hasher()
    try OpenFile.reading(path).forEachChunk { (bytes) throws(FileError) in hasher.update(bytes) }
    return hasher.finish()
  }
}

extension OpenFile {
  /// Reads the rest of the file in pieces of ``FileSystem/chunk`` bytes; the last is shorter, perhaps empty.
  ///
  /// Throws a ``FileError`` on an I/O error, and rethrows the error of `body`.
  package func forEachChunk(_ body: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    while true {
      let bytes = try read(upTo: FileSystem.chunk)
      try body(bytes)
      if bytes.count < FileSystem.chunk { return }
    }
  }
}
