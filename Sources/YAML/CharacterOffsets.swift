/// Turns libyaml's character counts into byte offsets of the file.
///
/// It remembers the last offset asked for and walks from there, since events come in order.
struct CharacterOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of `bytes` in the file.
  private let base: Int
  private let isASCII: Bool
  /// The last character asked for, counted from 0, and its byte offset in `bytes`.
  private var index = 0
  private var offset = 0

  /// A converter for `bytes`, which begin at byte `base` of the file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    self.bytes = bytes
    self.base = base
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    isASCII = all < 0x80
  }

  /// The byte offset in the file of the character at `target`, counted from 0; the end if there are fewer.
  mutating func byteOffset(of target: Int) -> Int {
    if isASCII { return base + min(target, bytes.count) }
    while index < target, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    while index > target, offset > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    return base + offset
  }
}
