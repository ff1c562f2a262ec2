import SiteModel
import TestSupport
import Testing

@Suite struct FrontSelectionTests {
  private static let articles =
    article("old", date: "2024-05-20") + article("pinned", date: "2024-05-25", "pinned: true\nsection: World")
    + article("brief", date: "2024-05-26", "pinned: until 2024-05-30") + article("new", date: "2024-05-31")
    + article("draft", "draft: true")
    + "-- Content/sections/world.md --\n---\nlabel: World\nsynonyms: [Abroad]\n---\n"

  @Test(arguments: [
    ("", "pinned; ; ", [String]()),
    ("front: {lead: new}", "new; pinned; ", []),
    ("front: {lead: old}", "pinned; ; ", []),
    ("front: {lead: old, lead_days: 20}", "old; pinned; ", []),
    ("front: {blocks: [World]}", "pinned; ; World", []),
    ("front: {blocks: [Abroad]}", "pinned; ; World", []),
    (
      "front: {blocks: [World, abroad]}", "pinned; ; World,World",
      ["3:25 error duplicate-name: the section 'abroad' has a block already (take one of them out)"]
    ),
    (
      "front: {lead: nwe}", "pinned; ; ",
      ["3:15 error unknown-article: no article has the id 'nwe' (did you mean 'new'?)"]
    ),
    (
      "front: {lead: draft}", "pinned; ; ",
      [
        "3:15 warning held-back-target: the lead article 'draft' is not public, so another one leads "
          + "(take the line out, or publish the article)"
      ]
    ),
    (
      "front: {blocks: [Wrld]}", "pinned; ; ",
      ["3:18 error unknown-section: there is no section 'Wrld' (did you mean 'world'?)"]
    ),
  ])
  func rules(setting: String, expected: String, problems: [String]) throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\n\(setting)\n" + Self.articles)
    let front = text.site.front
    let pinned = front.pinned.map { text.site[$0].article.title.value }.joined(separator: ",")
    let lead = front.lead.map { text.site[$0].article.title.value } ?? ""
    let blocks = front.blocks.map { text.site[$0].label }.joined(separator: ",")
    #expect("\(lead); \(pinned); \(blocks)" == expected)
    #expect(text.problems == problems.map { "Content/site.yml:" + $0 })
  }

  @Test func pinsEnd() throws {
    let site = try SiteText(Self.articles, at: "2024-05-29T00:00:00Z").site
    #expect(site.front.lead.map { site[$0].article.title.value } == "brief")
    #expect(site.front.pinned.map { site[$0].article.title.value } == ["pinned"])
  }
}
