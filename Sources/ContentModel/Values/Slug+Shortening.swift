import ByteCoding

/// Shortens slugs that are too long for a file name.
extension Slug {
  /// The greatest length of a slug that is made of a name, in characters.
  private static let maximumLength = 100
  /// The bytes that a digest adds to a name: a hyphen and eight hexadecimal digits.
  private static let digestSize = 9

  /// The slug, or its beginning if it is too long.
  static func shortened(_ slug: String) -> String {
    beginning(of: slug, length: maximumLength, size: SlugProblem.maximumSize)
  }

  /// The slug; if it is too long, its beginning and a digest of the whole.
  ///
  /// Two names never become one.
  static func shortenedWithDigest(_ slug: String) -> String {
    guard shortened(slug).utf8.count < slug.utf8.count else { return slug }
    let start = beginning(
      of: slug, length: maximumLength - digestSize, size: SlugProblem.maximumSize - digestSize)
    return "\(start)-\(Digest(of: Array(slug.utf8)).hex.prefix(digestSize - 1))"
  }

  /// The beginning of a slug that fits into `limit` characters and `maximumSize` bytes.
  ///
  /// It ends at the last hyphen if that stands in the second half, else behind a character.
  private static func beginning(of slug: String, length limit: Int, size maximumSize: Int) -> String {
    if slug.utf8.count <= limit { return slug }
    var end: String.Index?
    var length = 0
    var size = 0
    for index in slug.indices {
      let character = slug[index]
      if character == "-", 2 * length > limit || 2 * size > maximumSize { end = index }
      length += 1
      size += character.utf8.count
      guard length > limit || size > maximumSize else { continue }
      let end = end ?? index
      // A first character with hundreds of marks would leave nothing: its first scalars stay.
      if end == slug.startIndex { return String(slug.unicodeScalars.prefix(limit / 4)) }
      return slug[..<end].last == "-" ? String(slug[..<end].dropLast()) : String(slug[..<end])
    }
    return slug
  }
}
