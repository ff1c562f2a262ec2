/// Writes values as bytes that a ``ByteReader`` of the same program reads again.
///
/// Numbers are LEB128 after zigzag, as in the Protocol Buffers encoding; texts are UTF-8 after their length in bytes.
package struct ByteWriter {
  /// The bytes written so far.
  package private(set) var bytes: [UInt8] = []
  /// False to leave out source ranges, so that equal contents at different offsets have equal bytes.
  package let hasRanges: Bool

  /// A writer; without `hasRanges` it leaves out source ranges.
  ///
  /// It reserves room for `capacity` bytes; it grows beyond that.
  package init(hasRanges: Bool = true, capacity: Int = 512) {
    self.hasRanges = hasRanges
    bytes.reserveCapacity(capacity)
  }

  /// Removes the bytes written so far, but not the room for them.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Writes an integer in one to ten bytes.
  package mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a flag as one byte, 1 or 0.
  package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Writes a number in eight bytes, least significant first.
  package mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Writes a text in UTF-8 after its length in bytes.
  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// Writes bytes after their number.
  package mutating func write(_ added: [UInt8]) {
    write(added.count)
    append(added)
  }

  /// Writes what `content` writes behind the number of its bytes, which takes eight.
  package mutating func writeSized(_ content: (inout ByteWriter) -> Void) {
    let start = bytes.count
    write(fixed: 0)
    content(&self)
    let size = UInt64(bytes.count - start - 8)
    withUnsafeBytes(of: size.littleEndian) { bytes.replaceSubrange(start..<start + 8, with: $0) }
  }

  /// Writes bytes without their number.
  package mutating func append(_ added: [UInt8]) { bytes += added }

  /// Writes a source range as its start and length; nothing without ``hasRanges``.
  package mutating func write(_ range: Range<Int>) {
    guard hasRanges else { return }
    write(range.lowerBound)
    write(range.count)
  }

  /// Writes a flag that is false for nil, then the source range.
  package mutating func write(_ range: Range<Int>?) {
    write(range != nil)
    if let range { write(range) }
  }

  package mutating func write(_ value: some Coded) { value.write(to: &self) }

  /// Writes a flag that is false for nil, then the value.
  package mutating func write(_ value: (some Coded)?) {
    write(value != nil)
    if let value { write(value) }
  }

  /// Writes a flag that is false for nil, then the text.
  package mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  /// Writes the number of values, then each of them.
  package mutating func write(_ values: [some Coded]) {
    write(values.count)
    for value in values { write(value) }
  }

  /// Writes the number of texts, then each of them.
  package mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }
}

/// A value that is written as bytes, and read from them.
package protocol Coded {
  /// Writes the value; source ranges only if the writer has ranges.
  func write(to writer: inout ByteWriter)
  /// Reads a value that was written with its source ranges; throws ``DamagedBytes`` for bytes that no value writes.
  init(from reader: inout ByteReader) throws(DamagedBytes)
}

extension Range: Coded where Bound == Int {
  package func write(to writer: inout ByteWriter) { writer.write(self) }

  package init(from reader: inout ByteReader) throws(DamagedBytes) { self = try reader.read() }
}

/// A digest is written in 16 bytes.
extension Digest: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(fixed: high)
    writer.write(fixed: low)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(high: try reader.readFixed(), low: try reader.readFixed())
  }
}

/// A case is written as its raw value.
extension Coded where Self: RawRepresentable, RawValue == UInt8 {
  package func write(to writer: inout ByteWriter) { writer.write(Int(rawValue)) }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let number: Int = try reader.read()
    guard let value = UInt8(exactly: number).flatMap(Self.init) else { throw DamagedBytes() }
    self = value
  }
}

/// A case is written as its index among all cases.
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
