/// A box of the ISO base media file format, ISO/IEC 14496-12, section 4.2.
package struct ISOBox {
  /// The type: four characters, such as `ftyp`.
  package let type: String
  /// The range of the bytes after its header.
  package let payload: Range<Int>

  /// The boxes in a range, one after the other, at most 1,000.
  ///
  /// A box longer than the range is the last: with `isStart`, for a range that may be only the start of a file, its
  /// payload is cut to the range; else it is left out.
  package static func all(in range: Range<Int>, _ view: ByteView, isStart: Bool = false) -> [ISOBox] {
    var boxes: [ISOBox] = []
    var offset = range.lowerBound
    // The header is 8 bytes, length and type; the limit of 1,000 boxes bounds the work on a hostile file.
    while boxes.count < 1000, offset + 8 <= range.upperBound, var length = view.big(4, at: offset) {
      var header = 8
      if length == 1 {  // the length follows in 8 bytes; one of over 48 bits is damage
        guard let high = view.big(4, at: offset + 8), high < 1 << 16, let low = view.big(4, at: offset + 12) else {
          break
        }
        length = high << 32 | low
        header = 16
      } else if length == 0 {  // up to the end
        length = range.upperBound - offset
      }
      let end = offset + length
      guard length >= header, offset + header <= range.upperBound, isStart || end <= range.upperBound else { break }
      let name = String(decoding: view.bytes[offset + 4..<offset + 8], as: UTF8.self)
      boxes.append(ISOBox(type: name, payload: offset + header..<min(end, range.upperBound)))
      offset = end
    }
    return boxes
  }

  /// True if a file begins with a box that names one of these brands (ISO/IEC 14496-12, section 4.3).
  package static func hasBrand(_ names: [String], _ view: ByteView) -> Bool {
    guard view.holds("ftyp", at: 4), let length = view.big(4, at: 0) else { return false }
    // Brands of 4 bytes follow the header of 8; they are looked for in the first 256 bytes of the file.
    return stride(from: 8, to: min(length, 256), by: 4).contains { offset in
      names.contains { view.holds($0, at: offset) }
    }
  }
}
