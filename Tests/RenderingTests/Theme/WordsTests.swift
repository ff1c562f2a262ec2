import DefaultTheme
import Diagnostics
import Foundation
import SiteModel
import Templating
import TestSupport
import Testing
import YAML

@testable import ContentModel
@testable import Rendering

@Suite struct WordsTests {
  private static let moment = Moment(seconds: 1_707_925_506, offset: -18_000)  // Wednesday 2024-02-14T10:45:06-05:00

  @Test(arguments: [
    ("{month} {day}, {year}", "February 14, 2024"), ("{day}.{month_number}.{year}", "14.02.2024"),
    ("{weekday}", "Wednesday"), ("{hour12}:{minute} {ampm}", "10:45 a.m."), ("{hour}:{minute}", "10:45"),
    ("{day", "{day"), ("{moon}", "{moon}"), ("", ""), ("{}", "{}"), ("a } b", "a } b"),
  ])
  func patterns(pattern: String, expected: String) {
    var keys = KeyTable()
    let words = Words(
      [("date_pattern", pattern), ("month_2", "February"), ("weekday_3", "Wednesday"), ("am", "a.m.")], keys: &keys)
    #expect(words.date(Self.moment) == expected)
  }

  @Test(
    arguments: [
      ([], nil), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
    ] as [([String], String?)])
  func joined(names: [String], expected: String?) {
    var keys = KeyTable()
    #expect(Words([("comma_last", " and ")], keys: &keys).joined(names) == expected)
  }

  @Test(arguments: [(0, "12"), (1, "1"), (11, "11"), (12, "12"), (13, "1"), (23, "11")])
  func hoursOfTwelve(hour: Int, expected: String) {
    var keys = KeyTable()
    let words = Words([("time_pattern", "{hour12}")], keys: &keys)
    #expect(words.time(Moment(seconds: hour * 3600, offset: 0)) == expected)
  }

  @Test(arguments: [
    ("en", 0, "0 articles"), ("en", 1, "1 article"), ("en", 1234, "1,234 articles"), ("de", 1, "1 Artikel"),
    ("de", 1_234_567, "1.234.567 Artikel"), ("fr", 0, "0 article"), ("fr", 2, "2 articles"),
    ("fr-CA", 1000, "1\u{202F}000 articles"), ("es", 1, "1 artículo"), ("es", 1234, "1234 artículos"),
    ("es", 12345, "12\u{202F}345 artículos"), ("pt-BR", 0, "0 artigo"), ("pt", 5, "5 artigos"), ("pl", 1, "1 artykuł"),
    ("pl", 3, "3 artykuły"), ("pl", 5, "5 artykułów"), ("pl", 12, "12 artykułów"), ("pl", 22, "22 artykuły"),
    ("pl", 101, "101 artykułów"), ("ar", 0, "لا مقالات"), ("ar", 1, "مقال واحد"), ("ar", 2, "مقالان"),
    ("ar", 3, "3 مقالات"),
    ("it", 1, "1 articolo"), ("it", 1234, "1234 articoli"), ("nl", 12345, "12.345 artikelen"), ("ru", 1, "1 статья"),
    ("ru", 21, "21 статья"), ("ru", 11, "11 статей"), ("ru", 4, "4 статьи"), ("uk", 0, "0 статей"),
    ("uk", 2000, "2\u{A0}000 статей"), ("ko", 1, "기사 1건"), ("zh-CN", 1000, "1,000 篇文章"),
    ("zh-Hant", 2, "2 篇文章"),
    ("ar", 11, "11 مقالًا"), ("ar", 100, "100 مقال"), ("ar", 103, "103 مقالات"), ("ja", 1, "1件の記事"),
    ("ja", 2000, "2,000件の記事"), ("xx", 2, "2 articles"),
  ])
  func counted(language: String, number: Int, expected: String) throws {
    var keys = KeyTable()
    let files = ThemeFiles(
      base: DefaultTheme.files.map { ThemeFiles.File(name: $0.path, source: $0) }, overlay: [])
    let words = Words.load(files, language: language, keys: &keys).words
    #expect(words.counted(number, "articles") == expected)
  }

