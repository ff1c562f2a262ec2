import Pictures
import Testing

@testable import ContentModel
@testable import Imaging

@Suite struct CopyPlanTests {
  private struct Row {
    let format: RasterFormat
    let size: (Int, Int)
    var isAnimated = false
    var length = 3_000_000
    var widths = [400, 800, 1600]
    var formats: [ImageSettings.Format] = [.webp]
    var isShared = false
    /// Names with sizes; nil: no copies.
    let copies: String?
  }

  private static let rows = [
    Row(
      format: .jpeg, size: (4000, 3000),
      copies: "400.webp 400x300, 800.webp 800x600, 1600.webp 1600x1200, fallback.jpg 1600x1200"),
    Row(
      format: .jpeg, size: (3000, 4000), formats: [.avif, .webp], isShared: true,
      copies: "400.avif 400x533, 800.avif 800x1067, 1600.avif 1600x2133, 400.webp 400x533, 800.webp 800x1067, "
        + "1600.webp 1600x2133, fallback.jpg 1600x2133, share.jpg 1200x630"),
    // Its own width is the last.
    Row(format: .jpeg, size: (1000, 10), copies: "400.webp 400x4, 800.webp 800x8, 1000.webp 1000x10"),
    Row(format: .jpeg, size: (800, 600), copies: "400.webp 400x300, 800.webp 800x600"),
    Row(
      format: .jpeg, size: (1600, 800), copies: "400.webp 400x200, 800.webp 800x400, 1600.webp 1600x800"),
    // WebP holds no more than 16,383 pixels a side.
    Row(format: .png, size: (1000, 21_000), copies: "400.webp 400x8400"),
    Row(format: .webP, size: (1700, 20_000), widths: [1650], copies: nil),
    Row(format: .png, size: (401, 1), copies: "400.webp 400x1, 401.webp 401x1"),
    // Narrower than all copies, or too large for any.
    Row(format: .jpeg, size: (400, 3000), copies: nil),
    Row(format: .jpeg, size: (100_000, 100_000), copies: nil),
    Row(format: .png, size: (.max, .max), copies: nil),
    // Too small to be cut out of.
    Row(format: .jpeg, size: (1199, 900), widths: [600], isShared: true, copies: "600.webp 600x450"),
    Row(format: .jpeg, size: (1200, 629), widths: [600], isShared: true, copies: "600.webp 600x315"),
    // Animations stay whole, in formats that hold any.
    Row(format: .gif, size: (2000, 1000), isAnimated: true, widths: [500], copies: "500.webp 500x250"),
    Row(format: .webP, size: (2000, 1000), isAnimated: true, widths: [500], copies: "500.webp 500x250"),
    Row(
      format: .gif, size: (2000, 1000), isAnimated: true, widths: [500], formats: [.avif, .webp],
      copies: "500.webp 500x250"),
    Row(format: .gif, size: (2000, 1000), isAnimated: true, widths: [500], formats: [.avif], copies: nil),
    Row(
      format: .webP, size: (2000, 1000), widths: [500], copies: "500.webp 500x250, fallback.webp 1600x800"),
    Row(format: .png, size: (2000, 1000), isAnimated: true, copies: nil),
    Row(format: .avif, size: (2000, 1000), isAnimated: true, copies: nil),
  ]

  @Test(arguments: rows.indices)
  func copies(row: Int) throws {
    let row = Self.rows[row]
    let size = try #require(ImageSize(width: row.size.0, height: row.size.1))
    let plan = CopyPlan(
      RasterFacts(format: row.format, isAnimated: row.isAnimated, hasProfile: false), size, length: row.length,
      Self.settings(row.widths, row.formats), isShared: row.isShared, focus: nil)
    #expect(plan?.copies.map { "\($0.name) \($0.size.width)x\($0.size.height)" }.joined(separator: ", ") == row.copies)
  }

  /// Drawings keep each pixel; all that copies depend on makes the digest another.
  @Test func details() throws {
    func plan(_ length: Int, quality: Int? = nil, focus: PictureFocus? = nil) throws -> CopyPlan {
      let size = try #require(ImageSize(width: 1200, height: 800))
      return try #require(
        CopyPlan(
          RasterFacts(format: .png, isAnimated: false, hasProfile: false), size, length: length,
          Self.settings([600], [.webp], quality: quality),
          isShared: true, focus: focus))
    }
    #expect(try plan(100_000).copies.map(\.isLossless) == [true, false])
    #expect(try plan(1_000_000).copies.map(\.isLossless) == [false, false])
    #expect(try plan(1_000_000, quality: 40).copies.map(\.quality) == [40, 40])
    let plans = [
      try plan(100_000), try plan(1_000_000), try plan(1_000_000, quality: 40),
      try plan(1_000_000, focus: PictureFocus(across: 0, down: 100)),
    ]
    #expect(Set(plans.map(\.digest)).count == plans.count)
    #expect(try plan(1_000_001).digest == plans[1].digest)
  }

  static func settings(
    _ widths: [Int], _ formats: [ImageSettings.Format], quality: Int? = nil
  ) -> ImageSettings {
    ImageSettings(widths: widths, formats: formats, quality: quality, originals: .unpublished, sizes: nil)
  }
}
