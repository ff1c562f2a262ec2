import Templating

/// Adds to a file what every file of its format carries: the generator mark, and in a preview a bar that says so.
struct PageFrame {
  let format: OutputFormat
  let isPreview: Bool
  /// The sentence of the bar.
  let notice: String

  private static let noindex = Array("<meta name=\"robots\" content=\"noindex\">\n".utf8)

  /// Puts the mark where its format has it, and into a page of a preview the bar after `<body>`.
  ///
  /// A page has the mark after `<head>`, where it is within its reach, or without a head after its doctype, or else at its
  /// start. Returns how many bytes came before what was at an offset.
  func complete(_ file: inout [UInt8], before offset: Int) -> Int {
    var added = 0
    func insert(_ bytes: [UInt8], at place: Int) {
      file.insert(contentsOf: bytes, at: place)
      if place <= offset { added += bytes.count }
    }
    let mark = GeneratorMark.insertion(into: file, as: format)
    let isPreviewPage = isPreview && format == .html
    if isPreviewPage { insert(bar, at: PageTags.startOfBody(in: file)) }
    if let mark { insert(isPreviewPage ? mark.bytes + Self.noindex : mark.bytes, at: mark.offset) }
    return added
  }

  private var bar: [UInt8] {
    let style =
      "position:sticky;top:0;z-index:9;margin:0;padding:.5rem 1rem;background:#ffd84d;color:#000;font:1rem/1.4 sans-serif"
    return Array("\n<p role=\"note\" class=\"broadsheet-notice\" style=\"\(style)\">".utf8)
      + HTML(escaping: notice).bytes + Array("</p>".utf8)
  }
}
