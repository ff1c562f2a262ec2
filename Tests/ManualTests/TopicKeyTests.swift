import Testing

@testable import ContentModel
@testable import Manual

/// The topics name the keys that are read, and no others.
@Suite struct TopicKeyTests {
  private static let settings = ParseSettings(zone: .utc, rawHTML: .safe)

  /// The keys that a topic lists: code at the head of a row, up to the colon.
  private static func rows(of topic: Topic) -> Set<String> {
    var keys: Set<String> = []
    for case .table(let rows) in topic.blocks {
      for case .code(let code) in rows.compactMap(\.first).joined() {
        keys.insert(String(code.prefix { $0 != ":" }))
      }
    }
    return keys
  }

  @Test func articles() {
    var fields = FieldReader([], noun: "front matter key", path: "Content/articles/a.md")
    _ = ArticleDetails(fields: &fields, settings: Self.settings, order: nil)
    #expect(Self.rows(of: .frontMatter) == Set(fields.known).union(["title", "date", "slug", "id"]))
  }

  @Test func site() {
    var fields = FieldReader([], noun: "site key", path: "Content/site.yml")
    _ = SiteConfiguration(fields: &fields)
    #expect(Self.rows(of: .site) == Set(fields.known))
  }

  @Test func pictures() {
    var fields = FieldReader([], noun: "picture key", path: "Content/static/a.jpg.yml")
    _ = PictureRecordParser.record(&fields, .utc)
    #expect(Self.rows(of: .pictures) == Set(fields.known))
  }
}
