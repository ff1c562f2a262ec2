import Diagnostics

/// Builds the tree of one document from events, and reports unsupported YAML features.
struct TreeBuilder: ~Copyable {
  /// The reason that no tree is built.
  private enum BuildError: Error {
    case syntax(EventReader.Failure)
    /// The nesting is too deep, which has been reported.
    case tooDeep
  }

  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceFile
  private let range: Range<Int>
  private var reader: EventReader
  private var offsets: CharacterOffsets
  /// The byte range of the last quoted or block text, in the file; nil before the first.
  private var lastQuoted: Range<Int>?
  /// The number of open brackets around the current event.
  private var openBrackets = 0

  /// A builder that reads `bytes`, which are those in `range` of `source`, from `reader`.
  init(
    _ source: SourceFile, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ reader: consuming EventReader
  ) {
    self.source = source
    self.range = range
    self.reader = reader
    offsets = CharacterOffsets(bytes, base: range.lowerBound)
  }

  /// Builds the tree; nil if there is no document or it cannot be read.
  mutating func build() -> YAMLNode? {
    do throws(BuildError) {
      return try document()
    } catch {
      if case .syntax(let failure) = error { reportSyntax(failure) }
      return nil
    }
  }

  private mutating func document() throws(BuildError) -> YAMLNode? {
    try advance()
    try advance()
    guard reader.kind == .documentStart else { return nil }
    if reader.hasDirectives {
      let start = nextByte(after: offsets.byteOffset(of: reader.start))
      diagnostics.append(.yamlDirective(at: source.range(lineEnd(from: start))))
    }
    try advance()
    let root = try node(depth: 0)
    try advance()
    try advance()
    if reader.kind == .documentStart {
      diagnostics.append(.secondDocument(at: source.range(currentRange)))
    }
    if case .scalar(let scalar) = root.value, scalar.isPlain {
      if !scalar.isAbsent {
        diagnostics.append(SyntaxDiagnosis(source, range).lineWithoutKey(at: root.range.lowerBound))
      }
      return nil
    }
    return root
  }

  private mutating func advance() throws(BuildError) {
    do throws(EventReader.Failure) { try reader.advance() } catch { throw .syntax(error) }
  }

  /// The byte range of the current event.
  private var currentRange: Range<Int> {
    mutating get {
      let start = offsets.byteOffset(of: reader.start)
      return start..<max(start, offsets.byteOffset(of: reader.end))
    }
  }

  /// The node that begins with the current event; `depth` is the number of collections around it.
  private mutating func node(depth: Int) throws(BuildError) -> YAMLNode {
    var range = currentRange
    if reader.hasAnchor || reader.hasTag { reportProperty(from: range.lowerBound) }
    switch reader.kind {
    case .scalar:
      let scalar = YAMLScalar(reader.text, isPlain: reader.isPlain, spansLines: reader.spansLines)
      if scalar.isPlain { reportLostText(after: range.upperBound) } else { reportControls(in: scalar.text, at: range) }
      if reader.isBlockScalar { range = trimmingLineEnds(range) }
      if !scalar.isPlain { lastQuoted = range }
      return YAMLNode(.scalar(scalar), range: range)
    case .sequenceStart, .mappingStart:
      guard depth < YAMLParser.maximumDepth else {
        diagnostics.append(.yamlTooDeep(maximum: YAMLParser.maximumDepth, at: source.range(range)))
        throw .tooDeep
      }
      let isFlow = reader.isFlow
      if isFlow { openBrackets += 1 }
      defer { if isFlow { openBrackets -= 1 } }
      let start = range.lowerBound
      let value: YAMLNode.Value
      var end = start
      if reader.kind == .sequenceStart {
        let items = try items(depth: depth + 1)
        end = items.last?.range.upperBound ?? end
        value = .sequence(items)
      } else {
        let entries = try entries(depth: depth + 1)
        end = entries.last?.value.range.upperBound ?? end
        value = .mapping(entries)
      }
      if isFlow { end = currentRange.upperBound }
      return YAMLNode(value, range: start..<max(start, end))
    default:
      diagnostics.append(.yamlAlias(text(range), at: source.range(range)))
      return YAMLNode(.scalar(YAMLScalar(text(range), isPlain: false)), range: range)
    }
  }

  /// The items of the sequence that begins with the current event.
  private mutating func items(depth: Int) throws(BuildError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    try advance()
    while reader.kind != .collectionEnd {
      items.append(try node(depth: depth))
      try advance()
    }
    return items
  }

  /// The entries of the mapping that begins with the current event.
  private mutating func entries(depth: Int) throws(BuildError) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var keys = KeyIndex()
    let isFlow = reader.isFlow
    // The keys without a colon after the last entry, as one byte range.
    var cut: Range<Int>?
    try advance()
    while reader.kind != .collectionEnd {
      if let entry = try entry(depth: depth) {
        if isFlow, let last = entries.last, isCut(entry, from: last) {
          cut = (cut?.lowerBound ?? entry.keyRange.lowerBound)..<entry.keyRange.upperBound
          try advance()
          continue
        }
        reportCut(cut, from: entries.last)
        cut = nil
        if let first = keys.insert(entry.key, into: entries) {
          diagnostics.append(
            .duplicateKey(entry.key, at: source.range(entry.keyRange), first: source.range(entries[first].keyRange)))
        } else {
          entries.append(entry)
        }
      }
      try advance()
    }
    reportCut(cut, from: entries.last)
    return entries
  }

  /// The entry whose key is the current event; nil if the key is refused.
  ///
  /// The last event of its value has been read.
  private mutating func entry(depth: Int) throws(BuildError) -> YAMLEntry? {
    let keyRange = currentRange
    guard reader.kind == .scalar else {
      let isAlias = reader.kind == .alias
      let key = try node(depth: depth)
      if !isAlias { reportKey(key) }
      try advance()
      _ = try node(depth: depth)
      return nil
    }
    if reader.hasAnchor || reader.hasTag { reportProperty(from: keyRange.lowerBound) }
    if !reader.isPlain { lastQuoted = keyRange }
    let key = reader.text
    if !reader.isPlain { reportControls(in: key, at: keyRange) }
    let isMerge = reader.isPlain && key == "<<"
    try advance()
    guard isMerge else { return YAMLEntry(key: key, keyRange: keyRange, value: try node(depth: depth)) }
    diagnostics.append(.mergeKey(at: source.range(keyRange)))
    // The alias of a merge key needs no error of its own.
    if reader.kind != .alias { _ = try node(depth: depth) }
    return nil
  }
}

