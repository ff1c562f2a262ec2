import SiteModel
import Testing

@testable import Rendering

/// The facts that each kind of page tells of itself.
@Suite struct PageFactsTests {
  private static let paper = """
    -- Content/site.yml --
    title: The Paper
    tagline: All of it
    url: https://paper.example/news/
    language: en
    page_size: 1
    -- Content/pages/about.md --
    ---
    title: About us
    updated: 2024-03-01
    noindex: true
    aliases: [/us/]
    ---
    We write.
    -- Content/articles/2024-02-14-rain.md --
    ---
    title: Rain
    tags: [Weather]
    section: Local
    authors: [Ines Okafor]
    updated: 2024-02-20
    ---
    It rained.
    -- Content/articles/2024-02-15-sun.md --
    ---
    title: Sun
    standfirst: It shone
    canonical: https://other.example/sun
    ---
    -- Content/articles/2024-02-16-snow.md --
    ---
    title: Snow
    updated: 2024-07-01
    noindex: true
    ---
    -- Content/articles/2024-02-17-hoax.md --
    ---
    title: Hoax
    status: withdrawn
    ---

    """

  /// By path: title, description, canonical address, whether it is indexed, and the last change.
  @Test(arguments: [
    ("/2024/02/14/rain/", "Rain | It rained. | https://paper.example/news/2024/02/14/rain/ | true | 2024-02-20"),
    ("/2024/02/15/sun/", "Sun | It shone | https://other.example/sun | true | 2024-02-15"),
    ("/2024/02/16/snow/", "Snow | - | https://paper.example/news/2024/02/16/snow/ | false | 2024-02-16"),
    ("/2024/02/17/hoax/", "Hoax | - | https://paper.example/news/2024/02/17/hoax/ | false | -"),
    ("/", "The Paper | All of it | https://paper.example/news/ | true | -"),
    ("/page/1/", "Latest | All of it | https://paper.example/news/page/1/ | true | -"),
    ("/local/", "Local | - | https://paper.example/news/local/ | true | -"),
    ("/tags/weather/", "Weather | - | https://paper.example/news/tags/weather/ | true | -"),
    ("/tags/", "Tags | - | https://paper.example/news/tags/ | true | -"),
    ("/authors/ines-okafor/", "Ines Okafor | - | https://paper.example/news/authors/ines-okafor/ | true | -"),
    ("/authors/", "Authors | - | https://paper.example/news/authors/ | true | -"),
    ("/2024/02/", "February 2024 | - | https://paper.example/news/2024/02/ | true | -"),
    ("/about/", "About us | We write. | https://paper.example/news/about/ | false | 2024-03-01"),
    ("/us/", "About us | - | https://paper.example/news/about/ | false | -"),
    ("/404.html", "Page not found | - | - | false | -"),
  ])
  func facts(path: String, expected: String) throws {
    let site = try RenderedSite(Self.paper)
    let plan = try #require(site.plans.first { $0.path == path })
    let facts = try #require(OutputKinds.kind(of: plan).pageFacts(in: site.context))
    let change = facts.lastChange.map { String($0.iso8601.prefix(10)) }
    let parts = [facts.title, facts.description, facts.canonical, "\(facts.isIndexed)", change]
    #expect(parts.map { $0 ?? "-" }.joined(separator: " | ") == expected)
    #expect(facts.language == "en")
  }

  /// In previews search engines should leave out every page.
  @Test func previews() throws {
    let site = try RenderedSite(Self.paper, visibility: Visibility(drafts: true, future: true))
    #expect(site.plans.allSatisfy { OutputKinds.kind(of: $0).pageFacts(in: site.context)?.isIndexed != true })
  }
}
