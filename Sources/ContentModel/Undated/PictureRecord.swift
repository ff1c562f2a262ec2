import Diagnostics

/// The record of a picture of the newspaper: the file `bridge.jpg.yml` beside `bridge.jpg`.
public struct PictureRecord: Sendable {
  /// The record's own file, relative to the project: `Content/static/bridge.jpg.yml`.
  public let path: String
  /// The description of the picture; empty: mere decoration; nil: none is given.
  public let alt: String?
  /// The line below the picture; nil: none.
  public let caption: String?
  /// The names to show beside the picture; nil: none.
  public let credit: String?
  /// The address or the name of its licence; nil: none.
  public let license: String?
  /// The address where a licence is available, or the owner; nil: none.
  public let source: String?
  /// The moment from which it may not be shown; nil: it always may.
  public let expires: Located<Moment>?
  /// The point that stays in view when the picture is cropped; nil: its middle.
  public let focus: PictureFocus?

  /// The path of the picture's file.
  public var picture: String { PictureRecordPath.picture(of: path) }

  /// The byte range of ``expires`` in the file; empty if that is nil.
  public var expiresRange: SourceRange { SourceRange(path: path, offsets: expires?.range ?? 0..<0) }
}
