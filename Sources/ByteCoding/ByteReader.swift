/// The error for bytes that no ``ByteWriter`` wrote, or that were cut off or changed since.
package struct DamagedBytes: Error {
  package init() {}
}

/// Reads values from bytes in the order in which a ``ByteWriter`` wrote them.
///
/// Any bytes end in values or in ``DamagedBytes``.
package struct ByteReader {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  /// A reader of all of `bytes`.
  package init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// A reader of the bytes in `range`, as far as they exist.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// True if no byte is left.
  package var isAtEnd: Bool { offset == end }

  /// Reads an integer; throws ``DamagedBytes`` if it ends beyond the bytes or has more than 64 bits.
  package mutating func read() throws(DamagedBytes) -> Int {
    // Most numbers are small.
    if offset < end, bytes[offset] < 0x80 {
      let number = Int(bytes[offset])
      offset += 1
      return number >> 1 ^ -(number & 1)
    }
    var number: UInt = 0
    var shift: UInt = 0
    while offset < end, shift < UInt.bitWidth {
      let byte = bytes[offset]
      offset += 1
      if shift == 63, byte > 1 { break }
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1) }
      shift += 7
    }
    throw DamagedBytes()
  }

  /// Reads a flag; throws ``DamagedBytes`` if no byte is left or the next one is neither 0 nor 1.
  package mutating func read() throws(DamagedBytes) -> Bool {
    guard offset < end, bytes[offset] < 2 else { throw DamagedBytes() }
    offset += 1
    return bytes[offset - 1] == 1
  }

  /// Reads eight bytes, least significant first; throws ``DamagedBytes`` if fewer are left.
  package mutating func readFixed() throws(DamagedBytes) -> UInt64 {
    guard end - offset >= 8 else { throw DamagedBytes() }
    offset += 8
    return UInt64(littleEndian: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: offset - 8, as: UInt64.self))
  }

  /// Reads a text; throws ``DamagedBytes`` if its length is damaged or exceeds the bytes left.
  ///
  /// Bytes that are not UTF-8 become U+FFFD.
  package mutating func read() throws(DamagedBytes) -> String {
    let range = try part()
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Reads bytes after their number; throws ``DamagedBytes`` if the number is damaged or exceeds the bytes left.
  package mutating func read() throws(DamagedBytes) -> [UInt8] {
    let range = try part()
    return Array(bytes[range])
  }

  /// Reads what ``ByteWriter/writeSized(_:)`` wrote; throws ``DamagedBytes`` if its number exceeds the bytes left.
  package mutating func readSized() throws(DamagedBytes) -> [UInt8] {
    guard let count = Int(exactly: try readFixed()), count <= end - offset else { throw DamagedBytes() }
    offset += count
    return Array(bytes[offset - count..<offset])
  }

  /// Reads a range; throws ``DamagedBytes`` if its start or its length is damaged, negative or over 4 GiB.
  package mutating func read() throws(DamagedBytes) -> Range<Int> {
    let start: Int = try read()
    let count: Int = try read()
    // Both count bytes of a text file, and none has 4 GiB.
    guard (0...Int(UInt32.max)).contains(start), (0...Int(UInt32.max)).contains(count) else { throw DamagedBytes() }
    return start..<start + count
  }

  /// Reads a value; throws ``DamagedBytes`` if its initializer does.
  package mutating func read<Value: Coded>() throws(DamagedBytes) -> Value { try Value(from: &self) }

  /// Reads a value or nil; throws ``DamagedBytes`` if the flag before it or the value is damaged.
  package mutating func read<Value: Coded>() throws(DamagedBytes) -> Value? {
    let isThere: Bool = try read()
    return isThere ? try Value(from: &self) : nil
  }

  /// Reads a text or nil; throws ``DamagedBytes`` if the flag before it or the text is damaged.
  package mutating func read() throws(DamagedBytes) -> String? {
    let isThere: Bool = try read()
    guard isThere else { return nil }
    let text: String = try read()
    return text
  }

  /// Reads an array; throws ``DamagedBytes`` if its count or one of its values is damaged.
  package mutating func read<Value: Coded>() throws(DamagedBytes) -> [Value] {
    let count = try count()
    guard count > 0 else { return [] }
    var values: [Value] = []
    // A count that damage made large reserves room for no more than 4,096 values.
    values.reserveCapacity(min(count, 4096))
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }

  /// Reads an array of texts; throws ``DamagedBytes`` if its count or one of its texts is damaged.
  package mutating func read() throws(DamagedBytes) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try read()) }
    return texts
  }

  /// Reads the number of values that follow.
  ///
  /// Throws ``DamagedBytes`` if it is damaged, negative or exceeds the bytes left, since each value takes one.
  package mutating func count() throws(DamagedBytes) -> Int {
    let count: Int = try read()
    guard (0...(end - offset)).contains(count) else { throw DamagedBytes() }
    return count
  }

  /// Skips a text or bytes, and returns their range in the bytes that are read.
  ///
  /// Throws ``DamagedBytes`` if their length is damaged or exceeds the bytes left.
  package mutating func part() throws(DamagedBytes) -> Range<Int> {
    let length = try count()
    offset += length
    return (offset - length)..<offset
  }
}
