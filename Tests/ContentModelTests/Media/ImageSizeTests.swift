import ContentModel
import TestSupport
import Testing

/// The first bytes of pictures that common encoders made, and what may be wrong with them.
@Suite struct ImageSizeTests {
  static let avif =
    "00000020 66747970 61766966 00000000 61766966 6d696631 6d696166 4d413142 000000f5 6d657461 00000000 "
    + "00000021 68646c72 00000000 00000000 70696374 00000000 00000000 00000000 00 0000000e 7069746d 00000000 0001 "
    + "0000001e 696c6f63 00000000 4400 0001 0001 00000001 0000011d 00000027 "
    + "00000028 69696e66 00000000 0001 0000001a 696e6665 02000000 0001 0000 61763031 436f6c6f7200 "
    + "00000074 69707270 00000054 6970636f 00000014 69737065 00000000 0000001e 00000014 "
    + "00000010 70697869 00000000 03080808 0000000c 61763143 81000c00 00000013 636f6c72 6e636c78 0001000d000680 "
    + "00000009 69726f74 03 00000018 69706d61 00000000 00000001 0001 05 01 02 83 04 85"
  static let exif = "ffe1 0022 457869660000 4d4d 002a 00000008 0001 0112 0003 00000001 00060000 00000000 "

  @Test(
    arguments: [
      ("PNG", "89504e470d0a1a0a 0000000d 49484452 0000001e 00000014 0802", "30×20"),
      ("PNG that ends before its height", "89504e470d0a1a0a 0000000d 49484452 0000001e 000000", nil),
      ("PNG without a header", "89504e470d0a1a0a 0000000d 49444154 0000001e 00000014", nil),
      ("PNG without width", "89504e470d0a1a0a 0000000d 49484452 00000000 00000014", nil),
      ("PNG too wide", "89504e470d0a1a0a 0000000d 49484452 80000000 00000014", nil),
      ("GIF", "474946383961 1e00 1400 f0", "30×20"),
      ("old GIF", "474946383761 1e00 1400", "30×20"),
      ("GIF that ends", "474946383761 1e00 14", nil),
      ("JPEG", "ffd8 ffe0 0004 0000 ffc0 0011 08 0014 001e 03", "30×20"),
      ("progressive JPEG with fill bytes", "ffd8 ffff ffe0 0004 0000 ffff c2 0011 08 0014 001e", "30×20"),
      ("JPEG on its side", "ffd8 \(exif) ffc0 0011 08 0014 001e", "20×30"),
      (
        "JPEG on its side, little-endian",
        """
        ffd8 ffe1 0022 457869660000 4949 2a00 08000000 0100 1201 0300 01000000 08000000 00000000 ffc0 0011 08 0014 \
        001e
        """,
        "20×30"
      ),
      (
        "JPEG upside down",
        """
        ffd8 ffe1 0022 457869660000 4d4d 002a 00000008 0001 0112 0003 00000001 00030000 00000000 ffc0 0011 08 0014 \
        001e
        """,
        "30×20"
      ),
      (
        "JPEG of an unknown orientation",
        """
        ffd8 ffe1 0022 457869660000 4d4d 002a 00000008 0001 0112 0003 00000001 00090000 00000000 ffc0 0011 08 0014 \
        001e
        """,
        "30×20"
      ),
      (
        "JPEG with a directory beyond its end", "ffd8 ffe1 0010 457869660000 4d4d 002a ffffffff ffc0 0011 08 0014 001e",
        "30×20"
      ),
      ("JPEG after tables", "ffd8 ffc4 0003 00 ffdd 0004 0000 ffcc 0002 ffc8 0002 ffc1 0011 08 0014 001e", "30×20"),
      ("JPEG without a frame", "ffd8 ffe0 0004 0000 ffda 0011 08 0014 001e", nil),
      ("JPEG with a segment of no length", "ffd8 ffe0 0000 ffc0 0011 08 0014 001e", nil),
      ("JPEG whose height comes later", "ffd8 ffc0 0011 08 0000 001e", nil),
      ("JPEG that ends", "ffd8 ffc0 0011 08 0014", nil),
      ("lossy WebP", "52494646 42000000 57454250 56503820 36000000 3003009d 012a 1e00 1400", "30×20"),
      ("lossy WebP to be scaled", "52494646 42000000 57454250 56503820 36000000 3003009d 012a 1e40 14c0", "30×20"),
      ("lossy WebP without start code", "52494646 42000000 57454250 56503820 36000000 3003009d 002a 1e00 1400", nil),
      ("lossless WebP", "52494646 1e000000 57454250 5650384c 11000000 2f 1dc00400", "30×20"),
      ("lossless WebP without signature", "52494646 1e000000 57454250 5650384c 11000000 2e 1dc00400", nil),
      ("extended WebP", "52494646 76000000 57454250 56503858 0a000000 08000000 1d0000 130000", "30×20"),
      ("WebP that ends", "52494646 76000000 57454250 56503858 0a000000 08000000 1d0000 1300", nil),
      ("WebP of another kind", "52494646 76000000 57454250 56503859 0a000000 08000000 1d0000 130000", nil),
      ("AVIF, turned by three quarters", avif, "20×30"),
      ("AVIF of another brand", avif.replacing("61766966", with: "68656963"), nil),
      (
        "AVIF that names no primary item", avif.replacing("7069746d", with: "66726565"), "30×20"
      ),
      ("AVIF whose primary item has no properties", avif.replacing("0001 05 01", with: "0002 05 01"), "30×20"),
      ("AVIF without meta", "00000010 66747970 61766966 00000000", nil),
      (
        "AVIF with a box shorter than its header", "00000014 66747970 61766966 00000000 61766966 00000004 6d657461", nil
      ),
      ("SVG that ends", "3c73766720786d6c6e73", nil),
      ("nothing", "", nil),
    ] as [(String, String, String?)])
  func reads(name: String, hex: String, expected: String?) {
    let size = ImageSize.read(Array(hex: hex))
    #expect(size.map { "\($0.width)×\($0.height)" } == expected)
  }

