import ByteCoding

/// An error for a picture's file that cannot be parsed.
public struct DamagedPicture: Error, Equatable {
  /// The format by the file's first bytes.
  public let format: RasterFormat
}

/// A picture's file without metadata that endangers its maker's privacy.
///
/// Position, serial numbers, thumbnails, times, the names of cameras and programs are dropped, and so are bytes behind
/// the picture's end. Creator, credit, copyright, licence, caption, description, orientation and colour profile
/// stay. No pixel is decoded.
public struct CleanPicture: Sendable {
  /// The version of the cleaning; goes up with each change, so that pictures are cleaned again.
  public static let version = 1

  /// The format by the file's first bytes, whatever its name.
  public let format: RasterFormat
  /// The cleaned file's bytes; cleaning them again changes nothing.
  public let bytes: [UInt8]
  /// The metadata that stays in the file: rights, texts and orientation.
  public let metadata: PictureMetadata

  /// Cleans a picture; nil if its format is none of ``RasterFormat``.
  ///
  /// `includesProfile`: false for a picture in sRGB, which needs no profile in JPEG, PNG and WebP. A file that is cut
  /// off within its pixels is cleaned as far as it goes.
  ///
  /// Throws ``DamagedPicture`` if the file cannot be parsed, for example if a part before the pixels is longer than the
  /// file.
  public init?(of bytes: [UInt8], includesProfile: Bool = true) throws(DamagedPicture) {
    let view = ByteView(bytes: bytes)
    guard let format = RasterFormat(view) else { return nil }
    guard var file = Self.file(format, view) else { throw DamagedPicture(format: format) }
    if !includesProfile { file.dropProfile() }
    let raw = file.metadata
    self.format = format
    metadata = PictureMetadata(raw)
    self.bytes = file.written(RawMetadata(metadata, iptc: IPTC.cleaned(raw.iptc)))
  }

  private static func file(_ format: RasterFormat, _ view: ByteView) -> (any RasterFile)? {
    switch format {
    case .jpeg: JPEGFile(view)
    case .png: PNGFile(view)
    case .gif: GIFFile(view)
    case .webP: WebPFile(view)
    case .avif: AVIFFile(view)
    }
  }
}
