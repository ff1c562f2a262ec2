import ByteCoding

/// A PNG file, animated or not: W3C, Portable Network Graphics, third edition; XMP by ISO 16684-3.
struct PNGFile: RasterFile {
  /// The types of the chunks that are retained.
  private static let retained: Set = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
    "hIST",
    "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
  ]
  private static let xmp = "XML:com.adobe.xmp"

  private(set) var metadata = RawMetadata()
  /// The retained chunks in the order of the file, each with its length and checksum.
  private var chunks: [Range<Int>] = []
  private let bytes: [UInt8]

  init?(_ view: ByteView) {
    bytes = view.bytes
    var offset = 8
    var hasPixels = false
    while let length = view.big(4, at: offset), let type = bytes[safe: offset + 4..<offset + 8] {
      let name = String(decoding: type, as: UTF8.self)
      guard length <= bytes.count, offset + 12 + length <= bytes.count else {
        guard hasPixels || name == "IDAT" else { return nil }
        chunks.append(offset..<bytes.count)  // cut off within its pixels
        return
      }
      let chunk = offset..<offset + 12 + length
      note(name, chunk, bytes[offset + 8..<offset + 8 + length])
      hasPixels = hasPixels || name == "IDAT"
      offset = chunk.upperBound
      if name == "IEND" { break }
    }
    guard hasPixels, view.holds("IHDR", at: 12) else { return nil }
  }

  /// Takes the metadata out of a chunk, or retains the chunk.
  private mutating func note(_ name: String, _ chunk: Range<Int>, _ data: ArraySlice<UInt8>) {
    switch name {
    case "eXIf": metadata.exif = Array(data)
    case "iTXt":
      // Keyword, 0, compressed or not, method, language, 0, keyword in that language, 0, text: 11.3.3.4.
      let parts = data.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].first == 0 else { return }  // compressed text is dropped
      let rest = parts[1].dropFirst(2).split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
      guard rest.count == 3 else { return }
      let keyword = String(decoding: parts[0], as: UTF8.self)
      if keyword == Self.xmp {
        metadata.xmp = Array(rest[2])
      } else {
        metadata.texts[keyword] = String(decoding: rest[2], as: UTF8.self)
      }
    case "tEXt":
      let parts = data.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return }
      metadata.texts[String(decoding: parts[0], as: UTF8.self)] = String(legacyText: parts[1])
    default:
      if Self.retained.contains(name) { chunks.append(chunk) }
    }
  }

  mutating func dropProfile() { chunks.removeAll { bytes[$0].dropFirst(4).starts(with: "iCCP".utf8) } }

  func written(_ metadata: RawMetadata) -> [UInt8] {
    var result = Array(bytes[0..<8])
    result.reserveCapacity(bytes.count)
    for (index, chunk) in chunks.enumerated() {
      result += bytes[chunk]
      guard index == 0 else { continue }  // behind the header, which comes first (5.6)
      if !metadata.xmp.isEmpty { result += Self.chunk("iTXt", Array(Self.xmp.utf8) + [0, 0, 0, 0, 0] + metadata.xmp) }
      if !metadata.exif.isEmpty { result += Self.chunk("eXIf", metadata.exif) }
    }
    return result
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + data
    return [UInt8](bigEndian: data.count, count: 4) + checked + [UInt8](bigEndian: Int(checksum(of: checked)), count: 4)
  }

  /// The CRC-32 of a chunk's type and data, section 5.5: polynomial 0xEDB88320, bits reversed.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}

extension [UInt8] {
  /// The bytes of a range; nil if it is out of bounds.
  subscript(safe range: Range<Int>) -> ArraySlice<UInt8>? {
    range.lowerBound >= 0 && range.upperBound <= count ? self[range] : nil
  }
}
