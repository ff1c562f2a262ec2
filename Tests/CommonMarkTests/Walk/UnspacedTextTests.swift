import CommonMark
import Diagnostics
import TestSupport
import Testing

@Suite struct UnspacedTextTests {
  /// The end of a line is no blank between characters of Chinese or Japanese, neither on the page nor in the summary.
  @Test(arguments: [
    ("東京の\n天気", "<p>東京の天気</p>\n", "東京の天気"),
    ("晴れ。\n明日は", "<p>晴れ。明日は</p>\n", "晴れ。明日は"),
    ("他说，\n“你好”", "<p>他说，“你好”</p>\n", "他说，“你好”"),
    ("他说——\n你好", "<p>他说——你好</p>\n", "他说——你好"),
    ("**東京**\n*天気*", "<p><strong>東京</strong><em>天気</em></p>\n", "東京天気"),
    ("[東京](a)\n[天気](b)", "<p><a href=\"a\">東京</a><a href=\"b\">天気</a></p>\n", "東京天気"),
    ("東京の\\\n天気", "<p>東京の<br />\n天気</p>\n", "東京の天気"),
    ("> 東京の\n> 天気", "<blockquote>\n<p>東京の天気</p>\n</blockquote>\n", ""),
    // Where one of the two is written with spaces, a blank stays.
    ("東京\nTokyo", "<p>東京\nTokyo</p>\n", "東京 Tokyo"),
    ("Tokyo\n東京", "<p>Tokyo\n東京</p>\n", "Tokyo 東京"),
    ("안녕\n하세요", "<p>안녕\n하세요</p>\n", "안녕 하세요"),
    ("서울\n東京", "<p>서울\n東京</p>\n", "서울 東京"),
    ("one\ntwo", "<p>one\ntwo</p>\n", "one two"),
    ("東京 天気", "<p>東京 天気</p>\n", "東京 天気"),
    ("東京\n`x`", "<p>東京\n<code>x</code></p>\n", "東京 x"),
    ("東京\n![天](a)", "<p>東京\n<img src=\"a\" alt=\"天\" /></p>\n", "東京"),
  ])
  func joinsLines(_ text: String, _ html: String, _ excerpt: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == html)
    #expect(rendered.body?.excerpt == excerpt)
  }

  @Test func joinsLinesOfHeadingsAndPictures() {
    #expect(Rendered("東京の\n天気\n===").body?.outline.map(\.text) == ["東京の天気"])
    #expect(Rendered("![東京の\n天気](a)").html == "<figure><img src=\"a\" alt=\"東京の天気\" /></figure>\n")
  }

  private static let ends = "between punctuation and a letter ends no emphasis, so it is printed as typed"
  private static let begins = "between a letter and punctuation begins no emphasis, so it is printed as typed"

  @Test(arguments: [
    ("**重要。«**»次の", "'**' \(ends)", "write '**重要**。', or put a space behind it"),
    ("これは*重要。«*»次の", "'*' \(ends)", "write '*重要*。', or put a space behind it"),
    ("**「重要」«**»です", "'**' \(ends)", "write '「**重要**」', or put a space behind it"),
    ("これは**「重要」«**»です", "'**' \(ends)", "write '「**重要**」', or put a space behind it"),
    ("これは«**»「重要」**。", "'**' \(begins)", "write '「**重要**」', or put a space before it"),
    ("**중요(important)«**»는", "'**' \(ends)", "put a space behind it"),
    ("**\"중요\"«**»는", "'**' \(ends)", "put a space behind it"),
    ("> - **重要：«**»次", "'**' \(ends)", "write '**重要**：', or put a space behind it"),
    ("甲**乙**丙**丁。«**»戊", "'**' \(ends)", "write '**丁**。', or put a space behind it"),
  ])
  func warnsOfAsterisks(_ marked: String, _ message: String, _ hint: String) {
    let source = MarkedText(marked)
    #expect(
      Rendered(source.text).diagnostics == [
        Diagnostic(.literalEmphasis, .warning, message, at: place(source.ranges[0]), hint: hint)
      ])
  }

  @Test(arguments: [
    ("a «** bold **» b", "** bold **", "**bold**"), ("«**bold **»text", "**bold **", "**bold** …"),
    ("> «***no news ***», he said", "***no news ***", "***no news***"), ("«** Größe**»", "** Größe**", "**Größe**"),
  ])
  func warnsOfSpaces(_ marked: String, _ literal: String, _ cure: String) {
    let source = MarkedText(marked)
    #expect(
      Rendered(source.text).diagnostics == [
        Diagnostic(
          .literalEmphasis, .warning, "'\(literal)' is no emphasis, so it is printed as typed",
          at: place(source.ranges[0]),
          hint: "leave no space inside of the asterisks: '\(cure)'")
      ])
  }

  @Test(arguments: [
    "2 ** 3 ** 4", "a ** b ** c", "**bold** and ** more", "f(x**n) and **k", "\\*\\* bold \\*\\*", "`** bold **`",
    "**重要**。次の", "**重要。** 次の", "**重要。**", "「**重要**」です", "5 * 3 * 2", "3*4*5", "\\*\\*重要。\\*\\*次の",
    "`**重要。**次の`", "* 重要。\n* 次", "**重要。\n\n次の", "東京 * 。*", "**Note:**text", "重要*次",
  ])
  func isSilent(_ text: String) {
    #expect(Rendered(text).diagnostics == [])
  }
}
