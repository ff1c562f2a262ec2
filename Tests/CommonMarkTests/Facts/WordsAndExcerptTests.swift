import CommonMark
import Testing

@Suite struct WordsAndExcerptTests {
  @Test(arguments: [
    ("", 0, 0),
    ("One two, three.", 3, 0),
    ("don't it's 'quoted' rock 'n' roll", 6, 0),
    ("foo*bar* **b**az", 2, 0),
    ("well-known 1,000", 4, 0),
    ("`it's rock'n'roll 'quoted' dogs' a''b 7th @[`{/:`", 7, 0),
    ("``o'clock'' abcdefg' hijklmn'o pqrstuv wxyz0189``", 5, 0),
    ("a\nb\n\n- c\n- d\n\n> e\n\n# f\n", 6, 0),
    ("`let x = 1`\n\n```\ncode here\n```\n", 5, 0),
    ("[link text](one-two.md \"title words\") ![alt text](three.png)", 2, 0),
    ("<b>word</b> <!-- no words --> x", 2, 0),
    ("Grüße aus Москва 한국어 हिन्दी नमस्ते", 6, 0),
    ("東京は晴れ。Tokyo 2024", 2, 5),
    ("ภาษาไทย", 0, 7),
    ("ວຽງຈັນ ភ្នំពេញ မြန်မာ", 0, 12),
    ("カタカナー ｶﾅ 𠀀", 0, 8),
    ("naïve café", 2, 0),
    ("~~a~~b ~c d~ e", 4, 0),
    ("| a | b |\n|---|---|\n| c d | e |", 5, 0),
    ("- [ ] a\n- [x] b", 2, 0),
    ("## a {#b}", 1, 0),
    ("nai\u{308}ve cafe\u{301}", 2, 0),
    ("\u{2014} \u{2026} ... -- !", 0, 0),
  ])
  func counts(_ text: String, _ words: Int, _ unspaced: Int) {
    let body = Rendered(text).body
    #expect(body?.wordCount == words)
    #expect(body?.unspacedLetterCount == unspaced)
  }

  @Test(arguments: [
    (0, 0, 1), (1, 0, 1), (344, 0, 1), (345, 0, 2), (574, 0, 2), (575, 0, 3), (0, 749, 1), (0, 750, 2), (230, 500, 2),
  ])
  func readingTime(_ words: Int, _ unspaced: Int, _ minutes: Int) {
    let text = String(repeating: "word ", count: words) + String(repeating: "字", count: unspaced)
    #expect(Rendered(text).body?.readingMinutes == minutes)
  }

  static let fifty = (1...50).map { "w\($0)" }.joined(separator: " ")

  @Test(arguments: [
    ("", "", false),
    ("One *two*\nthree `four`.", "One two three four.", false),
    ("One.\n\n# Not this\n\n> nor this\n\n- nor this\n\n    nor this\n\nTwo.", "One. Two.", false),
    ("\"Smart\" -- isn't it...", "“Smart” – isn’t it…", false),
    ("A ![no alt](b.png) [link](c.md)  \nd", "A link d", false),
    ("One.\n\n<!-- more -->\n\nTwo.", "One.", true),
    ("# Title\n\nOne\n\n- two\n- `three`\n\n<!--more-->\n\nFour", "Title One two three", true),
    ("One <!--  More--> two\n", "One", true),
    ("> One\n> <!-- more -->\n\ntwo", "One", true),
    ("<!-- more -->\n\nOne", "One", false),
    ("One <!-- comment --> two <!-- moree -->", "One two", false),
    ("# Only a heading", "", false),
    ("See <https://a.example/b?c=1&d=2> and [e](f), [g](g).", "See and e, g.", false),
    ("See https://a.example/b?c=1&d=2 and www.e.example, or ask f@e.example.", "See and , or ask f@e.example.", false),
    ("The tax rises by ~~ten~~ ~`11`~ twelve percent.", "The tax rises by twelve percent.", false),
    ("One.\n| a |\n|---|\n\nTwo.", "One. Two.", false),
    (fifty + " a b c d e", fifty + " a b c d e", false),
    (fifty + " a b c d e!", fifty + " a b c d e!", false),
    (fifty + " a b c d e (f) g", fifty + " a b c d e…", false),
    (fifty + "\n\na b, c d e. F", fifty + " a b, c d e…", false),
    (fifty + "\n\na b c d e\n\n", fifty + " a b c d e", false),
    (fifty + "\n\na b c d *e*f g", fifty + " a b c d ef…", false),
    (String(repeating: "字", count: 110), String(repeating: "字", count: 110), false),
    (String(repeating: "字", count: 111), String(repeating: "字", count: 110) + "…", false),
    (String(repeating: "ที่", count: 112), String(repeating: "ที่", count: 110) + "…", false),
    (fifty + "\n\na b c d e f <!-- more --> g", fifty + " a b c d e f", true),
  ])
  func excerpt(_ text: String, _ expected: String, _ isMarked: Bool) {
    let body = Rendered(text).body
    #expect(body?.excerpt == expected)
    #expect(body?.excerptIsMarked == isMarked)
  }
}
