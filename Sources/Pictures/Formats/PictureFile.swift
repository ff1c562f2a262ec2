import ByteCoding

/// A picture's file, taken apart.
protocol PictureFile {
  /// Nil if the file is damaged.
  init?(_ view: ByteView)
  /// The metadata that it holds.
  var metadata: RawMetadata { get }
  /// The file's bytes with other metadata in place of its own.
  func written(_ metadata: RawMetadata) -> [UInt8]
}
