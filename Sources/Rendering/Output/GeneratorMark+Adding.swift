import Templating

extension GeneratorMark {
  private static let noindex = Array("<meta name=\"robots\" content=\"noindex\">\n".utf8)

  /// Inserts the mark, and into a page of a preview a notice after `<body>`.
  ///
  /// `previewNotice` is plain text; nil unless the site is a preview.
  ///
  /// In a page the mark comes after `<head>`, within ``GeneratorMark/reach``; without a head after the doctype, or else
  /// at the start. Returns the number of bytes that were inserted at or before an offset of the old file.
  static func add(
    to file: inout [UInt8], as format: OutputFormat, previewNotice: String?, before offset: Int
  ) -> Int {
    var added = 0
    func insert(_ bytes: [UInt8], at start: Int) {
      file.insert(contentsOf: bytes, at: start)
      if start <= offset { added += bytes.count }
    }
    let mark = insertion(into: file, as: format)
    let notice = format == .html ? previewNotice.map(bar) : nil
    if let notice { insert(notice, at: InsertionPoints.startOfBody(in: file)) }
    if let mark { insert(notice == nil ? mark.bytes : mark.bytes + noindex, at: mark.offset) }
    return added
  }

  private static func bar(_ notice: String) -> [UInt8] {
    let style = """
      position:sticky;top:0;z-index:9;margin:0;padding:.5rem 1rem;background:#ffd84d;color:#000;\
      font:1rem/1.4 sans-serif
      """
    return Array("\n<p role=\"note\" class=\"broadsheet-notice\" style=\"\(style)\">".utf8)
      + HTML(escaping: notice).bytes + Array("</p>".utf8)
  }
}
