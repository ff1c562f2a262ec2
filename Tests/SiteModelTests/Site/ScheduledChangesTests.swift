import ContentModel
import SiteModel
import Testing

/// When a site changes though no file does.
@Suite struct ScheduledChangesTests {
  @Test(
    arguments: [
      ("nothing to come", "", article("a"), nil),
      ("an article is due", "", article("a") + article("b", date: "2024-07-01"), "2024-07-01"),
      ("the first of two", "", article("a", date: "2024-08-01") + article("b", date: "2024-07-01"), "2024-07-01"),
      ("an article expires", "", article("a", "expires: 2024-08-01"), "2024-08-01"),
      ("what expired is over", "", article("a", "expires: 2024-05-01"), nil),
      ("nobody sees it", "", article("a", date: "2024-08-01", "expires: 2024-07-01"), nil),
      ("what was withdrawn expires", "", article("a", "expires: 2024-08-01\nstatus: withdrawn"), "2024-08-01"),
      ("a draft", "", article("a", date: "2024-07-01", "draft: true"), nil),
      ("a pin after the end", "", article("a", "pinned: until 2024-09-01\nexpires: 2024-08-01"), "2024-08-01"),
      ("a pin ends", "", article("a", "pinned: until 2024-06-20") + article("b", date: "2024-06-01"), "2024-06-20"),
      ("a pin ends, and it is the newest", "", article("a", "pinned: until 2024-06-20"), nil),
      (
        "a pin ends below another", "",
        article("a", "pinned: until 2024-06-20") + article("b", date: "2024-06-01", "pinned: true"), "2024-06-20"
      ),
      (
        "a lead grows old", "front: {lead: a, lead_days: 3}",
        article("a", date: "2024-06-09") + article("b", date: "2024-06-10"), "2024-06-12"
      ),
      (
        "a lead grows old, and it is the newest", "front: {lead: a, lead_days: 3}", article("a", date: "2024-06-09"),
        nil
      ),
      ("a lead is old", "front: {lead: a, lead_days: 3}", article("a", date: "2024-06-01"), nil),
      ("a banner goes", "front: {banner: {text: B, until: 2024-06-15}}", article("a"), "2024-06-15"),
      ("a banner is gone", "front: {banner: {text: B, until: 2024-06-01}}", article("a"), nil),
      ("an update is dated later", "", article("a", "updated: 2024-07-01"), "2024-07-01"),
      ("an update is dated earlier", "", article("a", "updated: 2024-06-01"), nil),
      ("an update after the end", "", article("a", "updated: 2024-09-01\nexpires: 2024-08-01"), "2024-08-01"),
      ("what was withdrawn shows no update", "", article("a", "updated: 2024-07-01\nstatus: withdrawn"), nil),
      (
        "a correction is dated later", "", article("a", "corrections: [{date: 2024-07-02, text: B}]"), "2024-07-02"
      ),
      ("a page's update", "", "-- Content/pages/a.md --\n---\ntitle: A\nupdated: 2024-07-03\n---\n", "2024-07-03"),
      (
        "a draft page's update", "",
        "-- Content/pages/a.md --\n---\ntitle: A\nupdated: 2024-07-03\ndraft: true\n---\n", nil
      ),
      ("replies close", "comments: {action: /r, close_after_days: 5}", article("a", date: "2024-06-08"), "2024-06-13"),
      (
        "the first of all", "front: {lead: a, lead_days: 30}",
        article("a", date: "2024-06-09", "expires: 2024-09-01") + article("b", date: "2024-06-11"), "2024-06-11"
      ),
    ] as [(String, String, String, String?)])
  func next(_ name: String, _ configuration: String, _ articles: String, _ expected: String?) throws {
    let settings = "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\n\(configuration)\n"
    let text = try SiteText(settings + articles, at: "2024-06-10T12:00:00Z")
    let (moment, configuration) = (text.site.moment, text.site.configuration)
    let next = ScheduledChanges.next(of: text.articles, text.site.pages, configuration, after: moment)
    #expect(next?.civil.date.description == expected, "\(name)")
    let all = ScheduledChanges.all(of: text.articles, text.site.pages, configuration, after: moment)
    #expect(all.first?.moment.seconds == next?.seconds)
  }

  /// A look at the past: what has expired since then comes to nothing.
  @Test func expiredByNow() throws {
    let text = try SiteText(
      article("a", date: "2024-07-01", "expires: 2024-08-01") + article("b", date: "2024-09-01"),
      at: "2024-06-10T12:00:00Z")
    let (moment, configuration) = (text.site.moment, text.site.configuration)
    func next(now: String) throws -> String? {
      let now = try DateText.parse(now, zone: .utc).get().moment
      return ScheduledChanges.next(of: text.articles, [], configuration, after: moment, now: now)?.civil.date
        .description
    }
    #expect(try next(now: "2024-07-31") == "2024-07-01")
    #expect(try next(now: "2024-08-01") == "2024-09-01")
  }
}
