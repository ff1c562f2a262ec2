import Ccmark
import Diagnostics

/// Text that looks like an inline link or image, but is none since its address holds spaces.
///
/// See CommonMark 0.30, section 6.3.
///
/// They are found in the source bytes, code included; only the tree shows which are printed as typed.
struct LinkWithSpaces {
  /// The bytes from the `[` or `![` to the `)`.
  let range: Range<Int>
  /// The offset of the address, in bytes.
  let address: Int
  let kind: Reference.Kind
  /// The address as typed, with its spaces.
  let destination: String
  /// The corrected text.
  let corrected: String
  /// The kind of text after the address; nil if the address itself holds the space.
  let suffix: Suffix?

  enum Suffix: Equatable {
    /// `“caption”`
    case curlyQuotes
    /// `=100x200`, as in some dialects.
    case size
  }

  /// The link with spaces whose `](` is at `bracket`; nil for a valid link, and for prose in parentheses.
  init?(_ bytes: Bytes, at bracket: Int, end: Int) {
    guard let close = LinkSyntax.close(bytes, from: bracket + 2, end: end) else { return nil }
    let inner = bytes.trimmed(bracket + 2..<close)
    let title = LinkSyntax.title(bytes, inner)
    let address = bytes.trimmed(inner.lowerBound..<title.lowerBound)
    guard bytes[address].contains(where: \.isBlankOrLineEnd),
      !bytes[address].contains(where: { "<>\"{".utf8.contains($0) }),
      let label = LinkSyntax.start(bytes, of: LinkSyntax.brackets, before: bracket)
    else { return nil }
    let isImage = LinkSyntax.isImage(bytes, label)
    guard isImage || LinkSyntax.isAddress(bytes[address]) else { return nil }
    let start = isImage ? label - 1 : label
    let written = LinkSyntax.text(bytes, address)
    let (destination, suffix, caption) = title.isEmpty ? Self.split(written) : (written, nil, nil)
    let rest = title.isEmpty ? caption.map { " \"\($0)\"" } ?? "" : " " + LinkSyntax.text(bytes, title)
    self.suffix = suffix
    range = start..<close + 1
    self.address = address.lowerBound
    kind = isImage ? .image : .link
    self.destination = destination
    let inBrackets = destination.contains { $0.isWhitespace } ? "<\(destination)>" : destination
    corrected = "\(LinkSyntax.text(bytes, start..<bracket + 2))\(inBrackets)\(rest))"
  }

  /// The address without a caption in curly quotes or a size after it.
  private static func split(_ written: String) -> (address: String, suffix: Suffix?, caption: String?) {
    if let last = written.last, "”“»«’‘".contains(last),
      let start = written.firstIndex(where: { "“„«»‘‚”".contains($0) }), written[start...].count > 2,
      let space = written[..<start].last, space.isWhitespace
    {
      return (trimmed(written[..<start]), .curlyQuotes, String(written[start...].dropFirst().dropLast()))
    }
    if let space = written.lastIndex(of: " "), isSize(written[space...].dropFirst()) {
      return (trimmed(written[..<space]), .size, nil)
    }
    return (written, nil, nil)
  }

  /// True for `=100x200`, `=100x` and `=x200`.
  private static func isSize(_ word: Substring) -> Bool {
    let sides = word.dropFirst().split(separator: "x", omittingEmptySubsequences: false)
    return word.first == "=" && sides.count == 2 && sides.contains { !$0.isEmpty }
      && sides.allSatisfy { $0.allSatisfy { "0"..."9" ~= $0 } }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension Diagnostic {
  static func unreadLink(_ link: LinkWithSpaces, at range: SourceRange) -> Diagnostic {
    let noun = link.kind == .image ? "image" : "link"
    let (reason, advice) =
      switch link.suffix {
      case .curlyQuotes: ("its caption stands in curly quotes", ", with straight ones")
      case .size: ("a size stands behind its address", ": the theme says how large a picture is")
      case nil: ("its address holds a space", ", or '%20' in place of each space")
      }
    return Diagnostic(
      .unreadLink, .warning, "this is no \(noun), since \(reason): it is printed as typed", at: range,
      hint: "write '\(link.corrected)'\(advice)")
  }
}
