import Diagnostics

/// The record of a picture of the newspaper: the file `bridge.jpg.yml` beside `bridge.jpg`.
public struct PictureRecord: Sendable {
  /// The record's own file, relative to the project: `Content/static/bridge.jpg.yml`.
  public let path: String
  /// The description of the picture; empty: it is mere decoration; nil: the record does not say it.
  public let alt: String?
  /// The line below the picture.
  public let caption: String?
  /// The names that are to stand beside it.
  public let credit: String?
  /// The address of its licence, or its name.
  public let license: String?
  /// The source of the picture: the address at which a licence is to be had, or its owner.
  public let source: String?
  /// The moment from which it may not be shown any more; nil: it always may.
  public let expires: Located<Moment>?
  /// The point that stays in view where the picture is cut; nil: its middle.
  public let focus: PictureFocus?

  /// The picture's file.
  public var picture: String { PictureRecordPath.picture(of: path) }

  /// The place of the end of its rights in the file, in bytes.
  public var expiresRange: SourceRange { SourceRange(path: path, offsets: expires?.range ?? 0..<0) }
}
