import Glibc

/// An open file, closed when this value goes away.
package struct OpenFile: ~Copyable {
  /// The path as it was opened.
  package let path: String
  private let descriptor: Int32

  /// Opens an existing regular file to read from it.
  ///
  /// Throws a ``FileError`` if it cannot be opened or is not regular (`EINVAL`).
  package static func reading(_ path: String) throws(FileError) -> OpenFile {
    // A pipe without a writer would wait for ever without O_NONBLOCK.
    let file = try open(path, O_RDONLY | O_NONBLOCK, .read)
    guard try file.facts().kind == .file else { throw FileError(.read, path, errno: EINVAL) }
    return file
  }

  /// Makes a new file to write to it and read from it.
  ///
  /// Throws a ``FileError`` if it cannot be made: `EEXIST` for anything at the path, which is not touched or followed.
  package static func creating(_ path: String) throws(FileError) -> OpenFile {
    try open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, .write)
  }

  /// Opens a file that serves as a lock, and makes it if it is missing.
  ///
  /// Throws a ``FileError`` if it cannot be opened or is a symbolic link (`ELOOP`).
  package static func locking(_ path: String) throws(FileError) -> OpenFile {
    try open(path, O_RDWR | O_CREAT | O_NOFOLLOW, .lock)
  }

  /// Opens a regular file to read and write, and makes it if it is missing.
  ///
  /// Throws a ``FileError`` if it cannot be opened, is a symbolic link (`ELOOP`) or is not regular (`EINVAL`).
  package static func updating(_ path: String) throws(FileError) -> OpenFile {
    let file = try open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, .write)
    guard try file.facts().kind == .file else { throw FileError(.write, path, errno: EINVAL) }
    return file
  }

  /// Opens a folder to examine or move its entries.
  ///
  /// Throws a ``FileError`` if it cannot be opened, is no folder or is a symbolic link.
  package static func folder(_ path: String) throws(FileError) -> OpenFile {
    try open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, .list)
  }

  private static func open(_ path: String, _ flags: Int32, _ operation: FileError.Operation) throws(FileError)
    -> OpenFile
  {
    let descriptor = retrying { Glibc.open(path, flags | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw FileError(operation, path, errno: errno) }
    return OpenFile(path: path, descriptor: descriptor)
  }

  deinit { close(descriptor) }

  /// Returns the metadata of the open file.
  ///
  /// Throws a ``FileError`` if the system cannot examine it.
  package func facts() throws(FileError) -> FileFacts {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.examine, path, errno: errno) }
    return FileFacts(status)
  }

  /// Returns the metadata of a path relative to this folder, a symbolic link not followed; nil if nothing is there.
  ///
  /// Throws a ``FileError`` if the path cannot be examined.
  package func facts(of relative: String) throws(FileError) -> FileFacts? {
    var status = stat()
    if fstatat(descriptor, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileFacts(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError(.examine, path + "/" + relative, errno: errno)
  }

  /// Moves an entry of this folder to a path in `folder`; a file there is replaced.
  ///
  /// Both paths are relative.
  ///
  /// Throws a ``FileError`` if it cannot be moved: `ENAMETOOLONG` for a target whose whole path is longer than the
  /// system takes, since such a file could not be opened by its path.
  package func move(_ relative: String, to target: String, in folder: borrowing OpenFile) throws(FileError) {
    guard folder.path.utf8.count + 1 + target.utf8.count < PATH_MAX else {
      throw FileError(.write, folder.path + "/" + target, errno: ENAMETOOLONG)
    }
    guard renameat(descriptor, relative, folder.descriptor, target) == 0 else {
      throw FileError(.write, folder.path + "/" + target, errno: errno)
    }
  }

  /// Returns the present absolute path of the open file, free of links.
  ///
  /// Throws a ``FileError`` if the system cannot tell it.
  package func currentPath() throws(FileError) -> String {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, length in
      guard let start = buffer.baseAddress else { return }
      let got = readlink("/proc/self/fd/\(descriptor)", start, buffer.count)
      if got < 0 { failure = errno } else { length = got }
    }
    guard failure == 0 else { throw FileError(.examine, path, errno: failure) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the next bytes, at most `count`; fewer only at the end of the file.
  ///
  /// Throws a ``FileError`` on an I/O error.
  package func read(upTo count: Int) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      while length < count {
        let got = OpenFile.retrying { Glibc.read(descriptor, buffer.baseAddress?.advanced(by: length), count - length) }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        length += got
      }
    }
    guard failure == 0 else { throw FileError(.read, path, errno: failure) }
    return bytes
  }

  /// Reads the bytes in a range of the file; fewer if the file ends before that.
  ///
  /// Throws a ``FileError`` on an I/O error.
  package func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, length in
      while length < range.count {
        let got = OpenFile.retrying {
          pread(descriptor, buffer.baseAddress?.advanced(by: length), range.count - length, range.lowerBound + length)
        }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        length += got
      }
    }
    guard failure == 0 else { throw FileError(.read, path, errno: failure) }
    return bytes
  }

  /// Writes bytes at the current position: at the end of a new file.
  ///
  /// Throws a ``FileError`` if not all of them can be written.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    try write(bytes) { Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Writes bytes at an offset in bytes, over those that are there.
  ///
  /// Throws a ``FileError`` if not all of them can be written.
  package func write(_ bytes: [UInt8], at start: Int) throws(FileError) {
    try write(bytes) { rest in pwrite(descriptor, rest.baseAddress, rest.count, start + bytes.count - rest.count) }
  }

  private func write(_ bytes: [UInt8], by call: (UnsafeRawBufferPointer) -> Int) throws(FileError) {
    let failure: Int32 = bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let written = OpenFile.retrying { call(rest) }
        if written < 0 { return errno }
        offset += written
      }
      return 0
    }
    guard failure == 0 else { throw FileError(.write, path, errno: failure) }
  }

  /// Sets the size of the file, in bytes.
  ///
  /// Throws a ``FileError`` if the system cannot change it.
  package func cut(to size: Int) throws(FileError) {
    guard OpenFile.retrying({ ftruncate(descriptor, size) }) == 0 else { throw FileError(.write, path, errno: errno) }
  }

  /// Takes the lock on the open file (flock(2)) without waiting; false if it is taken.
  ///
  /// Throws a ``FileError`` if it cannot be locked for another reason.
  package func tryLock() throws(FileError) -> Bool {
    if OpenFile.retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw FileError(.lock, path, errno: errno)
  }

  /// Repeats a system call that a signal interrupted.
  private static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }
}
