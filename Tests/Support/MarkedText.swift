import Diagnostics

/// Text with a marked stretch, so that tests name places by pointing at them: `ti«tel»: x`.
public struct MarkedText {
  /// The text without its marks.
  public let text: String
  /// The byte ranges between `«` and `»`, in order.
  public let ranges: [Range<Int>]

  /// The text with every `«` and `»` taken out; an inner pair is listed before the one around it.
  public init(_ marked: String) {
    var text = ""
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for character in marked {
      switch character {
      case "«": open.append(text.utf8.count)
      case "»": if let start = open.popLast() { ranges.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    self.text = text
    self.ranges = ranges
  }

  /// The text in UTF-8.
  public var bytes: [UInt8] { Array(text.utf8) }
}
