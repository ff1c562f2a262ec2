/// Bytes that no ``ByteWriter`` has written, or that were cut off or changed since.
package struct DamagedBytes: Error {
  package init() {}
}

/// Takes values from bytes in the order in which a ``ByteWriter`` put them there.
///
/// Whatever the bytes are, it ends with values or with ``DamagedBytes``.
package struct ByteReader {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  package init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  /// Reads a part of some bytes.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// True when all has been read.
  package var isAtEnd: Bool { offset == end }

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
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1) }
      shift += 7
    }
    throw DamagedBytes()
  }

  package mutating func read() throws(DamagedBytes) -> Bool {
    guard offset < end, bytes[offset] < 2 else { throw DamagedBytes() }
    offset += 1
    return bytes[offset - 1] == 1
  }

  package mutating func readFixed() throws(DamagedBytes) -> UInt64 {
    guard end - offset >= 8 else { throw DamagedBytes() }
    offset += 8
    return UInt64(littleEndian: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: offset - 8, as: UInt64.self))
  }

  package mutating func read() throws(DamagedBytes) -> String {
    let range = try part()
    return String(decoding: bytes[range], as: UTF8.self)
  }

  package mutating func read() throws(DamagedBytes) -> [UInt8] {
    let range = try part()
    return Array(bytes[range])
  }

  package mutating func read() throws(DamagedBytes) -> Range<Int> {
    let start: Int = try read()
    let count: Int = try read()
    // No text file is larger.
    guard (0...Int(UInt32.max)).contains(start), (0...Int(UInt32.max)).contains(count) else { throw DamagedBytes() }
    return start..<start + count
  }

  package mutating func read<Value: Coded>() throws(DamagedBytes) -> Value { try Value(from: &self) }

  package mutating func read<Value: Coded>() throws(DamagedBytes) -> Value? {
    let isThere: Bool = try read()
    return isThere ? try Value(from: &self) : nil
  }

  package mutating func read() throws(DamagedBytes) -> String? {
    let isThere: Bool = try read()
    guard isThere else { return nil }
    let text: String = try read()
    return text
  }

  package mutating func read<Value: Coded>() throws(DamagedBytes) -> [Value] {
    let count = try count()
    guard count > 0 else { return [] }
    var values: [Value] = []
    // A number that damage made large must not take the memory.
    values.reserveCapacity(min(count, 4096))
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }

  package mutating func read() throws(DamagedBytes) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try read()) }
    return texts
  }

  /// Reads the number of values that follow: at most the number of bytes left, since each takes one.
  package mutating func count() throws(DamagedBytes) -> Int {
    let count: Int = try read()
    guard (0...(end - offset)).contains(count) else { throw DamagedBytes() }
    return count
  }

  /// Passes over a text, or over bytes: where they lie.
  package mutating func part() throws(DamagedBytes) -> Range<Int> {
    let length = try count()
    offset += length
    return (offset - length)..<offset
  }
}
