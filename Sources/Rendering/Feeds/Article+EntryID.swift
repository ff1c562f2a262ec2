import ByteCoding
import ContentModel

extension Article {
  /// The id of the article's entry in feeds, `urn:uuid:…`, by which feed readers know old entries.
  ///
  /// It depends on the article's `id`, not on its title, address, date or host: a change of these does not show an old
  /// article as a new one. It is a UUID of version 8 (RFC 9562, section 5.8), made from a digest that is none of those
  /// of versions 3 and 5.
  var entryID: String { Self.urn(["article", id.value]) }

  /// Returns the id of a correction's entry, as ``entryID``; it does not depend on the correction's text.
  ///
  /// `number` counts the article's corrections of the same moment, from 0.
  func entryID(of correction: Correction, number: Int) -> String {
    Self.urn(["correction", id.value, String(correction.date.value.seconds), String(number)])
  }

  private static func urn(_ parts: [String]) -> String {
    let digest = Digest(of: Array(parts.joined(separator: "\n").utf8))
    let high = digest.high & ~0xF000 | 0x8000  // the version
    let low = digest.low & ~(0b11 << 62) | 0b10 << 62  // the variant
    let digits = Digest(high: high, low: low).hex
    var urn = Array("urn:uuid:".utf8)
    for (position, digit) in digits.utf8.enumerated() {
      // The groups of a UUID have 8, 4, 4, 4 and 12 digits.
      if [8, 12, 16, 20].contains(position) { urn.append(UInt8(ascii: "-")) }
      urn.append(digit)
    }
    return String(decoding: urn, as: UTF8.self)
  }
}
