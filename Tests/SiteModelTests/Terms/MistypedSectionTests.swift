import SiteModel
import TestSupport
import Testing

@Suite struct MistypedSectionTests {
  @Test(
    arguments: [
      (
        "sciense",
        [
          "Content/articles/a.md:4:10 warning unknown-section: 'sciense' is none of the sections in site.yml "
            + "(did you mean 'Science'? If not, add it to 'sections')"
        ]
      ),
      (
        "Science World",
        [
          "Content/articles/a.md:4:10 warning unknown-section: 'Science World' is none of the sections in site.yml "
            + "(did you mean 'Science'? If not, add it to 'sections')"
        ]
      ),
      ("Science of Sport", []), ("Sport", []), ("Science", []), ("UK", []), ("Word", []),
    ] as [(String, [String])])
  func nearAListedOne(section: String, expected: [String]) throws {
    let text = try SiteText(
      "-- Content/site.yml --\ntitle: A\nurl: https://a.example/\nsections: [science, us, world]\n"
        + article("a", "section: \(section)"))
    #expect(text.problems.filter { !$0.contains("merged-terms") } == expected)
  }
}
