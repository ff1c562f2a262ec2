import SiteModel
import TestSupport
import Testing

@Suite struct ArchiveTests {
  private static let articles =
    article("a", date: "2024-06-14") + article("b", date: "2024-06-14T22:00:00Z") + article("c", date: "2024-06-01")
    + article("d", date: "2024-02-29") + article("e", date: "2023-12-31T23:30:00Z")

  @Test(arguments: [
    (
      "timezone: UTC",
      [
        "/2024/ 0..<4", "/2023/ 4..<5", "/2024/06/ 0..<3", "/2024/02/ 3..<4", "/2023/12/ 4..<5", "/2024/06/14/ 0..<2",
        "/2024/06/01/ 2..<3", "/2024/02/29/ 3..<4", "/2023/12/31/ 4..<5",
      ]
    ),
    (
      "timezone: Europe/Berlin\npermalink: /{year}/{month}/{slug}/",
      ["/2024/ 0..<5", "/2024/06/ 0..<3", "/2024/02/ 3..<4", "/2024/01/ 4..<5"]
    ),
  ])
  func periods(setting: String, expected: [String]) throws {
    let site = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\n\(setting)\n" + Self.articles,
      at: "2024-07-01T00:00:00Z"
    ).site
    #expect(site.archives.map { "\($0.path) \($0.rows)" } == expected)
  }

  @Test func partsOfPeriods() throws {
    let archives = try SiteText(Self.articles, at: "2024-07-01T00:00:00Z").site.archives
    #expect(
      archives.map { archive in "\(archive.path): " + archives[archive.parts].map(\.path).joined(separator: " ") } == [
        "/2024/: /2024/06/ /2024/02/", "/2023/: /2023/12/", "/2024/06/: /2024/06/14/ /2024/06/01/",
        "/2024/02/: /2024/02/29/", "/2023/12/: /2023/12/31/", "/2024/06/14/: ", "/2024/06/01/: ", "/2024/02/29/: ",
        "/2023/12/31/: ",
      ])
  }

  @Test func longArchivesAreCutLikeOtherLists() throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\npage_size: 2\npermalink: /{slug}/\n" + Self.articles,
      at: "2024-07-01T00:00:00Z")
    #expect(
      text.pages.map(\.path).filter { $0.hasPrefix("/2024/") } == ["/2024/02/", "/2024/06/", "/2024/", "/2024/page/1/"])
  }
}
