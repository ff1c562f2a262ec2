/// Puts values into bytes that a ``ByteReader`` of the same program reads again.
///
/// Numbers are LEB128 after zigzag, as in the Protocol Buffers encoding; texts are UTF-8 behind their length.
package struct ByteWriter {
  /// The bytes written so far.
  package private(set) var bytes: [UInt8] = []
  /// False: what a value says is written, but not where in its file it says so.
  package let hasPlaces: Bool

  /// A writer of whole values, or of what they say alone.
  ///
  /// There is room for `capacity` bytes at once.
  package init(hasPlaces: Bool = true, capacity: Int = 512) {
    self.hasPlaces = hasPlaces
    bytes.reserveCapacity(capacity)
  }

  /// Forgets what was written, and keeps the room for it.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  package mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Eight bytes, the lowest first.
  package mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  package mutating func write(_ content: [UInt8]) {
    write(content.count)
    append(content)
  }

  /// Bytes alone, without their number.
  package mutating func append(_ content: [UInt8]) { bytes += content }

  /// Writes the place of something in its file; nothing without ``hasPlaces``.
  package mutating func write(_ place: Range<Int>) {
    guard hasPlaces else { return }
    write(place.lowerBound)
    write(place.count)
  }

  package mutating func write(_ value: some Coded) { value.write(to: &self) }

  package mutating func write(_ value: (some Coded)?) {
    write(value != nil)
    if let value { write(value) }
  }

  package mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  package mutating func write(_ values: [some Coded]) {
    write(values.count)
    for value in values { write(value) }
  }

  package mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }
}

/// A value that can be put into bytes, and taken from them.
package protocol Coded {
  /// Adds the value; what it writes alone depends on whether places are wanted.
  func write(to writer: inout ByteWriter)
  /// Takes a value that was written whole; throws ``DamagedBytes`` for bytes that no value writes.
  init(from reader: inout ByteReader) throws(DamagedBytes)
}

extension Range: Coded where Bound == Int {
  package func write(to writer: inout ByteWriter) { writer.write(self) }

  package init(from reader: inout ByteReader) throws(DamagedBytes) { self = try reader.read() }
}

/// 16 bytes.
extension Digest: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(fixed: high)
    writer.write(fixed: low)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(high: try reader.readFixed(), low: try reader.readFixed())
  }
}

/// A case is written as its number.
extension Coded where Self: RawRepresentable, RawValue == UInt8 {
  package func write(to writer: inout ByteWriter) { writer.write(Int(rawValue)) }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let number: Int = try reader.read()
    guard let value = UInt8(exactly: number).flatMap(Self.init) else { throw DamagedBytes() }
    self = value
  }
}

/// A case is written as its place among all cases.
extension Coded where Self: CaseIterable & Equatable, AllCases == [Self] {
  package func write(to writer: inout ByteWriter) {
    writer.write(Self.allCases.firstIndex(of: self) ?? Self.allCases.count)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let index: Int = try reader.read()
    guard Self.allCases.indices.contains(index) else { throw DamagedBytes() }
    self = Self.allCases[index]
  }
}
