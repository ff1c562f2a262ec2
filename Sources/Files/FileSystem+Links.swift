import Glibc

extension FileSystem {
  /// The absolute path of what a symbolic link leads to in the end, free of links; it must exist.
  package static func destination(ofLink path: String) throws(FileError) -> String {
    guard let resolved = realpath(path, nil) else { throw FileError(.examine, path, errno: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The content of a regular file, which must lie in the folder `root` (absolute, free of links) once every link on
  /// the way to it is followed.
  ///
  /// A file that is still the one that was `listed` there needs no second look at its place.
  /// A file that changes meanwhile is refused with `ESTALE`, one outside with `EREMOTE`, one of more than `limit` bytes
  /// with `EFBIG`.
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
  /// Opens a regular file as ``reading(_:)`` does, but only if what was opened lies in the folder `root`.
  ///
  /// The open file is asked, not the path: nobody can put a link there in between.
  package static func reading(_ path: String, within root: String) throws(FileError) -> OpenFile {
    let file = try reading(path)
    try file.mustLie(within: root)
    return file
  }

  fileprivate func mustLie(within root: String) throws(FileError) {
    guard FileSystem.isWithin(try place(), root) else { throw FileError(.read, path, errno: EREMOTE) }
  }
}

extension FileFacts {
  /// True if both are of one file of the device, whatever it holds.
  package func isFile(of other: FileFacts) -> Bool { device == other.device && inode == other.inode }

  /// True if a file's content is still what it was then.
  package func hasContent(of earlier: FileFacts) -> Bool { size == earlier.size && modified == earlier.modified }
}
