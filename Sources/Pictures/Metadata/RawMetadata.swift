/// Metadata in the forms in which files hold it; an empty one is not there.
struct RawMetadata: Equatable {
  /// A TIFF structure of Exif.
  var exif: [UInt8] = []
  /// An XMP packet.
  var xmp: [UInt8] = []
  /// Data sets of IPTC's Information Interchange Model.
  var iptc: [UInt8] = []
  /// The texts of PNG, by keyword.
  var texts: [String: String] = [:]
}

extension RawMetadata {
  /// Writes what is kept of a picture's metadata.
  init(_ metadata: PictureMetadata, iptc: [UInt8]) {
    self.init(exif: EXIF.written(metadata), xmp: XMP.written(metadata), iptc: iptc)
  }
}
