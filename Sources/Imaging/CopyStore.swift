import ByteCoding
import Files
import Glibc

/// The folder in which copies of pictures are kept, so that none is made twice.
///
/// Each picture and plan has a folder of its own, named by the digest of the picture's bytes and that of the plan; it gets
/// that name when all is in it. So several builds may use the store at once, and it may be carried to another machine.
public struct CopyStore: Sendable {
  /// Its path.
  let folder: String

  /// A store at a path, which need not be there yet.
  public init(_ folder: String) { self.folder = folder }

  /// The name of a picture's folder.
  public static func name(of picture: Digest, _ plan: CopyPlan) -> String { "\(picture.hex)-\(plan.digest.short)" }

  /// The names of all folders that are there.
  public var names: Set<String> { Set((try? FileSystem.names(in: folder)) ?? []) }

  /// The record of copies that were made; nil where there is none that can be read.
  public func made(_ name: String) -> MadeCopies? {
    guard let bytes = try? FileSystem.read("\(folder)/\(name)/\(Self.record)"), bytes.count > Self.sumLength else {
      return nil
    }
    var reader = ByteReader(bytes, in: Self.sumLength..<bytes.count)
    guard Array(bytes[..<Self.sumLength]) == Self.sum(of: bytes[Self.sumLength...]) else { return nil }
    return try? reader.read() as MadeCopies
  }

  /// Makes a folder in which copies are put together.
  func begin(_ name: String) throws(FileError) -> String {
    let new = "\(folder)/\(Self.unfinished)\(getpid())-\(name)"
    try FileSystem.makeFolders(folder)
    try FileSystem.removeAll(new)
    try FileSystem.makeFolder(new)
    return new
  }

  /// Gives such a folder its name, with the record of what is in it.
  func finish(_ new: String, as name: String, _ made: MadeCopies) throws(FileError) {
    var writer = ByteWriter()
    writer.write(made)
    try FileSystem.write(Self.sum(of: writer.bytes[...]) + writer.bytes, toNew: "\(new)/\(Self.record)")
    let target = "\(folder)/\(name)"
    do {
      try FileSystem.move(new, to: target)
    } catch {
      // Another build may have made the same; what lies there and cannot be read goes.
      if self.made(name) == nil {
        try FileSystem.removeAll(target)
        try FileSystem.move(new, to: target)
      } else {
        try FileSystem.removeAll(new)
      }
    }
  }

  /// Removes a folder in which no copies came about.
  func abandon(_ new: String) { try? FileSystem.removeAll(new) }

  /// Notes that folders are used, and removes what builds that were cut off have left, and folders that nobody has used since
  /// a moment, in nanoseconds since 1970.
  public func tidy(keeping used: Set<String>, since moment: Int) {
    for name in used { _ = try? FileSystem.touch("\(folder)/\(name)") }
    for name in names.subtracting(used) {
      let path = "\(folder)/\(name)"
      let isLeft = name.hasPrefix(Self.unfinished) && !Self.isRunning(name)
      let isOld = (try? FileSystem.facts(at: path))?.map { $0.modified < moment } ?? false
      if isLeft || isOld { try? FileSystem.removeAll(path) }
    }
  }

  /// True if the process that made an unfinished folder is still there.
  private static func isRunning(_ name: String) -> Bool {
    let process = Int32(name.dropFirst(unfinished.count).prefix { $0 != "-" })
    return process.map { kill($0, 0) == 0 } ?? false
  }

  private static let unfinished = "new-"
  private static let record = "made"
  private static let sumLength = 32

  private static func sum(of bytes: ArraySlice<UInt8>) -> [UInt8] { Array(Digest(of: Array(bytes)).hex.utf8) }
}
