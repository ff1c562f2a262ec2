import Testing

@testable import ByteCoding

@Suite struct ByteCodingTests {
  private struct Pair: Coded, Equatable {
    let name: String
    let place: Range<Int>

    init(_ name: String, at place: Range<Int>) {
      self.name = name
      self.place = place
    }

    func write(to writer: inout ByteWriter) {
      writer.write(name)
      writer.write(place)
    }

    init(from reader: inout ByteReader) throws(DamagedBytes) {
      name = try reader.read()
      place = try reader.read()
    }
  }

  private enum Colour: UInt8, Coded {
    case red
    case green = 7
  }

  /// Numbers are LEB128 after zigzag.
  @Test(
    arguments: [
      (0, [0]), (-1, [1]), (1, [2]), (63, [126]), (64, [128, 1]), (-64, [127]), (-65, [129, 1]),
      (Int.max, [254, 255, 255, 255, 255, 255, 255, 255, 255, 1]),
      (Int.min, [255, 255, 255, 255, 255, 255, 255, 255, 255, 1]),
    ] as [(Int, [UInt8])])
  func number(_ number: Int, _ bytes: [UInt8]) throws {
    var writer = ByteWriter()
    writer.write(number)
    #expect(writer.bytes == bytes)
    var reader = ByteReader(bytes)
    #expect(try reader.read() == number)
    #expect(reader.isAtEnd)
  }

  @Test func values() throws {
    var writer = ByteWriter()
    writer.write(true)
    writer.write("é")
    writer.write([1, 2] as [UInt8])
    writer.write(fixed: 0x0102)
    writer.write([Pair("a", at: 3..<5)])
    writer.write(nil as String?)
    writer.write(Colour.green)
    #expect(
      writer.bytes == [1, 4, 0xC3, 0xA9, 4, 1, 2, 2, 1, 0, 0, 0, 0, 0, 0, 2, 2, 0x61, 6, 4, 0, 14])
    var reader = ByteReader(writer.bytes)
    #expect(try reader.read() == true)
    #expect(try reader.read() == "é")
    #expect(try reader.read() == [1, 2] as [UInt8])
    #expect(try reader.readFixed() == 0x0102)
    #expect(try reader.read() == [Pair("a", at: 3..<5)])
    #expect(try reader.read() == nil as String?)
    #expect(try reader.read() == Colour.green)
    #expect(reader.isAtEnd)
  }

  /// The number of bytes comes first, in eight bytes; a reader may leave them undecoded.
  @Test func sizedContent() throws {
    var writer = ByteWriter()
    writer.writeSized { $0.write("a") }
    writer.writeSized { _ in }
    #expect(writer.bytes == [2, 0, 0, 0, 0, 0, 0, 0, 2, 0x61, 0, 0, 0, 0, 0, 0, 0, 0])
    var reader = ByteReader(writer.bytes)
    #expect(try reader.readSized() == [2, 0x61])
    #expect(try reader.readSized() == [])
    #expect(reader.isAtEnd)
    for damaged: [UInt8] in [[3, 0, 0, 0, 0, 0, 0, 0, 2, 0x61], [UInt8](repeating: 255, count: 10), [2]] {
      var reader = ByteReader(damaged)
      #expect(throws: DamagedBytes.self) { try reader.readSized() }
    }
  }

  /// What a value says does not depend on where it says so.
  @Test func withoutPlaces() {
    var writer = ByteWriter(hasRanges: false)
    writer.write(Pair("a", at: 3..<5))
    #expect(writer.bytes == [2, 0x61])
  }

  /// Bytes that no writer writes: a flag that is 2, a text longer than what follows, a list of more than there can be,
  /// a place before the file, a number that does not end, a case that there is not.
  @Test func damaged() {
    func reads<Value>(_ bytes: [UInt8], _ read: (inout ByteReader) throws(DamagedBytes) -> Value) -> Bool {
      var reader = ByteReader(bytes)
      return (try? read(&reader)) != nil
    }
    #expect(!reads([2]) { (reader) throws(DamagedBytes) -> Bool in try reader.read() })
    #expect(!reads([8, 0x61]) { (reader) throws(DamagedBytes) -> String in try reader.read() })
    #expect(!reads([8, 0x61]) { (reader) throws(DamagedBytes) -> [String] in try reader.read() })
    #expect(!reads([1, 2]) { (reader) throws(DamagedBytes) -> Range<Int> in try reader.read() })
    #expect(
      !reads([254, 255, 255, 255, 255, 255, 255, 255, 255, 1, 2]) { (reader) throws(DamagedBytes) -> Range<Int> in
        try reader.read()
      })
    #expect(!reads(Array(repeating: 128, count: 20)) { (reader) throws(DamagedBytes) -> Int in try reader.read() })
    // More than 64 bits.
    #expect(!reads(Array(repeating: 128, count: 9) + [2]) { (reader) throws(DamagedBytes) -> Int in try reader.read() })
    #expect(!reads([2]) { (reader) throws(DamagedBytes) -> Colour in try reader.read() })
    #expect(!reads([1, 2, 3]) { (reader) throws(DamagedBytes) -> UInt64 in try reader.readFixed() })
    #expect(!reads([]) { (reader) throws(DamagedBytes) -> Int in try reader.read() })
  }

  @Test func hashOfAPart() {
    let bytes = Array("xabcx".utf8)
    // The vector of `abc`.
    #expect(XXH64.hash(bytes, in: 1..<4) == 0x44BC_2CF5_AD77_0999)
    #expect(XXH64.hash("abc") == 0x44BC_2CF5_AD77_0999)
    #expect(Digest(of: bytes, in: 1..<4) == Digest(of: Array("abc".utf8)))
  }
}
