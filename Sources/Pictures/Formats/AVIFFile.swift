import ByteCoding

/// An AVIF file: ISO/IEC 14496-12 and 23008-12.
///
/// Dropped bytes are overwritten in place, since the boxes refer to each other by offsets.
struct AVIFFile: RasterFile {
  private(set) var metadata = RawMetadata()
  /// The extents of Exif and of XMP.
  private var exif: [Range<Int>] = []
  private var xmp: [Range<Int>] = []
  /// The contents of boxes that no viewer needs.
  private var spare: [Range<Int>] = []
  private let bytes: [UInt8]

  init?(_ view: ByteView) {
    bytes = view.bytes
    let boxes = ISOBox.all(in: 0..<bytes.count, view)
    guard let meta = boxes.first(where: { $0.type == "meta" }) else {
      guard boxes.contains(where: { $0.type == "moov" }) else { return nil }
      spare = Self.spare(boxes, view)
      return
    }
    spare = Self.spare(boxes, view)
    guard let items = ISOItems(meta: meta, view) else { return nil }
    exif = items.extents(of: .exif)
    xmp = items.extents(of: .xmp)
    let raw = exif.flatMap { bytes[$0] }
    // Four bytes before the TIFF structure give its offset, 23008-12, A.2.1.
    let start = ByteView(bytes: raw).big(4, at: 0).map { $0 + 4 } ?? 0
    metadata.exif = Array(raw.dropFirst(start))
    metadata.xmp = Array(xmp.flatMap { bytes[$0] }.prefix { $0 != 0 })
  }

  /// The contents of boxes for user data, extensions and free space, which no viewer needs.
  private static func spare(_ boxes: [ISOBox], _ view: ByteView) -> [Range<Int>] {
    boxes.flatMap { box -> [Range<Int>] in
      switch box.type {
      case "uuid", "udta", "free", "skip": [box.payload]
      case "moov", "trak": spare(ISOBox.all(in: box.payload, view), view)
      default: []
      }
    }
  }

  func written(_ metadata: RawMetadata) -> [UInt8] {
    var result = bytes
    // A property of the item rotates the picture: the orientation in Exif is ignored, 23008-12, 6.5.10.
    let structure = metadata.exif.isEmpty ? Array("MM\0*\0\0\0\u{8}\0\0\0\0\0\0".utf8) : metadata.exif
    Self.overwrite(exif, [0, 0, 0, 0] + structure, with: 0, &result)
    Self.overwrite(xmp, metadata.xmp, with: UInt8(ascii: " "), &result)
    Self.overwrite(spare, [], with: 0, &result)
    return result
  }

  /// Fills ranges with bytes and pads them with a filler; with the filler alone if the bytes do not fit.
  private static func overwrite(_ ranges: [Range<Int>], _ bytes: [UInt8], with filler: UInt8, _ result: inout [UInt8]) {
    var left = bytes.count <= ranges.map(\.count).reduce(0, +) ? bytes[...] : []
    for range in ranges {
      for offset in range { result[offset] = left.popFirst() ?? filler }
    }
  }
}
