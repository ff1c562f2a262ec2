import Glibc

/// A lock on a file, held until this value goes away or the process ends (flock(2)).
public struct FileLock: ~Copyable, Sendable {
  private let file: OpenFile
  /// The moment at which it was taken, by the clock of the file system, in nanoseconds since 1970.
  public let time: Int
  /// The number of the process that holds it: this one.
  public let process: Int

  fileprivate init(_ file: consuming OpenFile, time: Int, process: Int) {
    self.file = file
    self.time = time
    self.process = process
  }

  /// Adds a line to its file, for others who find the lock taken.
  package func add(_ line: String) throws(FileError) { try file.write(Array("\(line)\n".utf8)) }
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
    lines(ofLock: path).first.flatMap { Int($0) }
  }

  /// The lines that are whole in a lock's file: the process number, and what its holder added.
  package static func lines(ofLock path: String) -> [String] {
    guard let bytes = try? readStart(of: path, count: 1000) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
