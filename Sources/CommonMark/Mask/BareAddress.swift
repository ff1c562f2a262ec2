/// An address in a text that is a link without marks (GFM 0.29, section 6.9).
struct BareAddress {
  let range: Range<Int>
  /// The prefix of the link's address before the written one: `https://`, `mailto:` or empty.
  let prefix: String

  /// The most bytes of a domain: more than any has (RFC 1035, section 2.3.4), in any script.
  private static let domainLimit = 1024

  /// The first address from `start` on; nil if there is none.
  static func first(in text: Bytes, from start: Int) -> BareAddress? {
    for index in start..<text.count {
      if text[index] == UInt8(ascii: "@") {
        if let address = BareAddress(mail: index, in: text, after: start) { return address }
      } else if let address = BareAddress(web: index, in: text, after: start) {
        return address
      }
    }
    return nil
  }
}

// MARK: - Web addresses

extension BareAddress {
  /// The web address whose `://` or `www.` is at `index`, and which begins at or after `start`.
  init?(web index: Int, in text: Bytes, after start: Int) {
    switch text[index] {
    case UInt8(ascii: ":"): self.init(colon: index, in: text, after: start)
    case UInt8(ascii: "w"): self.init(host: index, in: text)
    default: return nil
    }
  }

  private init?(colon: Int, in text: Bytes, after start: Int) {
    guard text[colon...].starts(with: "://".utf8),
      let scheme = ["https", "http"].first(where: { Self.stands($0, before: colon, in: text) })
    else { return nil }
    let first = colon - scheme.utf8.count
    let domain = colon + 3
    guard first >= start, Self.beginsDomain(text, at: domain), let end = Self.domainEnd(text, from: domain) else {
      return nil
    }
    self.init(range: first..<Self.end(text, first..<end), prefix: "")
  }

  private init?(host start: Int, in text: Bytes) {
    guard text[start...].starts(with: "www.".utf8), start == 0 || Self.mayStandBeforeHost(text[start - 1]),
      Self.beginsDomain(text, at: start + 4), let end = Self.domainEnd(text, from: start)
    else { return nil }
    self.init(range: start..<Self.end(text, start..<end), prefix: "https://")
  }

  /// True if `word`, in any case, comes right before `end`, and no letter before it.
  private static func stands(_ word: String, before end: Int, in text: Bytes) -> Bool {
    let start = end - word.utf8.count
    guard start >= 0, text[start..<end].elementsEqual(word.utf8, by: { $0 | 0x20 == $1 }) else { return false }
    return start == 0 || !text[start - 1].isASCIILetter
  }

  private static func mayStandBeforeHost(_ byte: UInt8) -> Bool {
    byte.isBlankOrLineEnd || "*_~(".utf8.contains(byte)
  }

  private static func beginsDomain(_ text: Bytes, at index: Int) -> Bool {
    guard index < text.count else { return false }
    return text[index].isASCIILetter || text[index].isASCIIDigit || isOtherLetter(text, at: index)
  }

  /// True for a character beyond ASCII that is neither space nor punctuation.
  private static func isOtherLetter(_ text: Bytes, at index: Int) -> Bool {
    text[index] >= 0x80 && !isFootnote(text, at: index) && NeighbourCharacter(after: index, in: text).kind == .word
  }

  private static func isFootnote(_ text: Bytes, at index: Int) -> Bool {
    text[index] == FootnoteScan.mask[0] && text[index...].starts(with: FootnoteScan.mask)
  }

  /// The end of the domain that begins at `start`; nil if it is too long or one of its last two parts holds an
  /// underscore.
  private static func domainEnd(_ text: Bytes, from start: Int) -> Int? {
    var hasUnderscore = (before: false, last: false)
    var index = start
    while index < text.count, index - start <= domainLimit {
      let masked = ExtensionMask.original(text, at: index)
      let byte = masked ?? text[index]
      if byte == UInt8(ascii: "_") {
        hasUnderscore.last = true
      } else if byte == UInt8(ascii: ".") {
        hasUnderscore = (hasUnderscore.last, false)
      } else if byte >= 0x80 {
        guard isOtherLetter(text, at: index) else { break }
      } else if !byte.isASCIILetter, !byte.isASCIIDigit, byte != UInt8(ascii: "-") {
        break
      }
      index += masked == nil ? decodeScalar(text, at: index).length : 2
    }
    return hasUnderscore.before || hasUnderscore.last || index - start > domainLimit ? nil : index
  }

