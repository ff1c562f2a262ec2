/// The point of a picture that stays in view where it is cut.
public struct PictureFocus: Sendable, Equatable {
  /// From the left edge, in hundredths of the width: 0 to 100.
  let across: Int
  /// From the upper edge, in hundredths of the height: 0 to 100.
  let down: Int

  /// From the left edge, 0, to the right one, 1.
  public var x: Double { Double(across) / 100 }
  /// From the upper edge, 0, to the lower one, 1.
  public var y: Double { Double(down) / 100 }

  /// The point that a text names as `object-position` of CSS does: `50% 30%`, `left top`, `top`; nil for any other text.
  init?(_ text: String) {
    let places = text.lowercased().split(whereSeparator: \.isWhitespace).map(Place.init)
    guard let first = places.first ?? nil, places.count <= 2, let second = places.last ?? nil else { return nil }
    guard places.count == 2 else {
      (across, down) = first.axis == .down ? (50, first.share) : (first.share, 50)
      return
    }
    let isTurned = first.axis == .down || second.axis == .across
    let (x, y) = isTurned ? (second, first) : (first, second)
    guard x.axis != .down, y.axis != .across else { return nil }
    (across, down) = (x.share, y.share)
  }

  init(across: Int, down: Int) { (self.across, self.down) = (across, down) }

  /// One of the two words.
  private struct Place {
    enum Axis { case across, down, either }

    let axis: Axis
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
