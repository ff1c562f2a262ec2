import Templating

/// What every page carries, whatever its theme: the generator mark, and in a preview a bar that says so.
struct PageFrame {
  let isPreview: Bool
  /// The sentence of the bar.
  let notice: String

  private static let mark = Array("<meta ".utf8) + GeneratorMark.bytes + Array("\">\n".utf8)
  private static let noindex = Array("<meta name=\"robots\" content=\"noindex\">\n".utf8)

  /// Puts the mark after `<head>`, where it is within its reach, and the bar after `<body>`.
  ///
  /// A page without a head has it after its doctype, or else at its start. Returns how many bytes came before what was at
  /// an offset.
  func complete(_ page: inout [UInt8], before offset: Int) -> Int {
    var added = 0
    func insert(_ bytes: [UInt8], at place: Int) {
      page.insert(contentsOf: bytes, at: place)
      if place <= offset { added += bytes.count }
    }
    let head = PageTags.startOfHead(in: page)
    if isPreview { insert(bar, at: PageTags.startOfBody(in: page)) }
    insert(isPreview ? Self.mark + Self.noindex : Self.mark, at: head)
    return added
  }

  private var bar: [UInt8] {
    let style =
      "position:sticky;top:0;z-index:9;margin:0;padding:.5rem 1rem;background:#ffd84d;color:#000;font:1rem/1.4 sans-serif"
    return Array("\n<p role=\"note\" class=\"broadsheet-notice\" style=\"\(style)\">".utf8)
      + HTML(escaping: notice).bytes + Array("</p>".utf8)
  }
}
