import Testing

@testable import ContentModel

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("de", "de"), ("DE", "de"), ("en-gb", "en-GB"), ("EN_GB", "en-GB"), ("en-uk", "en-GB"), ("uk", "uk"),
    ("ZH-hans", "zh-Hans"), ("zh_hant_tw", "zh-Hant-TW"), ("de_AT", "de-AT"), ("es-419", "es-419"),
    ("sl-IT-NEDIS", "sl-IT-nedis"), ("de-ch-1901", "de-CH-1901"), ("de-X-NEWS-de", "de-x-news-de"),
    ("X-Default", "x-default"), ("de-", "de-"), ("", ""),
  ])
  func canonical(tag: String, expected: String) {
    #expect(LanguageTag.canonical(tag) == expected)
    #expect(LanguageTag.canonical(expected) == expected)
  }

  /// Language, script, region, likely script.
  @Test(arguments: [
    ("zh", ["zh", nil, nil, "hans"]), ("zh-TW", ["zh", nil, "tw", "hant"]), ("zh-SG", ["zh", nil, "sg", "hans"]),
    ("zh-Hans-HK", ["zh", "hans", "hk", "hans"]), ("es-419", ["es", nil, "419", nil]),
    ("sr-Latn-RS", ["sr", "latn", "rs", "latn"]), ("de-CH-1901", ["de", nil, "ch", nil]),
    ("de-x-news-at", ["de", nil, nil, nil]), ("", ["", nil, nil, nil]),
  ])
  func parts(tag: String, expected: [String?]) {
    let parts = LanguageTag(tag)
    #expect([parts.primary, parts.script, parts.region, parts.likelyScript] == expected)
  }

  @Test(
    arguments: [
      ("German", "de"), ("русский", "ru"), ("jp", "ja"), ("cn", "zh-CN"), ("de_AT.UTF-8", "de-AT"),
      ("default", "x-default"), ("Klingon", nil), ("de", nil),
    ] as [(String, String?)])
  func cures(tag: String, expected: String?) {
    #expect(LanguageTag.correction(of: tag) == expected)
  }
}
