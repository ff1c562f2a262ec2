import ByteCoding
import ContentModel
import Pictures
import SiteModel

/// The copies that one picture gets.
public struct CopyPlan: Sendable, Equatable {
  /// A copy that is yet to be made.
  struct Copy: Sendable, Equatable {
    /// Its name in the picture's folder of the store, and, behind a dot, in the site: `800.webp`.
    let name: String
    let size: ImageSize
    let format: RasterFormat
    /// From 1 to 100.
    let quality: Int
    /// True: every pixel stays as it is, as drawings need it.
    var isLossless = false
    /// True: all pictures of an animation.
    var isAnimated = false
  }

  let picture: RasterFacts
  /// As it is shown.
  let size: ImageSize
  /// The bytes of its file.
  let length: Int
  /// The best format first; in each the narrowest first.
  let groups: [[Copy]]
  /// Nil where the picture itself is small enough.
  let fallback: Copy?
  /// Nil where none is asked for, or the picture is too small for it.
  let share: Copy?
  let focus: PictureFocus?
  /// False for a picture that may be transparent.
  let hasColor: Bool

  /// The beginning of the fallback's name.
  public static let fallbackName = "fallback."
  /// A fallback has at most this width, in pixels: four times that of a telephone, twice that of a column of text.
  static let fallbackWidth = 1600
  /// The size at which other sites show a picture above a link, in pixels.
  static let shareSize = ImageSize(width: 1200, height: 630)
  /// Pictures with more pixels get no copies: they may not fit into memory.
  static let mostPixels = 100_000_000

  /// The copies of a picture of `length` bytes that is shown at `size`; nil if it gets none.
  ///
  /// `isShared`: other sites show it beside a link.
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
    // Drawings have long runs of one colour, which these formats keep in few bytes.
    let isDrawing = (format == .png || format == .gif) && length < size.width * size.height / 2
    // libvips writes no moving AVIF.
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
    let jpegQuality = settings.quality ?? 82
    // An animation stays whole.
    let isKept = size.width <= Self.fallbackWidth || isAnimated || format == .gif
    let fallbackSize =
      isKept ? nil : size.scaled(toWidth: Self.fallbackWidth).flatMap { Self.fits($0, format) ? $0 : nil }
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

  /// True if AVIF is read or written.
  var hasAVIF: Bool { picture.format == .avif || copies.contains { $0.format == .avif } }

  /// True for a size that a format can hold: WebP has 14 bits for each side (RFC 9649, 2.5).
  private static func fits(_ size: ImageSize, _ format: RasterFormat) -> Bool {
    format != .webP || max(size.width, size.height) < 1 << 14
  }

  /// All copies, in the order in which they are made.
  var copies: [Copy] { groups.flatMap { $0 } + [fallback, share].compactMap(\.self) }

  /// The digest of all that the copies depend on but the picture's bytes.
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

  /// Counts on with each change of how copies are made, so that they are made again.
  private static let version = 1
}

extension ImageSettings.Format {
  fileprivate var raster: RasterFormat {
    switch self {
    case .avif: .avif
    case .webp: .webP
    }
  }

  /// The quality at which photographs look as they did, by the scale of each format.
  fileprivate var quality: Int {
    switch self {
    case .avif: 55
    case .webp: 80
    }
  }
}

extension RasterFormat {
  /// The ending of a file's name.
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
  /// The size of the same picture at another width, which must be less than 100,000; nil for a width of 0.
  func scaled(toWidth width: Int) -> ImageSize? {
    ImageSize(width: width, height: max(1, (height * width + self.width / 2) / self.width))
  }
}
