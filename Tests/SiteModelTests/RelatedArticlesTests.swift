import SiteModel
import TestSupport
import Testing

@Suite struct RelatedArticlesTests {
  private func related(_ site: Site) -> RelatedArticles { RelatedArticles(site, of: site.articles.indices) }

  @Test func rareTagsWeighMore() throws {
    let common = (1...9).map { article("common\($0)", date: "2024-04-0\($0)", "tags: [News]") }.joined()
    let site = try SiteText(
      common + article("me", date: "2024-04-20", "tags: [News, Comet]")
        + article("far", date: "2023-01-01", "tags: [Comet]")
        + article("none", date: "2024-04-19", "tags: [Other]")
    ).site
    let me = try #require(site.articles.firstIndex { $0.article.title.value == "me" })
    let titles = related(site)[ArticleIndex(me)].map { site[$0].article.title.value }
    #expect(titles == ["far", "common9", "common8", "common7"])
  }

  @Test func theNearestInTimeComesFirst() throws {
    let site = try SiteText(
      ["1", "2", "3", "4", "5", "6", "7"].map { article("a\($0)", date: "2024-04-0\($0)", "tags: [News]") }.joined()
    ).site
    #expect(related(site)[ArticleIndex(3)].map { site[$0].article.title.value } == ["a5", "a3", "a6", "a2"])
  }

  @Test func withoutSharedTagsNothingIsRelated() throws {
    let site = try SiteText(article("a", "tags: [X]") + article("b", "tags: [Y]") + article("c")).site
    #expect(site.articles.indices.allSatisfy { related(site)[ArticleIndex($0)].isEmpty })
  }

  @Test func aNewArticleChangesItsNeighboursOnly() throws {
    let old = (0..<60).map {
      article("a\($0)", date: "2024-0\(1 + $0 / 28)-\(10 + $0 % 18)", "id: a\($0)\ntags: [News]")
    }
    let before = try SiteText(old.joined()).site
    let after = try SiteText(old.joined() + article("new", date: "2024-05-30", "tags: [News]")).site
    func titles(_ site: Site, _ row: Int) -> [String] {
      related(site)[ArticleIndex(row)].map { site[$0].article.title.value }
    }
    let changed = before.articles.indices.filter { titles(before, $0) != titles(after, $0 + 1) }
    #expect(changed == [0, 1])
  }
}
