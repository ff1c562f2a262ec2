import Diagnostics

/// Text intended as a link or a link definition, but wrong by a character.
struct MistypedLink {
  /// The reason that the text is no link or definition.
  enum Mistake: Equatable {
    /// `[text] (address)`
    case spaceBeforeAddress
    /// `(text)[address]`
    case reversed
    /// `[text](address`
    case unclosed
    /// `[name] : address`
    case spaceBeforeColon
    /// `[name]: address` in the lines of a paragraph.
    case withinParagraph
    /// `[text][name]` and `[name][]`, where the name is not defined.
    case undefined(String)
  }

  let mistake: Mistake
  let range: Range<Int>
  /// The corrected text; nil if the message gives other advice.
  let corrected: String?

  /// The mistyped link whose bracket or parenthesis closes at `offset` of a block; nil if there is none.
  init?(_ bytes: Bytes, at offset: Int, in block: Range<Int>) {
    let rest = Bytes(rebasing: bytes[offset..<block.upperBound])
    let found: MistypedLink?
    switch rest {
    case _ where rest.starts(with: ")[".utf8): found = Self.reversed(bytes, at: offset, in: block)
    case _ where rest.starts(with: "](".utf8): found = Self.unclosed(bytes, at: offset, in: block)
    case _ where rest.starts(with: "] (".utf8): found = Self.spaced(bytes, at: offset, in: block)
    case _ where rest.starts(with: "][".utf8): found = Self.undefined(bytes, at: offset, in: block)
    case _ where rest.starts(with: "]".utf8): found = Self.definition(bytes, at: offset, in: block)
    default: found = nil
    }
    guard let found else { return nil }
    self = found
  }

  private init(_ mistake: Mistake, _ range: Range<Int>, corrected: String? = nil) {
    self.mistake = mistake
    self.range = range
    self.corrected = corrected
  }

  // MARK: - Links

  private static func reversed(_ bytes: Bytes, at offset: Int, in block: Range<Int>) -> MistypedLink? {
    guard let start = LinkSyntax.start(bytes, of: LinkSyntax.parentheses, before: offset),
      let end = end(of: "]", bytes, from: offset + 2, in: block)
    else { return nil }
    let address = offset + 2..<end
    guard isOneAddress(bytes, address) else { return nil }
    let text = LinkSyntax.text(bytes, start + 1..<offset)
    return MistypedLink(.reversed, start..<end + 1, corrected: "[\(text)](\(LinkSyntax.text(bytes, address)))")
  }

  private static func unclosed(_ bytes: Bytes, at offset: Int, in block: Range<Int>) -> MistypedLink? {
    let end = wordEnd(bytes, from: offset + 2, in: block)
    guard LinkSyntax.close(bytes, from: offset + 2, end: block.upperBound) == nil,
      isOneAddress(bytes, offset + 2..<end), let start = start(bytes, before: offset)
    else { return nil }
    return MistypedLink(.unclosed, start..<end)
  }

  private static func spaced(_ bytes: Bytes, at offset: Int, in block: Range<Int>) -> MistypedLink? {
    guard let close = LinkSyntax.close(bytes, from: offset + 3, end: block.upperBound),
      let start = start(bytes, before: offset)
    else { return nil }
    let inner = bytes.trimmed(offset + 3..<close)
    let address = bytes.trimmed(inner.lowerBound..<LinkSyntax.title(bytes, inner).lowerBound)
    guard isOneAddress(bytes, address) else { return nil }
    let link = LinkSyntax.text(bytes, start..<offset + 1) + LinkSyntax.text(bytes, offset + 2..<close + 1)
    return MistypedLink(.spaceBeforeAddress, start..<close + 1, corrected: link)
  }

  /// Returns the offset of the link or image whose label ends at `offset`; nil if there is none.
  private static func start(_ bytes: Bytes, before offset: Int) -> Int? {
    guard let label = LinkSyntax.start(bytes, of: LinkSyntax.brackets, before: offset), label + 1 < offset else {
      return nil
    }
    return LinkSyntax.isImage(bytes, label) ? label - 1 : label
  }

  private static func isOneAddress(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    !bytes[range].contains(where: \.isBlankOrLineEnd) && LinkSyntax.isAddress(bytes[range])
  }

  /// The offset of the next `mark` on the same line, within ``LinkSyntax/limit`` bytes; nil if there is none.
  private static func end(of mark: Unicode.Scalar, _ bytes: Bytes, from start: Int, in block: Range<Int>) -> Int? {
    let end = bytes[start..<block.upperBound].prefix(LinkSyntax.limit).firstIndex {
      $0 == UInt8(ascii: mark) || $0.isLineEnd
    }
    return end.flatMap { bytes[$0] == UInt8(ascii: mark) ? $0 : nil }
  }

  private static func wordEnd(_ bytes: Bytes, from start: Int, in block: Range<Int>) -> Int {
    bytes[start..<block.upperBound].prefix(LinkSyntax.limit).firstIndex(where: \.isBlankOrLineEnd)
      ?? min(block.upperBound, start + LinkSyntax.limit)
  }

  // MARK: - Definitions

