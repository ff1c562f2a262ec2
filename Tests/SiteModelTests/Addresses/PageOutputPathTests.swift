import ContentModel
import SiteModel
import Testing

/// Pages that list texts, told by their paths.
@Suite struct PageOutputPathTests {
  @Test(
    arguments: [
      ("index.html", true), ("404.html", true), ("tags/index.html", true), ("tags/moon/page/2/index.html", true),
      ("authors/ines/index.html", true), ("page/3/index.html", true), ("local/page/3/index.html", true),
      ("2024/index.html", true), ("2024/02/index.html", true), ("2024/02/14/index.html", true),
      ("2024/02/14/story/index.html", false), ("2024/02/14/100/index.html", false), ("2024/story/index.html", false),
      ("about/index.html", false), ("local/index.html", false), ("old.html", false), ("page/index.html", true),
    ] as [(String, Bool)])
  func lists(path: String, expected: Bool) throws {
    #expect(try #require(OutputPath(path)).isListPage(in: .standard) == expected)
  }

  @Test(arguments: [
    ("/about/", "about/index.html", "/about/"), ("/about", "about/index.html", "/about/"), ("/", "index.html", "/"),
    ("/a.html", "a.html", "/a.html"), ("/\u{301}x/", "\u{301}x/index.html", "/\u{301}x/"),
  ])
  func pages(path: String, file: String, address: String) throws {
    let output = try #require(OutputPath.ofPage(at: path))
    #expect(output.string == file)
    #expect(output.address == address)
  }
}
