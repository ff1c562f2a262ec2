import ByteCoding

/// The format of a picture's file, or of a file in its place.
package enum PictureFormat: String, Sendable, CaseIterable {
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case webP = "WebP"
  case avif = "AVIF"
  case svg = "SVG"
  case bmp = "BMP"
  case ico = "ICO"
  case heic = "HEIC"
  case tiff = "TIFF"
  case photoshop = "Photoshop"
  case jpeg2000 = "JPEG 2000"
  case jpegXL = "JPEG XL"
  case postScript = "PostScript"
  case pdf = "PDF"
  case film = "MP4"
  /// The raw data of a camera's sensor.
  case raw = "camera raw"
  /// A page of the web in place of a picture.
  case page = "HTML"
  /// The file that Git LFS leaves where it did not fetch the picture itself.
  case pointer = "Git LFS"

  /// The word for the format.
  package var name: String { rawValue }

  /// True if browsers show it on every machine, and it does not slow pages down.
  package var isForWeb: Bool { Self.shown.contains(self) }

  /// True if the size of every whole picture can be read.
  package var isMeasured: Bool { isForWeb && self != .svg }

  /// True if other sites show it beside a link.
  var isShared: Bool { Self.shared.contains(self) }

  /// True if search engines show it.
  var isSearched: Bool { isForWeb || self == .bmp }

  /// The media type; nil for formats that pages do not show.
  var mediaType: String? {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .webP: "image/webp"
    case .avif: "image/avif"
    case .svg: "image/svg+xml"
    default: nil
    }
  }

  private static let shared: Set<PictureFormat> = [.png, .jpeg, .gif, .webP]
  private static let shown = shared.union([.avif, .svg])

  // MARK: - By the name

  /// Endings of names, the usual one of each format first.
  private static let endings: [PictureFormat: [String]] = [
    .png: ["png", "apng"], .jpeg: ["jpg", "jpeg", "jpe", "jfif"], .gif: ["gif"], .webP: ["webp"], .avif: ["avif"],
    .svg: ["svg"], .bmp: ["bmp", "dib"], .ico: ["ico", "cur"], .heic: ["heic", "heif"], .tiff: ["tif", "tiff"],
    .photoshop: ["psd", "psb"], .jpeg2000: ["jp2", "j2k", "jpf"], .jpegXL: ["jxl"], .postScript: ["eps", "ai", "ps"],
    .pdf: ["pdf"], .film: ["mp4", "m4v", "mov"],
    .raw: ["dng", "cr2", "cr3", "nef", "arw", "orf", "rw2", "raf", "srw", "pef"],
  ]
  private static let byEnding = Dictionary(
    endings.flatMap { format, endings in endings.map { ($0, format) } }, uniquingKeysWith: { first, _ in first })

  /// The ending that a file of the format should have.
  package var ending: String { Self.endings[self]?.first ?? "" }

  /// The format that the ending of a file's name promises; nil for an ending that is none of a picture.
  package init?(ofName path: String) {
    guard let ending = PictureEnding.ending(of: path), let format = Self.byEnding[ending] else { return nil }
    self = format
  }

  // MARK: - By the content

  /// The format by a file's first bytes; nil for one that is not known.
  package init?(_ bytes: [UInt8]) {
    let view = ByteView(bytes: bytes)
    let format = Self.signatures.first { view.holds($0.bytes, at: 0) }?.format
    guard let format = format ?? Self.fromISOBrands(view) ?? Self.fromSplitSignature(view) ?? Self.fromMarkup(view)
    else { return nil }
    self = format
  }

  /// The bytes at offset 0 by which formats are known; the first match counts.
  private static let signatures: [(bytes: [UInt8], format: PictureFormat)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png), ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF87a".utf8), .gif), (Array("GIF89a".utf8), .gif), (Array("8BPS".utf8), .photoshop),
    (Array("II*\0".utf8), .tiff), (Array("MM\0*".utf8), .tiff), ([0, 0, 1, 0], .ico),
    (Array("%PDF".utf8), .pdf), (Array("%!PS".utf8), .postScript), ([0xC5, 0xD0, 0xD3, 0xC6], .postScript),
    ([0xFF, 0x0A], .jpegXL), ([0, 0, 0, 12] + Array("JXL ".utf8), .jpegXL),
    ([0, 0, 0, 12] + Array("jP  ".utf8), .jpeg2000),
    (Array("FUJIFILMCCD-RAW".utf8), .raw), (Array("IIRO".utf8), .raw), (Array("IIRS".utf8), .raw),
    (Array("IIU\0".utf8), .raw),
    (Array("version https://git-lfs".utf8), .pointer),
  ]

  /// The ISO base media file format, by its brands (ISO/IEC 14496-12, section 4.3).
  private static func fromISOBrands(_ view: ByteView) -> PictureFormat? {
    guard view.holds("ftyp", at: 4), view.big(4, at: 0) != nil else { return nil }
    if ISOBox.hasBrand(["avif", "avis"], view) { return .avif }
    if ISOBox.hasBrand(["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"], view) { return .heic }
    return ISOBox.hasBrand(["crx "], view) ? .raw : .film
  }

  /// Formats whose signature has a gap.
  private static func fromSplitSignature(_ view: ByteView) -> PictureFormat? {
    if view.holds("RIFF", at: 0), view.holds("WEBP", at: 8) { return .webP }
    // The bytes 6 to 9 are reserved, and 0.
    return view.holds("BM", at: 0) && view.holds([0, 0, 0, 0], at: 6) ? .bmp : nil
  }

  /// SVG and HTML, by the first of their tags in the first 4,096 bytes.
  private static func fromMarkup(_ view: ByteView) -> PictureFormat? {
    guard ActiveContent.looksLikeMarkup(view.bytes) else { return nil }
    let start = String(decoding: view.bytes.prefix(4096), as: UTF8.self).lowercased()
    let tags: [(tag: String, format: PictureFormat)] = [("<svg", .svg), ("<html", .page), ("<!doctype html", .page)]
    return tags.compactMap { tag in start.firstRange(of: tag.tag).map { (offset: $0.lowerBound, format: tag.format) } }
      .min { $0.offset < $1.offset }?.format
  }
}

extension PictureFormat: Coded {}

/// The facts in the first bytes of a picture's file.
package struct PictureFacts: Sendable {
  /// Nil for a file that is no picture, or of a format that is not known.
  package let format: PictureFormat?
  /// Nil where the size cannot be read.
  package let size: ImageSize?

  /// The facts of a file that begins with these bytes.
  package init(_ start: [UInt8]) {
    format = PictureFormat(start)
    size = ImageSize.read(start, as: format)
  }

  /// True if further bytes of an SVG file may hold its size: comments of any length may come before it.
  package var isCutShort: Bool { size == nil && format == .svg }
}

extension PictureFacts: Coded {
  package func write(to writer: inout ByteWriter) {
    writer.write(format)
    writer.write(size)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    format = try reader.read()
    size = try reader.read()
  }
}
