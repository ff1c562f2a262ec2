import Foundation

/// A colour of the screen: sRGB, eight bits each of red, green and blue.
public struct Color: Sendable, Hashable {
  /// The red part, from 0 to 255.
  public let red: UInt8
  /// The green part, from 0 to 255.
  public let green: UInt8
  /// The blue part, from 0 to 255.
  public let blue: UInt8

  /// A colour by its parts, each from 0 to 255.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#a01419` or `#a14` (CSS Color 4, section 5.2), with or without the `#`; nil for anything else.
  public init?(_ text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    let values = digits.utf8.compactMap { Int(String(UnicodeScalar($0)), radix: 16).map(UInt8.init) }
    guard values.count == digits.utf8.count else { return nil }
    switch values.count {
    case 3: self.init(red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17)
    case 6:
      self.init(
        red: values[0] * 16 + values[1], green: values[2] * 16 + values[3], blue: values[4] * 16 + values[5])
    default: return nil
    }
  }

  /// As style sheets write it: `#a01419`.
  public var css: String {
    let number = Int(red) << 16 | Int(green) << 8 | Int(blue)
    let digits = String(number, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The contrast with another colour, from 1 to 21 (WCAG 2.2, contrast ratio); texts need 4.5.
  public func contrast(with other: Color) -> Double {
    let (mine, theirs) = (luminance, other.luminance)
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  /// The nearest mix with white or black whose contrast with `ground` is at least `ratio`.
  ///
  /// It is mixed, in up to 64 steps, with whichever of the two contrasts more with `ground`. The colour itself is
  /// returned if it contrasts enough, or if even white or black does not.
  public func readable(on ground: Color, ratio: Double) -> Color {
    let end = ground.luminance < 0.18 ? Color.white : Color.black  // the luminance at which both contrast alike
    let steps = 64
    return (0...steps).lazy.map { self.mixed(with: end, $0, of: steps) }.first { $0.contrast(with: ground) >= ratio }
      ?? self
  }

  private static let white = Color(red: 255, green: 255, blue: 255)
  private static let black = Color(red: 0, green: 0, blue: 0)

  /// Mixes `part` of `whole` parts of another colour into this one, each channel by itself.
  public func mixed(with other: Color, _ part: Int, of whole: Int) -> Color {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8(clamping: (Int(from) * (whole - part) + Int(to) * part + whole / 2) / whole)
    }
    return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Relative luminance, from 0 to 1 (WCAG 2.2).
  private var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
