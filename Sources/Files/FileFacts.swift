import Glibc

/// The facts that the file system knows of a file without opening it; a symbolic link is not followed.
public struct FileFacts: Sendable, Hashable {
  /// The kind of thing at a path.
  public enum Kind: UInt8, Sendable, Hashable {
    case file, folder, symbolicLink
    /// A socket, a pipe or a device.
    case other
  }

  /// By the type that the file system tells, not by the name.
  public let kind: Kind
  /// Size in bytes.
  public let size: Int
  /// The number of the device that holds it; files move in one step on one device only.
  public let device: UInt64
  /// Its number on the device: two paths with both numbers alike are one file.
  public let inode: UInt64
  /// The moment of the last change of the content, in nanoseconds since 1970.
  public let modified: Int
  /// The moment of the last change of content, name or permissions, in nanoseconds since 1970.
  public let changed: Int

  package init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .symbolicLink
    default: kind = .other
    }
    size = Int(status.st_size)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
  }
}

extension FileFacts {
  /// False for a file that may have changed again after it was looked at, at that time, without a trace: clocks of file
  /// systems go in steps, so a change at once may leave the time as it was.
  ///
  /// In nanoseconds since 1970, by the clock of the file system. (The rule is that of git for "racily clean" entries.)
  package func isSettled(at time: Int) -> Bool { changed < time - Self.settling }

  /// In nanoseconds: longer than any such clock stands still.
  package static let settling = 20_000_000
}
