import Diagnostics

/// The paths of the lists of tags and authors: the key `paths`.
public struct ListPaths: Sendable, Equatable {
  /// The path of the list of all tags, a folder of one part: `/tags/`.
  public let tags: String
  /// The path of the list of all authors, a folder of one part: `/authors/`.
  public let authors: String

  /// The byte ranges in `site.yml` of the paths that it names, by path.
  package let ranges: [String: Range<Int>]

  /// The paths of a site that names none.
  public static let standard = ListPaths(tags: "/tags/", authors: "/authors/", ranges: [:])

  /// The path of a tag's list.
  public func tag(_ id: String) -> String { "\(tags)\(id)/" }

  /// The path of an author's page.
  public func author(_ id: String) -> String { "\(authors)\(id)/" }

  /// The first parts of both paths, in this order: `tags`, `authors`.
  package var firstParts: [String] { [tags, authors].map { String($0.dropFirst().dropLast()) } }
}

extension FieldReader {
  /// Reads the key `paths`; a path that is absent or invalid is that of ``ListPaths/standard``.
  mutating func listPaths(_ key: String) -> ListPaths {
    let expected = Expected.keys("{tags: /topics/, authors: /people/}")
    guard let entry = take(key), var nested = mapping(entry.value, of: key, expected) else { return .standard }
    let named = ["tags", "authors"].map { nested.folder($0) }
    let tags = named[0]?.value ?? ListPaths.standard.tags
    let authors = named[1]?.value ?? ListPaths.standard.authors
    if tags == authors { report(.sameFolder(tags, at: range(entry.keyRange))) }
    finishNested(nested)
    let ranges = named.compactMap(\.self).map { ($0.value, $0.range) }
    return ListPaths(tags: tags, authors: authors, ranges: Dictionary(ranges, uniquingKeysWith: { first, _ in first }))
  }

  /// Reads a path of one part, with a slash at its end; nil if absent, or invalid, which is reported.
  private mutating func folder(_ key: String) -> Located<String>? {
    guard let path = path(key, example: "/topics/") else { return nil }
    let part = path.value.dropFirst().drop { $0 == "/" }
    let name = part.hasSuffix("/") ? part.dropLast() : part
    if name.isEmpty || name.contains("/") || name.contains(".") || ReservedPathPart.isReserved(name) {
      report(.noListFolder(path.value, key: key, at: range(path.range)))
      return nil
    }
    return Located("/\(name)/", at: path.range)
  }
}

extension Diagnostic {
  static func noListFolder(_ path: String, key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .invalidPath, .error, "'\(path)' is no place for the pages of \(key)", at: range,
      hint:
        "write one part between slashes that is no year and that the site does not keep for itself, such as '/topics/'")
  }

  static func sameFolder(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .outputCollision, .error, "tags and authors cannot both lie at '\(path)'", at: range,
      hint: "give each a path of its own")
  }
}