  /// However a file is damaged or made to deceive, it is read without a trap, and soon.
  @Test func damagedFiles() {
    let seeds =
      [
        "89504e470d0a1a0a 0000000d 49484452 0000001e 00000014 0802", "474946383961 1e00 1400 f0",
        "ffd8 \(Self.exif) ffc0 0011 08 0014 001e",
        "52494646 42000000 57454250 56503820 36000000 3003009d 012a 1e00 1400",
        "52494646 1e000000 57454250 5650384c 11000000 2f 1dc00400", Self.avif,
      ].map(Array.init(hex:)) + [SVGSizeTests.seed]
    var numbers = SplitMix64(state: 20_240_214)
    for round in 0..<6000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0...numbers.next(below: 4) {
        let start = numbers.next(below: bytes.count + 1)
        let end = min(bytes.count, start + numbers.next(below: 4))
        let piece = (0..<numbers.next(below: 5)).map { _ in
          [0, 1, 0x7F, 0xFF, UInt8(numbers.next(below: 256))][numbers.next(below: 5)]
        }
        bytes.replaceSubrange(start..<end, with: piece)
      }
      if let size = ImageSize.read(bytes) {
        #expect(size.width > 0 && size.height > 0)
      }
    }
  }

  @Test(arguments: ["ffd8" + "ffe10010457869660000 4d4d002a ffff", "0000000866747970", "ffd8" + "ffff", "ffd8ffe00002"])
  func repeatedPieces(piece: String) {
    let start = [UInt8](hex: "ffd8")
    let bytes = Array(repeatElement([UInt8](hex: piece), count: ImageSize.reach / 8).joined().prefix(ImageSize.reach))
    #expect(ImageSize.read(bytes) == nil)
    #expect(ImageSize.read(start + bytes) == nil)
  }
}

extension [UInt8] {
  /// Bytes in hexadecimal; spaces do not count.
  fileprivate init(hex: String) {
    let digits = hex.filter { $0 != " " }.compactMap(\.hexDigitValue)
    self = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
