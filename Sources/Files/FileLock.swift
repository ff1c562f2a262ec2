import Glibc

/// A lock on a file, held until this value goes away or the process ends (flock(2)).
public struct FileLock: ~Copyable, Sendable {
  private let file: OpenFile
  /// When it was taken, by the clock of the file system, in nanoseconds since 1970.
  public let time: Int
  /// The number of the process that holds it: this one.
  public let process: Int

  fileprivate init(_ file: consuming OpenFile, time: Int, process: Int) {
    self.file = file
    self.time = time
    self.process = process
  }
}

extension FileSystem {
  /// Takes a lock without waiting and writes our process number into its file; nil when another holds it.
  public static func lock(_ path: String) throws(FileError) -> FileLock? {
    let file = try OpenFile.locking(path)
    guard try file.tryLock() else { return nil }
    try file.cut(to: 0)
    let process = Int(getpid())
    try file.write(Array("\(process)\n".utf8))
    let time = try file.facts().modified
    return FileLock(file, time: time, process: process)
  }

  /// The process number in a lock's file, if there is one.
  package static func holder(ofLock path: String) -> Int? {
    guard let bytes = try? readStart(of: path, count: 20) else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
