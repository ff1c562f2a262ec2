import Diagnostics

/// The errors of lines that do not match those above, and of text after the end of a value.
extension SyntaxDiagnosis {
  /// The error at `offset`, where a key of the mapping that began at `mapping` was expected.
  func noKey(at offset: Int, mapping: Int) -> Diagnostic {
    let line = shape(at: offset)
    guard line.text.lowerBound == offset else { return textAfterValue(line, at: offset) }
    if column(of: offset) > column(of: mapping) { return .unevenIndentation(at: at(line.indentation)) }
    if line.isItem { return .itemWhereKeyExpected(at: at(oneByte(offset))) }
    if let key = line.key, key.isEmpty { return .keyWithoutName(at: at(oneByte(offset))) }
    return startOfText(line, at: offset)
  }

  /// The error at `offset`, where an item of the list that began at `sequence` was expected.
  func noItem(at offset: Int, sequence: Int) -> Diagnostic {
    let line = shape(at: offset)
    guard line.text.lowerBound == offset else { return textAfterValue(line, at: offset) }
    return column(of: offset) == column(of: sequence)
      ? .keyWhereItemExpected(at: at(line.key ?? line.text)) : .unevenIndentation(at: at(line.indentation))
  }

  /// The error at `offset`, where a value was expected.
  func noValue(at offset: Int) -> Diagnostic {
    if let item = commentInBrackets(above: offset) {
      return .valueMustBeQuoted(.startsWith("#"), text(item), at: at(item))
    }
    let line = shape(at: offset)
    if line.value.lowerBound == offset, !line.value.isEmpty { return startOfText(line, at: offset) }
    switch character(at: offset) {
    case ",": return .missingItem(at: at(oneByte(offset)))
    case "-": return .dashInBrackets(at: at(oneByte(offset)))
    default: return .yamlUnclear(at: at(restOfLine(from: offset)))
    }
  }

  /// The error at `offset` within the brackets that open at `opening`.
  func brokenBrackets(at offset: Int, opening: Int) -> Diagnostic {
    let rest = restOfLine(from: opening)
    if !rest.contains(offset) {
      let hasComment = source.bytes[rest].contains(UInt8(ascii: "#"))
      return .unclosedBracket(character(at: opening), hasComment: hasComment, at: at(oneByte(opening)))
    }
    switch character(at: offset) {
    case "]", "}": return .bracketClosesNothing(at: at(oneByte(offset)))
    case ":": return .partMustBeQuoted(.holdsColon, at: at(oneByte(offset)))
    default: return .missingComma(at: at(oneByte(offset)))
    }
  }

  /// The item in brackets above `offset` that begins with `#` and so makes the rest of its line a comment; nil if there
  /// is none.
  private func commentInBrackets(above offset: Int) -> Range<Int>? {
    let bytes = source.bytes
    var number = lines.line(at: offset)
    let top = lines.line(at: range.lowerBound)
    while number > top {
      number -= 1
      let line = shape(ofLine: number)
      if line.isBlankOrComment(bytes) { continue }
      guard let open = line.value.first(where: { character(at: $0) == "[" || character(at: $0) == "{" }),
        let sign = (open..<line.value.upperBound).dropFirst().first(where: { character(at: $0) == "#" }),
        !bytes[sign - 1].isWord
      else { return nil }
      let item = (sign..<line.value.upperBound).prefix { !",]}".utf8.contains(bytes[$0]) }
      return item.endIndex < line.value.upperBound ? item : nil
    }
    return nil
  }

  /// The error for a list item below a key with another sign than a hyphen at `offset`; nil for any other line.
  func item(afterSignAt offset: Int) -> Diagnostic? {
    let sign = characterRange(at: offset)
    let line = shape(at: offset)
    guard line.text.lowerBound == offset, sign.upperBound < line.text.upperBound,
      source.bytes[sign.upperBound].isBlank
    else { return nil }
    var number = lines.line(at: offset)
    let top = lines.line(at: range.lowerBound)
    while number > top {
      number -= 1
      let above = shape(ofLine: number)
      if above.isBlankOrComment(source.bytes) { continue }
      guard above.key != nil, above.value.isEmpty else { return nil }
      let item = line.text.suffix(from: sign.upperBound).drop { source.bytes[$0].isBlank }
      return .signOfItem(text(sign), text(item), at: at(sign))
    }
    return nil
  }

