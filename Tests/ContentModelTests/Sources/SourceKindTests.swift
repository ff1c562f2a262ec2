import ContentModel
import Testing

/// What a path says of a file, and what is left of it below the folder of its kind.
@Suite struct SourceKindTests {
  @Test(
    arguments: [
      ("Content/site.yml", "configuration Content/site.yml"), ("Content/articles/a.md", "article a.md"),
      ("Content/articles/2024/a/index.md", "article 2024/a/index.md"), ("Content/articles/a.jpg", "media"),
      ("Content/articles/a.markdown", "stray"), ("Content/articles/A.MDX", "stray"),
      ("Content/articles/A.MD", "stray"), ("Content/articles/a.md.txt", "stray"), ("Content/articles/a.txt", "media"),
      ("Content/pages/a/b.md", "page a/b.md"), ("Content/pages/a/.b.md", "stray"), ("Content/pages/map.pdf", "media"),
      ("Content/pagesx/a.md", "stray"), ("Content/authors/a.md", "author a.md"), ("Content/authors/x/a.md", "stray"),
      ("Content/authors/a.jpg", "media"), ("Content/sections/a.md", "section a.md"), ("Content/tags/a.md", "tag a.md"),
      ("Content/tags/.a.md", "stray"), ("Content/tags/a.txt", "media"), ("Content/comments/a/b.yml", "comment a/b.yml"),
      ("Content/comments/a.txt", "stray"), ("Content/static/a/b.md", "staticFile a/b.md"), ("Content/a.md", "stray"),
      ("Content/static", "stray"), ("Templates/layouts/article.mustache", "template layouts/article.mustache"),
      ("Templates/partials/head.mustache", "template partials/head.mustache"), ("Templates/head.mustache", "stray"),
      ("Templates/layouts/a.html", "stray"), ("Templates/i18n/de.yml", "words i18n/de.yml"),
      ("Templates/assets/fonts/a.woff2", "asset assets/fonts/a.woff2"), ("Templates/README.md", "stray"),
      ("content/site.yml", "stray"), ("", "stray"), ("Content/articles/a/b.jpg.yml", "pictureRecord"),
      ("Content/static/a/B.JPEG.yml", "pictureRecord"), ("Content/authors/a.svg.yml", "pictureRecord"),
      ("Content/pages/a.avif.yml", "pictureRecord"), ("Content/static/a.heic.yml", "pictureRecord"),
      ("Content/static/a.yml", "staticFile a.yml"), ("Content/static/a.pdf.yml", "staticFile a.pdf.yml"),
      ("Content/static/jpg.yml", "staticFile jpg.yml"), ("Content/static/a.mp4.yml", "staticFile a.mp4.yml"),
      ("Content/static/a.jpg.yaml", "stray"), ("Content/articles/a.jpg.YML", "stray"),
      ("Content/comments/a/b.jpg.yml", "comment a/b.jpg.yml"), ("Content/a.jpg.yml", "stray"),
      ("Templates/assets/a.jpg.yml", "asset assets/a.jpg.yml"),
    ] as [(String, String)])
  func kinds(path: String, expected: String) {
    let path = NewspaperPath(path)
    let isInFolder = ![.stray, .media, .pictureRecord].contains(path.kind)
    #expect("\(path.kind)" + (isInFolder ? " \(path.name)" : "") == expected)
  }

  @Test func texts() {
    #expect(SourceKind.allCases.filter(\.isText) == [.article, .page, .author, .section, .tag])
  }
}
