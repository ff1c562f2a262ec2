import Diagnostics

/// The errors of lines that do not match those above, and of text after the end of a value.
extension SyntaxDiagnosis {
  /// The error at `place`, where a key of the mapping that began at `mapping` was expected.
  func noKey(at place: Int, mapping: Int) -> Diagnostic {
    let line = shape(at: place)
    guard line.content.lowerBound == place else { return textAfterValue(line, at: place) }
    if column(of: place) > column(of: mapping) { return .unevenIndentation(at: at(line.indentation)) }
    if line.isItem { return .itemWhereKeyExpected(at: at(oneByte(place))) }
    if let key = line.key, key.isEmpty { return .keyWithoutName(at: at(oneByte(place))) }
    return startOfText(line, at: place)
  }

  /// The error at `place`, where an item of the list that began at `sequence` was expected.
  func noItem(at place: Int, sequence: Int) -> Diagnostic {
    let line = shape(at: place)
    guard line.content.lowerBound == place else { return textAfterValue(line, at: place) }
    return column(of: place) == column(of: sequence)
      ? .keyWhereItemExpected(at: at(line.key ?? line.content)) : .unevenIndentation(at: at(line.indentation))
  }

  /// The error at `place`, where a value was expected.
  func noContent(at place: Int) -> Diagnostic {
    if let item = commentInBrackets(above: place) {
      return .valueMustBeQuoted(.startsWith("#"), text(item), at: at(item))
    }
    let line = shape(at: place)
    if line.value.lowerBound == place, !line.value.isEmpty { return startOfText(line, at: place) }
    switch mark(at: place) {
    case ",": return .missingItem(at: at(oneByte(place)))
    case "-": return .dashInBrackets(at: at(oneByte(place)))
    default: return .yamlUnclear(at: at(restOfLine(from: place)))
    }
  }

  /// The error at `place` within the brackets that open at `opening`.
  func brokenBrackets(at place: Int, opening: Int) -> Diagnostic {
    let rest = restOfLine(from: opening)
    if !rest.contains(place) {
      let hasComment = source.bytes[rest].contains(UInt8(ascii: "#"))
      return .unclosedBracket(mark(at: opening), hasComment: hasComment, at: at(oneByte(opening)))
    }
    switch mark(at: place) {
    case "]", "}": return .bracketClosesNothing(at: at(oneByte(place)))
    case ":": return .partMustBeQuoted(.holdsColon, at: at(oneByte(place)))
    default: return .missingComma(at: at(oneByte(place)))
    }
  }

  /// The item in brackets above `place` that begins with `#` and so makes the rest of its line a comment; nil if there
  /// is none.
  private func commentInBrackets(above place: Int) -> Range<Int>? {
    let bytes = source.bytes
    var number = lines.line(at: place)
    let top = lines.line(at: range.lowerBound)
    while number > top {
      number -= 1
      let line = shape(ofLine: number)
      if line.isBlankOrComment(bytes) { continue }
      guard let open = line.value.first(where: { mark(at: $0) == "[" || mark(at: $0) == "{" }),
        let sign = (open..<line.value.upperBound).dropFirst().first(where: { mark(at: $0) == "#" }),
        !bytes[sign - 1].isWord
      else { return nil }
      let item = (sign..<line.value.upperBound).prefix { !",]}".utf8.contains(bytes[$0]) }
      return item.endIndex < line.value.upperBound ? item : nil
    }
    return nil
  }

  /// The error for a list item below a key with another sign than a hyphen at `place`; nil for any other line.
  func item(behindSignAt place: Int) -> Diagnostic? {
    let sign = characterRange(at: place)
    let line = shape(at: place)
    guard line.content.lowerBound == place, sign.upperBound < line.content.upperBound,
      source.bytes[sign.upperBound].isBlank
    else { return nil }
    var number = lines.line(at: place)
    let top = lines.line(at: range.lowerBound)
    while number > top {
      number -= 1
      let above = shape(ofLine: number)
      if above.isBlankOrComment(source.bytes) { continue }
      guard above.key != nil, above.value.isEmpty else { return nil }
      let item = line.content.suffix(from: sign.upperBound).drop { source.bytes[$0].isBlank }
      return .signOfItem(text(sign), text(item), at: at(sign))
    }
    return nil
  }