  /// The error for text that begins at `offset` with a character that must be quoted.
  private func startOfText(_ line: LineShape, at offset: Int) -> Diagnostic {
    switch character(at: offset) {
    case "]", "}", ",", "[", "{", "?":
      let part = line.key?.lowerBound == offset ? line.key ?? line.text : restOfLine(from: offset)
      return .valueMustBeQuoted(.startsWith(character(at: offset)), text(part), at: at(part))
    case "\"", "'": return textAfterValue(line, at: offset)
    default: return .yamlUnclear(at: at(restOfLine(from: offset)))
    }
  }

  /// The error for text at `offset`, after a value that has ended on the same line.
  private func textAfterValue(_ line: LineShape, at offset: Int) -> Diagnostic {
    if let quoted = lastQuoted, isQuote(quoted.lowerBound), quoted.upperBound <= offset,
      lineRange(at: offset).contains(quoted.upperBound), !lineRange(at: offset).contains(quoted.lowerBound)
    {
      return .unclosedQuote(character(at: quoted.lowerBound), at: at(oneByte(quoted.lowerBound)))
    }
    if let first = line.value.first, isOpening(first), first < offset {
      return textAfterClosing(line.value, at: offset)
    }
    if let key = line.key, isOpening(key.lowerBound) {
      return .valueMustBeQuoted(.textAfter(closing(of: key.lowerBound)), text(key), at: at(key))
    }
    return .yamlUnclear(at: at(restOfLine(from: offset)))
  }

  /// The error for text at `offset`, after the quote or bracket that closes the start of `value`.
  func textAfterClosing(_ value: Range<Int>, at offset: Int) -> Diagnostic {
    let bytes = source.bytes
    let first = value.lowerBound
    guard isQuote(first) else {
      let rest = restOfLine(from: offset)
      if character(at: offset) == "]" || character(at: offset) == "}" { return .bracketClosesNothing(at: at(rest)) }
      return .valueMustBeQuoted(.textAfter(closing(of: first)), text(value), at: at(value))
    }
    guard let close = closingQuote(of: first, in: value) else {
      return .unclosedQuote(character(at: first), at: at(oneByte(first)))
    }
    let endsInsideWord = close + 1 < value.upperBound && bytes[close + 1].isWord
    guard bytes[close - 1].isBlank || endsInsideWord, let last = value.last, last > close else {
      return .valueMustBeQuoted(.textAfter(character(at: first)), text(value), at: at(value))
    }
    // The outermost quotes are those meant: `"The "best" day"`, `'It's here'`.
    let inner = text((first + 1)..<(bytes[last] == bytes[first] ? last : last + 1))
    return .quoteClosedTooEarly(character(at: first), inner, at: at(oneByte(close)))
  }

  /// The offset of the quote that closes the one at `first`; a doubled `''` and an escaped `\"` do not.
  private func closingQuote(of first: Int, in value: Range<Int>) -> Int? {
    let bytes = source.bytes
    var offset = first + 1
    while offset < value.upperBound {
      if bytes[first] == UInt8(ascii: "\""), bytes[offset] == UInt8(ascii: "\\") {
        offset += 2
      } else if bytes[offset] != bytes[first] {
        offset += 1
      } else if bytes[first] == UInt8(ascii: "'"), offset + 1 < value.upperBound, bytes[offset + 1] == bytes[first] {
        offset += 2
      } else {
        return offset
      }
    }
    return nil
  }

  /// True if the bracket at `first` is closed before `offset`.
  func closes(_ first: Int, before offset: Int) -> Bool {
    // In ASCII, `]` and `}` are two after `[` and `{`.
    source.bytes[first..<max(first, offset)].contains(source.bytes[first] &+ 2)
  }

  private func isQuote(_ offset: Int) -> Bool { character(at: offset) == "\"" || character(at: offset) == "'" }

  private func isOpening(_ offset: Int) -> Bool {
    isQuote(offset) || character(at: offset) == "[" || character(at: offset) == "{"
  }

  /// The character that closes the quote or bracket at `offset`.
  private func closing(of offset: Int) -> Character {
    switch character(at: offset) {
    case "[": "]"
    case "{": "}"
    case let quote: quote
    }
  }
}
