extension PermalinkPattern {
  /// The likely pattern for one of another tool; nil if there is none.
  ///
  /// Such are `/:year/:title.html`, `/%year%/%postname%/` and `pretty`.
  static func guess(of text: String) -> PermalinkPattern? {
    if let named = styles[text] { return PermalinkPattern(named) }
    let parts = text.split(separator: "/").compactMap(part)
    return parts.isEmpty ? nil : PermalinkPattern("/" + parts.joined(separator: "/") + "/")
  }

  /// Patterns by their names in Jekyll.
  private static let styles = [
    "date": "/{section}/{year}/{month}/{day}/{slug}/", "pretty": "/{section}/{year}/{month}/{day}/{slug}/",
    "ordinal": "/{section}/{year}/{month}/{day}/{slug}/", "none": "/{section}/{slug}/",
    "weekdate": "/{section}/{year}/{month}/{day}/{slug}/",
  ]

  /// A part of the path with fields for placeholders, `{year}-{month}`; nil for a part to leave out.
  private static func part(_ text: Substring) -> String? {
    var part = ""
    var rest = text
    for ending in [".html", ".htm", ":output_ext"] where rest.hasSuffix(ending) { rest = rest.dropLast(ending.count) }
    while let first = rest.first {
      guard ":%{".contains(first) else {
        part.append(rest.removeFirst())
        continue
      }
      rest = rest.dropFirst().drop { $0 == "{" || $0 == " " }
      let word = rest.prefix { $0.isLetter || $0 == "_" || $0 == ":" || $0 == "%" && first == "{" }
      rest = rest[word.endIndex...].drop { $0 == "}" || $0 == " " || $0 == "%" && first == "%" }
      guard let field = fields[word.lowercased()] else { return nil }
      part += "{\(field.rawValue)}"
    }
    return part.isEmpty ? nil : part
  }

  /// Fields by the placeholders of other tools, in lower case.
  private static let fields: [String: Field] = [
    "year": .year, "yyyy": .year, "date:%y": .year, "y_day": .day, "month": .month, "monthnum": .month, "mm": .month,
    "i_month": .month, "date:%m": .month, "day": .day, "i_day": .day, "dd": .day, "date:%d": .day, "title": .slug,
    "slug": .slug, "postname": .slug, "name": .slug, "filename": .slug, "slugorfilename": .slug,
    "contentbasename": .slug,
    "slugorcontentbasename": .slug, "basename": .slug, "post_title": .slug, "titel": .slug, "section": .section,
    "sections": .section, "category": .section, "categories": .section, "primary_tag": .section, "id": .id,
    "post_id": .id,
  ]
}
