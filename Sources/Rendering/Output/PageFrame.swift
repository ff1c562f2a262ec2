import Templating

/// Adds the generator mark to a file, and a notice to pages of a preview.
struct PageFrame {
  let format: OutputFormat
  let isPreview: Bool
  /// The text of the notice, plain text.
  let notice: String

  private static let noindex = Array("<meta name=\"robots\" content=\"noindex\">\n".utf8)

  /// Inserts the mark, and into a page of a preview the notice after `<body>`.
  ///
  /// In a page the mark comes after `<head>`, within ``GeneratorMark/reach``; without a head after the doctype, or else
  /// at the start. Returns the number of bytes that were inserted at or before an offset of the old file.
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
    let style = """
      position:sticky;top:0;z-index:9;margin:0;padding:.5rem 1rem;background:#ffd84d;color:#000;\
      font:1rem/1.4 sans-serif
      """
    return Array("\n<p role=\"note\" class=\"broadsheet-notice\" style=\"\(style)\">".utf8)
      + HTML(escaping: notice).bytes + Array("</p>".utf8)
  }
}
