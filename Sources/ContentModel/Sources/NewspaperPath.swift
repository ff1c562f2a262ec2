/// A path relative to the newspaper's folder, parts joined by `/`: `Content/articles/2024/rain.md`.
public struct NewspaperPath: Sendable, CustomStringConvertible {
  /// The path as text.
  public let string: String
  /// The kind of the file at that path.
  public let kind: SourceKind

  /// A path from the newspaper's folder.
  public init(_ string: String) {
    self.string = string
    kind = SourceKind(path: string)
  }

  /// A path below the folder of a kind: `a.txt` is `Content/static/a.txt`.
  public init(_ name: String, in kind: SourceKind) { self.init(kind.folder + name) }

  /// The path below the folder of its kind; the whole path where the kind has none.
  public var name: String { String(string.dropFirst(kind.folder.count)) }

  /// The path as text.
  public var description: String { string }
}