  /// 2 May 2024, 14:05, as readers of a language in its region know it.
  @Test(arguments: [
    ("en", "May 2, 2024, 2:05 p.m."), ("en-US", "May 2, 2024, 2:05 p.m."), ("en-CA", "May 2, 2024, 2:05 p.m."),
    ("en-GB", "2 May 2024, 14:05"), ("en-gb", "2 May 2024, 14:05"), ("en-Latn-GB", "2 May 2024, 14:05"),
    ("en-IE", "2 May 2024, 14:05"), ("en-ZA", "2 May 2024, 14:05"), ("en-AU", "2 May 2024, 2:05 pm"),
    ("en-NZ", "2 May 2024, 2:05 pm"), ("en-IN", "2 May 2024, 2:05 pm"), ("es", "2 de mayo de 2024, 14:05"),
    ("es-MX", "2 de mayo de 2024, 2:05 p. m."), ("es-US", "2 de mayo de 2024, 2:05 p. m."),
    ("pt-BR", "2 de maio de 2024, 14h05"), ("pt-PT", "2 de maio de 2024, 14:05"),
    ("de", "2. Mai 2024, 14:05 Uhr"), ("de-AT", "2. Mai 2024, 14:05 Uhr"), ("de-CH", "2. Mai 2024, 14:05 Uhr"),
    ("fr", "2 mai 2024, 14 h 05"), ("fr-CA", "2 mai 2024, 14 h 05"), ("fr-CH", "2 mai 2024, 14:05"),
    ("it", "2 maggio 2024, 14:05"), ("it-CH", "2 maggio 2024, 14:05"), ("nl", "2 mei 2024, 14:05"),
    ("nl-BE", "2 mei 2024, 14:05"), ("ru", "2 мая 2024, 14:05"), ("uk", "2 травня 2024, 14:05"),
    ("ko", "2024년 5월 2일 오후 2:05"), ("zh", "2024年5月2日 14:05"), ("zh-CN", "2024年5月2日 14:05"),
    ("zh-Hans", "2024年5月2日 14:05"), ("zh-TW", "2024年5月2日 14:05"), ("zh-HK", "2024年5月2日 14:05"),
    ("zh-Hant-TW", "2024年5月2日 14:05"), ("zh-hant", "2024年5月2日 14:05"),
    ("pl", "2 maja 2024, 14:05"), ("ar", "2 مايو 2024، 2:05 م"), ("ja", "2024年5月2日 14:05"),
  ])
  func dates(language: String, expected: String) {
    var keys = KeyTable()
    let files = ThemeFiles(
      base: DefaultTheme.files.map { ThemeFiles.File(name: $0.path, source: $0) }, overlay: [])
    let (words, problems) = Words.load(files, language: language, keys: &keys)
    #expect(problems.isEmpty)
    let text = words.dateTime(Moment(seconds: 1_714_658_700, offset: 0))
    #expect(text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == expected)
  }

  @Test func januaryInVienna() {
    var keys = KeyTable()
    let files = ThemeFiles(
      base: DefaultTheme.files.map { ThemeFiles.File(name: $0.path, source: $0) }, overlay: [])
    let words = Words.load(files, language: "de-AT", keys: &keys).words
    #expect(words.date(Moment(seconds: 1_704_067_200, offset: 0)) == "1. Jänner 2024")
  }

  /// The month of a list, where languages have a form of its own for it.
  @Test(arguments: [
    ("pl", "maj 2024"), ("ru", "май 2024"), ("uk", "травень 2024"), ("de", "Mai 2024"), ("ko", "2024년 5월"),
    ("zh-HK", "2024年5月"),
  ])
  func months(language: String, expected: String) {
    var keys = KeyTable()
    let words = Words.load(Self.theme([:]), language: language, keys: &keys).words
    #expect(words.period(Moment(seconds: 1_714_658_700, offset: 0), pattern: "month_pattern") == expected)
  }

