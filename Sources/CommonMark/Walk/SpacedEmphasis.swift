import Diagnostics

/// Two or three asterisks around a text that are no emphasis, since a space is inside them: `** bold **`.
///
/// CommonMark 0.30, section 6.2: a run begins emphasis only if no white space follows it, and ends it only if none
/// precedes it.
struct SpacedEmphasis: Equatable {
  /// The asterisks and the text between them, as in the source.
  let literal: [UInt8]
  /// The text in asterisks, without the spaces inside them.
  let corrected: String

  /// The fewest letters of a text; with fewer it may be a formula.
  private static let leastLetters = 3
  /// The most bytes of asterisks and text that a message quotes.
  private static let longest = 120

  /// The spaced emphasis in the text of a node, in order.
  static func all(in text: Bytes) -> [SpacedEmphasis] {
    var found: [SpacedEmphasis] = []
    var runs = LiteralEmphasis.runs(in: text).filter { $0.count > 1 }[...]
    while let first = runs.popFirst() {
      guard let second = runs.first, second.count == first.count, let emphasis = SpacedEmphasis(text, first, second)
      else {
        continue
      }
      found.append(emphasis)
      runs.removeFirst()
    }
    return found
  }

  private init?(_ text: Bytes, _ first: Range<Int>, _ second: Range<Int>) {
    let whole = first.lowerBound..<second.upperBound
    guard whole.count <= Self.longest else { return nil }
    let inside = String(decoding: text[first.upperBound..<second.lowerBound], as: UTF8.self)
    let isSpaced = (before: inside.first == " ", after: inside.last == " ")
    guard isSpaced.before || isSpaced.after, NeighbourCharacter(before: first.lowerBound, in: text).kind != .word,
      inside.lazy.filter(\.isLetter).prefix(Self.leastLetters).count == Self.leastLetters
    else { return nil }
    literal = Array(text[whole])
    let mark = String(repeating: "*", count: first.count)
    let isFollowed = NeighbourCharacter(after: second.upperBound, in: text).kind == .word
    let words = inside.split(separator: " ").joined(separator: " ")
    corrected = mark + words + mark + (isFollowed ? " …" : "")
  }
}

extension Diagnostic {
  static func spacedEmphasis(_ emphasis: SpacedEmphasis, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .literalEmphasis, .warning,
      "'\(String(decoding: emphasis.literal, as: UTF8.self))' is no emphasis, so it is printed as typed", at: range,
      hint: "leave no space inside of the asterisks: '\(emphasis.corrected)'")
  }
}
