import ByteCoding
import ContentModel

/// The names of entries, by which programs know what their reader has seen: `urn:uuid:…`.
///
/// They are made of an article's `id` alone, so that neither another title, address or date nor a move to another host
/// shows old articles as new ones. That is why no host is in them, as in `tag:` URIs. They are UUIDs of version 8 (RFC
/// 9562, section 5.8): a digest, but none of those that versions 3 and 5 ask for.
enum EntryID {
  /// The name of an article's entry.
  static func of(_ article: Article) -> String { urn(["article", article.id.value]) }

  /// The name of a correction's entry, which is the `number`-th of its moment, from 0; its text may be put right as well.
  static func of(_ correction: Correction, in article: Article, number: Int) -> String {
    urn(["correction", article.id.value, String(correction.date.value.seconds), String(number)])
  }

  private static func urn(_ parts: [String]) -> String {
    let digest = Digest(of: Array(parts.joined(separator: "\n").utf8))
    let high = digest.high & ~0xF000 | 0x8000  // the version
    let low = digest.low & ~(0b11 << 62) | 0b10 << 62  // the variant
    let digits = Digest(high: high, low: low).hex
    var urn = "urn:uuid:"
    for (position, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(position) { urn += "-" }
      urn.append(digit)
    }
    return urn
  }
}
