import ByteCoding

/// Data sets of the IPTC Information Interchange Model 4.2, and the Photoshop resources in which JPEG files hold them.
enum IPTC {
  /// A data set of up to 32,767 bytes, IIM chapter 3: 0x1C, record, number, length, value.
  private struct DataSet {
    let record: Int
    let number: Int
    let whole: Range<Int>
    let value: Range<Int>
  }

  private static let (byline, credit, source, copyright, caption) = (80, 110, 115, 116, 120)
  /// The numbers of the data sets of record 2 that a cleaned picture has.
  private static let retained: Set = [byline, credit, source, copyright, caption]

  /// Reads creators, credit, source, copyright and caption.
  static func read(_ bytes: [UInt8], into metadata: inout PictureMetadata) {
    let sets = dataSets(of: bytes).filter { $0.record == 2 }
    func texts(_ number: Int) -> [String] {
      sets.filter { $0.number == number }.map { String(legacyText: bytes[$0.value]) }
    }
    metadata.add(texts(byline))
    for (number, property) in [
      (credit, PictureMetadata.Property.credit), (source, .source), (copyright, .copyright), (caption, .caption),
    ] {
      metadata.add(texts(number).first, as: property)
    }
  }

  /// The data sets that ``read(_:into:)`` reads, and that of their encoding (1:90).
  ///
  /// Returns empty bytes if there is none to read.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    let sets = dataSets(of: bytes)
    let retained = sets.filter { $0.record == 2 && Self.retained.contains($0.number) }
    guard !retained.isEmpty else { return [] }
    let encoding = sets.filter { $0.record == 1 && $0.number == 90 }
    return (encoding + retained).flatMap { bytes[$0.whole] }
  }

  /// The data sets of IIM data, in order, up to the first that is damaged.
  private static func dataSets(of bytes: [UInt8]) -> [DataSet] {
    let view = ByteView(bytes: bytes)
    var sets: [DataSet] = []
    var offset = 0
    while view.byte(at: offset) == 0x1C, let record = view.byte(at: offset + 1), let number = view.byte(at: offset + 2),
      let length = view.big(2, at: offset + 3), length < 0x8000, offset + 5 + length <= bytes.count
    {
      let end = offset + 5 + length
      sets.append(DataSet(record: record, number: number, whole: offset..<end, value: offset + 5..<end))
      offset = end
    }
    return sets
  }
}

/// Photoshop's image resource blocks: signature, number, name, length, data (Adobe Photoshop File Formats, 2019).
enum PhotoshopResources {
  static let signature = Array("Photoshop 3.0\0".utf8)
  private static let iptc = 0x0404

  /// The IPTC data sets among the blocks behind the signature; empty if there are none.
  static func iptc(in bytes: ArraySlice<UInt8>) -> [UInt8] {
    let view = ByteView(bytes: Array(bytes))
    var offset = 0
    while view.holds("8BIM", at: offset), let number = view.big(2, at: offset + 4), let name = view.byte(at: offset + 6)
    {
      let start = offset + 6 + (name + 2) & ~1  // a Pascal string, padded to even
      guard let length = view.big(4, at: start), start + 4 + length <= view.bytes.count else { break }
      if number == iptc { return Array(view.bytes[start + 4..<start + 4 + length]) }
      offset = start + 4 + (length + 1) & ~1
    }
    return []
  }

  /// Writes the signature and one block with the data sets.
  static func written(iptc bytes: [UInt8]) -> [UInt8] {
    let pad: [UInt8] = bytes.count % 2 == 1 ? [0] : []
    return signature + Array("8BIM".utf8) + [UInt8](bigEndian: iptc, count: 2) + [0, 0]
      + [UInt8](bigEndian: bytes.count, count: 4) + bytes
      + pad
  }
}
