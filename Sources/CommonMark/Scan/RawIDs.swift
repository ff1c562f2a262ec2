/// The ids that the tags of a piece of raw HTML give to their elements.
struct RawIDs {
  /// An `id` attribute: its value, and its place in the literal with the space before it.
  struct Attribute: Equatable {
    let id: String
    let range: Range<Int>
  }

  private(set) var attributes: [Attribute] = []

  /// Reads tags; comments, and what stands between the tags of scripts and styles, are none.
  init(_ literal: Bytes) {
    for attribute in StartTag.all(in: literal).flatMap(\.attributes) where attribute.isNamed("id", in: literal) {
      guard let value = attribute.value, !value.isEmpty else { continue }
      let id = String(decoding: literal[value], as: UTF8.self)
      attributes.append(Attribute(id: id, range: attribute.range))
    }
  }
}
