import Glibc

extension FileSystem {
  /// Returns the absolute path of a symbolic link's final target, free of links.
  ///
  /// Throws a ``FileError`` if the target does not exist or cannot be examined.
  package static func destination(ofLink path: String) throws(FileError) -> String {
    guard let resolved = realpath(path, nil) else { throw FileError(.examine, path, errno: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Returns the content of a regular file in the folder `root`.
  ///
  /// Every link in its path is followed. `root` is absolute and free of links. A file that is still the `listed` one
  /// is known to lie there.
  ///
  /// Throws a ``FileError``: `ESTALE` if the file changes meanwhile, `EREMOTE` if it lies outside `root`, `EFBIG` if it
  /// has more than `limit` bytes, `EINVAL` if it is not regular, or that of an I/O error.
  public static func read(
    _ path: String, within root: String, listed: FileFacts? = nil, limit: Int = .max
  ) throws(FileError) -> [UInt8] {
    let file = try OpenFile.reading(path)
    let before = try file.facts()
    if listed?.isFile(of: before) != true { try file.mustLie(within: root) }
    guard before.size <= limit else { throw FileError(.read, path, errno: EFBIG) }
    let bytes = try file.read(upTo: before.size + 1)
    guard bytes.count == before.size, try file.facts().hasContent(of: before) else {
      throw FileError(.read, path, errno: ESTALE)
    }
    return bytes
  }

  /// True if `path` is the folder `root` or lies in it, by path components; both are absolute and free of links.
  package static func isWithin(_ path: String, _ root: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).starts(with: root.utf8.split(separator: UInt8(ascii: "/"))) {
      $0.elementsEqual($1)
    }
  }
}

extension OpenFile {
  /// Opens a regular file in the folder `root` to read from it.
  ///
  /// The path is that of the open file, so a link that is put there meanwhile has no effect. Throws as ``reading(_:)``
  /// does, and a ``FileError`` with `EREMOTE` if the file lies outside `root`.
  package static func reading(_ path: String, within root: String) throws(FileError) -> OpenFile {
    let file = try reading(path)
    try file.mustLie(within: root)
    return file
  }

  fileprivate func mustLie(within root: String) throws(FileError) {
    guard FileSystem.isWithin(try currentPath(), root) else { throw FileError(.read, path, errno: EREMOTE) }
  }
}

extension FileFacts {
  /// True if both belong to one file (device and inode), whatever its content.
  package func isFile(of other: FileFacts) -> Bool { device == other.device && inode == other.inode }

  /// True if size and mtime are unchanged since `earlier`.
  package func hasContent(of earlier: FileFacts) -> Bool { size == earlier.size && modified == earlier.modified }
}
