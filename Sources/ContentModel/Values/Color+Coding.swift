import ByteCoding

extension Color: Coded {
  package func write(to writer: inout ByteWriter) { writer.write(Int(red) << 16 | Int(green) << 8 | Int(blue)) }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let number: Int = try reader.read()
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }
}
