import Diagnostics

/// Lines that do not fit the ones above, and what goes on after a value has ended.
extension SyntaxDiagnosis {
  /// A key of the mapping that began at `mapping` was expected at `place`.
  func noKey(at place: Int, mapping: Int) -> Diagnostic {
    let line = shape(at: place)
    guard line.content.lowerBound == place else { return textAfterValue(line, at: place) }
    if column(of: place) > column(of: mapping) { return .unevenIndentation(at: at(line.indentation)) }
    if line.isItem { return .itemWhereKeyExpected(at: at(oneByte(place))) }
    if let key = line.key, key.isEmpty { return .keyWithoutName(at: at(oneByte(place))) }
    return startOfText(line, at: place)
  }

  /// An item of the list that began at `sequence` was expected at `place`.
  func noItem(at place: Int, sequence: Int) -> Diagnostic {
    let line = shape(at: place)
    guard line.content.lowerBound == place else { return textAfterValue(line, at: place) }
    return column(of: place) == column(of: sequence)
      ? .keyWhereItemExpected(at: at(line.key ?? line.content)) : .unevenIndentation(at: at(line.indentation))
  }

  /// A value was expected at `place`.
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

  /// The brackets that open at `opening` hold something unexpected at `place`.
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

  /// The item in brackets above `place` that began with `#`, so that the end of its line is a comment; nil: none.
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

  /// An item of a list below a key, with a sign at `place` in the place of a hyphen; nil for any other line.
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

  /// A bracket or comma that closes nothing stands at the start of a text.
  private func startOfText(_ line: LineShape, at place: Int) -> Diagnostic {
    switch mark(at: place) {
    case "]", "}", ",", "[", "{", "?":
      let part = line.key?.lowerBound == place ? line.key ?? line.content : restOfLine(from: place)
      return .valueMustBeQuoted(.startsWith(mark(at: place)), text(part), at: at(part))
    case "\"", "'": return textAfterValue(line, at: place)
    default: return .yamlUnclear(at: at(restOfLine(from: place)))
    }
  }

  /// On the line of `place` a value has ended, and more follows.
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

  /// `value` begins with a quote or bracket, which closes before `place`, where more text stands.
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
    // The quotes around the whole are those that were meant: `"The "best" day"`, `'It's here'`.
    let inner = text((first + 1)..<(bytes[last] == bytes[first] ? last : last + 1))
    return .quoteClosedTooEarly(mark(at: first), inner, at: at(oneByte(close)))
  }

  /// The quote that closes the one at `first`: a doubled `''` and an escaped `\"` do not.
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

  /// True when the bracket at `first` has its counterpart before `place`.
  func closes(_ first: Int, before place: Int) -> Bool {
    source.bytes[first..<max(first, place)].contains(source.bytes[first] &+ 2)
  }

  private func isQuote(_ place: Int) -> Bool { mark(at: place) == "\"" || mark(at: place) == "'" }

  private func isOpening(_ place: Int) -> Bool { isQuote(place) || mark(at: place) == "[" || mark(at: place) == "{" }

  private func closing(of place: Int) -> Character {
    switch mark(at: place) {
    case "[": "]"
    case "{": "}"
    case let quote: quote
    }
  }
}
