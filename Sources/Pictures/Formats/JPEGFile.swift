import ByteCoding

/// A JPEG file: ITU-T T.81, annex B; application segments by JFIF 1.02, Exif 3.0, XMP (ISO 16684-1) and ICC.1.
struct JPEGFile: RasterFile {
  private static let exif = Array("Exif\0\0".utf8)
  private static let xmp = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
  private static let profile = Array("ICC_PROFILE\0".utf8)

  private(set) var metadata = RawMetadata()
  /// The JFIF segment, which comes first (JFIF 1.02, page 3), without its thumbnail.
  private var jfif: [UInt8] = []
  /// The retained segments and scans in the order of the file, without JFIF.
  private var retained: [Range<Int>] = []
  private let bytes: [UInt8]

  init?(_ view: ByteView) {
    bytes = view.bytes
    var offset = 2
    while offset < bytes.count {
      guard view.byte(at: offset) == 0xFF else { return nil }
      while view.byte(at: offset + 1) == 0xFF { offset += 1 }  // fill bytes, B.1.1.2
      guard let marker = view.byte(at: offset + 1) else { return nil }
      if marker == 0xD9 { break }
      if marker == 0x01 || (0xD0...0xD7).contains(marker) {  // no segment follows these, B.1.1.3
        retained.append(offset..<offset + 2)
        offset += 2
        continue
      }
      guard let length = view.big(2, at: offset + 2), length >= 2, offset + 2 + length <= bytes.count else {
        return nil
      }
      let segment = offset..<offset + 2 + length
      note(segment, marker, view)
      offset = segment.upperBound
      if marker == 0xDA {
        let end = endOfScan(from: offset)
        retained.append(offset..<end)
        offset = end
      }
    }
    guard retained.contains(where: { view.byte(at: $0.lowerBound + 1) == 0xDA }) else { return nil }
  }

  /// Takes the metadata out of a segment, or retains the segment.
  private mutating func note(_ segment: Range<Int>, _ marker: Int, _ view: ByteView) {
    let data = segment.lowerBound + 4
    func value(behind head: [UInt8]) -> ArraySlice<UInt8> {
      bytes[min(data + head.count, segment.upperBound)..<segment.upperBound]
    }
    switch marker {
    case 0xE0:
      guard view.holds("JFIF\0", at: data), segment.count >= 18, jfif.isEmpty else { return }
      jfif = [0xFF, 0xE0, 0, 16] + bytes[data..<data + 12] + [0, 0]
    case 0xE1 where view.holds(Self.exif, at: data):
      if metadata.exif.isEmpty { metadata.exif = Array(value(behind: Self.exif)) }
    case 0xE1 where view.holds(Self.xmp, at: data):
      if metadata.xmp.isEmpty { metadata.xmp = Array(value(behind: Self.xmp)) }
    case 0xED where view.holds(PhotoshopResources.signature, at: data):
      let iptc = PhotoshopResources.iptc(in: value(behind: PhotoshopResources.signature))
      if metadata.iptc.isEmpty { metadata.iptc = iptc }
    case 0xE2 where view.holds(Self.profile, at: data), 0xEE where view.holds("Adobe", at: data):
      retained.append(segment)  // both determine the colours
    case 0xE1...0xEF, 0xFE: break  // other applications, comments
    default: retained.append(segment)
    }
  }

  /// The offset of the marker that ends a scan: the first that is no restart (B.1.1.5).
  ///
  /// The end of the file if it is cut off.
  private func endOfScan(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = start
      while offset + 1 < bytes.count {
        guard bytes[offset] == 0xFF else {
          offset += 1
          continue
        }
        switch bytes[offset + 1] {
        case 0x00, 0xD0...0xD7: offset += 2
        case 0xFF: offset += 1
        default: return offset
        }
      }
      return bytes.count
    }
  }

  mutating func dropProfile() { retained.removeAll { bytes[$0.lowerBound + 1] == 0xE2 } }

  func written(_ metadata: RawMetadata) -> [UInt8] {
    var result: [UInt8] = [0xFF, 0xD8] + jfif
    result.reserveCapacity(bytes.count)
    func add(_ marker: UInt8, _ data: [UInt8]) {
      // A segment holds 65,533 bytes; longer metadata is dropped.
      guard !data.isEmpty, data.count + 2 <= 0xFFFF else { return }
      result += [0xFF, marker] + [UInt8](bigEndian: data.count + 2, count: 2) + data
    }
    add(0xE1, metadata.exif.isEmpty ? [] : Self.exif + metadata.exif)
    add(0xE1, metadata.xmp.isEmpty ? [] : Self.xmp + metadata.xmp)
    add(0xED, metadata.iptc.isEmpty ? [] : PhotoshopResources.written(iptc: metadata.iptc))
    for range in retained { result += bytes[range] }
    return result + [0xFF, 0xD9]
  }
}
