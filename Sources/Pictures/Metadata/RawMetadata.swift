/// The encoded metadata of a file; an empty property is absent.
struct RawMetadata: Equatable {
  /// A TIFF structure of Exif.
  var exif: [UInt8] = []
  /// An XMP packet.
  var xmp: [UInt8] = []
  /// Data sets of IPTC's Information Interchange Model.
  var iptc: [UInt8] = []
  /// The text chunks of a PNG, by keyword.
  var texts: [String: String] = [:]
}

extension RawMetadata {
  /// Encodes the metadata of a cleaned picture; `iptc` are encoded data sets.
  init(_ metadata: PictureMetadata, iptc: [UInt8]) {
    self.init(exif: EXIF.written(metadata), xmp: XMP.written(metadata), iptc: iptc)
  }
}
