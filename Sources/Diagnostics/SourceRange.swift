/// A stretch of a file: its path and a half-open range of byte offsets, counted from 0.
///
/// It holds no text, so that millions may be kept; a printer looks the file up when an excerpt is wanted.
public struct SourceRange: Sendable, Hashable {
  /// The path as an editor would name it, as in ``SourceFile/path``.
  public let path: String
  /// From the first byte to the one after the last; empty for a place between two bytes, `0..<0` for a whole file.
  public let offsets: Range<Int>

  /// A range of the file at `path`; neither is checked.
  public init(path: String, offsets: Range<Int>) {
    self.path = path
    self.offsets = offsets
  }

  /// The whole file at `path`, for a problem that has no place of its own: printed without line and column.
  public static func wholeFile(_ path: String) -> SourceRange {
    SourceRange(path: path, offsets: 0..<0)
  }

  /// True when the range names a file only.
  public var isWholeFile: Bool { offsets == 0..<0 }
}
