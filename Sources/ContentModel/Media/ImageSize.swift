import ByteCoding

/// The width and height at which a picture is shown, in pixels.
public struct ImageSize: Sendable, Hashable {
  /// The width in pixels, at least 1.
  public let width: Int
  /// The height in pixels, at least 1.
  public let height: Int

  /// Nil unless both are at least 1.
  public init?(width: Int, height: Int) {
    guard width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }

  /// The number of bytes at a file's beginning that are worth reading: 256 KiB.
  ///
  /// Cameras put up to some 100 kB before a JPEG's size.
  public static let reach = 256 * 1024

  /// Reads the size from the first bytes of a PNG, JPEG, GIF, WebP, AVIF or SVG file, whatever its name says.
  ///
  /// Nil for other files, and where the bytes are damaged or end before the size.
  public static func read(_ bytes: [UInt8]) -> ImageSize? { read(bytes, as: PictureFormat(bytes)) }

  /// Reads the size from bytes whose format is known.
  static func read(_ bytes: [UInt8], as format: PictureFormat?) -> ImageSize? {
    let view = ByteView(bytes: bytes)
    return switch format {
    case .png: png(view)
    case .jpeg: jpeg(view)
    case .gif: gif(view)
    case .webP: webP(view)
    case .avif: avif(view)
    case .svg: svg(bytes)
    default: nil
    }
  }

  /// The size with width and height swapped, at which a picture on its side is shown.
  var turned: ImageSize? { ImageSize(width: height, height: width) }

  /// PNG (W3C, third edition), section 11.2.1: the chunk `IHDR` comes first and begins with width and height.
  private static func png(_ view: ByteView) -> ImageSize? {
    guard view.holds("IHDR", at: 12), let width = view.big(4, at: 16), let height = view.big(4, at: 20) else {
      return nil
    }
    guard width <= Int(Int32.max), height <= Int(Int32.max) else { return nil }
    return ImageSize(width: width, height: height)
  }

  /// GIF89a specification, section 18: the logical screen follows the signature.
  private static func gif(_ view: ByteView) -> ImageSize? {
    guard let width = view.little(2, at: 6), let height = view.little(2, at: 8) else { return nil }
    return ImageSize(width: width, height: height)
  }
}

extension ImageSize: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(width)
    writer.write(height)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    guard let size = ImageSize(width: try reader.read(), height: try reader.read()) else { throw DamagedBytes() }
    self = size
  }
}