  /// The error for text that begins at `place` with a character that must be quoted.
  private func startOfText(_ line: LineShape, at place: Int) -> Diagnostic {
    switch mark(at: place) {
    case "]", "}", ",", "[", "{", "?":
      let part = line.key?.lowerBound == place ? line.key ?? line.content : restOfLine(from: place)
      return .valueMustBeQuoted(.startsWith(mark(at: place)), text(part), at: at(part))
    case "\"", "'": return textAfterValue(line, at: place)
    default: return .yamlUnclear(at: at(restOfLine(from: place)))
    }
  }

  /// The error for text at `place`, after a value that has ended on the same line.
  private func textAfterValue(_ line: LineShape, at place: Int) -> Diagnostic {
    if let quoted = lastQuoted, isQuote(quoted.lowerBound), quoted.upperBound <= place,
      lineRange(at: place).contains(quoted.upperBound), !lineRange(at: place).contains(quoted.lowerBound)
    {
      return .unclosedQuote(mark(at: quoted.lowerBound), at: at(oneByte(quoted.lowerBound)))
    }
    if let first = line.value.first, isOpening(first), first < place { return textAfterClosing(line.value, at: place) }
    if let key = line.key, isOpening(key.lowerBound) {
      return .valueMustBeQuoted(.textAfter(closing(of: key.lowerBound)), text(key), at: at(key))
    }
    return .yamlUnclear(at: at(restOfLine(from: place)))
  }

  /// The error for text at `place`, after the quote or bracket that closes the start of `value`.
  func textAfterClosing(_ value: Range<Int>, at place: Int) -> Diagnostic {
    let bytes = source.bytes
    let first = value.lowerBound
    guard isQuote(first) else {
      let rest = restOfLine(from: place)
      if mark(at: place) == "]" || mark(at: place) == "}" { return .bracketClosesNothing(at: at(rest)) }
      return .valueMustBeQuoted(.textAfter(closing(of: first)), text(value), at: at(value))
    }
    guard let close = closingQuote(of: first, in: value) else {
      return .unclosedQuote(mark(at: first), at: at(oneByte(first)))
    }
    let endsInsideWord = close + 1 < value.upperBound && bytes[close + 1].isWord
    guard bytes[close - 1].isBlank || endsInsideWord, let last = value.last, last > close else {
      return .valueMustBeQuoted(.textAfter(mark(at: first)), text(value), at: at(value))
    }
    // The outermost quotes are those meant: `"The "best" day"`, `'It's here'`.
    let inner = text((first + 1)..<(bytes[last] == bytes[first] ? last : last + 1))
    return .quoteClosedTooEarly(mark(at: first), inner, at: at(oneByte(close)))
  }

  /// The offset of the quote that closes the one at `first`; a doubled `''` and an escaped `\"` do not.
  private func closingQuote(of first: Int, in value: Range<Int>) -> Int? {
    let bytes = source.bytes
    var place = first + 1
    while place < value.upperBound {
      if bytes[first] == UInt8(ascii: "\""), bytes[place] == UInt8(ascii: "\\") {
        place += 2
      } else if bytes[place] != bytes[first] {
        place += 1
      } else if bytes[first] == UInt8(ascii: "'"), place + 1 < value.upperBound, bytes[place + 1] == bytes[first] {
        place += 2
      } else {
        return place
      }
    }
    return nil
  }

  /// True if the bracket at `first` is closed before `place`.
  func closes(_ first: Int, before place: Int) -> Bool {
    // In ASCII, `]` and `}` are two after `[` and `{`.
    source.bytes[first..<max(first, place)].contains(source.bytes[first] &+ 2)
  }

  private func isQuote(_ place: Int) -> Bool { mark(at: place) == "\"" || mark(at: place) == "'" }

  private func isOpening(_ place: Int) -> Bool { isQuote(place) || mark(at: place) == "[" || mark(at: place) == "{" }

  /// The character that closes the quote or bracket at `place`.
  private func closing(of place: Int) -> Character {
    switch mark(at: place) {
    case "[": "]"
    case "{": "}"
    case let quote: quote
    }
  }
}
