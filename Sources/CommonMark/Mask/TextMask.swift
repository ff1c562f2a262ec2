/// A text masked for libcmark: extensions, and typed quotation marks.
struct TextMask {
  /// Sets the quotes of the text's language; nil to leave them as libcmark sets them.
  let quotes: QuoteSetter?
  let hidesExtensions: Bool
  let hidesQuotes: Bool
  /// The masked text; nil if nothing is masked.
  private let masked: [UInt8]?

  /// Masks the characters of extensions and typed curly quotes; nil `marks` leave quotes to libcmark.
  init(_ text: Bytes, _ extensions: ExtensionScan, _ marks: QuotationMarks?) {
    let setter = marks.flatMap { QuoteSetter($0, for: text) }
    quotes = setter == nil || QuoteMask.namesQuotes(text) ? nil : setter
    var masked = extensions.needsMask ? ExtensionMask.masked(text) : nil
    hidesExtensions = masked != nil
    let quotesMasked: [UInt8]?
    if quotes == nil {
      quotesMasked = nil
    } else {
      quotesMasked = masked?.withUnsafeBufferPointer(QuoteMask.masked) ?? QuoteMask.masked(text)
    }
    hidesQuotes = quotesMasked != nil
    if let quotesMasked { masked = quotesMasked }
    self.masked = masked
  }

  /// Calls `body` with the masked text, or with `text` if nothing is masked.
  func withText<Result>(_ text: Bytes, _ body: (Bytes) -> Result) -> Result {
    masked?.withUnsafeBufferPointer(body) ?? body(text)
  }

  /// The tree of the masked text; nil if libcmark has no memory for it.
  func tree(of text: Bytes, smart: Bool) -> MarkdownTree? {
    if let masked { return MarkdownTree(parsing: masked, smart: smart) }
    return MarkdownTree(parsing: text, smart: smart)
  }
}
