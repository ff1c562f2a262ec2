/// A value of `rel` for links, such as `sponsored`.
public struct LinkRelation: Sendable {
  /// The value.
  public let word: String

  /// A value of `rel`, in lower case.
  public init(_ word: String) { self.word = word }

  /// The HTML with the value added to the `rel` of links for which `isMeant` is true, those in raw HTML as well.
  ///
  /// `isMeant` gets the address as written in the HTML.
  public func added(to html: [UInt8], where isMeant: (String) -> Bool) -> [UInt8] {
    html.withUnsafeBufferPointer { bytes in
      var output: [UInt8] = []
      var position = 0
      for (offset, text) in StartTag.all(in: bytes).flatMap({ insertions(into: $0, bytes, isMeant) }) {
        output += bytes[position..<offset]
        output += text.utf8
        position = offset
      }
      return output + bytes[position...]
    }
  }

  /// Returns the texts to insert into a tag, with their offsets in the HTML, in order.
  private func insertions(
    into tag: StartTag, _ html: Bytes, _ isMeant: (String) -> Bool
  ) -> [(offset: Int, text: String)] {
    guard tag.isClosed, Self.links.contains(tag.name), let link = tag.attribute("href", in: html),
      let address = link.value,
      isMeant(String(decoding: html[address], as: UTF8.self))
    else { return [] }
    guard let relation = tag.attribute("rel", in: html) else { return [(link.range.upperBound, " rel=\"\(word)\"")] }
    guard let value = relation.value else { return [(relation.name.upperBound, "=\"\(word)\"")] }
    let words = String(decoding: html[value], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    if words.contains(where: { $0.lowercased() == word }) { return [] }
    let addition = words.isEmpty ? word : " " + word
    if value.upperBound < relation.range.upperBound { return [(value.upperBound, addition)] }
    return [(value.lowerBound, "\""), (value.upperBound, addition + "\"")]
  }

  private static let links: Set<String> = ["a", "area"]
}
