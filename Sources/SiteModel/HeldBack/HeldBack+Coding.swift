import ByteCoding
import ContentModel

extension HeldBack: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(path)
    writer.write(id)
    writer.write(address)
    writer.write(aliases)
    writer.write(title)
    switch reason {
    case .draft: writer.write(0)
    case .scheduled(let moment):
      writer.write(1)
      writer.write(moment)
    case .expired(let moment):
      writer.write(2)
      writer.write(moment)
    case .withdrawn: writer.write(3)
    }
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    path = try reader.read()
    id = try reader.read()
    address = try reader.read()
    aliases = try reader.read()
    title = try reader.read()
    let number: Int = try reader.read()
    switch number {
    case 0: reason = .draft
    case 1: reason = .scheduled(try reader.read())
    case 2: reason = .expired(try reader.read())
    case 3: reason = .withdrawn
    default: throw DamagedBytes()
    }
  }
}
