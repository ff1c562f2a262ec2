import Diagnostics

/// Asterisks around a text that are no emphasis, since no space precedes or follows them in a script without spaces.
///
/// CommonMark 0.30, section 6.2: asterisks between a letter and punctuation begin emphasis only after the punctuation,
/// and end it only before it.
struct LiteralEmphasis: Equatable {
  /// True if the run without effect is the second; false if it is the first.
  let isClosing: Bool
  /// The number of asterisks in the run.
  let length: Int
  /// The run with the letter outside it, as in the source.
  let literal: [UInt8]
  /// The text with its punctuation outside the asterisks; nil if that would separate brackets, or is over 120 bytes
  /// long.
  let corrected: String?

  /// A run of asterisks in a text.
  private typealias Run = Range<Int>

  /// The literal emphasis in the text of a node, in order.
  static func all(in text: Bytes) -> [LiteralEmphasis] {
    var found: [LiteralEmphasis] = []
    var runs = runs(in: text)[...]
    while let first = runs.popFirst() {
      guard let second = runs.first, second.count == first.count,
        let emphasis = LiteralEmphasis(text, first, second)
      else { continue }
      found.append(emphasis)
      runs.removeFirst()
    }
    return found
  }

  /// The runs of up to three asterisks in a text.
  static func runs(in text: Bytes) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while let start = text[index...].firstIndex(of: UInt8(ascii: "*")) {
      index = text[start...].firstIndex { $0 != UInt8(ascii: "*") } ?? text.count
      if index - start <= 3 { runs.append(start..<index) }
    }
    return runs
  }

  private init?(_ text: Bytes, _ first: Run, _ second: Run) {
    let outside = (
      NeighbourCharacter(before: first.lowerBound, in: text), NeighbourCharacter(after: second.upperBound, in: text)
    )
    let inside = (
      NeighbourCharacter(after: first.upperBound, in: text), NeighbourCharacter(before: second.lowerBound, in: text)
    )
    guard [outside.0, outside.1, inside.0, inside.1].contains(where: \.isUnspaced),
      first.upperBound < second.lowerBound, inside.0.kind != .space, inside.1.kind != .space
    else { return nil }
    let opens = !(outside.0.kind == .word && inside.0.isPunctuation)
    let closes = !(outside.1.kind == .word && inside.1.isPunctuation)
    guard !opens || !closes else { return nil }
    isClosing = !closes
    length = first.count
    if closes {
      literal = Array(text[Self.scalar(before: first.lowerBound, in: text)..<first.upperBound])
    } else {
      literal = Array(text[second.lowerBound..<second.upperBound + decodeScalar(text, at: second.upperBound).length])
    }
    let isQuoted = inside.0.kind == .opening && inside.1.kind == .closing
    corrected = Self.corrected(
      text, first.upperBound..<second.lowerBound, asterisks: first.count, start: !opens || isQuoted,
      end: !closes || isQuoted)
  }

  private static func scalar(before index: Int, in text: Bytes) -> Int {
    text[..<index].lastIndex { $0 & 0xC0 != 0x80 } ?? index
  }

  /// The content with the punctuation at its start or end moved outside the asterisks.
  private static func corrected(_ text: Bytes, _ inside: Range<Int>, asterisks: Int, start: Bool, end: Bool) -> String?
  {
    var core = inside
    while start, !core.isEmpty, NeighbourCharacter(after: core.lowerBound, in: text).isPunctuation {
      core = core.lowerBound + decodeScalar(text, at: core.lowerBound).length..<core.upperBound
    }
    while end, !core.isEmpty, NeighbourCharacter(before: core.upperBound, in: text).isPunctuation {
      core = core.lowerBound..<scalar(before: core.upperBound, in: text)
    }
    guard !core.isEmpty, core.count <= 120, isBalanced(text, core) else { return nil }
    let mark = String(repeating: "*", count: asterisks)
    let pieces = [inside.lowerBound..<core.lowerBound, core, core.upperBound..<inside.upperBound].map {
      String(decoding: text[$0], as: UTF8.self)
    }
    return "\(pieces[0])\(mark)\(pieces[1])\(mark)\(pieces[2])"
  }

  private static func isBalanced(_ text: Bytes, _ range: Range<Int>) -> Bool {
    var depth = 0
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .openPunctuation, .initialPunctuation: depth += 1
      case .closePunctuation, .finalPunctuation: depth -= 1
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}

extension Diagnostic {
  static func literalEmphasis(_ emphasis: LiteralEmphasis, at range: SourceRange) -> Diagnostic {
    let mark = String(repeating: "*", count: emphasis.length)
    let message =
      emphasis.isClosing
      ? "'\(mark)' between punctuation and a letter ends no emphasis, so it is printed as typed"
      : "'\(mark)' between a letter and punctuation begins no emphasis, so it is printed as typed"
    let space = "a space \(emphasis.isClosing ? "behind" : "before") it"
    return Diagnostic(
      .literalEmphasis, .warning, message, at: range,
      hint: emphasis.corrected.map { "write '\($0)', or put \(space)" } ?? "put \(space)")
  }
}
