import ByteCoding

extension ImageSize {
  /// JPEG, ITU-T T.81, annex B: the frame header holds the size; segments of other kinds may come before it.
  static func jpeg(_ view: ByteView) -> ImageSize? {
    // Behind the marker SOI, 2 bytes.
    var offset = 2
    var orientation: Int?
    while view.byte(at: offset) == 0xFF {
      while view.byte(at: offset) == 0xFF { offset += 1 }  // any number of fill bytes, B.1.1.2
      guard let marker = view.byte(at: offset) else { return nil }
      let segment = offset + 1
      switch marker {
      case 0x01, 0xD0...0xD7:  // no segment follows these, B.1.1.3
        offset = segment
        continue
      case 0xC0...0xCF where marker != 0xC4 && marker != 0xC8 && marker != 0xCC:  // frame headers, B.2.2
        guard let height = view.big(2, at: segment + 3), let width = view.big(2, at: segment + 5) else { return nil }
        let size = ImageSize(width: width, height: height)
        return (orientation ?? 1) >= 5 ? size?.turned : size
      case 0xD8...0xDA:  // another image, the end, or a scan without a frame
        return nil
      case 0xE1 where orientation == nil && view.holds("Exif\0\0", at: segment + 2):
        orientation = self.orientation(view, tiff: segment + 8) ?? 1
      default:
        break
      }
      guard let length = view.big(2, at: segment), length >= 2 else { return nil }
      offset = segment + length
    }
    return nil
  }

  /// The orientation that a camera noted, 1 to 8; from 5 on, rows are columns; nil: none.
  ///
  /// Exif 2.32, section 4.6.4, tag 0x0112, in the first directory of a TIFF structure (TIFF 6.0, section 2).
  private static func orientation(_ view: ByteView, tiff: Int) -> Int? {
    let isLittle = view.holds("II", at: tiff)
    guard isLittle || view.holds("MM", at: tiff) else { return nil }
    func number(_ count: Int, at offset: Int) -> Int? {
      isLittle ? view.little(count, at: offset) : view.big(count, at: offset)
    }
    guard number(2, at: tiff + 2) == 42, let first = number(4, at: tiff + 4) else { return nil }
    let directory = tiff + first
    guard let count = number(2, at: directory) else { return nil }
    for index in 0..<count {
      // An entry has 12 bytes: tag (2), type (2), count (4) and value (4).
      let entry = directory + 2 + index * 12
      guard let tag = number(2, at: entry) else { return nil }
      guard tag == 0x0112 else { continue }
      guard number(2, at: entry + 2) == 3, let value = number(2, at: entry + 8) else { return nil }
      return (1...8).contains(value) ? value : nil
    }
    return nil
  }
}
