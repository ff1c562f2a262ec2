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
    let head = Self.end(of: "<head", in: page) ?? Self.end(of: "<!doctype", in: page) ?? 0
    if isPreview { insert(bar, at: Self.end(of: "<body", in: page) ?? page.count) }
    insert(isPreview ? Self.mark + Self.noindex : Self.mark, at: head)
    return added
  }

  private var bar: [UInt8] {
    let style =
      "position:sticky;top:0;z-index:9;margin:0;padding:.5rem 1rem;background:#ffd84d;color:#000;font:1rem/1.4 sans-serif"
    return Array("\n<p role=\"note\" style=\"\(style)\">".utf8) + HTML(escaping: notice).bytes + Array("</p>".utf8)
  }

  /// The offset after the first tag of a name, and after the line feed that follows it; the name is in lower case.
  private static func end(of tag: StaticString, in page: [UInt8]) -> Int? {
    tag.withUTF8Buffer { tag in
      page.withUnsafeBufferPointer { page in
        guard page.count > tag.count else { return nil }
        for start in 0..<page.count - tag.count where page[start] == UInt8(ascii: "<") {
          let isTag = tag.indices.allSatisfy { page[start + $0] | 0x20 == tag[$0] | 0x20 }
          let next = page[start + tag.count]
          guard isTag, next == UInt8(ascii: ">") || next <= UInt8(ascii: " ") else { continue }
          guard let close = page[(start + tag.count)...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
          let end = close + 1
          return end < page.count && page[end] == UInt8(ascii: "\n") ? end + 1 : end
        }
        return nil
      }
    }
  }
}
