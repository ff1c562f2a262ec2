import ContentModel
import SiteModel
import Testing

@testable import Rendering

/// A build exchanges an article's text in its page and its feeds, and makes no other file, where the facts of the
/// article are as before.
@Suite struct TextExchangeTests {
  /// The only keys that may tell such an edit; builds look whether a template reads the second.
  private static let keys = ["article.body = ", "article.word_count = "]

  private static func facts(of site: AssembledSite) -> [String: Fingerprint] {
    let articles = site.site.articles.map { ($0.path, Fingerprint(data: $0.article.factsDigest)) }
    return Dictionary(articles, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [
    "places", "text below the summary", "words below the summary", "letters without spaces",
    "picture's alternative text",
  ])
  func onlyTheTextDiffers(name: String) throws {
    let edit = try #require(CoverageEdit.all.first { $0.name == name })
    let start = try CoverageEdition.middle.start()
    let after = try CoverageEdition.middle.after(edit, since: start)
    #expect(Self.facts(of: after) == Self.facts(of: start))
    let storm = try #require(start.site.articles.first { $0.path == "/2024/05/20/storm/" })
    let text = try #require(start.context.textOccurrences(in: start.plans)?.articles[ObjectIdentifier(storm.article)])
    let feeds = Set(text.occurrences.map { "/" + $0.file.string }.filter { !$0.hasSuffix("/index.html") })
    #expect(feeds.count > 3)
    let (old, new) = try (RecordedPages(start), RecordedPages(after))
    #expect(new.globals == old.globals)
    for (name, page) in old.pages where !feeds.contains(name) {
      let isExchanged = name == "/2024/05/20/storm/"
      func answers(_ page: RecordedPages.Page) throws -> [String] {
        try page.answers().filter { line in !(isExchanged && Self.keys.contains { line.hasPrefix($0) }) }
      }
      let difference = try answers(#require(new.pages[name])).difference(from: answers(page))
      #expect(difference == nil, "an exchange of the text would leave \(name) stale")
    }
  }
}
