import ByteCoding

/// The facts about a picture's file on which its copies depend.
public struct RasterFacts: Sendable, Hashable {
  /// The format by the file's first bytes.
  public let format: RasterFormat
  /// True for an animation; true for every GIF.
  public let isAnimated: Bool
  /// True if the file holds an ICC profile; always false for GIF.
  public let hasProfile: Bool

  /// Creates facts that are known already.
  public init(format: RasterFormat, isAnimated: Bool, hasProfile: Bool) {
    self.format = format
    self.isAnimated = isAnimated
    self.hasProfile = hasProfile
  }

  /// Reads the facts from a file's bytes; nil if its format is none of ``RasterFormat``.
  ///
  /// PNG (third edition), 11.3.2.3 and 11.3.6.1: `iCCP` and `acTL` come before the pixels. WebP: RFC 9649, 2.7.1. JPEG:
  /// ICC.1, annex B.4. AVIF: the brand `avis`, AV1 Image File Format 1.1.0, 6.3; `colr`, ISO/IEC 14496-12, 12.1.5.
  public init?(_ bytes: [UInt8]) {
    let view = ByteView(bytes: bytes)
    guard let format = RasterFormat(view) else { return nil }
    let chunks = format == .png ? Self.chunks(view) : []
    let flags = format == .webP && view.holds("VP8X", at: 12) ? view.byte(at: 20) ?? 0 : 0
    self.format = format
    isAnimated =
      switch format {
      case .jpeg: false
      case .gif: true
      case .png: chunks.contains("acTL")
      case .webP: flags & 0x02 != 0
      case .avif: ISOBox.hasBrand(["avis"], view)
      }
    hasProfile =
      switch format {
      case .jpeg: Self.hasProfile(jpeg: view)
      case .gif: false
      case .png: chunks.contains("iCCP")
      case .webP: flags & 0x20 != 0
      case .avif: Self.holds("colrprof", bytes.prefix(Self.reach))
      }
  }

  /// The types of the chunks before a PNG's pixels.
  private static func chunks(_ view: ByteView) -> Set<String> {
    var names: Set<String> = []
    var offset = 8
    while let length = view.big(4, at: offset), length < view.bytes.count, !view.holds("IDAT", at: offset + 4) {
      names.insert(String(decoding: view.bytes[min(offset + 4, view.bytes.count)...].prefix(4), as: UTF8.self))
      offset += 12 + length
    }
    return names
  }

  /// True if a segment before a JPEG's pixels holds a profile.
  private static func hasProfile(jpeg view: ByteView) -> Bool {
    var offset = 2
    while view.byte(at: offset) == 0xFF, let marker = view.byte(at: offset + 1), marker != 0xDA {
      if marker == 0xE2, view.holds("ICC_PROFILE\0", at: offset + 4) { return true }
      if marker == 0xFF {
        offset += 1  // a fill byte, B.1.1.2
      } else {
        guard let length = view.big(2, at: offset + 2) else { return false }
        offset += 2 + length
      }
    }
    return false
  }

  /// The number of bytes from an AVIF's start that are searched for a profile, which lies before the pixels.
  private static let reach = 512 * 1024

  private static func holds(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.firstRange(of: Array(text.utf8)) != nil
  }
}

extension RasterFacts: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(format.rawValue)
    writer.write(isAnimated)
    writer.write(hasProfile)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    guard let format = RasterFormat(rawValue: try reader.read()) else { throw DamagedBytes() }
    self.format = format
    isAnimated = try reader.read()
    hasProfile = try reader.read()
  }
}
