import Diagnostics

/// Finds the editor's mistake from libyaml's message and the lines around its offset.
///
/// libyaml names the offset at which it gave up, which is often after the mistake.
struct SyntaxDiagnosis {
  let source: SourceFile
  /// The byte range of the YAML in the file.
  let range: Range<Int>
  let lines: LineIndex
  /// The byte range of the last quoted text or block read before the problem; nil if there was none.
  let lastQuoted: Range<Int>?

  init(_ source: SourceFile, _ range: Range<Int>, lastQuoted: Range<Int>? = nil) {
    self.source = source
    self.range = range
    self.lastQuoted = lastQuoted
    lines = LineIndex(source.bytes)
  }

  /// Returns the diagnostic for `failure` at the byte offset `offset`.
  ///
  /// `context` is the byte offset at which the construct with the problem began.
  func diagnose(_ failure: EventReader.Failure, at offset: Int, context: Int) -> Diagnostic {
    if failure.isUnreadable { return .yamlUnreadable(at: at(characterRange(at: offset))) }
    switch (failure.problem, failure.context) {
    case ("mapping values are not allowed in this context", _): return unexpectedColon(at: offset)
    case ("could not find expected ':'", _): return lineWithoutKey(at: context)
    case ("found character that cannot start any token", _): return unexpectedCharacter(at: offset)
    case ("did not find expected key", _): return noKey(at: offset, mapping: context)
    case ("did not find expected '-' indicator", _): return noItem(at: offset, sequence: context)
    case ("did not find expected node content", _): return noValue(at: offset)
    case ("did not find expected ',' or ']'", _), ("did not find expected ',' or '}'", _):
      return brokenBrackets(at: offset, opening: context)
    case ("did not find expected <document start>", _): return textAfterDocument(at: offset)
    case ("block sequence entries are not allowed in this context", _):
      return .itemBesideKey(at: at(restOfLine(from: offset)))
    case ("mapping keys are not allowed in this context", _): return mustBeQuoted(from: offset)
    case ("exceeded maximum depth", _), ("exceeded max depth", _):
      return .yamlTooDeep(maximum: YAMLParser.maximumDepth, at: at(characterRange(at: offset)))
    case (let problem, _) where problem.hasPrefix("found a tab character"): return tab(at: offset)
    case (_, "while scanning a quoted scalar"): return .unclosedQuote(character(at: context), at: at(oneByte(context)))
    case (_, "while parsing a quoted scalar"): return badEscape(at: offset)
    case (_, "while scanning a block scalar"): return textAfterBlockMark(at: context)
    case (_, "while scanning an alias"), (_, "while scanning an anchor"), (_, "while scanning a tag"),
      (_, "while parsing a tag"), (_, "while parsing a node"):
      return mustBeQuoted(from: context)
    case (_, "while scanning a directive"), (_, "while scanning a %YAML directive"),
      (_, "while scanning a %TAG directive"):
      return .yamlDirective(at: at(restOfLine(from: context)))
    default: return .yamlUnclear(at: at(restOfLine(from: offset)))
    }
  }

  /// The error for a line at `offset` that is neither `key: value` nor part of a value.
  func lineWithoutKey(at offset: Int) -> Diagnostic {
    let text = restOfLine(from: offset)
    let bytes = source.bytes
    guard let first = text.first else { return .yamlUnclear(at: at(text)) }
    if "•·‣▪◦–—".contains(character(at: first)), let item = item(afterSignAt: first) { return item }
    if bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'"),
      !bytes[text].dropFirst().contains(bytes[first])
    {
      return .unclosedQuote(character(at: first), at: at(oneByte(first)))
    }
    if bytes[first] == UInt8(ascii: "-"), first + 1 < text.upperBound, bytes[first + 1].isWord {
      return .missingSpaceAfterDash(at: at(oneByte(first)))
    }
    let word = text.prefix { bytes[$0].isWord || bytes[$0] == UInt8(ascii: "_") || bytes[$0] == UInt8(ascii: "-") }
    if let colon = word.last.map({ $0 + 1 }), colon < text.upperBound, bytes[colon] == UInt8(ascii: ":"),
      !bytes[colon...].starts(with: "://".utf8)
    {
      return .missingSpaceAfterColon(self.text(text.lowerBound..<colon), at: at(oneByte(colon)))
    }
    if let line = foreignLine(text) { return line }
    // libyaml takes no key of more than 1,024 characters.
    if text.count > 1024, self.text(text).unicodeScalars.count > 1024,
      LineShape(bytes, lineRange(at: offset)).key != nil
    {
      return .keyTooLong(at: at(text))
    }
    return .lineWithoutKey(at: at(text))
  }

