import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Values as other tools and word processors have them.
@Suite struct ForeignValueTests {
  private static func parse(_ line: String) -> (article: Article?, problems: [String]) {
    let source = SourceFile(path: "Content/articles/2024-02-14-a.md", text: "---\ntitle: A\n\(line)\n---\n")
    let (article, problems) = ArticleParser.parse(source, settings: ParseSettings(zone: .utc, rawHTML: .off))
    return (article, problems.lines(in: source))
  }

  @Test(arguments: [
    ("True", true), ("TRUE", true), ("yes", true), ("Yes", true), ("on", true), ("\"true\"", true), ("“true”", true),
    ("False", false), ("NO", false), ("off", false), ("'false'", false),
  ])
  func flags(value: String, isDraft: Bool) {
    let (article, problems) = Self.parse("draft: \(value)")
    #expect(problems == [])
    #expect(article?.details.isDraft == isDraft)
  }

  @Test(arguments: [
    ("1", "true"), ("0", "false"), ("ja", "true"), ("nein", "false"), ("Oui", "true"), ("n", "false"),
    ("maybe", "true"),
  ])
  func otherFlags(value: String, meant: String) {
    #expect(
      Self.parse("draft: \(value)").problems == [
        "3:8 error wrong-type: 'draft' must be true or false, not '\(value)' (write 'draft: \(meant)')"
      ])
  }

  @Test(arguments: ["standfirst: null", "section: ~", "tags: null", "lead_image: ~", "updated: null"])
  func nothing(line: String) {
    let (article, problems) = Self.parse(line)
    #expect(problems == [])
    #expect(article?.details.standfirst == nil && article?.details.section == nil && article?.details.tags == [])
  }

  @Test func curlyQuotes() {
    let (article, problems) = Self.parse("tags: [“a b”, ‘c’, „d“, “e” or “f”]\nsection: “News”\nauthors: [“Ada”]")
    #expect(problems == [])
    #expect(article?.details.tags.map(\.value) == ["a b", "c", "d", "“e” or “f”"])
    #expect(article?.details.section?.value == "News")
    #expect(article?.details.authors.map(\.author.value) == ["Ada"])
  }

  @Test(
    arguments: [
      (
        "status: publish",
        "3:9 warning foreign-key: 'status: publish' is of other tools, and says nothing here "
          + "(leave it out: what is no draft is public from its date on)"
      ),
      (
        "status: Published",
        "3:9 warning foreign-key: 'status: Published' is of other tools, and says nothing here "
          + "(leave it out: what is no draft is public from its date on)"
      ),
      (
        "status: Private",
        "3:9 error unknown-choice: 'Private' is not a value that 'status' knows (write 'draft: true')"
      ),
      ("status: hidden", "3:9 error unknown-choice: 'hidden' is not a value that 'status' knows (write 'draft: true')"),
      (
        "status: pending",
        "3:9 error unknown-choice: 'pending' is not a value that 'status' knows (write 'draft: true')"
      ),
      (
        "status: future",
        "3:9 error unknown-choice: 'future' is not a value that 'status' knows "
          + "(leave it out: a date to come keeps the text back by itself)"
      ),
      (
        "status: trash",
        "3:9 error unknown-choice: 'trash' is not a value that 'status' knows "
          + "(write 'status: withdrawn' if readers knew the text, else 'draft: true')"
      ),
      (
        "tags: \"#a #b\"",
        "3:7 warning one-name: '#a #b' counts as one name (write a list: tags: [a, b]; or put the one name in quotes)"
      ),
      (
        "permalink: https://old.example/2024/x/",
        "3:12 error invalid-path: 'https://old.example/2024/x/' is no path that 'permalink' can hold (write '/2024/x/')"
      ),
      (
        "aliases: [2024/x]", "3:11 error invalid-path: '2024/x' is no path that 'aliases' can hold (write '/2024/x')"
      ),
      (
        "permalink: /blog/:title/",
        "3:12 error invalid-path: '/blog/:title/' is no path that 'permalink' can hold "
          + "(write a path from the site's root, such as '/2024/river-path/')"
      ),
      (
        "updated: 1716316200",
        "3:10 error invalid-date: '1716316200' is not a date (write it as 2024-05-21T18:30:00+00:00)"
      ),
      (
        "updated: 1716316200000",
        "3:10 error invalid-date: '1716316200000' is not a date (write it as 2024-05-21T18:30:00+00:00)"
      ),
      (
        "updated: Tue, 21 May 2024 18:30:00 +0000",
        "3:10 error invalid-date: 'Tue, 21 May 2024 18:30:00 +0000' is not a date (write it as 2024-05-21T18:30+00:00)"
      ),
      (
        "updated: Tue, 21 May 2024 18:30:00 GMT",
        "3:10 error invalid-date: 'Tue, 21 May 2024 18:30:00 GMT' is not a date (write it as 2024-05-21T18:30Z)"
      ),
      ("updated: 05/21/2024", "3:10 error invalid-date: '05/21/2024' is not a date (write it as 2024-05-21)"),
    ] as [(String, String)])
  func explained(line: String, message: String) { #expect(Self.parse(line).problems == [message]) }

  /// Dates of Pelican, Jekyll, WordPress and Ghost.
  @Test(arguments: [
    "2024-05-21 18:30", "2024-05-21 18:30:00", "2024-05-21 18:30:00 +0200", "2024-05-21T18:30:00.000Z",
    "2024-05-21T18:30:00.000+00:00", "2024-05-21T18:30:00", "\"2024-05-21\"",
  ])
  func dates(value: String) { #expect(Self.parse("updated: \(value)").problems == []) }

  @Test(arguments: [
    ("/:year/:month/:title.html", "/{year}/{month}/{slug}/"), ("/:categories/:title/", "/{section}/{slug}/"),
    ("/%year%/%monthnum%/%postname%/", "/{year}/{month}/{slug}/"),
    ("pretty", "/{section}/{year}/{month}/{day}/{slug}/"),
    ("{date:%Y}/{slug}.html", "/{year}/{slug}/"), ("/{year}/{titel}/", "/{year}/{slug}/"),
    ("/:year-:month/{{ slug }}/", "/{year}-{month}/{slug}/"), ("/blog/{slug}", "/blog/{slug}/"),
  ])
  func patterns(value: String, meant: String) {
    let text = "title: A\nurl: https://a.example/\npermalink: \"\(value)\"\n"
    let source = SourceFile(path: "Content/site.yml", text: text)
    #expect(
      SiteConfigurationParser.parse(source).diagnostics.lines(in: source) == [
        "3:12 error invalid-permalink-pattern: '\(value)' is no pattern for addresses (write '\(meant)')"
      ])
  }
}
