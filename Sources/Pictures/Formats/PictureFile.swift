import ByteCoding

/// A picture's file, taken apart.
protocol PictureFile {
  /// Nil if the file is damaged.
  init?(_ view: ByteView)
  /// The metadata that it holds.
  var metadata: RawMetadata { get }
  /// Leaves the colour profile out of what is written.
  mutating func dropProfile()
  /// The file's bytes with other metadata in place of its own.
  func written(_ metadata: RawMetadata) -> [UInt8]
}

extension PictureFile {
  mutating func dropProfile() {}
}
