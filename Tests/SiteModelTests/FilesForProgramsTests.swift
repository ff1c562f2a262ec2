import SiteModel
import Testing

/// Files that no page shows anything of, so that browsers of a preview need not load their page again.
@Suite struct FilesForProgramsTests {
  @Test(arguments: [
    ("feed.xml", true), ("tags/river/feed.xml", true), ("atom.xml", true), ("feed.json", true), ("robots.txt", true),
    ("sitemap.xml", true), ("sitemap-2.xml", true), ("news-sitemap.xml", true), ("_redirects", true),
    (".htaccess", true),
    ("index.html", false), ("feed/index.html", false), ("map.xml", false), ("assets/style.css", false),
    ("a.json", false),
  ])
  func isForPrograms(path: String, expected: Bool) {
    #expect(OutputPath(path)?.isForPrograms == expected)
  }
}
