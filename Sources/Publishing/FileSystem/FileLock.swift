import Glibc

/// A lock on a file, held until this value goes away or the process ends (flock(2)).
public struct FileLock: ~Copyable {
  private let file: OpenFile

  fileprivate init(_ file: consuming OpenFile) {
    self.file = file
  }
}

extension FileSystem {
  /// Takes a lock without waiting and writes our process number into its file; nil when another holds it.
  public func lock(_ path: String) throws(FileError) -> FileLock? {
    let file = try OpenFile.locking(path)
    guard try file.tryLock() else { return nil }
    try file.clear()
    try file.write(Array("\(getpid())\n".utf8))
    return FileLock(file)
  }

  /// The process number in a lock's file, if there is one.
  public func holder(ofLock path: String) -> Int? {
    guard let bytes = try? readStart(of: path, count: 20) else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