  /// A newspaper's own words, its language, one word of what comes of them, and what is told.
  @Test(arguments: [
    (["de": "related: Mehr"], "de-AT", "related", "Mehr", 0),
    (["de-AT": "related: Mehr"], "de_AT", "related", "Mehr", 0),
    (["de": "related: A", "de-AT": "related: B"], "de-AT", "related", "B", 0),
    (["en": "related: C", "de": "tags: D"], "de", "related", "Mehr zum Thema", 0),
    (["sv": "by: Av"], "sv-FI", "related", "Related", 1),
    (["en": "related: C", "sv": "by: Av"], "sv", "related", "C", 1),
    (["sr-Latn": "by: Piše"], "sr-Latn-RS", "by", "Piše", 1), (["zh": "by: 文"], "zh-CN", "by", "文", 0),
    (["zh-Hant": "by: 文"], "zh-TW", "by", "文", 0), (["zh-Hans": "by: 文"], "zh-TW", "by", "撰文", 0),
    (["sv": "articles_other: \"{count} artiklar\""], "sv", "articles_one", "{count} artiklar", 1),
    ([:], "sv", "related", "Related", 1),
  ])
  func nearestWords(own: [String: String], language: String, word: String, expected: String, told: Int) {
    var keys = KeyTable()
    let tag = LanguageTag.canonical(language)
    let (words, problems) = Words.load(Self.theme(own), language: tag, keys: &keys)
    #expect(words[word] == expected)
    #expect(problems.count == told)
  }

  /// The default theme with a newspaper's own words by language.
  private static func theme(_ own: [String: String]) -> ThemeFiles {
    ThemeFiles(
      base: DefaultTheme.files.map { ThemeFiles.File(name: $0.path, source: $0) },
      overlay: own.map { language, text in
        let name = "i18n/\(language).yml"
        return ThemeFiles.File(name: name, source: SourceFile(path: "Templates/\(name)", text: text))
      })
  }

  /// Words of languages that are not used are not read.
  @Test func otherLanguagesAreNotRead() {
    var keys = KeyTable()
    let problems = Words.load(Self.theme(["fr": "by: [", "de-AT": "by: ["]), language: "de", keys: &keys)
      .diagnostics
    #expect(problems.isEmpty)
  }

  /// A region's file has no word that its language does not have, and repeats none.
  @Test(
    arguments: DefaultTheme.files.map(\.path).filter {
      $0.hasPrefix("i18n/") && $0.contains("-") && !$0.contains("zh-")
    })
  func regionsDiffer(path: String) throws {
    func pairs(_ path: String) throws -> [String: String] {
      let file = try #require(DefaultTheme.files.first { $0.path == path })
      guard case .mapping(let entries)? = YAMLParser.parse(file).root?.value else { return [:] }
      var pairs: [String: String] = [:]
      for case let entry in entries { if case .scalar(let text) = entry.value.value { pairs[entry.key] = text.text } }
      return pairs
    }
    let language = try pairs("i18n/\(path.dropFirst(5).prefix(2)).yml")
    for (word, text) in try pairs(path) {
      #expect(language[word] != text, "\(word)")
      #expect(language[word] != nil || word == "thousands_from", "\(word)")
    }
  }

  /// Each language has every word, but for forms of numbers that it does not tell apart.
  @Test(arguments: ["de", "fr", "es", "pt", "pl", "ar", "ja", "it", "nl", "ru", "uk", "ko", "zh-Hans", "zh-Hant"])
  func everyLanguageHasEveryWord(language: String) throws {
    func words(_ language: String) throws -> Set<String> {
      let file = try #require(DefaultTheme.files.first { $0.path == "i18n/\(language).yml" })
      let (root, problems) = YAMLParser.parse(file)
      #expect(problems.isEmpty)
      guard case .mapping(let entries)? = root?.value else { return [] }
      return Set(entries.map(\.key))
    }
    let forms = ["articles", "minutes"].flatMap { noun in PluralRule.Category.allCases.map { "\(noun)_\($0.rawValue)" }
    }
    let optional = Set(forms + (1...12).map { "month_alone_\($0)" } + ["thousands_from"])
    #expect(try words(language).subtracting(optional) == words("en").subtracting(optional))
    #expect(try words(language).isSuperset(of: ["articles_other", "minutes_other"]))
  }

  @Test func theDefaultThemeHasEveryWordThatPagesNeed() throws {
    let file = try #require(DefaultTheme.files.first { $0.path == "i18n/en.yml" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let needed =
      ["date_pattern", "time_pattern", "am", "pm", "comma", "comma_last", "preview_notice", "tags", "not_found"]
      + (1...12).map { "month_\($0)" } + (1...7).map { "weekday_\($0)" }
      + Byline.Role.allCases.map { "role_\($0.rawValue)" }
      + ArticleKind.allCases.filter { $0 != .news }.map { "kind_\($0.rawValue)" }
    for word in needed { #expect(text.contains("\n\(word): "), "\(word)") }
  }
}
