import ByteCoding
import Files
import Glibc

/// A folder with copies of pictures between builds.
///
/// Each picture and plan has a folder of its own, named by the digests of the picture's bytes and of the plan. It gets
/// that name once it is complete, so several builds may use the store at once, and it may be carried to another
/// machine.
public struct CopyStore: Sendable {
  /// The path of the store.
  let folder: String

  /// Creates a store at a path, which need not exist yet.
  public init(_ folder: String) { self.folder = folder }

  /// The name of a picture's folder.
  public static func name(of picture: Digest, _ plan: CopyPlan) -> String { "\(picture.hex)-\(plan.digest.short)" }

  /// The names of all folders in the store; empty if it cannot be listed.
  public var names: Set<String> { Set((try? FileSystem.names(in: folder)) ?? []) }

  /// The list in a folder; nil if it is missing, unreadable or damaged.
  public func made(_ name: String) -> MadeCopies? {
    guard let bytes = try? FileSystem.read("\(folder)/\(name)/\(Self.list)"), bytes.count > Self.sumLength else {
      return nil
    }
    var reader = ByteReader(bytes, in: Self.sumLength..<bytes.count)
    guard Array(bytes[..<Self.sumLength]) == Self.sum(of: bytes[Self.sumLength...]) else { return nil }
    return try? reader.read() as MadeCopies
  }

  /// Makes an unfinished folder for `name`, owned by this process; returns its path.
  ///
  /// Throws a ``FileError`` on an I/O error.
  func begin(_ name: String) throws(FileError) -> String {
    let new = "\(folder)/\(Self.unfinished)\(getpid())-\(name)"
    try FileSystem.makeFolders(folder)
    try FileSystem.removeAll(new)
    try FileSystem.makeFolder(new)
    return new
  }

  /// Writes the list into an unfinished folder and renames it to `name`.
  ///
  /// Throws a ``FileError`` on an I/O error.
  func finish(_ new: String, as name: String, _ made: MadeCopies) throws(FileError) {
    var writer = ByteWriter()
    writer.write(made)
    try FileSystem.write(Self.sum(of: writer.bytes[...]) + writer.bytes, toNew: "\(new)/\(Self.list)")
    let target = "\(folder)/\(name)"
    do {
      try FileSystem.move(new, to: target)
    } catch {
      // Another build may have made the folder of this name; it is replaced only if its list cannot be read.
      if self.made(name) == nil {
        try FileSystem.removeAll(target)
        try FileSystem.move(new, to: target)
      } else {
        try FileSystem.removeAll(new)
      }
    }
  }

  /// Removes an unfinished folder; an I/O error is ignored.
  func abandon(_ new: String) { try? FileSystem.removeAll(new) }

  /// Touches the folders in use, and removes those that are abandoned or were not used since `moment`.
  ///
  /// `used` are names of folders; `moment` is in nanoseconds since 1970. A folder is abandoned if it is unfinished and
  /// its process has ended. I/O errors are ignored.
  public func tidy(inUse used: Set<String>, since moment: Int) {
    for name in used { _ = try? FileSystem.touch("\(folder)/\(name)") }
    for name in names.subtracting(used) {
      let path = "\(folder)/\(name)"
      let isLeft = name.hasPrefix(Self.unfinished) && !Self.isRunning(name)
      let isOld = (try? FileSystem.facts(at: path))?.map { $0.modified < moment } ?? false
      if isLeft || isOld { try? FileSystem.removeAll(path) }
    }
  }

  /// True if the process that made an unfinished folder is still running.
  private static func isRunning(_ name: String) -> Bool {
    let process = Int32(name.dropFirst(unfinished.count).prefix { $0 != "-" })
    // Without permission to signal it, `EPERM`, it runs for another user.
    return process.map { kill($0, 0) == 0 || errno == EPERM } ?? false
  }

  /// The prefix of an unfinished folder's name; the process id and the final name follow.
  private static let unfinished = "new-"
  /// The name of the file with the list: its checksum, then the encoded ``MadeCopies``.
  private static let list = "made"
  /// The length of the checksum before the list, in bytes: the hexadecimal digits of a digest.
  private static let sumLength = 32

  private static func sum(of bytes: ArraySlice<UInt8>) -> [UInt8] { Array(Digest(of: Array(bytes)).hex.utf8) }
}
