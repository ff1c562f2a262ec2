import ByteCoding

extension FileFacts: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(size)
    writer.write(fixed: device)
    writer.write(fixed: inode)
    writer.write(fixed: UInt64(bitPattern: Int64(modified)))
    writer.write(fixed: UInt64(bitPattern: Int64(changed)))
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    kind = try reader.read()
    size = try reader.read()
    device = try reader.readFixed()
    inode = try reader.readFixed()
    modified = Int(Int64(bitPattern: try reader.readFixed()))
    changed = Int(Int64(bitPattern: try reader.readFixed()))
  }
}

extension FileFacts.Kind: Coded {}

extension FolderTree.Entry: Coded {
  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    path = try reader.read()
    facts = try reader.read()
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(path)
    writer.write(facts)
  }
}
