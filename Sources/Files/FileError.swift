import Glibc

/// A failed file operation: its kind, its path and its reason.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of operation.
  public enum Operation: String, Sendable, Hashable {
    case read
    case write
    case examine
    case list
    case makeFolder = "make the folder"
    case move
    case remove
    case save = "save to the disk"
    case lock
  }

  /// The operation that failed.
  public let operation: Operation
  /// The path as it was given to the operation.
  public let path: String
  /// The number of the error, as in errno(3).
  public let errno: Int32

  /// An error of the C library, or one of this module that borrows an `errno`.
  public init(_ operation: Operation, _ path: String, errno: Int32) {
    self.operation = operation
    self.path = path
    self.errno = errno
  }

  /// One sentence without a full stop, such as `Cannot write Public/index.html: no space is left on the device`.
  public var description: String { "Cannot \(operation.rawValue) \(path): \(reason)" }

  /// The reason in plain words; for an `errno` without any, the text of the system.
  public var reason: String {
    switch errno {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission is denied"
    case ENOSPC: "no space is left on the device"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the device can only be read"
    case EEXIST: "something of that name is already there"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ENOTEMPTY: "the folder is not empty"
    case ELOOP: "it is a symbolic link"
    case EFBIG: "the file is too large"
    case EINVAL: "it is not a regular file"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EXDEV: "it would move to another device"
    case EIO: "the device reports an error"
    case EBUSY: "it is in use"
    case EREMOTE: "it lies outside the newspaper's folder"
    case ESTALE: "it changed while it was read"
    default: String(cString: strerror(errno))
    }
  }
}
