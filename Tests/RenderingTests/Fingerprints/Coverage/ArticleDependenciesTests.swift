import SiteModel
import Testing

@testable import Rendering

extension [String] {
  /// The answers of the page itself, without those of the whole newspaper that its layout asks for.
  fileprivate var ofPage: [String] { filter { !$0.hasPrefix("site.") } }
}

/// Each kind of page declares what its views ask for of articles.
///
/// Where this fails, a view reads more than `dependencies` of its page's kind says, or the kind declares what no view
/// asks for.
@Suite struct ArticleDependenciesTests {
  /// What each kind of page or file was found to read, by its name.
  private static let found = Result {
    let start = try CoverageEdition.middle.start()
    let old = try RecordedPages(start).pages.mapValues { try $0.answers() }
    var found: [String: ArticleDependencies] = [:]
    for probe in DependencyProbe.all {
      let site = try probe.site(since: start)
      let new = try RecordedPages(site).pages
      for plan in site.plans {
        guard let page = new[plan.path], let before = old[plan.path] else { continue }
        if probe.counted(try page.answers().ofPage) == probe.counted(before.ofPage) { continue }
        let dependencies = plan.path == probe.article ? probe.ownDependencies : probe.dependencies
        found[type(of: OutputKinds.kind(of: plan)).name, default: []].formUnion(dependencies)
      }
    }
    return found
  }

  @Test func kindsDeclareWhatTheyRead() throws {
    let found = try Self.found.get()
    for kind in OutputKinds.all {
      #expect(found[kind.name, default: []] == kind.dependencies, "\(kind)")
    }
  }

  /// A text can be exchanged in its page as long as no template asks for word counts.
  @Test(arguments: [("{{article.title}}", true), ("{{article.word_count}}", false)])
  func exchange(template: String, isPossible: Bool) throws {
    let site = try RenderedSite(
      """
      -- Content/articles/2024-02-14-rain.md --
      ---
      title: Rain
      ---
      It rained, see [sun](2024-02-15-sun.md).
      -- Content/articles/2024-02-15-sun.md --
      ---
      title: Sun
      ---
      It shone.
      -- Content/articles/2024-02-16-soap.md --
      ---
      title: Soap
      kind: sponsored
      ---
      It cleans.
      -- Templates/layouts/article.mustache --
      <head></head>\(template)

      """)
    let exchange = site.context.textOccurrences(in: site.plans)
    #expect((exchange != nil) == isPossible)
    guard let exchange else { return }
    let reached = exchange.articles.values.map { article in
      let occurrences = article.occurrences.map { "\($0.file) \($0.number) \($0.form)" }.sorted()
      return "\(article.path) \(article.isPlain): \(occurrences.joined(separator: ", "))"
    }
    #expect(
      reached.sorted() == [
        "/2024/02/14/rain/ false: 2024/02/14/rain/index.html 0 page, atom.xml 2 xml, feed.json 2 json, feed.xml 2 xml",
        "/2024/02/15/sun/ true: 2024/02/15/sun/index.html 0 page, atom.xml 1 xml, feed.json 1 json, feed.xml 1 xml",
        "/2024/02/16/soap/ false: 2024/02/16/soap/index.html 0 page, atom.xml 0 xml, feed.json 0 json, feed.xml 0 xml",
      ])
  }
}
