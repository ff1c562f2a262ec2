import ContentModel
import Testing

private let english = AddressRule(language: "en")

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
    ("Über Café", "uber-cafe"),
    ("Cafe\u{301}", "cafe"),
    ("È++", "e-plus-plus"),
    ("ЁЛКА", "ёлка"),
    ("ΑΘΗΝΑ", "αθηνα"),
    ("日本語のタイトル", "日本語のタイトル"),
    ("हिन्दी समाचार", "हिन्दी-समाचार"),
    ("می\u{200C}خواهم", "می-خواهم"),
    ("١٢٣ خبر", "123-خبر"),
    ("co\u{AD}operate", "cooperate"),
    ("5 🎉 days — 3½", "5-days-3-1-2"),
    ("Lego™ & Co", "lego-co"),
    ("C＋＋, C＃ and C♯", "c-plus-plus-c-sharp-and-c-sharp"),
    ("Ｆｕｌｌ　ｗｉｄｔｈ ２０２４", "full-width-2024"),
    ("1\u{FE0F}\u{20E3} first", "1-first"),
    ("../../etc/passwd", "etc-passwd"),
    ("", nil),
    ("+++", nil),
    ("🎉", nil),
    ("♥ €", nil),
    ("\u{301}", nil),
  ])
  func keepsLettersOfATitle(_ title: String, _ expected: String?) {
    #expect(Slug(title: title, rule: english)?.text.utf8.map { $0 } == expected?.utf8.map { $0 })
  }

  /// Latin letters become those of ASCII; letters that Unicode does not take apart, those that people write for them.
  @Test(arguments: [
    ("Cafe", "cafe"), ("CAFÉ", "cafe"), ("Cafe\u{301}", "cafe"), ("Straße", "strasse"), ("STRASSE", "strasse"),
    ("GROẞ", "gross"), ("Søren Łuczak", "soren-luczak"), ("Æon œuvre Đà", "aeon-oeuvre-da"), ("Ǿ ǽ", "o-ae"),
    ("Þór Ðan", "thor-dan"), ("İstanbul Iğdır", "istanbul-igdir"), ("Đặng Thị Ngọc", "dang-thi-ngoc"),
    ("Ħal Għaxaq", "hal-ghaxaq"), ("Bakı şəhəri", "baki-seheri"), ("ŋaa", "ngaa"), ("ﬁne ﬂow", "fine-flow"),
    ("ĳs ǆ ŀl", "ijs-dz-l-l"), ("ſeven ℂ 𝐁", "seven-c-b"), ("1º 2ª Nº", "1o-2a-no"), ("Nuʻuanu", "nuuanu"),
    ("x\u{301}\u{302}y", "xy"),
    // What no table knows is not lost.
    ("Ꜳ ꞵ ɚ", "ꜳ-ꞵ-ɚ"),
  ])
  func writesLatinLettersInASCII(_ name: String, _ expected: String) {
    #expect(Slug(title: name, rule: english)?.text == expected)
    #expect(Slug(term: name, rule: english)?.text == expected)
  }

  /// Other scripts stay whole, their marks too, in lower case and normal form C.
  @Test(arguments: [
    ("Ёлка йод", "ёлка-йод"), ("Київ Їжак", "київ-їжак"), ("Ѓорѓи Ќосе", "ѓорѓи-ќосе"), ("Беларусь ў", "беларусь-ў"),
    ("И\u{306}од", "йод"), ("Αθήνα", "αθήνα"), ("ΟΔΟΣ ΣΟΦΟΣ", "οδος-σοφος"), ("οδός", "οδός"), ("한국 ㅋㅋ", "한국-ㅋㅋ"),
    ("ガス", "ガス"), ("ｶﾞｽ", "ガス"), ("हिन्दी", "हिन्दी"), ("น้ำท่วม", "น้ำท่วม"), ("ຄຳ", "ຄຳ"), ("ﺳﻼﻡ", "سلام"),
    ("二〇二四年", "二〇二四年"),
    ("Հայ և", "հայ-և"),
  ])
  func keepsOtherScripts(_ name: String, _ expected: String) {
    #expect(Slug(title: name, rule: english)?.text.utf8.map { $0 } == expected.utf8.map { $0 })
    #expect(Slug(term: name, rule: english)?.text.utf8.map { $0 } == expected.utf8.map { $0 })
  }

  /// Digits in any dress are digits; where the dress changes, another number begins.
  @Test(arguments: [
    ("CO₂", "co2"), ("m²", "m2"), ("C₁₀H₂₂", "c10h22"), ("10²", "10-2"), ("x²³", "x23"), ("½", "1-2"), ("1½", "1-1-2"),
    ("¾ Jahr", "3-4-jahr"), ("①②", "1-2"), ("⑫", "12"), ("❶ ⓫", "1-11"), ("⑴ ⒉", "1-2"), ("№ 5", "no-5"), ("№5", "no5"),
    ("Ⅻ", "xii"), ("٣٤", "34"), ("१२", "12"), ("๑๒", "12"), ("２０２４", "2024"), ("𝟗", "9"), ("㎡", "m2"), ("㊀", "一"),
  ])
  func writesDigitsInASCII(_ name: String, _ expected: String) {
    #expect(Slug(title: name, rule: english)?.text == expected)
    #expect(Slug(term: name, rule: english)?.text == expected)
  }

  /// Names of authors, sections and tags may differ in a sign alone.
  @Test(arguments: [
    ("C", "c"), ("C++", "c-plus-plus"), ("C#", "c-sharp"), ("F♭", "f-flat"), ("F♯", "f-sharp"),
    ("I ♥ NY", "i-heart-ny"),
    ("❤️", "heart"), ("🎉 Party", "party-popper-party"), ("🇩🇪", "de"), ("5 €", "5-euro"), ("$5", "dollar-5"),
    ("20°", "20-degree"),
    ("4×100", "4-x-100"), ("★ Stars", "black-star-stars"), ("Lego™", "lego"), ("A → B", "a-b"), ("Q&A", "q-a"),
    ("…", nil),
    ("© ■ →", nil),
  ])
  func spellsSignsOfTerms(_ name: String, _ expected: String?) {
    #expect(Slug(term: name, rule: english)?.text == expected)
  }

  /// The custom of a language, with what region or script its tag names.
  @Test(arguments: [
    ("de", "Über Äpfel, Öl & Süß", "ueber-aepfel-oel-suess"), ("de-AT", "Café Å Ø", "cafe-a-o"),
    ("gsw", "Zürich", "zuerich"), ("DE", "ü", "ue"), ("den", "ü", "u"), ("de", "u\u{308}", "ue"),
    ("da", "Århus Æbler Øl Ü Ä", "aarhus-aebler-oel-u-a"), ("nb", "Å", "aa"), ("nn-NO", "ø", "oe"),
    ("sv", "Ångström Ö Ä", "angstrom-o-a"), ("fi", "Äänekoski", "aanekoski"),
    ("is", "Þingvellir Æ ð", "thingvellir-ae-d"),
    ("fr", "Œuvre à Noël", "oeuvre-a-noel"), ("nl", "ĳs", "ijs"), ("et", "õ ä ö ü", "o-a-o-u"),
    ("tr", "IĞDIR İL ı", "igdir-il-i"),
    ("de", "Київ", "київ"),
  ])
  func followsTheLanguage(_ language: String, _ name: String, _ expected: String) {
    let rule = AddressRule(language: language)
    #expect(Slug(title: name, rule: rule)?.text == expected)
    #expect(Slug(term: name, rule: rule)?.text == expected)
  }

  /// `addresses: letters`.
  @Test(arguments: [
    ("de", "Über Straße", "über-straße"), ("da", "ÅRHUS", "århus"), ("en", "Cafe\u{301} ﬁ ² Ａ", "café-fi-2-a"),
    ("pl", "Łódź", "łódź"), ("tr", "IĞDIR İL", "ığdır-il"), ("tr", "Iraq", "ıraq"), ("en", "Iraq", "iraq"),
    ("en", "x\u{302}y", "x\u{302}y"),
  ])
  func keepsLettersIfAsked(_ language: String, _ name: String, _ expected: String) {
    let rule = AddressRule(language: language, preservesLetters: true)
    #expect(Slug(title: name, rule: rule)?.text.utf8.map { $0 } == expected.utf8.map { $0 })
    #expect(Slug(term: name, rule: rule)?.text.utf8.map { $0 } == expected.utf8.map { $0 })
  }

  @Test(arguments: [
    // 100 characters at most, and no half words.
    (String(repeating: "a", count: 100), String(repeating: "a", count: 100)),
    (String(repeating: "a", count: 101), String(repeating: "a", count: 100)),
    (String(repeating: "abcd ", count: 30), String(repeating: "abcd-", count: 19) + "abcd"),
    (String(repeating: "a", count: 60) + " " + String(repeating: "b", count: 60), String(repeating: "a", count: 60)),
    (String(repeating: "й", count: 120), String(repeating: "й", count: 100)),
    // A hyphen near the beginning is no place to cut.
    ("a " + String(repeating: "b", count: 120), "a-" + String(repeating: "b", count: 98)),
    // 200 bytes at most: three to a character.
    (String(repeating: "語", count: 90), String(repeating: "語", count: 66)),
    ("я" + String(repeating: "\u{316}", count: 150), "я" + String(repeating: "\u{316}", count: 24)),
  ])
  func shortensLongTitles(_ title: String, _ expected: String) {
    #expect(Slug(title: title, rule: english)?.text == expected)
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
    #expect(Slug(term: term, rule: english)?.text == expected)
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
