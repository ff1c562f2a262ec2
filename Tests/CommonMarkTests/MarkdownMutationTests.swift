import CommonMark
import Testing

/// Numbers that look random and are the same in every run: xorshift64*.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

@Suite struct MarkdownMutationTests {
  private static let seedText = """
    # A [link](b.md) & `code`

    Text *with **emphasis*** and ![image [in](c)](d.png "t"), <b>tags</b>, "quotes" -- and 'more'.
    <!-- more -->
    > - quoted <i
    >   x='y'>list</i> [ref][r] <https://e.org> &#8;

    1. [![a](//b)](javascript:c)
       ===

    <div>
    x <!-- y
    </div>

    [r]: /u (t)

    - [ ] task ~~struck~~ www.e.org/a_b me@e.org \\~ https://e.org/c--d...

    ![p](q 'r'){credit="s" .t #u}
    [![v](w)](x){#y}

    | a | b |
    |---|--:|
    | c | `d` |

    ## H {#i}
    ```x&#1;
    """

  private static let pieces = [
    "[", "]", "(", ")", "![", "](", "<", ">", "<!--", "-->", "<!-- more -->", "*", "**", "_", "`", "```\n", "\n",
    "\n\n",
    "\r\n", "\r", "> ", "- ", "1. ", "# ", "===\n", "\t", "    ", "&#1;", "&#x3;", "&amp;", "\\", "\"", "'", ":", "//",
    "é",
    "字", "👩‍👩‍👧", "\u{301}", "\u{FEFF}", "\u{FFFE}", "<a href=\"x\">", "</a>", "[r]: x\n", "<?", "javascript:", "[]()",
    "~", "~~", "|", "|-|\n", "www.", "https://", "@e.org", "[ ] ", "{#i}", "\\|", "---\n",
    "{{", "}}", "{%", "%}", "{:", "$$", "[[", "]]", "] (", ")[", "][", "##", "~~~\n", "[caption a=b]",
    "![a](b 'c')", "{.x", "{#y}", "{credit=\"z\"}", "{alt=\"\"}", "![](", "<img src=a>",
  ]

  /// Texts that grew by chance: none may stop the program, leave a marker, or point outside.
  @Test(arguments: 0..<40)
  func survives(_ seed: Int) throws {
    var numbers = SeededNumbers(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    var text = Array(Self.seedText.unicodeScalars)
    for round in 0..<50 {
      let at = Int.random(in: 0...text.count, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &numbers)]
        text.insert(contentsOf: piece.unicodeScalars, at: at)
      case 1:
        text.removeSubrange(at..<min(text.count, at + Int.random(in: 0..<6, using: &numbers)))
      default:
        let length = Int.random(in: 0..<12, using: &numbers)
        let from = Int.random(in: 0...text.count, using: &numbers)
        text.insert(contentsOf: Array(text[from..<min(text.count, from + length)]), at: at)
      }
      var string = String.UnicodeScalarView()
      string.append(contentsOf: text)
      var options = BodyOptions.article
      options.rawHTML = round % 2 == 0 ? .off : .trusted
      check(String(string), options)
    }
  }

  private func check(_ text: String, _ options: BodyOptions) {
    let rendered = Rendered(text, options: options)
    let size = text.utf8.count
    let places =
      rendered.diagnostics.map(\.range.offsets) + (rendered.body?.references.map(\.range) ?? [])
      + (rendered.body?.outline.map(\.range) ?? [])
    #expect(places.allSatisfy { $0.upperBound <= size }, "\(text.debugDescription)")
    guard let body = rendered.body else { return }
    let hasControl = rendered.text.bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    #expect(!hasControl, "\(text.debugDescription)")
    #expect(rendered.text.holes.count == body.references.count, "\(text.debugDescription)")
    #expect(rendered.filled { _ in .asWritten } == rendered.html, "\(text.debugDescription)")
    #expect(Set(body.outline.map(\.id)).count == body.outline.count, "\(text.debugDescription)")
    #expect(String(validating: rendered.text.bytes, as: UTF8.self) != nil, "\(text.debugDescription)")
    if options.rawHTML == .off {
      let runsScript = rendered.html.contains("href=\"javascript:") || rendered.html.contains("src=\"javascript:")
      #expect(!runsScript, "\(text.debugDescription)")
    }
  }
}
