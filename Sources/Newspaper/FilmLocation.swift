import ByteCoding
import Files

/// The location where a film was made, as telephones write it into its file.
///
/// ISO/IEC 14496-12, section 8.10; 3GPP TS 26.244, section 8.10; QuickTime File Format, "Metadata".
enum FilmLocation {
  /// The names of fields that hold a location.
  private static let fields: [[UInt8]] = [
    [0xA9] + Array("xyz".utf8), Array("loci".utf8), Array("quicktime.location".utf8),
  ]

  /// The most boxes that are examined, and the most bytes read of one (64 MiB).
  private static let (mostBoxes, mostBytes) = (64, 64 << 20)

  /// True if a box with metadata of the whole film has such a field.
  ///
  /// Throws a ``FileError`` if the file cannot be read.
  static func isPresent(in path: String) throws(FileError) -> Bool {
    let file = try OpenFile.reading(path)
    let size = try file.facts().size
    var start = 0
    for _ in 0..<mostBoxes {
      // The head of a box: 4 bytes of length, 4 of type and, if the length is 1, 8 of a longer length.
      let head = ByteView(bytes: try file.read(start..<start + 16))
      guard let length = length(of: head, upTo: size - start), length >= 8, length <= size - start else { return false }
      if head.holds("moov", at: 4) || head.holds("meta", at: 4) || head.holds("udta", at: 4) {
        let box = try file.read(start..<start + min(length, mostBytes))
        if fields.contains(where: { holds($0, box) }) { return true }
      }
      start += length
    }
    return false
  }

  /// The length of a box in bytes, by its head; nil if it is cut off or has more than 48 bits.
  ///
  /// A length of 0 stands for the rest of the file.
  private static func length(of head: ByteView, upTo rest: Int) -> Int? {
    guard let length = head.big(4, at: 0) else { return nil }
    if length == 0 { return rest }
    guard length == 1 else { return length }
    guard let high = head.big(4, at: 8), high < 1 << 16, let low = head.big(4, at: 12) else { return nil }
    return high << 32 | low
  }

  private static func holds(_ field: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard let first = field.first else { return false }
    var rest = bytes[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: field) { return true }
      rest = rest[(start + 1)...]
    }
    return false
  }
}
