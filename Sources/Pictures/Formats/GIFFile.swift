import ByteCoding

/// A GIF file: CompuServe, GIF89a specification; XMP by ISO 16684-3.
struct GIFFile: RasterFile {
  /// The applications whose blocks are retained: the number of repetitions, and the colour profile.
  private static let retained = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]
  private static let xmp = Array("XMP DataXMP".utf8)

  private(set) var metadata = RawMetadata()
  /// The retained blocks in the order of the file; the first is the header with the global colour table.
  private var blocks: [Range<Int>] = []
  private let bytes: [UInt8]

  init?(_ view: ByteView) {
    bytes = view.bytes
    guard let flags = view.byte(at: 10) else { return nil }
    var offset = 13 + Self.colors(flags)
    guard offset <= bytes.count else { return nil }
    blocks.append(0..<offset)
    while let introducer = view.byte(at: offset), introducer != 0x3B {
      let start = offset
      switch introducer {
      case 0x2C:  // an image, section 20: local colour table, then coded pixels
        guard let flags = view.byte(at: offset + 9) else { return nil }
        offset = Self.end(of: offset + 11 + Self.colors(flags), view)
        blocks.append(start..<offset)
      case 0x21:  // an extension, sections 23 to 26
        guard let label = view.byte(at: offset + 1) else { return nil }
        offset = Self.end(of: offset + 2, view)
        note(start..<offset, label, view)
      default: return nil
      }
    }
  }

  /// Takes XMP out of an extension, or retains the extension.
  private mutating func note(_ block: Range<Int>, _ label: Int, _ view: ByteView) {
    guard label == 0xFF else {
      if label != 0xFE { blocks.append(block) }  // comments are dropped
      return
    }
    let data = block.lowerBound + 3
    if view.holds(Self.xmp, at: data) {
      // The packet is not cut into sub-blocks; the 258 bytes behind it lead readers of sub-blocks to the end.
      metadata.xmp = Array(
        bytes[min(data + 11, block.upperBound)..<max(min(data + 11, block.upperBound), block.upperBound - 258)])
    } else if Self.retained.contains(where: { view.holds($0, at: data) }) {
      blocks.append(block)
    }
  }

  /// The length of a colour table in bytes, by the flags before it (section 18).
  private static func colors(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }

  /// The offset behind a sequence of sub-blocks, or the file's end if it is cut off.
  ///
  /// Each begins with its length; the last is empty.
  private static func end(of start: Int, _ view: ByteView) -> Int {
    var offset = start
    while let length = view.byte(at: offset), length > 0 { offset += 1 + length }
    return min(offset + 1, view.bytes.count)
  }

  func written(_ metadata: RawMetadata) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for block in blocks { result += bytes[block] }
    if !metadata.xmp.isEmpty {
      let trailer = [1] + (0...255).reversed().map { UInt8($0) } + [0]
      result += [0x21, 0xFF, 11] + Self.xmp + metadata.xmp + trailer
    }
    return result + [0x3B]
  }
}
