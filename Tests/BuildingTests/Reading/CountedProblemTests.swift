import Building
import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Problems of which a text may hold dozens are a line for each kind and file.
@Suite struct CountedProblemTests {
  private static let paper = ProjectText(
    """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/
    -- Content/articles/2024-01-01-a.md --
    ---
    title: A
    slug: a
    aliases: [/2024/01/01/a/, /2024/01/01/A/, /2024/01/01/a/index.html]
    tags: [Wind, Rain]
    ---
    <blink>One</blink> and <blink>two</blink>.

    <script>Lost</script>

    {{< figure a.png >}} {{< youtube 1 >}} {{< figure b.png >}} [[A]] [[B]]

    [a](//e.example/1) [b](//e.example/2) [c](//e.example/3)
    -- Content/articles/2024-01-02-b.md --
    ---
    title: B
    tags: [wind, wind, rain]
    ---
    <blink>Once</blink> [a](//e.example/1)
    """)

  @Test func theFirstTellsOfTheOthers() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.paper)
    let now = Moment(seconds: 1_767_225_600, offset: 0)
    let report = try await Build(BuildOptions(project: folder.path, now: now, delivery: .check)).run()
    let counted: [DiagnosticID] = [.rawHTML, .unsupportedSyntax, .protocolRelativeLink, .mergedTerms]
    let ids = report.diagnostics.filter { counted.contains($0.id) }
    #expect(
      ids.map { "\($0.range.path.suffix(4)) \($0.message)" } == [
        "a.md 'Wind' and 'wind' are one tag",
        "a.md the HTML tag '<blink>' is left out, and 1 more in this file",
        "a.md the HTML block '<script>' is left out, with the text in it",
        "a.md '{{< figure a.png >}}' is a shortcode of Hugo, which is not read here: it stays as typed, "
          + "and 1 more in this file",
        "a.md '{{< youtube 1 >}}' is a shortcode of Hugo, which is not read here: it stays as typed",
        "a.md '[[A]]' is a wiki link, which is not read here: it stays as typed, "
          + "and 1 more in this file",
        "a.md the address '//e.example/1' does not say how to reach it, so 'https:' is taken, and 2 more in this file",
        "b.md 'rain' and 'Rain' are one tag",
        "b.md the HTML tag '<blink>' is left out",
        "b.md the address '//e.example/1' does not say how to reach it, so 'https:' is taken",
      ])
    #expect(report.diagnostics.count { $0.id == .redundantAlias } <= 1)
  }
}
