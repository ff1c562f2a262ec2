/// The keys that a view may know, so that lookups of all others pass it by.
///
/// A set of 256 bits, without references, since a renderer reads one for each open section at each lookup. A view is
/// asked for all keys beyond them.
public struct KeySet: Sendable {
  private var bits: InlineArray<4, UInt64>
  private var hasOthers: Bool

  private init(repeating word: UInt64, hasOthers: Bool) {
    bits = InlineArray(repeating: word)
    self.hasOthers = hasOthers
  }

  /// No key.
  static let none = KeySet(repeating: 0, hasOthers: false)
  /// Every key.
  public static let all = KeySet(repeating: .max, hasOthers: true)

  /// Creates the set of some keys.
  public init(_ keys: some Sequence<Key>) {
    self.init(repeating: 0, hasOthers: true)
    for key in keys where key.index < Self.capacity { bits[key.index >> 6] |= 1 << UInt64(key.index & 63) }
  }

  /// The number of keys that have a bit.
  private static var capacity: Int { 256 }

  /// True if the view must be asked for a key.
  @inline(__always)
  func mayContain(_ key: Key) -> Bool {
    key.index < Self.capacity ? bits[key.index >> 6] & (1 << UInt64(key.index & 63)) != 0 : hasOthers
  }
}
