import ContentModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Budget passes", "budget-passes"),
    ("  Budget:  passes!  ", "budget-passes"),
    ("C", "c"),
    ("C++", "c-plus-plus"),
    ("C++17 and C#", "c-plus-plus-17-and-c-sharp"),
    ("C# 12", "c-sharp-12"),
    ("Q&A", "q-a"),
    ("Issue #5", "issue-5"),
    ("2+2", "2-2"),
    ("OpenAI's o1", "openais-o1"),
    ("OpenAI’s o1", "openais-o1"),
    ("snake_case.txt", "snake-case-txt"),
    ("Über Café", "über-café"),
    ("Cafe\u{301}", "café"),
    ("È++", "è-plus-plus"),
    ("ЁЛКА", "ёлка"),
    ("ΑΘΗΝΑ", "αθηνα"),
    ("日本語のタイトル", "日本語のタイトル"),
    ("हिन्दी समाचार", "हिन्दी-समाचार"),
    ("می\u{200C}خواهم", "می-خواهم"),
    ("١٢٣ خبر", "١٢٣-خبر"),
    ("co\u{AD}operate", "cooperate"),
    ("5 🎉 days — 3½", "5-days-3"),
    ("1\u{FE0F}\u{20E3} first", "1-first"),
    ("../../etc/passwd", "etc-passwd"),
    ("", nil),
    ("+++", nil),
    ("🎉", nil),
    ("\u{301}", nil),
  ])
  func keepsLettersOfATitle(_ title: String, _ expected: String?) {
    #expect(Slug(title: title)?.text.utf8.map { $0 } == expected?.utf8.map { $0 })
  }

  @Test(arguments: [
    ("Cafe", "cafe"), ("CAFÉ", "cafe"), ("Cafe\u{301}", "cafe"), ("Straße", "strasse"), ("STRASSE", "strasse"),
    ("Søren Łuczak", "soren-luczak"), ("Æon œuvre Đà", "aeon-oeuvre-da"), ("Αθήνα", "αθηνα"), ("ΟΔΟΣ", "οδοσ"),
    ("οδός", "οδοσ"), ("Ёлка", "елка"), ("İstanbul", "istanbul"), ("한국", "한국"), ("ガス", "ガス"), ("C++", "c-plus-plus"),
    ("हिन्दी", "हिन्दी"), ("…", nil),
  ])
  func takesAccentsFromTerms(_ term: String, _ expected: String?) {
    #expect(Slug(term: term)?.text.utf8.map { $0 } == expected?.utf8.map { $0 })
  }

  @Test(arguments: [
    // 100 characters at most, and no half words.
    (String(repeating: "a", count: 100), String(repeating: "a", count: 100)),
    (String(repeating: "a", count: 101), String(repeating: "a", count: 100)),
    (String(repeating: "abcd ", count: 30), String(repeating: "abcd-", count: 19) + "abcd"),
    (String(repeating: "a", count: 60) + " " + String(repeating: "b", count: 60), String(repeating: "a", count: 60)),
    (String(repeating: "é", count: 120), String(repeating: "é", count: 100)),
    // A hyphen near the beginning is no place to cut.
    ("a " + String(repeating: "b", count: 120), "a-" + String(repeating: "b", count: 98)),
    // 200 bytes at most: three to a character.
    (String(repeating: "語", count: 90), String(repeating: "語", count: 66)),
    ("x" + String(repeating: "\u{316}", count: 150), "x" + String(repeating: "\u{316}", count: 24)),
  ])
  func shortensLongTitles(_ title: String, _ expected: String) {
    #expect(Slug(title: title)?.text == expected)
  }

  /// What is cut off a name is still told by a digest: XXH64, its first eight digits.
  @Test(arguments: [
    (String(repeating: "a", count: 100), String(repeating: "a", count: 100)),
    (String(repeating: "a", count: 101), String(repeating: "a", count: 91) + "-05d162fa"),
    (String(repeating: "abcd ", count: 30), String(repeating: "abcd-", count: 17) + "abcd-65a3c53f"),
    ("2024-01-02-" + String(repeating: "語", count: 63), "2024-01-02-" + String(repeating: "語", count: 63)),
    (
      "2024-01-02-" + String(repeating: "語", count: 64),
      "2024-01-02-" + String(repeating: "語", count: 60) + "-90f520e9"
    ),
    (
      "2024-01-02-" + String(repeating: "語", count: 63) + "文",
      "2024-01-02-" + String(repeating: "語", count: 60) + "-f94ffaaf"
    ),
  ])
  func keepsLongTermsApart(_ term: String, _ expected: String) {
    #expect(Slug(term: term)?.text == expected)
  }

  @Test(arguments: ["budget-passes", "Budget_2024", "日本語", "v1.2", "..."])
  func takesSlugsWrittenByHand(_ text: String) throws {
    #expect(try Slug(validating: text).text == text)
  }

  @Test(arguments: [
    ("", SlugProblem.empty, "the slug is empty"),
    (".", .dots, "a slug may not be '.' or '..'"),
    ("..", .dots, "a slug may not be '.' or '..'"),
    ("a b", .space, "a slug may not hold a space"),
    ("a\u{A0}b", .space, "a slug may not hold a space"),
    ("a/b", .separator("/"), "a slug may not hold '/'"),
    ("a\\b", .separator("\\"), "a slug may not hold '\\'"),
    ("why?", .separator("?"), "a slug may not hold '?'"),
    ("c#", .separator("#"), "a slug may not hold '#'"),
    ("%20", .separator("%"), "a slug may not hold '%'"),
    ("a\u{0}", .invisible, "the slug holds an invisible character"),
    ("a\tb", .invisible, "the slug holds an invisible character"),
    ("a\u{202E}b", .invisible, "the slug holds an invisible character"),
    (
      String(repeating: "語", count: 67), .tooLong(bytes: 201),
      "the slug has 201 bytes, and at most 200 fit into a file name"
    ),
  ])
  func refusesSlugsWrittenByHand(_ text: String, _ problem: SlugProblem, _ message: String) {
    #expect(throws: problem) { try Slug(validating: text) }
    #expect(problem.message == message)
  }

  @Test func normalizesSlugsWrittenByHand() throws {
    #expect(try Slug(validating: "cafe\u{301}").text.utf8.count == 5)
  }
}
