import Ccmark
import Diagnostics

/// Text that looks like an inline link or image but is none, for its address holds spaces: CommonMark 0.30, section 6.3.
///
/// They are found among the bytes of a source, code and all; that one is printed as typed shows on the tree alone.
struct UnreadLink {
  /// From the `[` or `![` up to the `)`.
  let range: Range<Int>
  /// Where the address begins.
  let address: Int
  let kind: Reference.Kind
  /// The address as typed, with its spaces.
  let destination: String
  /// The text as it should have been typed.
  let cure: String

  /// The one whose `](` stands at `bracket`; nil for a link that is read, and for prose in parentheses.
  init?(_ bytes: Bytes, at bracket: Int, end: Int) {
    guard let close = LinkSyntax.close(bytes, from: bracket + 2, end: end) else { return nil }
    let inner = bytes.trimmed(bracket + 2..<close)
    let title = LinkSyntax.title(bytes, inner)
    let address = bytes.trimmed(inner.lowerBound..<title.lowerBound)
    guard bytes[address].contains(where: \.isBlankOrLineEnd),
      !bytes[address].contains(where: { "<>\"{".utf8.contains($0) }),
      let label = LinkSyntax.start(bytes, of: .label, before: bracket)
    else { return nil }
    let isImage = LinkSyntax.isImage(bytes, label)
    guard isImage || LinkSyntax.isAddress(bytes[address]) else { return nil }
    let start = isImage ? label - 1 : label
    let destination = LinkSyntax.text(bytes, address)
    let rest = title.isEmpty ? "" : " " + LinkSyntax.text(bytes, title)
    range = start..<close + 1
    self.address = address.lowerBound
    kind = isImage ? .image : .link
    self.destination = destination
    cure = "\(LinkSyntax.text(bytes, start..<bracket + 2))<\(destination)>\(rest))"
  }
}

extension Diagnostic {
  static func unreadLink(_ link: UnreadLink, at range: SourceRange) -> Diagnostic {
    let noun = link.kind == .image ? "image" : "link"
    return Diagnostic(
      .unreadLink, .warning, "this is no \(noun), since its address holds a space: it is printed as typed", at: range,
      hint: "write '\(link.cure)', or '%20' in place of each space")
  }
}
