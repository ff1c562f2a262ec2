import Building
import ContentModel
import Foundation
import TestSupport
import Testing

/// Addresses without a scheme are told with it, wherever they stand.
@Suite struct AddressHintTests {
  @Test func hints() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      ProjectText(
        """
        -- Content/site.yml --
        title: The Paper
        url: paper.example.org/news
        menus: { main: [{ label: Shop, url: shop.example.org }, { label: Mail, url: jo@example.org }] }
        -- Content/articles/2024-01-01-a.md --
        ---
        title: A
        ---
        [x](jo@example.org) [x](shop.example.org/y?a#b) [x](www.example.org) [x](file.pdf) [x](no.md)

        ![x](cdn.example.org/a.jpg)
        -- Content/articles/2024-01-02-b.md --
        ---
        title: B
        sources: [{ title: S, url: archive.example.org/x }]
        ---
        """))
    let now = Moment(seconds: 1_767_225_600, offset: 0)
    let report = try await Build(BuildOptions(project: folder.path, now: now, delivery: .check)).run()
    let file = "put it beside this article, or into Content/static and begin with '/'"
    #expect(
      report.diagnostics.map { $0.hint ?? "" } == [
        "write 'mailto:jo@example.org'",
        "write 'https://shop.example.org/y?a#b'", "write 'https://www.example.org'", file,
        "name a file in Content/articles relative to this one, or begin with '/' or 'https://'",
        "write 'https://cdn.example.org/a.jpg'", "write 'https://archive.example.org/x'",
        "write 'https://paper.example.org/news'",
        "write 'https://shop.example.org'", "write 'mailto:jo@example.org'",
      ])
  }
}
