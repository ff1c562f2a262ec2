import Glibc

/// The access to the disk: thin calls to the C library with typed errors, without state.
///
/// All other code that reads or writes files goes through it. Paths are absolute or relative to the working folder.
public enum FileSystem {
  /// Returns the content of a regular file.
  ///
  /// Throws a ``FileError``: `EFBIG` if it has more than `limit` bytes, `EINVAL` if it is not regular, or that of an
  /// I/O error.
  public static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let file = try OpenFile.reading(path)
    let size = try file.facts().size
    guard size <= limit else { throw FileError(.read, path, errno: EFBIG) }
    var bytes = try file.read(upTo: size + 1)
    while bytes.count > size {  // it grows while it is read
      guard bytes.count <= limit else { throw FileError(.read, path, errno: EFBIG) }
      let more = try file.read(upTo: FileSystem.chunk)
      bytes += more
      if more.count < FileSystem.chunk { break }
    }
    guard bytes.count <= limit else { throw FileError(.read, path, errno: EFBIG) }
    return bytes
  }

  /// Returns the first bytes of a regular file, at most `count`.
  ///
  /// Throws a ``FileError`` if the file cannot be read or is not regular (`EINVAL`).
  package static func readStart(of path: String, count: Int) throws(FileError) -> [UInt8] {
    try OpenFile.reading(path).read(upTo: count)
  }

  /// Makes a new file with this content.
  ///
  /// Throws a ``FileError`` if it cannot be written: `EEXIST` for anything at the path, which is not touched or
  /// followed.
  public static func write(_ bytes: [UInt8], toNew path: String) throws(FileError) {
    try OpenFile.creating(path).write(bytes)
  }

  /// Returns the metadata of a path, a symbolic link at its end not followed; nil if nothing is there.
  ///
  /// Throws a ``FileError`` if the path cannot be examined.
  public static func facts(at path: String) throws(FileError) -> FileFacts? {
    var status = stat()
    if lstat(path, &status) == 0 { return FileFacts(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError(.examine, path, errno: errno)
  }

  /// Sets a file's mtime to now; returns it, in nanoseconds since 1970, by the clock of the file system.
  ///
  /// Throws a ``FileError`` if the file is missing or may not be changed.
  package static func touch(_ path: String) throws(FileError) -> Int {
    guard utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileError(.write, path, errno: errno)
    }
    guard let facts = try facts(at: path) else { throw FileError(.write, path, errno: ENOENT) }
    return facts.modified
  }

  /// Moves a file to another path on the same device, in one step.
  ///
  /// A file there is replaced.
  ///
  /// Throws a ``FileError`` with the path `target` if it cannot be moved.
  package static func move(_ path: String, to target: String) throws(FileError) {
    guard rename(path, target) == 0 else { throw FileError(.write, target, errno: errno) }
  }

  /// True if entries can be made in a folder and removed from it; false if there is no such folder.
  ///
  /// Throws a ``FileError`` if the folder may not be written to.
  package static func checkWritable(_ folder: String) throws(FileError) -> Bool {
    if faccessat(AT_FDCWD, folder + "/", W_OK | X_OK, AT_EACCESS) == 0 { return true }
    let code = errno
    guard try facts(at: folder)?.kind == .folder else { return false }
    throw FileError(.write, folder, errno: code)
  }

  /// Removes a file or a symbolic link.
  ///
  /// Throws a ``FileError`` if it cannot be removed, or is not there (`ENOENT`).
  public static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 else { throw FileError(.remove, path, errno: errno) }
  }

  /// Removes a folder if it is empty; false if it is not.
  ///
  /// Throws a ``FileError`` if it cannot be removed, or is not there (`ENOENT`).
  package static func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
    if rmdir(path) == 0 { return true }
    if errno == ENOTEMPTY || errno == EEXIST { return false }
    throw FileError(.remove, path, errno: errno)
  }

  /// Waits until everything written to the device of `path` is on the disk.
  ///
  /// Throws a ``FileError`` if the path cannot be opened or the device reports an error.
  package static func synchronize(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.save, path, errno: errno) }
    defer { close(descriptor) }
    // syncfs(2) is hidden from Swift behind _GNU_SOURCE, so it is looked up by name.
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "syncfs") else { return sync() }
    let syncfs = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
    guard syncfs(descriptor) == 0 else { throw FileError(.save, path, errno: errno) }
  }

  /// Returns the absolute path without symbolic links; parts that do not exist stay.
  ///
  /// Throws a ``FileError`` if the path cannot be examined, or `.` or `..` is among the parts that do not exist.
  package static func resolve(_ path: String) throws(FileError) -> String {
    var existing = path.isEmpty ? "." : path
    var missing: [Substring] = []
    while true {
      if let resolved = realpath(existing, nil) {
        defer { free(resolved) }
        let base = String(cString: resolved)
        let rest = missing.reversed().joined(separator: "/")
        return rest.isEmpty ? base : base == "/" ? "/" + rest : base + "/" + rest
      }
      guard errno == ENOENT else { throw FileError(.examine, path, errno: errno) }
      while existing.count > 1, existing.utf8.last == UInt8(ascii: "/") { existing.removeLast() }
      if let slash = existing.utf8.lastIndex(of: UInt8(ascii: "/")) {
        missing.append(existing[existing.utf8.index(after: slash)...])
        existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
      } else {
        missing.append(existing[...])
        existing = "."
      }
      guard let part = missing.last, part != "..", part != "." else { throw FileError(.examine, path, errno: ENOENT) }
    }
  }

  /// The size of the pieces in which large files are read, in bytes (256 KiB).
  package static let chunk = 1 << 18
}
