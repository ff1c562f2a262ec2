/// A range of a file: its path and a half-open range of byte offsets, counted from 0.
///
/// It holds no text, so that millions fit in memory; a printer looks the file up for an excerpt.
public struct SourceRange: Sendable, Hashable {
  /// The path as an editor would name it, as in ``SourceFile/path``.
  public let path: String
  /// The byte offsets, end exclusive; empty for a position between two bytes, `0..<0` for a whole file.
  public let offsets: Range<Int>

  /// A range of the file at `path`; neither path nor offsets are checked.
  public init(path: String, offsets: Range<Int>) {
    self.path = path
    self.offsets = offsets
  }

  /// The whole file at `path`, for a problem without a position: printed without line and column.
  public static func wholeFile(_ path: String) -> SourceRange {
    SourceRange(path: path, offsets: 0..<0)
  }

  /// True if the range is a whole file.
  public var isWholeFile: Bool { offsets == 0..<0 }
}
