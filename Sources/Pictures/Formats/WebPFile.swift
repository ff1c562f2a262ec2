import ByteCoding

/// A WebP file, animated or not: RFC 9649, section 2.
struct WebPFile: RasterFile {
  /// The types of the chunks that are retained.
  private static let retained: Set = ["VP8X", "VP8 ", "VP8L", "ANIM", "ANMF", "ALPH", "ICCP"]
  /// The flags of the extended header for a profile, Exif and XMP, section 2.7.1.
  private static let (profileBit, exifBit, xmpBit): (UInt8, UInt8, UInt8) = (0x20, 0x08, 0x04)

  private(set) var metadata = RawMetadata()
  /// The retained chunks in the order of the file, each with its header and padding.
  private var chunks: [Range<Int>] = []
  /// The flags to clear in the extended header.
  private var dropped: UInt8 = 0
  /// True if the file has an extended header.
  private let isExtended: Bool
  private let bytes: [UInt8]

  init?(_ view: ByteView) {
    bytes = view.bytes
    isExtended = view.holds("VP8X", at: 12)
    var offset = 12
    while let name = bytes[safe: offset..<offset + 4], let length = view.little(4, at: offset + 4) {
      let name = String(decoding: name, as: UTF8.self)
      guard offset + 8 + length <= bytes.count else {
        guard name == "VP8 " || name == "VP8L" || name == "ANMF" else { return nil }
        chunks.append(offset..<bytes.count)  // cut off within its pixels
        break
      }
      let data = offset + 8..<offset + 8 + length
      switch name {
      // Some programs write the signature of a JPEG segment before it.
      case "EXIF": metadata.exif = Array(bytes[data].dropFirst(view.holds("Exif\0\0", at: data.lowerBound) ? 6 : 0))
      case "XMP ": metadata.xmp = Array(bytes[data])
      default:
        if Self.retained.contains(name) { chunks.append(offset..<min(data.upperBound + length % 2, bytes.count)) }
      }
      offset = data.upperBound + length % 2
    }
    guard !chunks.isEmpty else { return nil }
  }

  mutating func dropProfile() {
    chunks.removeAll { bytes[$0].starts(with: "ICCP".utf8) }
    dropped = Self.profileBit
  }

  func written(_ metadata: RawMetadata) -> [UInt8] {
    var body = Array("WEBP".utf8)
    body.reserveCapacity(bytes.count)
    for chunk in chunks { body += bytes[chunk] }
    if isExtended, body.count > 12 {
      let flags: UInt8 = (metadata.exif.isEmpty ? 0 : Self.exifBit) | (metadata.xmp.isEmpty ? 0 : Self.xmpBit)
      body[12] = body[12] & ~(Self.exifBit | Self.xmpBit | dropped) | flags
      body += Self.chunk("EXIF", metadata.exif) + Self.chunk("XMP ", metadata.xmp)
    }
    return Array("RIFF".utf8) + [UInt8](littleEndian: body.count, count: 4) + body
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    guard !data.isEmpty else { return [] }
    return Array(name.utf8) + [UInt8](littleEndian: data.count, count: 4) + data + (data.count % 2 == 1 ? [0] : [])
  }
}