  private static func undefined(_ bytes: Bytes, at offset: Int, in block: Range<Int>) -> MistypedLink? {
    guard let label = LinkSyntax.start(bytes, of: LinkSyntax.brackets, before: offset),
      let end = end(of: "]", bytes, from: offset + 2, in: block)
    else { return nil }
    let text = bytes[label + 1..<offset]
    let name = bytes[offset + 2..<end]
    let isSubscript = label > block.lowerBound && isWordEnd(bytes[label - 1])
    let areShort = !name.isEmpty && isShort(text) && isShort(name)
    let isNote = text.first == UInt8(ascii: "^") || name.first == UInt8(ascii: "^")
    guard !text.allSatisfy(\.isBlank), !isSubscript, !areShort, !isNote, !name.contains(UInt8(ascii: "[")),
      let start = start(bytes, before: offset)
    else { return nil }
    let wanted = name.isEmpty ? label + 1..<offset : offset + 2..<end
    return MistypedLink(.undefined(LinkSyntax.text(bytes, wanted)), start..<end + 1)
  }

  /// True for a byte before the index of an array, or before a second bracket.
  private static func isWordEnd(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || "])_".utf8.contains(byte)
  }

  /// True for the number of a note or the index of an array: at most two bytes, or only digits, commas and blanks.
  private static func isShort(_ label: Slice<Bytes>) -> Bool {
    label.count <= 2 || label.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ",") || $0.isBlank }
  }

  private static func definition(_ bytes: Bytes, at offset: Int, in block: Range<Int>) -> MistypedLink? {
    guard let colon = bytes[offset + 1..<block.upperBound].firstIndex(where: { !$0.isBlank }),
      bytes[colon] == UInt8(ascii: ":"), let label = LinkSyntax.start(bytes, of: LinkSyntax.brackets, before: offset),
      bytes[label + 1] != UInt8(ascii: "^"), label + 1 < offset, isLineStart(bytes, label, in: block)
    else { return nil }
    let address = bytes[colon + 1..<block.upperBound].firstIndex { !$0.isBlank } ?? block.upperBound
    let end = wordEnd(bytes, from: address, in: block)
    guard isOneAddress(bytes, address..<end), endsLine(bytes, end, in: block) else { return nil }
    if colon > offset + 1 {
      let name = LinkSyntax.text(bytes, label..<offset + 1)
      return MistypedLink(
        .spaceBeforeColon, label..<end, corrected: "\(name): \(LinkSyntax.text(bytes, address..<end))")
    }
    return followsText(bytes, label, in: block) ? MistypedLink(.withinParagraph, label..<end) : nil
  }

  /// True if nothing or only a title follows on the line.
  private static func endsLine(_ bytes: Bytes, _ offset: Int, in block: Range<Int>) -> Bool {
    let next = bytes[offset..<block.upperBound].first { !$0.isBlank }
    return next == nil || "\n\r\"'(".utf8.contains(next ?? 0)
  }

  private static func isLineStart(_ bytes: Bytes, _ offset: Int, in block: Range<Int>) -> Bool {
    let before = bytes[block.lowerBound..<offset].last { !$0.isBlank && $0 != UInt8(ascii: ">") }
    return before == nil || before?.isLineEnd == true
  }

  /// True if the line before is in the block and is no definition itself.
  private static func followsText(_ bytes: Bytes, _ offset: Int, in block: Range<Int>) -> Bool {
    guard let end = bytes[block.lowerBound..<offset].lastIndex(where: \.isLineEnd) else { return false }
    let before = bytes[block.lowerBound..<end]
    let line = before[(before.lastIndex { $0 == 0x0A } ?? before.startIndex - 1) + 1..<end]
    return line.first { !$0.isBlankOrLineEnd && $0 != UInt8(ascii: ">") } != UInt8(ascii: "[")
  }
}

extension Diagnostic {
  static func mistypedLink(_ link: MistypedLink, at range: SourceRange) -> Diagnostic {
    let advice = link.corrected.map { "write '\($0)'" }
    switch link.mistake {
    case .spaceBeforeAddress:
      return .printedLink("this is no link, since a space stands before its address", at: range, hint: advice)
    case .reversed:
      return .printedLink(
        "this is no link, since its text and its address have changed places", at: range, hint: advice)
    case .unclosed:
      return .printedLink(
        "this is no link, since no ')' ends its address", at: range, hint: "put ')' behind the address")
    case .spaceBeforeColon:
      return .printedLink("this defines no link, since a space stands before the ':'", at: range, hint: advice)
    case .withinParagraph:
      return .printedLink(
        "this defines no link, since it goes on with the paragraph above", at: range,
        hint: "leave an empty line before it")
    case .undefined(let name):
      return Diagnostic(
        .missingDefinition, .warning, "this is no link, since '[\(name)]' is not defined: it is printed as typed",
        at: range, hint: "write '[text](address)', or add a line '[\(name)]: address' behind an empty line")
    }
  }

  private static func printedLink(_ message: String, at range: SourceRange, hint: String?) -> Diagnostic {
    Diagnostic(.unreadLink, .warning, "\(message): it is printed as typed", at: range, hint: hint)
  }
}
