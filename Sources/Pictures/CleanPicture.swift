import ByteCoding

/// A picture's file whose parts do not fit together, so that nobody can say what is in it.
public struct DamagedPicture: Error, Equatable {
  /// The format that its first bytes tell.
  public let format: RasterFormat
}

/// A picture's file without what it tells of its maker's whereabouts and tools.
///
/// Position, serial numbers, thumbnails, times, the names of cameras and programs go, and so does what follows the
/// picture's end. Creator, credit, copyright, licence, caption, description, orientation and colour profile stay. No
/// pixel is decoded.
public struct CleanPicture: Sendable {
  /// Counts on with each change of what is taken out, so that pictures are cleaned again.
  public static let version = 1

  /// The format that its first bytes tell, whatever its name says.
  public let format: RasterFormat
  /// The file's bytes, which stay the same when they are cleaned again.
  public let bytes: [UInt8]
  /// The rights and texts that the file has, before and after.
  public let metadata: PictureMetadata

  /// Cleans a picture; nil for what is none of the formats of ``RasterFormat``.
  ///
  /// `keepsProfile`: false for one whose colours are those of sRGB, which need no profile in JPEG, PNG and WebP.
  ///
  /// Throws ``DamagedPicture`` where a part is said to be longer than the file before any pixels have come. A file that is
  /// cut off within its pixels is cleaned as far as it goes.
  public init?(of bytes: [UInt8], keepsProfile: Bool = true) throws(DamagedPicture) {
    let view = ByteView(bytes: bytes)
    guard let format = RasterFormat(view) else { return nil }
    guard var file = Self.file(format, view) else { throw DamagedPicture(format: format) }
    if !keepsProfile { file.dropProfile() }
    let raw = file.metadata
    self.format = format
    metadata = PictureMetadata(raw)
    self.bytes = file.written(RawMetadata(metadata, iptc: IPTC.cleaned(raw.iptc)))
  }

  private static func file(_ format: RasterFormat, _ view: ByteView) -> (any PictureFile)? {
    switch format {
    case .jpeg: JPEGFile(view)
    case .png: PNGFile(view)
    case .gif: GIFFile(view)
    case .webP: WebPFile(view)
    case .avif: AVIFFile(view)
    }
  }
}
