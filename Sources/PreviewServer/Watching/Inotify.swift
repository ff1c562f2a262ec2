import Glibc

/// An inotify(7) instance, with watches on folders; it is closed with this object.
final class Inotify: Sendable {
  /// An event in a watched folder.
  struct Event: Equatable {
    /// The number that ``watch(_:)`` gave.
    let watch: Int32
    let mask: UInt32
    /// The name in the folder, U+FFFD for invalid UTF-8; nil if the watched folder itself is meant.
    let name: String?

    func `is`(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
  }

  let descriptor: Int32

  /// Opens an instance; nil on an error, whose number is in `errno`.
  init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Files that were written, moved, removed or changed in their permissions, and folders that come and go.
  private static let events =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
    | IN_ONLYDIR

  /// Watches a folder, not those in it, and returns the number of the watch; a symbolic link is followed.
  ///
  /// A folder that is watched already keeps its number.
  func watch(_ folder: String) -> Result<Int32, WatchError> {
    let number = inotify_add_watch(descriptor, folder, UInt32(truncatingIfNeeded: Self.events))
    return number >= 0 ? .success(number) : .failure(WatchError(errno: errno))
  }

  func end(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// Reads the events that have happened and were not read before.
  func events() -> [Event] {
    var events: [Event] = []
    // 64 KiB are read at once, until no event is left.
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return events }
      buffer.withUnsafeBytes { Self.parse(UnsafeRawBufferPointer(rebasing: $0[..<count]), &events) }
    }
  }

  /// Parses and appends events.
  ///
  /// Each has 16 bytes, four numbers of 32 bits (watch, mask, cookie, length), then a name of `length` bytes, padded
  /// with zeros.
  private static func parse(_ bytes: UnsafeRawBufferPointer, _ events: inout [Event]) {
    var offset = 0
    while offset + 16 <= bytes.count {
      let watch = bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)
      let mask = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
      let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      let end = min(offset + 16 + length, bytes.count)
      let name = bytes[offset + 16..<end].prefix { $0 != 0 }
      events.append(Event(watch: watch, mask: mask, name: name.isEmpty ? nil : String(decoding: name, as: UTF8.self)))
      offset = end
    }
  }
}

/// The reason why a folder is not watched.
struct WatchError: Error, Equatable {
  /// The error number of the C library: `ENOSPC` for too many watches, `ENOENT` for a folder that has gone.
  let errno: Int32

  /// True if the newspaper itself has gone.
  var isGone: Bool { errno == ENOENT }
}
