import Diagnostics
import Glibc

extension FileSystem {
  /// Lists everything below a folder.
  ///
  /// Throws a ``FileError`` if the folder itself cannot be listed; folders below it that cannot are in the tree's
  /// ``FolderTree/unreadable``.
  public static func tree(below folder: String) throws(FileError) -> FolderTree {
    var tree = FolderTree()
    // Folders are listed one after the other, so that a deep tree neither opens too many files nor fills the stack.
    var pending = Array(try list(folder, prefix: "", &tree.undecodable).reversed())
    while let entry = pending.popLast() {
      tree.entries.append(entry)
      guard entry.facts.kind == .folder else { continue }
      do {
        pending += try list(folder + "/" + entry.path, prefix: entry.path + "/", &tree.undecodable).reversed()
      } catch {
        tree.unreadable.append(error)
      }
    }
    return tree
  }

  /// Makes a folder; false if there already is one, or a symbolic link to one.
  ///
  /// Throws a ``FileError`` if it cannot be made, `EEXIST` if something else stands at the path.
  @discardableResult
  package static func makeFolder(_ path: String) throws(FileError) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    let reason = errno
    var status = stat()
    if reason == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return false }
    throw FileError(.makeFolder, path, errno: reason)
  }

  /// Makes a folder and those above it that are missing.
  ///
  /// Throws a ``FileError`` if one of them cannot be made.
  package static func makeFolders(_ path: String) throws(FileError) {
    do {
      try makeFolder(path)
    } catch {
      guard error.errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex
      else { throw error }
      try makeFolders(String(path[..<slash]))
      try makeFolder(path)
    }
  }

  /// Makes a folder; anything else at its path is removed first, a symbolic link not followed.
  ///
  /// Throws a ``FileError`` if the path cannot be examined, cleared or made a folder.
  package static func makeOwnFolder(_ path: String) throws(FileError) {
    if try facts(at: path)?.kind == .folder { return }
    try removeAll(path)
    try makeFolder(path)
  }

  /// Removes a file, a symbolic link or a folder with its content, if there is one.
  ///
  /// The target of a symbolic link stays. Throws a ``FileError`` if something cannot be examined, listed or removed.
  package static func removeAll(_ path: String) throws(FileError) {
    switch try facts(at: path)?.kind {
    case nil: break
    case .folder?:
      try clearFolder(path)
      _ = try removeEmptyFolder(path)
    default: try remove(path)
    }
  }

  /// Removes everything below a folder, but not the folder; symbolic links are removed, not followed.
  ///
  /// Throws a ``FileError`` if the folder cannot be listed or something in it cannot be removed.
  package static func clearFolder(_ path: String) throws(FileError) {
    let tree = try tree(below: path)
    for entry in tree.entries.reversed() {
      let target = path + "/" + entry.path
      if entry.facts.kind == .folder {
        _ = try removeEmptyFolder(target)
      } else {
        try remove(target)
      }
    }
  }

  /// Returns the names in one folder, in no order; those that are not UTF-8 are left out.
  ///
  /// Throws a ``FileError`` if the folder cannot be listed.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(.list, folder, errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let directoryEntry = next(in: stream) {
      let name = UnsafeRawPointer(directoryEntry).advanced(by: FileSystem.nameOffset).assumingMemoryBound(
        to: CChar.self)
      if let text = String(validatingCString: name), text != ".", text != ".." { names.append(text) }
    }
    guard errno == 0 else { throw FileError(.list, folder, errno: errno) }
    return names
  }

  /// Counts the entries of a folder, without those of folders below it.
  ///
  /// Throws a ``FileError`` if the folder cannot be listed.
  package static func count(in folder: String) throws(FileError) -> Int {
    guard let stream = opendir(folder) else { throw FileError(.list, folder, errno: errno) }
    defer { closedir(stream) }
    var count = 0
    while next(in: stream) != nil { count += 1 }
    guard errno == 0 else { throw FileError(.list, folder, errno: errno) }
    return count - 2  // without `.` and `..`
  }

  /// Returns the names of the folders in a folder, in byte order.
  ///
  /// Hidden ones and symbolic links are left out.
  ///
  /// Throws a ``FileError`` if the folder cannot be listed or an entry cannot be examined.
  package static func folderNames(in folder: String) throws(FileError) -> [String] {
    var found: [String] = []
    for name in try names(in: folder) where !name.hasPrefix(".") {
      if try facts(at: "\(folder)/\(name)")?.kind == .folder { found.append(name) }
    }
    return found.sorted { $0.precedes($1) }
  }

  /// Lists one folder, in the order of the names' bytes; `prefix` is put before each name.
  private static func list(
    _ folder: String, prefix: String, _ undecodable: inout [String]
  ) throws(FileError) -> [FolderTree.Entry] {
    guard let stream = opendir(folder) else { throw FileError(.list, folder, errno: errno) }
    defer { closedir(stream) }
    var found: [(name: String, facts: FileFacts)] = []
    while let directoryEntry = next(in: stream) {
      let name = UnsafeRawPointer(directoryEntry).advanced(by: FileSystem.nameOffset).assumingMemoryBound(
        to: CChar.self)
      guard let text = String(validatingCString: name) else {
        undecodable.append(prefix + FileSystem.escaped(name))
        continue
      }
      if text == "." || text == ".." { continue }
      var status = stat()
      if fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
        found.append((text, FileFacts(status)))
      } else if errno != ENOENT {  // it may have gone since it was listed
        throw FileError(.examine, folder + "/" + text, errno: errno)
      }
    }
    guard errno == 0 || errno == ENOENT else { throw FileError(.list, folder, errno: errno) }
    return found.sorted(byBytesOf: { $0.name }).map { FolderTree.Entry(path: prefix + $0.name, facts: $0.facts) }
  }

  /// Returns the next entry of an open folder; nil at its end, with `errno` 0, and on an error.
  private static func next(in stream: OpaquePointer) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    return readdir(stream)
  }

  /// The offset of the name in a directory entry, in bytes.
  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  /// A name that is not UTF-8, with every byte beyond ASCII written as `\xFF`.
  private static func escaped(_ name: UnsafePointer<CChar>) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for offset in 0..<strlen(name) {
      let byte = UInt8(bitPattern: name[offset])
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return text
  }
}
