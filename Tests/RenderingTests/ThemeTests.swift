import DefaultTheme
import Foundation
import SiteModel
import Templating
import TestSupport
import Testing

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
    #expect(Words([("and", "and")], keys: &keys).joined(names) == expected)
  }

  @Test(arguments: [(0, "12"), (1, "1"), (11, "11"), (12, "12"), (13, "1"), (23, "11")])
  func hoursOfTwelve(hour: Int, expected: String) {
    var keys = KeyTable()
    let words = Words([("time_pattern", "{hour12}")], keys: &keys)
    #expect(words.time(Moment(seconds: hour * 3600, offset: 0)) == expected)
  }

  @Test func theDefaultThemeHasEveryWordThatPagesNeed() throws {
    let file = try #require(DefaultTheme.files.first { $0.path == "i18n/en.yml" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let needed =
      ["date_pattern", "time_pattern", "am", "pm", "and", "preview_notice", "tags", "not_found"]
      + (1...12).map { "month_\($0)" } + (1...7).map { "weekday_\($0)" }
      + Byline.Role.allCases.map { "role_\($0.rawValue)" }
    for word in needed { #expect(text.contains("\n\(word): "), "\(word)") }
  }
}

@Suite struct DirectionTests {
  @Test(arguments: [
    ("en", "ltr"), ("ar", "rtl"), ("ar-EG", "rtl"), ("he", "rtl"), ("fa-IR", "rtl"), ("az-Arab", "rtl"),
    ("ur-Latn", "ltr"), ("ja", "ltr"),
  ])
  func direction(language: String, expected: String) {
    #expect(Direction.of(language: language).rawValue == expected)
  }
}

@Suite struct PageFrameTests {
  private static let mark = "<meta name=\"generator\" content=\"Broadsheet\">\n"

  @Test(arguments: [
    ("<!doctype html>\n<html><head>\n<title>", "<!doctype html>\n<html><head>\n", "<title>"),
    ("<!DOCTYPE html><HTML><HEAD lang=en><title>", "<!DOCTYPE html><HTML><HEAD lang=en>", "<title>"),
    ("<!doctype html>\n<header>", "<!doctype html>\n", "<header>"),
    ("text", "", "text"), ("", "", ""), ("<head", "", "<head"),
  ])
  func mark(page: String, before: String, after: String) {
    var bytes = Array(page.utf8)
    let added = PageFrame(isPreview: false, notice: "").complete(&bytes, before: before.utf8.count)
    #expect(added == Self.mark.utf8.count)
    #expect(String(decoding: bytes, as: UTF8.self) == before + Self.mark + after)
    #expect(GeneratorMark.isMarked(bytes))
  }

  @Test func preview() {
    var bytes = Array("<head></head><body class=\"a\"><p>".utf8)
    _ = PageFrame(isPreview: true, notice: "A & B").complete(&bytes, before: 0)
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(
      page.hasPrefix("<head>" + Self.mark + "<meta name=\"robots\" content=\"noindex\">\n</head><body class=\"a\">"))
    #expect(page.hasSuffix(">A &amp; B</p><p>"))
  }
}

@Suite struct ContractTests {
  private static let types: [ViewType] =
    Contract.pages.map(\.type) + [
      SiteView.viewType(), MenuItemView.viewType(), ArticleView.viewType(), CardView.viewType(), DateView.viewType(),
      LinkView.viewType(), AuthorView.viewType(), LeadImageView.viewType(), CommentsView.viewType(),
      TagView.viewType(), PaginatorView.viewType(), SectionView.viewType(), AuthorProfileView.viewType(),
      AuthorEntryView.viewType(), StandingView.viewType(),
    ]

  /// The README of the templates is a contract: it names every key.
  @Test(arguments: Set(types.flatMap(\.words)).sorted())
  func theReadmeNames(key: String) throws {
    let readme = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Templates/README.md")
      .standardizedFileURL
    let text = try String(contentsOf: readme, encoding: .utf8)
    #expect(text.contains("`\(key)`") || text.contains("`site.\(key)`"), "\(key)")
  }

  @Test func aKeyIsItsWordInSnakeCase() {
    #expect(TemplateKey.pageTitle.word == "page_title")
    #expect(TemplateKey.t.word == "t")
    #expect(TemplateKey.asksUrl.word == "asks_url")
    #expect(Set(TemplateKey.allCases.map(\.word)).count == TemplateKey.allCases.count)
  }
}

@Suite struct AssetTests {
  @Test(arguments: [
    ("style.css", "style_css"), ("logo/small.svg", "logo_small_svg"), ("a-b_c.1.js", "a_b_c_1_js"),
    ("LICENSE", "LICENSE"),
  ])
  func words(name: String, expected: String) {
    #expect(AssetFile(name: name, bytes: [])?.word == expected)
  }

  @Test(arguments: [
    ("style.css", "/assets/style.03f481bafaab.css"), ("logo/small.svg", "/assets/logo/small.03f481bafaab.svg"),
    ("v1.2/LICENSE", "/assets/v1.2/LICENSE.03f481bafaab"),
  ])
  func paths(name: String, expected: String) {
    #expect(AssetFile(name: name, bytes: Array("a{}\n".utf8))?.path == expected)
  }
}
