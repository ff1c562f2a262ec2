import ContentModel
import TestSupport
import Testing

@testable import Inspecting

/// The moments at which a newspaper changes by itself, as a schedule needs them.
@Suite struct ScheduledChangesTests {
  /// Lines of `site.yml`, keys of the article `a`, dated the tenth of March 2024, and of `b`, of the twentieth; then
  /// when each thing is due, and the files it is about.
  @Test(arguments: [
    ("", "", "", "2024-03-10T00:00 a; 2024-03-20T00:00 b"),
    ("", "draft: true", "", "2024-03-20T00:00 b"),
    ("", "expires: 2024-03-20", "", "2024-03-10T00:00 a; 2024-03-20T00:00 a b"),
    ("", "expires: 2024-03-05", "", "2024-03-20T00:00 b"),
    ("", "status: withdrawn", "status: withdrawn\npinned: until 2024-04-01", "2024-03-10T00:00 a; 2024-03-20T00:00 b"),
    ("", "pinned: until 2024-04-01", "", "2024-03-10T00:00 a; 2024-03-20T00:00 b; 2024-04-01T00:00 a"),
    ("", "pinned: until 2024-03-05", "pinned: true", "2024-03-10T00:00 a; 2024-03-20T00:00 b"),
    ("", "date: 2024-02-01", "date: 2024-02-01", ""),
    ("", "date: 2024-02-01\nexpires: 2024-03-02T12:30", "date: 2024-02-01", "2024-03-02T12:30 a"),
    ("timezone: Asia/Tokyo", "", "date: 2024-03-10T00:00Z", "2024-03-09T15:00 a; 2024-03-10T00:00 b"),
    (
      "front: { lead: a, lead_days: 12 }", "id: a", "", "2024-03-10T00:00 a; 2024-03-20T00:00 b; 2024-03-22T00:00 a"
    ),
    // The newest leads anyway.
    ("front: { lead: b, lead_days: 3 }", "", "id: b", "2024-03-10T00:00 a; 2024-03-20T00:00 b"),
    (
      "front: { banner: { text: Now, until: 2024-03-20 } }", "", "",
      "2024-03-10T00:00 a; 2024-03-20T00:00 b Content/site.yml"
    ),
    (
      "front: { banner: { text: Now, until: 2024-03-01 } }", "", "", "2024-03-10T00:00 a; 2024-03-20T00:00 b"
    ),
    ("", "updated: 2024-04-02", "draft: true", "2024-03-10T00:00 a; 2024-04-02T00:00 a"),
    (
      "comments: { close_after_days: 7 }", "", "comments: false",
      "2024-03-10T00:00 a; 2024-03-17T00:00 a; 2024-03-20T00:00 b"
    ),
    (
      "comments: { close_after_days: 7 }", "date: 2024-02-25", "date: 2024-02-01", "2024-03-03T00:00 a"
    ),
  ])
  func scheduledChanges(settings: String, first: String, second: String, expected: String) async throws {
    let folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/\nsitemaps: false\n\(settings)\n",
      "Content/articles/2024-03-10-a.md": "---\ntitle: A\n\(first)\n---\n",
      "Content/articles/2024-03-20-b.md": "---\ntitle: B\n\(second)\n---\n",
    ])
    let inspection = try await Inspection(InspectedPaper.options(folder))
    #expect(inspection.errors == [])
    let names = ["Content/articles/2024-03-10-a.md": "a", "Content/articles/2024-03-20-b.md": "b"]
    let changes = inspection.scheduledChanges.map { change in
      let files = change.files.map { names[$0] ?? $0 }.joined(separator: " ")
      #expect(change.moment.iso8601.hasSuffix(":00+00:00"))
      return "\(change.moment.iso8601.dropLast(":00+00:00".count)) \(files)"
    }
    #expect(changes.joined(separator: "; ") == expected)
    #expect(inspection.folder == folder.path)
  }

  /// The rights to a picture end; those to one that nobody sees do too, and change nothing.
  @Test func rights() async throws {
    let folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/\nsitemaps: false\nimage: /a.png\n",
      "Content/articles/2024-02-10-a.md": "---\ntitle: A\n---\n![B](b.png) ![C](/c.png)\n",
      "Content/articles/2024-02-11-b.md": "---\ntitle: B\ndraft: true\n---\n![D](d.png)\n",
      "Content/articles/b.png": "b", "Content/articles/b.png.yml": "expires: 2024-05-01\n",
      "Content/articles/d.png": "d", "Content/articles/d.png.yml": "expires: 2024-05-02\n",
      "Content/static/a.png": "a", "Content/static/a.png.yml": "expires: 2024-05-03T12:00\n",
      "Content/static/c.png": "c", "Content/static/c.png.yml": "expires: 2024-02-01\n",
      "Content/static/e.png": "e", "Content/static/e.png.yml": "expires: 2024-05-04\n",
    ])
    let changes = try await Inspection(InspectedPaper.options(folder)).scheduledChanges
    let moments = ["2024-05-01T00:00:00+00:00", "2024-05-03T12:00:00+00:00", "2024-05-04T00:00:00+00:00"]
    #expect(changes.map(\.moment.iso8601) == moments)
    let records = ["Content/articles/b.png.yml", "Content/static/a.png.yml", "Content/static/e.png.yml"]
    #expect(changes.map(\.files) == records.map { [$0] })
  }
}
