import Diagnostics
import YAML

/// The key `images`: which copies are made of pictures, for the screens of readers.
public struct ImageSettings: Sendable, Equatable {
  /// The widths of the copies in pixels, in order, each once; none is wider than its picture.
  public let widths: [Int]
  /// The formats of the copies, the best first, each once.
  public let formats: [Format]
  /// From 1 to 100; nil: what is usual for each format.
  public let quality: Int?
  /// The fate of pictures from which smaller ones were made.
  public let originals: Originals
  /// The widths at which texts show pictures, as HTML's `sizes` has them; nil: those of the built-in theme.
  public let sizes: String?

  /// A format of copies; the raw values are the words of `formats`.
  public enum Format: String, Sendable, CaseIterable {
    case avif, webp
  }

  /// The fate of pictures from which smaller ones were made; the raw values are the words of `originals`.
  public enum Originals: String, Sendable, CaseIterable {
    /// They stay with the newspaper, and a copy of sane size lies in their place.
    case keep
    /// They are published as well.
    case publish
  }

  /// The settings where nothing is written.
  public static let standard = ImageSettings(
    widths: [400, 800, 1200, 1600, 2400], formats: [.webp], quality: nil, originals: .keep, sizes: nil)
}

extension ImageSettings {
  /// Reads the key `images`; nil for `images: false`.
  static func read(_ fields: inout FieldReader) -> ImageSettings? {
    let expected = Expected("true or false, or keys with values", "{originals: publish}")
    return fields.settings("images", standard: standard, expected: expected) { nested in
      let formats = nested.choices("formats", of: Format.self, advice: adviceOnFormats)
      return ImageSettings(
        widths: nested.numbers("widths", in: 16...8192, atMost: 20, example: "[400, 800, 1600]") ?? standard.widths,
        formats: formats.map { formats in Format.allCases.filter(formats.contains) } ?? standard.formats,
        quality: nested.number("quality", in: 1...100, example: 80),
        originals: nested.choice("originals", of: Originals.self) ?? standard.originals,
        sizes: nested.text("sizes", example: "\"(min-width: 48rem) 38rem, 100vw\"")?.value)
    }
  }

  /// For formats that copies are made in by themselves, or not at all.
  private static let adviceOnFormats = Dictionary(
    uniqueKeysWithValues: ["jpg", "jpeg", "png", "gif", "original"].map {
      ($0, "leave it out: one copy in the picture's own format is made anyway")
    })
}

extension FieldReader {
  /// Whole numbers within `bounds`, in order, each once; nil if the key is not there, or there are too many.
  fileprivate mutating func numbers(
    _ key: String, in bounds: ClosedRange<Int>, atMost limit: Int, example: String
  ) -> [Int]? {
    let expected = Expected(
      "up to \(limit) whole numbers from \(bounds.lowerBound) to \(bounds.upperBound)", example)
    guard let entry = take(key) else { return nil }
    let items = items(of: entry.value)
    let numbers = items.compactMap { item -> Int? in
      guard case .scalar(let scalar) = item.content else { return nil }
      return Int(scalar.text).flatMap { bounds.contains($0) ? $0 : nil }
    }
    guard numbers.count == items.count, (1...limit).contains(numbers.count) else {
      report(.wrongType(key, expected, found: entry.value, at: range(entry.value.range)))
      return nil
    }
    return Set(numbers).sorted()
  }
}
