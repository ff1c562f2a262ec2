import Building
import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Two things at one address: whatever they are, an error shows both, and the site stays as it was.
@Suite struct AddressCollisionTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    /// Files of a project beside its `site.yml`.
    let files: [(path: String, text: String)]
    /// What the build prints.
    let printed: String

    var testDescription: String { name }

    /// No dictionary: two normal forms are one key.
    init(_ name: String, _ files: KeyValuePairs<String, String>, _ printed: String) {
      self.name = name
      self.files = files.map { ($0.key, $0.value) }
      self.printed = printed
    }
  }

  private static func article(_ title: String, _ more: String = "", body: String = "Text") -> String {
    "---\ntitle: \(title)\ndate: 2024-05-01\n\(more)---\n\(body)\n"
  }

  static let rows = [
    Row(
      "two articles of one address",
      [
        "Content/articles/a.md": article("One", "slug: same\n"),
        "Content/articles/b.md": article("Two", "slug: same\n"),
      ],
      """
      Content/articles/b.md:4:7: error: another page or file has the address /2024/05/01/same/ as well, from \
      Content/articles/a.md [output-collision]
        4 | slug: same
          |       ^^^^ change the slug, the date or the name of one of them
        Content/articles/a.md:4:7: the other one comes from here
        4 | slug: same
          |       ^^^^

      """),
    Row(
      "two articles whose addresses differ in case only",
      [
        "Content/articles/a.md": article("One", "permalink: /Same/\n"),
        "Content/articles/b.md": article("Two", "permalink: /same/\n"),
      ],
      """
      Content/articles/b.md:4:12: error: another page or file has the address /same/ as well, from \
      Content/articles/a.md [output-collision]
        4 | permalink: /same/
          |            ^^^^^^ change the slug, the date or the name of one of them
        Content/articles/a.md:4:12: the other one comes from here
        4 | permalink: /Same/
          |            ^^^^^^

      """),
    Row(
      "two static files whose names differ in normal form only",
      ["Content/static/caf\u{E9}.txt": "1", "Content/static/cafe\u{301}.txt": "2"],
      """
      Content/static/caf\u{E9}.txt: error: another page or file has the address /caf\u{E9}.txt as well, from \
      Content/static/cafe\u{301}.txt [output-collision]
          = change the slug, the date or the name of one of them
        Content/static/cafe\u{301}.txt: the other one comes from here

      """),
    Row(
      "two articles, of which the one whose path comes first is the newer",
      [
        "Content/articles/a.md": article("One", "slug: same\n").replacing("2024-05-01", with: "2024-05-01T09:00"),
        "Content/articles/b.md": article("Two", "slug: same\nid: a\n"),
      ],
      """
      Content/articles/a.md:2:8: error: Content/articles/b.md has the id 'a' as well [duplicate-id]
        2 | title: One
          |        ^^^ give one of them an 'id:' of its own
        Content/articles/b.md:5:5: the other one is here
        5 | id: a
          |     ^
      Content/articles/a.md:4:7: error: another page or file has the address /2024/05/01/same/ as well, from \
      Content/articles/b.md [output-collision]
        4 | slug: same
          |       ^^^^ change the slug, the date or the name of one of them
        Content/articles/b.md:4:7: the other one comes from here
        4 | slug: same
          |       ^^^^

      """),
    Row(
      "an article that needs a section for its address",
      [
        "Content/site.yml": "title: The Paper\nurl: https://paper.example/\npermalink: /{section}/{slug}/\n",
        "Content/articles/a/index.md": article("One", body: "![x](x.gif)"),
        "Content/articles/a/x.gif": "GIF89a\u{2}\0\u{2}\0\0\0\0;",
        "Content/static/x.gif": "2",
      ],
      """
      Content/articles/a/index.md:2:8: error: 'section' is missing, and the site's addresses hold it [missing-key]
        2 | title: One
          |        ^^^ add a line 'section: …'

      """),
    Row(
      "two articles whose addresses differ in normal form only",
      [
        "Content/articles/a.md": article("One", "permalink: /caf\u{E9}/\n"),
        "Content/articles/b.md": article("Two", "permalink: /cafe\u{301}/\n"),
      ],
      """
      Content/articles/b.md:4:12: error: another page or file has the address /cafe\u{301}/ as well, from \
      Content/articles/a.md [output-collision]
        4 | permalink: /cafe\u{301}/
          |            ^^^^^^ change the slug, the date or the name of one of them
        Content/articles/a.md:4:12: the other one comes from here
        4 | permalink: /caf\u{E9}/
          |            ^^^^^^

      """),
    Row(
      "an article and a page",
      [
        "Content/articles/a.md": article("One", "permalink: /about/\n"),
        "Content/pages/about.md": "---\ntitle: About\n---\nUs\n",
      ],
      """
      Content/pages/about.md:2:8: error: another page or file has the address /about/ as well, from \
      Content/articles/a.md [output-collision]
        2 | title: About
          |        ^^^^^ change the slug, the date or the name of one of them
        Content/articles/a.md:4:12: the other one comes from here
        4 | permalink: /about/
          |            ^^^^^^^

      """),
    Row(
      "a page and a section",
      [
        "Content/articles/a.md": article("One", "section: Local\n"),
        "Content/pages/local.md": "---\ntitle: Locals\n---\nUs\n",
      ],
      """
      Content/pages/local.md:2:8: error: another page or file has the address /local/ as well, from \
      Content/articles/a.md [output-collision]
        2 | title: Locals
          |        ^^^^^^ change the slug, the date or the name of one of them
        Content/articles/a.md:4:10: the other one comes from here
        4 | section: Local
          |          ^^^^^

      """),
    Row(
      "a section and an article that lies where the section's page does",
      ["Content/articles/a.md": article("One", "section: Local\npermalink: /local/\n")],
      """
      Content/articles/a.md:5:12: error: another page or file has the address /local/ as well, from \
      Content/articles/a.md [output-collision]
        5 | permalink: /local/
          |            ^^^^^^^ change the slug, the date or the name of one of them
        Content/articles/a.md:4:10: the other one comes from here
        4 | section: Local
          |          ^^^^^

      """),
    Row(
      "an old address that another article has now",
      [
        "Content/articles/a.md": article("One", "aliases: [/2024/05/01/b/]\n"),
        "Content/articles/b.md": article("Two"),
      ],
      """
      Content/articles/a.md:4:11: error: another page or file has the address /2024/05/01/b/ as well, from \
      Content/articles/b.md [output-collision]
        4 | aliases: [/2024/05/01/b/]
          |           ^^^^^^^^^^^^^^ change the slug, the date or the name of one of them
        Content/articles/b.md:2:8: the other one comes from here
        2 | title: Two
          |        ^^^

      """),
    Row(
      "one old address of two articles",
      [
        "Content/articles/a.md": article("One", "aliases: [/old/]\n"),
        "Content/articles/b.md": article("Two", "aliases: [/older/, /old]\n"),
      ],
      """
      Content/articles/b.md:4:20: error: another page or file has the address /old/ as well, from \
      Content/articles/a.md [output-collision]
        4 | aliases: [/older/, /old]
          |                    ^^^^ change the slug, the date or the name of one of them
        Content/articles/a.md:4:11: the other one comes from here
        4 | aliases: [/old/]
          |           ^^^^^

      """),
    Row(
      "a static file and a page",
      [
        "Content/pages/about.md": "---\ntitle: About\n---\nUs\n",
        "Content/static/about/index.html": "x",
      ],
      """
      Content/static/about/index.html: error: another page or file has the address /about/ as well, from \
      Content/pages/about.md [output-collision]
          = change the slug, the date or the name of one of them
        Content/pages/about.md:2:8: the other one comes from here
        2 | title: About
          |        ^^^^^

      """),
    Row(
      "a static file where a page needs a folder",
      [
        "Content/pages/about.md": "---\ntitle: About\n---\nUs\n",
        "Content/static/about": "x",
      ],
      """
      Content/static/about: error: another page or file has the address /about as well, from Content/pages/about.md \
      [output-collision]
          = change the slug, the date or the name of one of them
        Content/pages/about.md:2:8: the other one comes from here
        2 | title: About
          |        ^^^^^

      """),
    Row(
      "a file of a bundle and a static file",
      [
        "Content/articles/a/index.md": article("One", body: "![Plan](plan.gif)"),
        "Content/articles/a/plan.gif": "GIF89a\u{2}\0\u{2}\0\0\0\0;",
        "Content/static/2024/05/01/a/plan.gif": "2",
      ],
      """
      Content/articles/a/index.md:5:9: error: another page or file has the address /2024/05/01/a/plan.gif as well, \
      from Content/static/2024/05/01/a/plan.gif [output-collision]
        5 | ![Plan](plan.gif)
          |         ^^^^^^^^ change the slug, the date or the name of one of them
        Content/static/2024/05/01/a/plan.gif: the other one comes from here

      """),
    Row(
      "an asset of the theme and a static file",
      ["Content/static/assets/style.03f481bafaab.css": "x", "Templates/assets/style.css": "a{}\n"],
      """
      Templates: error: another page or file has the address /assets/style.03f481bafaab.css as well, from \
      Content/static/assets/style.03f481bafaab.css [output-collision]
          = change the slug, the date or the name of one of them
        Content/static/assets/style.03f481bafaab.css: the other one comes from here

      """),
    Row(
      "an archive and an article of its own address",
      [
        "Content/articles/a.md": article("One"),
        "Content/articles/b.md": article("Two", "permalink: /2024/05/\n"),
      ],
      """
      Content/articles/b.md:4:12: error: another page or file has the address /2024/05/ as well, from \
      Content/articles/a.md [output-collision]
        4 | permalink: /2024/05/
          |            ^^^^^^^^^ change the slug, the date or the name of one of them
        Content/articles/a.md:2:8: the other one comes from here
        2 | title: One
          |        ^^^

      """),
    Row(
      "a page for what is not found among the static files",
      ["Content/static/404.html": "x"],
      """
      Content/static/404.html: error: another page or file has the address /404.html as well, from Content/site.yml \
      [output-collision]
          = change the slug, the date or the name of one of them
        Content/site.yml: the other one comes from here

      """),
  ]

  @Test(arguments: rows)
  func errorAndNothingWritten(row: Row) async throws {
    let folder = try TemporaryFolder()
    try folder.make(["Content/site.yml": "title: The Paper\nurl: https://paper.example/\n"])
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600, offset: 0))
    _ = try await Build(options).run()
    try folder.make(["Public/by-hand.txt": "mine"])
    let before = try folder.tree("Public")
    for file in row.files { try folder.write(Data(file.text.utf8), to: file.path) }
    let report = try await Build(options).run()
    let printer = DiagnosticPrinter(format: .snippet, color: false, source: Build.sources(of: options))
    #expect(printer.print(report.diagnostics) == row.printed)
    #expect(report.published == nil)
    #expect(try folder.tree("Public") == before)
  }

  /// A section, a tag and an author of one name have addresses of their own.
  @Test func oneNameForASectionATagAndAnAuthor() async throws {
    let folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/\n",
      "Content/articles/a.md": Self.article("One", "section: River\ntags: [River]\nauthors: [River]\nslug: river\n"),
    ])
    let report = try await Build(
      BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600, offset: 0))
    ).run()
    #expect(report.diagnostics == [])
    let tree = try folder.tree("Public")
    for path in ["river", "tags/river", "authors/river", "2024/05/01/river"] {
      #expect(tree["\(path)/index.html"] != nil, "\(path)")
    }
  }
}
