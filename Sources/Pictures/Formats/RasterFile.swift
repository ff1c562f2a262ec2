import ByteCoding

/// A picture's file, parsed into metadata and the parts to retain.
protocol RasterFile {
  /// Parses a file; nil if it is damaged.
  init?(_ view: ByteView)
  /// The metadata in the file.
  var metadata: RawMetadata { get }
  /// Leaves the colour profile out of ``written(_:)``.
  mutating func dropProfile()
  /// The file's bytes with other metadata in place of its own.
  func written(_ metadata: RawMetadata) -> [UInt8]
}

extension RasterFile {
  mutating func dropProfile() {}
}
