import CommonMark
import Diagnostics
import TestSupport
import Testing

@Suite struct QuotePairingTests {
  /// Words that begin with an apostrophe, and plural possessives behind them.
  @Test(arguments: [
    ("the '90s, the workers' rights", "the ’90s, the workers’ rights"),
    ("rock 'n' roll", "rock ’n’ roll"), ("Rock 'N' Roll and the kids' toys", "Rock ’N’ Roll and the kids’ toys"),
    ("'Tis James' book", "’Tis James’ book"),
    ("'Twas the boss' car", "’Twas the boss’ car"), ("Get 'em! The dogs' bowls", "Get ’em! The dogs’ bowls"),
    ("'Cause the boys' room", "’Cause the boys’ room"), ("('til the players' strike)", "(’til the players’ strike)"),
    ("rock-'n'-roll", "rock-’n’-roll"), ("Class of '68: the students' tale", "Class of ’68: the students’ tale"),
    ("the '80s' best songs", "the ’80s’ best songs"), ("'bout goin' home", "’bout goin’ home"),
    ("—'twas the Joneses' dog", "—’twas the Joneses’ dog"), ("one\n'tis the girls' day", "one\n’tis the girls’ day"),
    ("the *'90s*, the workers' rights", "the *’90s*, the workers’ rights"),
    // Quotations are quotations.
    ("He said 'the '90s were great.'", "He said ‘the ’90s were great.’"),
    ("'90 percent of it', he said", "‘90 percent of it’, he said"),
    ("'Cause and effect' is a phrase", "‘Cause and effect’ is a phrase"),
    ("She said 'the workers were right' in the '90s", "She said ‘the workers were right’ in the ’90s"),
    ("the '90s and 'the law' of '68", "the ’90s and ‘the law’ of ’68"),
    ("\"'Tis so,\" she said, \"the boys' room\"", "“’Tis so,” she said, “the boys’ room”"),
    ("\"He said 'yes' in the '90s\"", "“He said ‘yes’ in the ’90s”"),
    ("'It's '68 again,' they said", "‘It’s ’68 again,’ they said"),
    ("'a' in '24, \"b\" and Jess' c", "‘a’ in ’24, “b” and Jess’ c"), ("'2024 was it'", "‘2024 was it’"),
    ("the letters 's' and 't', '90s kids' toys", "the letters ‘s’ and ‘t’, ’90s kids’ toys"),
    ("'Tisn't the boss' car", "’Tisn’t the boss’ car"),
    ("6'2\" in '24", "6’2” in ’24"),
    // What was typed curly stays.
    ("‘so’ in the '90s, “the workers' rights”", "‘so’ in the ’90s, “the workers’ rights”"),
  ])
  func english(_ text: String, _ expected: String) {
    #expect(plain(text, .english) == expected)
    #expect(!text.contains { "\n*".contains($0) } ? Typography.set(text, quotes: .english) == expected : true)
  }

  @Test(arguments: [
    ("'s Avonds in de dames' kamer, 't huis van Kees' oom", "’s Avonds in de dames’ kamer, ’t huis van Kees’ oom"),
    ("Foto's van \"'t Hof\" en Hans' fiets", "Foto’s van ‘’t Hof’ en Hans’ fiets"),
    ("'s-Hertogenbosch, 'n man, 'k weet, Kees' huis", "’s-Hertogenbosch, ’n man, ’k weet, Kees’ huis"),
  ])
  func dutch(_ text: String, _ expected: String) {
    #expect(plain(text, QuotationMarks("‘", "’", inner: "“", "”")) == expected)
  }

  @Test(arguments: [
    ("他说\"你好\"。", "他说“你好”。"), ("他说\"你好\"了,\"再见\"了。", "他说“你好”了,“再见”了。"),
    ("\"你好\",他说。\"再见。\"他走了。", "“你好”,他说。“再见。”他走了。"), ("他说：\"你好！\"——\"好\"", "他说：“你好！”——“好”"),
    ("（\"你好\"）《\"书\"》", "（“你好”）《“书”》"), ("他读\"《红楼梦》\"了", "他读“《红楼梦》”了"),
    ("他说\"我听到'你好'了\"。", "他说“我听到‘你好’了”。"), ("他说'你好'。", "他说‘你好’。"), ("他说\"'你好'\"。", "他说“‘你好’”。"),
    ("用\"Apple\"的", "用“Apple”的"), ("用'Apple'的", "用‘Apple’的"), ("说\"**你好**\"了", "说“**你好**”了"),
    ("他说\"你好\n再见\"了", "他说“你好再见”了"),
    // In a text of another language, and Korean.
    ("He said \"yes\", 他说\"你好\"。 \"No\"", "He said “yes”, 他说“你好”。 “No”"),
    ("It's 他说\"你好\"了, isn't it?", "It’s 他说“你好”了, isn’t it?"),
    ("그는 \"안녕\"이라고, 또\"네\"라고 했다.", "그는 “안녕”이라고, 또“네”라고 했다."), ("그는 '안녕'이라고 했다.", "그는 ‘안녕’이라고 했다."),
    ("그는 \"'안녕'이라고\" 했다.", "그는 “‘안녕’이라고” 했다."), ("เขาพูดว่า\"สวัสดี\"ครับ", "เขาพูดว่า“สวัสดี”ครับ"),
  ])
  func unspaced(_ text: String, _ expected: String) {
    #expect(plain(text, .english) == expected)
  }

  @Test(arguments: [
    ("彼は\"はい\"と、\"いいえ\"と。", "彼は「はい」と、「いいえ」と。"), ("\"彼は'はい'と\"言う", "「彼は『はい』と」言う"),
    ("「\"はい\"」", "「「はい」」"),
  ])
  func japanese(_ text: String, _ expected: String) {
    #expect(plain(text, QuotationMarks("「", "」", inner: "『", "』")) == expected)
  }

  @Test func germanTextWithChinese() {
    let german = QuotationMarks("„", "“", inner: "‚", "‘")
    #expect(plain("Er sagt 他说\"你好\"。 Und \"Haus\".", german) == "Er sagt 他说„你好“。 Und „Haus“.")
    #expect(plain("'im Haus', 'er's', 'um Eis'", german) == "‚im Haus‘, ‚er’s‘, ‚um Eis‘")
    #expect(plain("Die '90er, Hans' Haus und 'so'.", german) == "Die ’90er, Hans’ Haus und ‚so‘.")
  }

  /// A paragraph's text as Markdown would have it, with emphasis as it was typed.
  private func plain(_ text: String, _ quotes: QuotationMarks) -> String {
    var options = BodyOptions.article
    options.quotes = quotes
    return Rendered(text, options: options).html.replacing("<p>", with: "").replacing("</p>\n", with: "")
      .replacing("<em>", with: "*").replacing("</em>", with: "*").replacing("<strong>", with: "**")
      .replacing("</strong>", with: "**").replacing("&quot;", with: "\"")
  }
}
