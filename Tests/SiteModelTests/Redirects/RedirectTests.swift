import SiteModel
import TestSupport
import Testing

/// The redirects of `site.yml`: which pages they become, and what is said of them.
@Suite struct RedirectTests {
  private static let texts =
    article("a", "aliases: [/2024/05/01/A/, /alias/]") + article("plan", "draft: true\naliases: [/hopes/]")
    + article("gone", "status: withdrawn\naliases: [/went/]")

  private static func site(_ lines: String) throws -> SiteText {
    try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/news/\n\(lines)\n" + texts,
      files: ["paper.pdf"])
  }

  /// The redirects of a site but for that of the article's alias: path, target, title.
  private static func redirects(_ site: SiteText) -> [String] {
    site.pages.compactMap { page in
      guard case .redirect(let target, let title) = page.kind, page.path != "/alias/" else { return nil }
      return "\(page.path) \(target.absolute(in: site.site.configuration.address)) \(title)"
    }
  }

  @Test(
    arguments: [
      ("/x/: /2024/05/01/a/", "/x/ https://a.example/news/2024/05/01/a/ a"),
      ("/x: /2024/05/01/a", "/x/ https://a.example/news/2024/05/01/a/ a"),
      ("/x.php: /2024/05/01/a/?b#c", "/x.php https://a.example/news/2024/05/01/a/?b#c a"),
      ("/caf%C3%A9/: /tags/", "/café/ https://a.example/news/tags/ /tags/"),
      ("/x/: /paper.pdf", "/x/ https://a.example/news/paper.pdf /paper.pdf"),
      ("/x/: /", "/x/ https://a.example/news/ A"),
      ("/x/: /2024/05/01/gone/", "/x/ https://a.example/news/2024/05/01/gone/ /2024/05/01/gone/"),
      ("/x/: https://b.example/y?z", "/x/ https://b.example/y?z https://b.example/y?z"),
      ("/x/: http://www.a.example/news/2024/05/01/a/", "/x/ https://a.example/news/2024/05/01/a/ a"),
      ("/x/: https://a.example/else/", "/x/ https://a.example/else/ https://a.example/else/"),
    ] as [(String, String)])
  func pages(line: String, page: String) throws {
    let site = try Self.site("redirects:\n  \(line)")
    #expect(Self.redirects(site).filter { !$0.hasPrefix("/2024") } == [page])
    #expect(site.problems == [])
  }

  /// No page tells of what is not public, however its address is spelled.
  @Test(
    arguments: [
      "/2024/05/01/plan/", "/2024/05/01/PLAN", "/2024/05/01/pl%61n/#a", "/hopes/", "/2024/05/01/plan/map.png",
      "/news/2024/05/01/plan/", "https://a.example/news/2024/05/01/plan/", "http://www.a.example/news/hopes",
    ])
  func noPageLeadsToWhatIsNotPublic(target: String) throws {
    let site = try Self.site("hosts: [netlify, caddy]\nredirects:\n  /x/: \(target)")
    #expect(Self.redirects(site) == [])
    #expect(
      site.problems == [
        "Content/site.yml:5:8 warning held-back-target: the redirect '\(target)' leads to an article that is not public"
          + " (it is left out until Content/articles/plan.md is no draft any more)"
      ])
    #expect(
      site.pages.contains { if case .host(_, let rules) = $0.kind { rules.redirects.count == 2 } else { false } })
  }

  /// A disk may take an address for one that differs from it in capitals alone: hosts are told of it, and no page is
  /// made.
  @Test(arguments: [("", true), ("hosts: apache", false)])
  func twins(hosts: String, isMade: Bool) throws {
    let site = try Self.site(hosts)
    #expect(site.pages.contains { $0.path == "/2024/05/01/A/" } == isMade)
    let rules = site.pages.compactMap { page -> HostRules? in
      if case .host(_, let rules) = page.kind { rules } else { nil }
    }
    #expect(rules.map { $0.redirects.map(\.path) } == (isMade ? [] : [["/2024/05/01/A/", "/alias/"]]))
    #expect(rules.map { $0.gone.map(\.path) } == (isMade ? [] : [["/2024/05/01/gone/", "/went/"]]))
  }

  @Test func previewsAreForNoHost() throws {
    let site = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\nhosts: [caddy]\n" + Self.texts,
      visibility: Visibility(drafts: true, future: false))
    #expect(site.pages.allSatisfy { if case .host = $0.kind { false } else { true } })
  }
}