/// The diagnostics found while building.
extension TreeBuilder {
  /// Reports an anchor or a tag at `start`.
  private mutating func reportProperty(from start: Int) {
    var end = start
    while end < range.upperBound, !source.bytes[end].isBlankOrLineEnd { end += 1 }
    let word = text(start..<end)
    let diagnostic: Diagnostic =
      reader.hasAnchor && !word.hasPrefix("!")
      ? .yamlAnchor(word, at: source.range(start..<end)) : .yamlTag(word, at: source.range(start..<end))
    diagnostics.append(diagnostic)
  }

  /// Reports a list or mapping as a key: most often a `{{ placeholder }}` without quotes.
  private mutating func reportKey(_ key: YAMLNode) {
    let start = key.range.lowerBound
    if start > range.lowerBound, source.bytes[start] == UInt8(ascii: "{"),
      source.bytes[start - 1] == UInt8(ascii: "{")
    {
      let value = lineEnd(from: start - 1)
      diagnostics.append(.valueMustBeQuoted(.startsWith("{"), text(value), at: source.range(value)))
    } else {
      diagnostics.append(.keyIsNoText(at: source.range(key.range)))
    }
  }

  /// Reports the first control character, which an escape such as `"\x1B"` brings in.
  private mutating func reportControls(in text: String, at range: Range<Int>) {
    // Only an escape can bring one in.
    guard source.bytes[range].contains(UInt8(ascii: "\\")) else { return }
    let control = text.unicodeScalars.first { scalar in
      scalar.properties.generalCategory == .control && scalar != "\t" && scalar != "\n" && scalar != "\r"
    }
    if let control { diagnostics.append(.escapedControl(control, at: source.range(range))) }
  }

  /// Reports text lost to a comment: a `#word` after a plain text or in its place, hardly meant as a comment.
  private mutating func reportLostText(after end: Int) {
    var start = end
    while start < range.upperBound, source.bytes[start].isBlank { start += 1 }
    guard start + 1 < range.upperBound, source.bytes[start] == UInt8(ascii: "#"),
      !source.bytes[start + 1].isBlankOrLineEnd, source.bytes[start + 1] != UInt8(ascii: "#")
    else { return }
    let lost = lineEnd(from: start)
    diagnostics.append(
      openBrackets > 0
        ? .textLostInBrackets(text(lost), at: source.range(lost)) : .textLost(text(lost), at: source.range(lost)))
  }

  /// True for a key without a colon after a text: most often the rest of that text, after its comma.
  private func isCut(_ entry: YAMLEntry, from last: YAMLEntry) -> Bool {
    guard case .scalar(let value) = entry.value.value, value.isAbsent,
      case .scalar(let before) = last.value.value, !before.isAbsent
    else { return false }
    let next = nextByte(after: entry.keyRange.upperBound)
    return next >= range.upperBound || source.bytes[next] != UInt8(ascii: ":")
  }

  /// Reports the text that a comma cut off the value of an entry; nothing for nil.
  private mutating func reportCut(_ cut: Range<Int>?, from last: YAMLEntry?) {
    guard let cut, case .scalar(let value)? = last?.value.value else { return }
    let lost = text(cut)
    diagnostics.append(.textCutByComma(lost, whole: "\(value.text), \(lost)", at: source.range(cut)))
  }

  /// Reports a syntax error, unless an error on the same line is reported already.
  private mutating func reportSyntax(_ failure: EventReader.Failure) {
    let diagnosis = SyntaxDiagnosis(source, range, lastQuoted: lastQuoted)
    let offset: Int
    let context: Int
    if failure.isUnreadable {
      offset = range.lowerBound + failure.index
      context = offset
    } else {
      // The context comes before the problem, and offsets are cheapest in ascending order.
      context = offsets.byteOffset(of: failure.contextIndex)
      offset = offsets.byteOffset(of: failure.index)
    }
    let found = diagnosis.diagnose(failure, at: offset, context: context)
    let line = diagnosis.lines.line(at: found.range.offsets.lowerBound)
    let isSaid = diagnostics.contains {
      $0.severity == .error && diagnosis.lines.line(at: $0.range.offsets.lowerBound) == line
    }
    if !isSaid { diagnostics.append(found) }
  }
}

/// Byte ranges in the source.
extension TreeBuilder {
  private func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  /// The range from `start` to the end of its line, without trailing blanks.
  private func lineEnd(from start: Int) -> Range<Int> {
    var end = start
    while end < range.upperBound, !source.bytes[end].isLineEnd { end += 1 }
    while end > start, source.bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The offset of the first byte from `start` on that is no white space; the end of the YAML if there is none.
  private func nextByte(after start: Int) -> Int {
    var start = start
    while start < range.upperBound, source.bytes[start].isBlankOrLineEnd { start += 1 }
    return start
  }

  private func trimmingLineEnds(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, source.bytes[end - 1].isBlankOrLineEnd { end -= 1 }
    return range.lowerBound..<end
  }
}
