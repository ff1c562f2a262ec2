import Glibc

/// The metadata of a file; that of a symbolic link, not of its target.
public struct FileFacts: Sendable, Hashable {
  /// The kind of a file.
  public enum Kind: UInt8, Sendable, Hashable {
    case file, folder, symbolicLink
    /// A socket, a pipe or a device.
    case other
  }

  /// The kind, from the mode of the file, not from its name.
  public let kind: Kind
  /// Size in bytes.
  public let size: Int
  /// The number of the file's device; a file moves in one step within one device only.
  public let device: UInt64
  /// The inode: two paths with equal `device` and `inode` are one file.
  public let inode: UInt64
  /// The time of the last change of the content (mtime), in nanoseconds since 1970.
  public let modified: Int
  /// The time of the last change of content, name or permissions (ctime), in nanoseconds since 1970.
  public let changed: Int

  /// Facts from the result of a stat(2) call.
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
  /// False for a racily clean file: it may have changed again with its times unaltered.
  ///
  /// `time` is the moment at which the file was examined, in nanoseconds since 1970, by the clock of the file system.
  /// That clock goes in steps, so a change within a step leaves the times as they were. (git(1) has this rule for its
  /// index.)
  package func isSettled(at time: Int) -> Bool { changed < time - Self.settling }

  /// The age from which a file is settled, in nanoseconds: 20 ms, longer than a step of any file system's clock.
  package static let settling = 20_000_000
}
