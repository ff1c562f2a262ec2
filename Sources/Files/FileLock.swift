import Glibc

/// A lock on a file, held until this value goes away or the process ends (flock(2)).
public struct FileLock: ~Copyable, Sendable {
  private let file: OpenFile
  /// The time at which the lock was taken, in nanoseconds since 1970, by the clock of the file system.
  public let time: Int
  /// The number of the process that holds the lock: this one.
  public let process: Int

  fileprivate init(_ file: consuming OpenFile, time: Int, process: Int) {
    self.file = file
    self.time = time
    self.process = process
  }

  /// Appends a line to the lock's file, for other processes that find the lock taken.
  ///
  /// Throws a ``FileError`` if the file cannot be written.
  package func add(_ line: String) throws(FileError) { try file.write(Array("\(line)\n".utf8)) }
}

extension FileSystem {
  /// Takes a lock without waiting; nil if it is taken already.
  ///
  /// Its file is made if it is missing; the number of this process becomes its content. Throws a ``FileError`` if the
  /// file cannot be opened, locked or written.
  public static func lock(_ path: String) throws(FileError) -> FileLock? {
    let file = try OpenFile.locking(path)
    guard try file.tryLock() else { return nil }
    try file.cut(to: 0)
    let process = Int(getpid())
    try file.write(Array("\(process)\n".utf8))
    let time = try file.facts().modified
    return FileLock(file, time: time, process: process)
  }

  /// Returns the process number in a lock's file; nil if it has none or cannot be read.
  package static func holder(ofLock path: String) -> Int? {
    lines(ofLock: path).first.flatMap { Int($0) }
  }

  /// Returns the complete lines among the first 1,000 bytes of a lock's file.
  ///
  /// The first is the process number, the others were added by the holder. Empty if the file cannot be read.
  package static func lines(ofLock path: String) -> [String] {
    guard let bytes = try? readStart(of: path, count: 1000) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