  /// The end of the address with this domain: before a character that no address holds, or an unmatched `]`.
  private static func end(_ text: Bytes, _ domain: Range<Int>) -> Int {
    var end = domain.upperBound
    var brackets = 0
    while end < text.count, !text[end].isBlankOrLineEnd, !"<>\"`|".utf8.contains(text[end]) {
      if text[end] == UInt8(ascii: "[") { brackets += 1 }
      if text[end] == UInt8(ascii: "]") { brackets -= 1 }
      if brackets < 0 || isFootnote(text, at: end) { break }
      end += 1
    }
    return trimmedEnd(text, domain.lowerBound..<end)
  }

  /// The end without the punctuation of the sentence around an address.
  private static func trimmedEnd(_ text: Bytes, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    var surplus = text[range].reduce(0) { $0 + ($1 == UInt8(ascii: ")") ? 1 : $1 == UInt8(ascii: "(") ? -1 : 0) }
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        end = entityStart(text, end: end) ?? end - 1
      case 0x80...:
        guard NeighbourCharacter(before: end, in: text).isPunctuation else { return end }
        end = text[..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? end
      case let byte where "?!.,:*_~'\"".utf8.contains(byte):
        end -= 1
      default:
        return end
      }
    }
    return end
  }

  /// Returns the offset of the entity whose `;` is the last byte before `end`; nil if there is none.
  private static func entityStart(_ text: Bytes, end: Int) -> Int? {
    var start = end - 1
    while start > 0, text[start - 1].isASCIILetter { start -= 1 }
    return start > 0 && start < end - 1 && text[start - 1] == UInt8(ascii: "&") ? start - 1 : nil
  }
}

// MARK: - Email addresses

extension BareAddress {
  /// The email address whose `@` is at `index`, and which begins at or after `start`.
  ///
  /// Nil for names of accounts such as `@name@host`.
  private init?(mail index: Int, in text: Bytes, after start: Int) {
    var first = index
    while first > start, Self.isLocal(text[first - 1]) { first -= 1 }
    guard first < index, let end = Self.mailEnd(text, from: index + 1), !Self.goesOn(text, before: first) else {
      return nil
    }
    if first > 0, text[first - 1] == UInt8(ascii: ":") {
      if Self.stands("xmpp", before: first - 1, in: text) { return nil }
      let scheme = first - "mailto:".utf8.count
      if scheme >= start, Self.stands("mailto", before: first - 1, in: text) {
        self.init(range: scheme..<end, prefix: "")
        return
      }
    }
    self.init(range: first..<end, prefix: "mailto:")
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || ".+-_".utf8.contains(byte)
  }

  /// True if the character before `index` makes one word with the one at it.
  private static func goesOn(_ text: Bytes, before index: Int) -> Bool {
    guard index > 0 else { return false }
    if text[index - 1] == UInt8(ascii: "@") { return true }
    guard index > 1, text[index - 1] >= 0x80, ExtensionMask.original(text, at: index - 2) == nil else { return false }
    let neighbour = NeighbourCharacter(before: index, in: text)
    return neighbour.kind == .word && !neighbour.isUnspaced
  }

  /// The end of the domain of an email address, which has a dot and ends with a letter; nil if there is none.
  private static func mailEnd(_ text: Bytes, from start: Int) -> Int? {
    var end = start
    var hasDot = false
    while end < text.count, isLocal(text[end]), text[end] != UInt8(ascii: "+") {
      if text[end] == UInt8(ascii: ".") {
        guard end + 1 < text.count, text[end + 1].isASCIILetter || text[end + 1].isASCIIDigit else { break }
        hasDot = true
      }
      end += 1
    }
    if end < text.count, text[end] == UInt8(ascii: "@") { return nil }
    if end < text.count, text[end] >= 0x80, isOtherLetter(text, at: end),
      !NeighbourCharacter(after: end, in: text).isUnspaced
    {
      return nil
    }
    return hasDot && text[end - 1].isASCIILetter ? end : nil
  }
}
