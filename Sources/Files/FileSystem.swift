import Glibc

/// The only way to the disk: thin calls to the C library with typed errors.
///
/// Paths are absolute or relative to the working folder. Nothing here remembers anything.
public enum FileSystem {
  /// The content of a regular file; a file of more than `limit` bytes is refused with `EFBIG`.
  public static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let file = try OpenFile.reading(path)
    let size = try file.facts().size
    guard size <= limit else { throw FileError(.read, path, errno: EFBIG) }
    var bytes = try file.read(upTo: size + 1)
    while bytes.count > size {  // it grows while we read
      guard bytes.count <= limit else { throw FileError(.read, path, errno: EFBIG) }
      let more = try file.read(upTo: FileSystem.chunk)
      bytes += more
      if more.count < FileSystem.chunk { break }
    }
    guard bytes.count <= limit else { throw FileError(.read, path, errno: EFBIG) }
    return bytes
  }

  /// The first bytes of a regular file, at most `count`.
  package static func readStart(of path: String, count: Int) throws(FileError) -> [UInt8] {
    try OpenFile.reading(path).read(upTo: count)
  }

  /// Makes a new file with this content; anything at the path is an error (`EEXIST`), never touched or followed.
  public static func write(_ bytes: [UInt8], toNew path: String) throws(FileError) {
    try OpenFile.creating(path).write(bytes)
  }

  /// Returns the facts of a path, without following a symbolic link at its end; nil if nothing is there.
  public static func facts(at path: String) throws(FileError) -> FileFacts? {
    var status = stat()
    if lstat(path, &status) == 0 { return FileFacts(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError(.examine, path, errno: errno)
  }

  /// Sets the time of a file to now, and returns that: nanoseconds since 1970, by the clock of the file system.
  package static func touch(_ path: String) throws(FileError) -> Int {
    guard utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) == 0, let facts = try facts(at: path) else {
      throw FileError(.write, path, errno: errno)
    }
    return facts.modified
  }

  /// Gives a file another path on the same device, in one step; a file that is there is replaced.
  package static func move(_ path: String, to target: String) throws(FileError) {
    guard rename(path, target) == 0 else { throw FileError(.write, target, errno: errno) }
  }

  /// Throws if nothing may be made in a folder, or taken out of it; false when there is no such folder.
  package static func checkWritable(_ folder: String) throws(FileError) -> Bool {
    if faccessat(AT_FDCWD, folder + "/", W_OK | X_OK, AT_EACCESS) == 0 { return true }
    let code = errno
    guard try facts(at: folder)?.kind == .folder else { return false }
    throw FileError(.write, folder, errno: code)
  }

  /// Removes a file or a symbolic link.
  public static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 else { throw FileError(.remove, path, errno: errno) }
  }

  /// Removes a folder if it is empty; false when it holds something.
  package static func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
    if rmdir(path) == 0 { return true }
    if errno == ENOTEMPTY || errno == EEXIST { return false }
    throw FileError(.remove, path, errno: errno)
  }

  /// Waits until all that was written to the device of `path` is on it.
  package static func synchronize(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.save, path, errno: errno) }
    defer { close(descriptor) }
    // syncfs(2) is hidden from Swift behind _GNU_SOURCE, so it is looked up by name.
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "syncfs") else { return sync() }
    let syncfs = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
    guard syncfs(descriptor) == 0 else { throw FileError(.save, path, errno: errno) }
  }

  /// The absolute path without symbolic links; parts that do not exist yet are kept as they are.
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

  /// The number of bytes of a large file that are held at once.
  package static let chunk = 1 << 18
}