  /// The error for a colon at `offset` that must not occur there.
  private func unexpectedColon(at offset: Int) -> Diagnostic {
    let line = shape(at: offset)
    if let key = line.key, key.upperBound < offset, let first = line.value.first {
      switch character(at: first) {
      case "[" where closes(first, before: offset), "{" where closes(first, before: offset), "\"", "'":
        return textAfterClosing(line.value, at: offset)
      case "[", "{": return .partMustBeQuoted(.holdsColon, at: at(oneByte(offset)))
      default: return .valueMustBeQuoted(.holdsColon, text(line.value), at: at(line.value))
      }
    }
    if let first = line.text.first, text(line.text).hasPrefix("---") {
      return .textAfterDocumentMark(at: at(first..<(first + 3)))
    }
    return colonBelowText(line, at: offset)
  }

  /// The error for a colon in `line`, which continues the text of the lines above.
  private func colonBelowText(_ line: LineShape, at offset: Int) -> Diagnostic {
    var first = line
    var number = lines.line(at: offset)
    let top = lines.line(at: range.lowerBound)
    while number > top {
      number -= 1
      let above = shape(ofLine: number)
      if above.isBlankOrComment(source.bytes) { continue }
      if above.isItem || (above.key != nil && !above.value.isEmpty) {
        return .indentedUnderValue(at: at(line.indentation.isEmpty ? line.text : line.indentation))
      }
      if above.key != nil { break }
      first = above
    }
    return lineWithoutKey(at: first.text.lowerBound)
  }

  private func unexpectedCharacter(at offset: Int) -> Diagnostic {
    if offset < range.upperBound, source.bytes[offset] == UInt8(ascii: "\t") { return tab(at: offset) }
    return mustBeQuoted(from: offset)
  }

  /// The error for text at `offset` that begins with a character that has a meaning in YAML.
  private func mustBeQuoted(from offset: Int) -> Diagnostic {
    let line = shape(at: offset)
    let rest = restOfLine(from: offset)
    if character(at: offset) == "*", let item = item(afterSignAt: offset) { return item }
    guard !rest.isEmpty else { return .yamlUnclear(at: at(rest)) }
    if let line = foreignLine(rest) { return line }
    if line.key?.lowerBound == offset, let key = line.key {
      return .valueMustBeQuoted(.startsWith(character(at: offset)), text(key), at: at(key))
    }
    if line.value.lowerBound != offset {
      return .partMustBeQuoted(.startsWith(character(at: offset)), at: at(oneByte(offset)))
    }
    return .valueMustBeQuoted(.startsWith(character(at: offset)), text(rest), at: at(rest))
  }

  private func textAfterBlockMark(at offset: Int) -> Diagnostic {
    let rest = restOfLine(from: offset)
    return .blockMarkBeforeText(character(at: offset), text(rest), at: at(rest))
  }

  private func tab(at offset: Int) -> Diagnostic {
    let line = shape(at: offset)
    let blanks = line.indentation
    return .tabIndentation(at: at(blanks.isEmpty || !blanks.contains(offset) ? oneByte(offset) : blanks))
  }

  private func badEscape(at offset: Int) -> Diagnostic {
    var start = min(offset, range.upperBound - 1)
    // The backslash is at most ten bytes back: the length of the longest escape, `\U0001F600`.
    while start > range.lowerBound, source.bytes[start] != UInt8(ascii: "\\"), offset - start < 10 { start -= 1 }
    let escape = start..<max(start + 1, min(characterRange(at: start + 1).upperBound, range.upperBound))
    return .badEscape(text(escape), at: at(escape))
  }

  private func textAfterDocument(at offset: Int) -> Diagnostic {
    let top = lines.line(at: range.lowerBound)
    for number in top...max(top, lines.line(at: offset)) {
      let line = shape(ofLine: number)
      if line.isBlankOrComment(source.bytes) { continue }
      if line.indentation.isEmpty { break }
      return .firstKeyIndented(at: at(line.indentation))
    }
    return .secondDocument(at: at(restOfLine(from: offset)))
  }
}
