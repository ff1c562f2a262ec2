import ByteCoding
import ContentModel
import Pictures
import SiteModel

/// The copies to make of one picture.
public struct CopyPlan: Sendable, Equatable {
  /// A copy to make.
  struct Copy: Sendable, Equatable {
    /// The file name in the store, and the suffix of the picture's path in the site: `800.webp`.
    let name: String
    /// In pixels.
    let size: ImageSize
    let format: RasterFormat
    /// From 1 to 100, on the scale of the format; PNG and GIF ignore it.
    let quality: Int
    /// True if every pixel stays as it is, as drawings need it.
    var isLossless = false
    /// True if all frames of an animation are copied.
    var isAnimated = false
  }

  let picture: RasterFacts
  /// The size in pixels as the picture is shown.
  let size: ImageSize
  /// The length of the picture's file in bytes.
  let length: Int
  /// The copies by format, the preferred one first; in each the narrowest first.
  let groups: [[Copy]]
  /// The copy for browsers that know no other format; nil if the picture itself is small enough.
  let fallback: Copy?
  /// The copy for other sites; nil if none is asked for, or the picture is too small for it.
  let share: Copy?
  /// The point around which the share image is cut; nil if none is set, or there is no share image.
  let focus: PictureFocus?
  /// True if the mean colour is wanted; false for a picture that may be transparent.
  let hasColor: Bool

  /// The prefix of the fallback's name.
  public static let fallbackName = "fallback."
  /// The greatest width of a fallback, in pixels: four times that of a telephone, twice that of a column of text.
  static let fallbackWidth = 1600
  /// The size at which other sites show a picture above a link, in pixels.
  static let shareSize = ImageSize(width: 1200, height: 630)
  /// The greatest number of pixels of a picture that gets copies: more may not fit into memory.
  static let mostPixels = 100_000_000

  /// Plans the copies of a picture; nil if it gets none.
  ///
  /// `size` is the size at which it is shown, `length` the length of its file in bytes. `isShared`: other sites show it
  /// beside a link.
  public init?(
    _ picture: RasterFacts, _ size: ImageSize, length: Int, _ settings: ImageSettings, isShared: Bool,
    focus: PictureFocus?
  ) {
    let (format, isAnimated) = (picture.format, picture.isAnimated)
    guard let smallest = settings.widths.first, let largest = settings.widths.last, size.width > smallest,
      size.width <= Self.mostPixels / size.height, !isAnimated || format == .gif || format == .webP
    else { return nil }
    self.picture = picture
    self.size = size
    self.length = length
    let widths = settings.widths.filter { $0 < size.width } + (size.width <= largest ? [size.width] : [])
    // Drawings have long runs of one colour, which these formats compress to less than half a byte for each pixel.
    let isDrawing = (format == .png || format == .gif) && length < size.width * size.height / 2
    // libvips writes no animated AVIF.
    groups = settings.formats.filter { !isAnimated || $0 == .webp }.map { kind in
      widths.compactMap { width in
        size.scaled(toWidth: width).flatMap { size in
          Self.fits(size, kind.raster)
            ? Copy(
              name: "\(width).\(kind.rawValue)", size: size, format: kind.raster,
              quality: settings.quality ?? kind.quality, isLossless: isDrawing && kind == .webp,
              isAnimated: isAnimated) : nil
        }
      }
    }
    // On the scale of libjpeg, 1 to 100.
    let jpegQuality = settings.quality ?? 82
    // Animations, and every GIF, are their own fallback.
    let isOwnFallback = size.width <= Self.fallbackWidth || isAnimated || format == .gif
    let fallbackSize =
      isOwnFallback ? nil : size.scaled(toWidth: Self.fallbackWidth).flatMap { Self.fits($0, format) ? $0 : nil }
    fallback = fallbackSize.map {
      Copy(
        name: "\(Self.fallbackName)\(format.ending)", size: $0, format: format,
        quality: format == .avif ? settings.quality ?? ImageSettings.Format.avif.quality : jpegQuality)
    }
    if isShared, let share = Self.shareSize, size.width >= share.width, size.height >= share.height {
      self.share = Copy(name: "share.jpg", size: share, format: .jpeg, quality: jpegQuality)
    } else {
      share = nil
    }
    self.focus = share == nil ? nil : focus
    hasColor = format == .jpeg
    if copies.isEmpty { return nil }
  }

  /// True if the picture or a copy is AVIF.
  var hasAVIF: Bool { picture.format == .avif || copies.contains { $0.format == .avif } }

  /// True if a format can hold a size: WebP has 14 bits for each side (RFC 9649, 2.5).
  private static func fits(_ size: ImageSize, _ format: RasterFormat) -> Bool {
    format != .webP || max(size.width, size.height) < 1 << 14
  }

  /// All copies, in the order in which they are made.
  var copies: [Copy] { groups.flatMap { $0 } + [fallback, share].compactMap(\.self) }

  /// The digest of everything but the picture's bytes on which the copies depend.
  var digest: Digest {
    var writer = ByteWriter()
    writer.write(Self.version)
    writer.write(CleanPicture.version)
    writer.write(picture)
    for copy in copies {
      writer.write(copy.name)
      writer.write(copy.size)
      writer.write(copy.quality)
      writer.write(copy.isLossless)
      writer.write(copy.isAnimated)
    }
    writer.write(focus.map { "\($0.x) \($0.y)" })
    return Digest(of: writer.bytes)
  }

  /// The version of the method; goes up with each change, so that copies are made again.
  private static let version = 1
}

extension ImageSettings.Format {
  fileprivate var raster: RasterFormat {
    switch self {
    case .avif: .avif
    case .webp: .webP
    }
  }

  /// The default quality, 1 to 100 on the scale of the format: photographs show no visible loss.
  fileprivate var quality: Int {
    switch self {
    case .avif: 55
    case .webp: 80
    }
  }
}

extension RasterFormat {
  /// The extension of a file name, without a dot.
  var ending: String {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    case .gif: "gif"
    case .webP: "webp"
    case .avif: "avif"
    }
  }
}

extension ImageSize {
  /// The size of the same proportions at another width, in pixels; nil for a width of 0.
  ///
  /// `width` must be less than 100,000.
  func scaled(toWidth width: Int) -> ImageSize? {
    ImageSize(width: width, height: max(1, (height * width + self.width / 2) / self.width))
  }
}
