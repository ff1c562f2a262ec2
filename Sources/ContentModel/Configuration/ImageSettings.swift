import Diagnostics
import YAML

/// The copies of pictures for readers' screens: the key `images`.
public struct ImageSettings: Sendable, Equatable {
  /// The widths of the copies in pixels, in order, each once; none is wider than its picture.
  public let widths: [Int]
  /// The formats of the copies, the best first, each once.
  public let formats: [Format]
  /// The quality of the copies, from 1 to 100; nil: the usual one of each format.
  public let quality: Int?
  /// The treatment of pictures that have smaller copies.
  public let originals: Originals
  /// The widths at which texts show pictures, as HTML's `sizes` has them; nil: those of the built-in theme.
  public let sizes: String?

  /// A format of copies; the raw values are the words of `formats`.
  public enum Format: String, Sendable, CaseIterable {
    case avif, webp
  }

  /// The treatment of pictures that have smaller copies; the raw values are the words of `originals`.
  public enum Originals: String, Sendable, CaseIterable {
    /// They are not published; a copy of moderate size lies in their place.
    case unpublished = "keep"
    /// They are published as well.
    case publish
  }

  /// The settings where nothing is written.
  public static let standard = ImageSettings(
    widths: [400, 800, 1200, 1600, 2400], formats: [.webp], quality: nil, originals: .unpublished, sizes: nil)
}

extension ImageSettings {
  /// Reads the key `images`; nil for `images: false`.
  static func read(_ fields: inout FieldReader) -> ImageSettings? {
    let expected = Expected("true or false, or keys with values", "{originals: publish}")
    return fields.settings("images", standard: standard, expected: expected) { nested in
      let formats = nested.choices("formats", of: Format.self, advice: adviceOnFormats)
      return ImageSettings(
        // Pixels, in up to 20 widths.
        widths: nested.numbers("widths", in: 16...8192, atMost: 20, example: "[400, 800, 1600]") ?? standard.widths,
        formats: formats.map { formats in Format.allCases.filter(formats.contains) } ?? standard.formats,
        quality: nested.number("quality", in: 1...100, example: 80),
        originals: nested.choice("originals", of: Originals.self) ?? standard.originals,
        sizes: nested.text("sizes", example: "\"(min-width: 48rem) 38rem, 100vw\"")?.value)
    }
  }

  /// Hints for formats that need not be named, or in which no copies are made.
  private static let adviceOnFormats = Dictionary(
    uniqueKeysWithValues: ["jpg", "jpeg", "png", "gif", "original"].map {
      ($0, "leave it out: one copy in the picture's own format is made anyway")
    })
}

extension FieldReader {
  /// Reads up to `limit` whole numbers within `bounds`, ascending, each once.
  ///
  /// Nil if the key is absent, or invalid, which is reported.
  fileprivate mutating func numbers(
    _ key: String, in bounds: ClosedRange<Int>, atMost limit: Int, example: String
  ) -> [Int]? {
    let expected = Expected(
      "up to \(limit) whole numbers from \(bounds.lowerBound) to \(bounds.upperBound)", example)
    guard let entry = take(key) else { return nil }
    let items = items(of: entry.value)
    let numbers = items.compactMap { item -> Int? in
      guard case .scalar(let scalar) = item.value else { return nil }
      return Int(scalar.text).flatMap { bounds.contains($0) ? $0 : nil }
    }
    guard numbers.count == items.count, (1...limit).contains(numbers.count) else {
      report(.wrongType(key, expected, found: entry.value, at: range(entry.value.range)))
      return nil
    }
    return Set(numbers).sorted()
  }
}
