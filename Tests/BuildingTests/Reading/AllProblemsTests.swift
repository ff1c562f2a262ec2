import Building
import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What is wrong in several files at once is told at once, and each slip once.
@Suite struct AllProblemsTests {
  @Test(arguments: [
    // A setting that is wrong beside errors in articles, and templates that cannot be read.
    """
    -- Content/site.yml --
    title: The Paper
    url: paper.example
    page_size: many
    permalink: /{slog}/
    -- Content/articles/2024-01-01-a.md --
    ---
    titel: A
    ---
    <b>Text</b>
    -- Content/articles/2024-01-02-b.md --
    ---
    title: B
    date: 2024-02-30
    ---
    Text
    -- Content/articles/2024-01-03-c.md --
    ---
    title: C
    layout: nwes
    ---
    [gone](gone.md)
    -- Templates/partials/card.mustache --
    {{#url}}
    -- expected --
    Content/articles/2024-01-01-a.md:2:1: error: unknown-key
    Content/articles/2024-01-02-b.md:3:7: error: invalid-date
    Content/articles/2024-01-03-c.md:3:9: error: unknown-layout
    Content/articles/2024-01-03-c.md:5:8: error: missing-target
    Content/site.yml:2:6: error: invalid-address
    Content/site.yml:3:12: error: wrong-type
    Content/site.yml:4:12: error: invalid-permalink-pattern
    Templates/partials/card.mustache:1:1: error: unclosed-section
    """,
    // Settings that are no YAML.
    """
    -- Content/site.yml --
    title: "The Paper
    -- Content/articles/2024-01-01-a.md --
    ---
    title: A
    slug: A b
    ---
    Text
    -- expected --
    Content/articles/2024-01-01-a.md:3:7: error: invalid-slug
    Content/site.yml:1:8: error: yaml-syntax
    """,
    // Settings without a title: what follows from settings is not told, such as HTML that is left out.
    """
    -- Content/site.yml --
    url: https://paper.example/
    html: trsuted
    -- Content/articles/2024-01-01-a.md --
    ---
    title: A
    ---
    <b>Text</b> [x](/nowhere/)
    -- expected --
    Content/site.yml:1:1: error: missing-key
    Content/site.yml:2:7: error: unknown-choice
    """,
    // Two templates with errors of syntax, a third with another, which no page has together with them.
    """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/
    -- Templates/layouts/front.mustache --
    {{#site}}
    -- Templates/layouts/tag.mustache --
    {{/site}}
    -- Templates/layouts/page.mustache --
    {{titel}}
    -- expected --
    Templates/layouts/front.mustache:1:1: error: unclosed-section
    Templates/layouts/page.mustache:1:3: error: unknown-template-key
    Templates/layouts/tag.mustache:1:1: error: unopened-section
    """,
    // Three articles with layouts that there are not, two of them with the same, beside a broken template.
    """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/
    -- Content/articles/2024-01-01-a.md --
    ---
    title: A
    layout: phot
    ---
    -- Content/articles/2024-01-02-b.md --
    ---
    title: B
    layout: phot
    ---
    -- Content/articles/2024-01-03-c.md --
    ---
    title: C
    layout: photo
    ---
    -- Templates/partials/card.mustache --
    {{#url}}
    -- expected --
    Content/articles/2024-01-01-a.md:3:9: error: unknown-layout
    Content/articles/2024-01-02-b.md:3:9: error: unknown-layout
    Content/articles/2024-01-03-c.md:3:9: error: unknown-layout
    Templates/partials/card.mustache:1:1: error: unclosed-section
    """,
  ])
  func places(project: String) async throws {
    var files = ProjectText(project).files
    let expected = try #require(files.last)
    files.removeLast()
    #expect(try await problems(files).map { $0.place + $0.id } == expected.text.split(separator: "\n").map(String.init))
  }

  @Test func aSlipInAPartialOfAllPagesIsListedOnce() async throws {
    let files = ProjectText(
      """
      -- Content/site.yml --
      title: The Paper
      url: https://paper.example/
      -- Templates/partials/head-extra.mustache --
      {{site_titel}}
      <script>var name = "{{site.title}}"</script>
      {{{site.title}}}
      """
    ).files
    let path = "Templates/partials/head-extra.mustache"
    #expect(
      try await problems(files).map { $0.place + $0.message } == [
        "\(path):1:3: error: unknown key 'site_titel' in 'archive page', and 11 more views",
        "\(path):2:21: error: 'site.title' stands in a script, where escaping does not help",
        "\(path):3:1: error: 'site.title' is text, and text is always escaped",
      ])
  }

  private struct Problem {
    let place: String
    let id: String
    let message: String
  }

  private func problems(_ files: [(path: String, text: String)]) async throws -> [Problem] {
    let folder = try TemporaryFolder()
    for file in files { try folder.write(Data(file.text.utf8), to: file.path) }
    let now = Moment(seconds: 1_767_225_600, offset: 0)
    let options = BuildOptions(project: folder.path, now: now, delivery: .check)
    let sources = Build.sources(of: options)
    return try await Build(options).run().diagnostics.map { problem in
      let printer = DiagnosticPrinter(format: .concise, color: false, source: sources)
      let line = printer.print([problem])
      let place = line.prefix(while: { $0 != " " })
      return Problem(
        place: "\(place) \(problem.severity.word): ", id: problem.id.rawValue, message: problem.message)
    }
  }
}
