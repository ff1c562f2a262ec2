import CommonMark
import Diagnostics
import Testing

/// A body rendered for a test, as text.
struct Rendered {
  let body: Body?
  /// The body's HTML with its holes; empty without a body.
  let text: BodyHTML
  let html: String
  let diagnostics: [Diagnostic]

  /// Renders `text` as the body of `a.md`, whose first `offset` bytes are front matter.
  init(_ text: String, after offset: Int = 0, options: BodyOptions = .article) {
    let file = SourceFile(path: "a.md", text: text)
    (body, self.text, diagnostics) = Markdown.render(file, in: offset..<file.bytes.count, options: options)
    html = String(decoding: self.text.bytes, as: UTF8.self)
  }

  /// The HTML with its holes filled.
  func filled(_ fill: (BodyHTML.Hole) -> BodyHTML.Filling) -> String {
    var output: [UInt8] = []
    text.append(to: &output, filling: fill)
    return String(decoding: output, as: UTF8.self)
  }
}

/// A place in `a.md`.
func place(_ range: Range<Int>) -> SourceRange { SourceRange(path: "a.md", offsets: range) }
