/// The point of a picture that stays in view when it is cropped.
public struct PictureFocus: Sendable, Equatable {
  /// The distance from the left edge, in hundredths of the width: 0 to 100.
  let across: Int
  /// The distance from the upper edge, in hundredths of the height: 0 to 100.
  let down: Int

  /// The distance from the left edge, as a share of the width: 0 to 1.
  public var x: Double { Double(across) / 100 }
  /// The distance from the upper edge, as a share of the height: 0 to 1.
  public var y: Double { Double(down) / 100 }

  /// Reads an `object-position` of CSS: `50% 30%`, `left top`, `top`; nil for any other text.
  ///
  /// Percentages are whole numbers.
  init?(_ text: String) {
    let coordinates = text.lowercased().split(whereSeparator: \.isWhitespace).map(Coordinate.init)
    guard let first = coordinates.first ?? nil, coordinates.count <= 2, let second = coordinates.last ?? nil else {
      return nil
    }
    guard coordinates.count == 2 else {
      (across, down) = first.axis == .down ? (50, first.share) : (first.share, 50)
      return
    }
    let isTurned = first.axis == .down || second.axis == .across
    let (x, y) = isTurned ? (second, first) : (first, second)
    guard x.axis != .down, y.axis != .across else { return nil }
    (across, down) = (x.share, y.share)
  }

  init(across: Int, down: Int) { (self.across, self.down) = (across, down) }

  /// One word of the text: an edge, the centre or a percentage.
  private struct Coordinate {
    enum Axis { case across, down, either }

    let axis: Axis
    /// The distance from the left or upper edge, in hundredths: 0 to 100.
    let share: Int

    init?(_ word: Substring) {
      switch word {
      case "left": (axis, share) = (.across, 0)
      case "right": (axis, share) = (.across, 100)
      case "top": (axis, share) = (.down, 0)
      case "bottom": (axis, share) = (.down, 100)
      case "center": (axis, share) = (.either, 50)
      default:
        guard word.last == "%", let share = Int(word.dropLast()), (0...100).contains(share) else { return nil }
        (axis, self.share) = (.either, share)
      }
    }
  }
}
