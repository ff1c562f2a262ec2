import ByteCoding

extension Located: Coded where Value == String {
  package func write(to writer: inout ByteWriter) {
    writer.write(value)
    writer.write(range)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(try reader.read(), at: try reader.read())
  }
}
