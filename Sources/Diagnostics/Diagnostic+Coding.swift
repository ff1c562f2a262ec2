import ByteCoding

extension SourceRange: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(path)
    writer.write(offsets)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(path: try reader.read(), offsets: try reader.read())
  }
}

extension DiagnosticID: Coded {}

extension Diagnostic.Severity: Coded {}

extension Diagnostic.Label: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(range)
    writer.write(text)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let range: SourceRange = try reader.read()
    self.init(try reader.read(), at: range)
  }
}

extension Diagnostic: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(severity)
    writer.write(message)
    writer.write(range)
    writer.write(labels)
    writer.write(hint)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      try reader.read(), try reader.read(), try reader.read(), at: try reader.read(), labels: try reader.read(),
      hint: try reader.read())
  }
}
