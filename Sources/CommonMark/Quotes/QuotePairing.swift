/// The roles of the quotes in a block: opening, closing or apostrophe.
///
/// libcmark decides by the characters on both sides of a quote, and pairs any closing one with the last opening one.
/// Here a word that may begin with an apostrophe opens only a quotation that no other quote can open, and between
/// letters written without spaces the number of open quotations decides.
struct QuotePairing {
  enum Role {
    case opens, closes, innerOpens, innerCloses, apostrophe
  }

  /// The role of each quote set by libcmark, in order.
  private(set) var roles: [Role] = []
  /// The number of open quotations.
  private var open = 0
  /// The quotes that may open an inner quotation, by row in `roles`, and whether their word may begin with an
  /// apostrophe.
  private var openers: [(row: Int, isElision: Bool)] = []
  /// True to take over libcmark's double quotes between words with spaces.
  private let trustsDoubleQuotes: Bool
  private let text: Bytes

  /// Pairs the quotes in the text of a block, in which line ends are spaces and code is a letter.
  init(_ text: Bytes, trustsDoubleQuotes: Bool) {
    self.text = text
    self.trustsDoubleQuotes = trustsDoubleQuotes
    var index = 0
    while index < text.count {
      guard text[index] == 0xE2, let mark = QuoteMark(text, at: index) else {
        index += 1
        continue
      }
      let sides = (NeighbourCharacter(before: index, in: text), NeighbourCharacter(after: index + 3, in: text))
      index += 3
      switch mark {
      case .open, .close:
        pair(double: mark, sides.0, sides.1)
      case .innerOpen, .innerClose:
        guard isLoneN(at: index) else {
          pair(single: index, sides.0, sides.1)
          continue
        }
        // The `n` and the three bytes of its second quote.
        roles += [.apostrophe, .apostrophe]
        index += 4
      }
    }
  }

  // MARK: - Double quotes

  private mutating func pair(double mark: QuoteMark, _ before: NeighbourCharacter, _ after: NeighbourCharacter) {
    let opens: Bool
    if before.isUnspaced || after.isUnspaced {
      opens = self.opens(before, after)
    } else {
      opens = mark == .open && (trustsDoubleQuotes || open == 0 || after.kind != .space)
    }
    open = max(0, open + (opens ? 1 : -1))
    roles.append(opens ? .opens : .closes)
  }

  /// True if a double quote beside a script without spaces opens a quotation.
  private func opens(_ before: NeighbourCharacter, _ after: NeighbourCharacter) -> Bool {
    if after.kind == .space { return false }
    switch before.kind {
    case .space, .opening, .dash: return true
    default: return open == 0
    }
  }

  // MARK: - Single quotes

  /// Sets the role of a single quote; `end` is the offset after it.
  private mutating func pair(single end: Int, _ before: NeighbourCharacter, _ after: NeighbourCharacter) {
    let row = roles.count
    roles.append(.apostrophe)
    switch WordSide(before, after) {
    case .inWord:
      break
    case .left:
      openers.append((row, Elision.begins(text, at: end)))
    case .right:
      close(row, isElision: Elision.ends(text, at: end - 3))
    case .unspaced:
      if openers.contains(where: { !$0.isElision }) {
        close(row, isElision: false)
      } else {
        openers.append((row, false))
      }
    }
  }

  /// Ends the inner quotation opened last; one opened at an elision only if there is no other.
  private mutating func close(_ row: Int, isElision: Bool) {
    let partner = openers.lastIndex { !$0.isElision } ?? (isElision ? nil : openers.indices.last)
    guard let partner else { return }
    roles[openers[partner].row] = .innerOpens
    roles[row] = .innerCloses
    openers.removeSubrange(partner...)
  }

  /// True if `n'` is at `index`, as in `rock 'n' roll`.
  private func isLoneN(at index: Int) -> Bool {
    guard index + 4 <= text.count, text[index] | 0x20 == UInt8(ascii: "n"), let next = QuoteMark(text, at: index + 1)
    else { return false }
    return next == .innerClose || next == .innerOpen
  }
}

/// The side of a word on which a single quote is (CommonMark 0.30, section 6.2).
private enum WordSide {
  case inWord, left, right
  /// Either side, in a script without spaces.
  case unspaced

  init(_ before: NeighbourCharacter, _ after: NeighbourCharacter) {
    let isUnspaced = before.isUnspaced || after.isUnspaced
    switch (before.kind, after.kind) {
    case (.space, .space): self = .inWord
    case (.word, .word): self = isUnspaced ? .unspaced : .inWord
    case (.word, .opening) where isUnspaced, (.closing, .word) where isUnspaced: self = .unspaced
    case (.closing, .word): self = .inWord  // [the Times]'s
    case (.opening, _) where after.kind != .space: self = .left
    case (_, .word): self = .left
    case (.space, _): self = .left
    default: self = .right
    }
  }
}

/// The character before or after a quote.
struct NeighbourCharacter {
  enum Kind {
    /// A space, or the start or end of the text.
    case space
    case word, opening, closing, dash, other
  }

  let kind: Kind
  /// True for a script without spaces around quotations, and its punctuation: Han, kana, hangul, Thai and the like.
  let isUnspaced: Bool

  /// True if it is neither space nor word.
  var isPunctuation: Bool { kind != .word && kind != .space }

  init(before index: Int, in text: Bytes) {
    var start = index
    while start > 0 {
      start -= 1
      if text[start] & 0xC0 != 0x80 { break }
    }
    self.init(start < index ? decodeScalar(text, at: start).scalar : " ")
  }

  init(after index: Int, in text: Bytes) {
    self.init(index < text.count ? decodeScalar(text, at: index).scalar : " ")
  }

  private init(_ scalar: Unicode.Scalar) {
    isUnspaced = Self.isUnspaced(scalar)
    kind = scalar.isASCII ? Self.kind(ascii: scalar) : Self.kind(of: scalar)
  }

  private static func kind(ascii scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "\0"..." ": .space
    case "a"..."z", "A"..."Z", "0"..."9": .word
    case "(", "[", "{": .opening
    case ")", "]", "}": .closing
    case "-", "/": .dash
    default: .other
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    // Masked quotes of the author.
    if scalar == "\u{2E00}" || scalar == "\u{2E02}" { return .opening }
    if scalar == "\u{2E01}" || scalar == "\u{2E03}" { return .closing }
    if QuoteMark.all.contains(scalar) { return .other }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .openPunctuation, .initialPunctuation: return .opening
    case .closePunctuation, .finalPunctuation: return .closing
    case .dashPunctuation: return .dash
    case .connectorPunctuation, .otherPunctuation: return .other
    default: return .word
    }
  }

  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xE00: false
    case 0x3001...0x303F, 0xFF01...0xFF65, 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: WordCounter.kind(of: scalar) == .unspacedLetter
    }
  }
}

extension QuoteMark {
  /// The four quotes, which libcmark sets.
  static let all: Set<Unicode.Scalar> = ["\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}"]
}
