import Testing

/// Dates, ids and slugs from the names of articles' files.
@Suite struct ArticleFileNameTests {
  @Test(arguments: [
    ("Content/articles/2024-02-14-storm.md", "date: 2024-02-14T23:59:00-05:00", [String]()),
    ("Content/articles/2024-02-14-storm.md", "draft: false", []),
    ("Content/articles/2024-02-14-storm/index.md", "draft: false", []),
    ("Content/articles/2024-02-14\u{301}storm.md", "draft: false", []),
    (
      "Content/articles/2024-02-14-storm.md", "date: 2024-02-15T04:00:00Z", []
    ),
    (
      "Content/articles/2024-02-14-storm.md", "date: 2024-02-15T06:00:00Z",
      [
        "3:7 warning dates-differ: the date differs from the one in the file's name, 2024-02-14 "
          + "(this one is used: mend it, or add 'id: 2024-02-14-storm' and rename the file: feeds and replies know the "
          + "article by it)"
      ]
    ),
    (
      "Content/articles/storm.md", "draft: false",
      ["2:1 error missing-key: 'date' is missing (add a line 'date: 2024-02-14' (year-month-day))"]
    ),
    (
      "Content/articles/2024-02-141-storm.md", "draft: false",
      ["2:1 error missing-key: 'date' is missing (add a line 'date: 2024-02-14' (year-month-day))"]
    ),
  ])
  func datesInNames(path: String, line: String, expected: [String]) {
    #expect(parsedArticle("---\ntitle: A\n\(line)\n---\n", path: path).1 == expected)
  }

  /// A day in another form, in the name or in folders, is advised.
  @Test(arguments: [
    "20240522-rain.md", "2024-5-22-rain.md", "2024_05_22_rain.md", "22-05-2024-rain.md", "2024/05/22/rain.md",
  ])
  func daysInOtherForms(name: String) {
    #expect(
      parsedArticle("---\ntitle: A\ndraft: false\n---\n", path: "Content/articles/\(name)").1 == [
        """
        2:1 error missing-key: 'date' is missing (add a line 'date: 2024-05-22', or name the file \
        '2024-05-22-rain.md')
        """
      ])
  }

  @Test func aFileNameWithAnImpossibleDayIsReported() {
    let (article, problems) = parsedArticle("---\ntitle: A\n---\n", path: "Content/articles/2023-02-29-storm.md")
    #expect(article == nil)
    #expect(problems.count == 1)
    #expect(problems.first?.contains("invalid-date") == true)
  }

  @Test(arguments: [
    ("Content/articles/2024/2024-02-14-storm-hits.md", "2024-2024-02-14-storm-hits", "storm-hits"),
    ("Content/articles/2024-02-14-Storm Hits!.md", "2024-02-14-storm-hits", "storm-hits"),
    ("Content/articles/a/2024-02-14-storm/index.md", "a-2024-02-14-storm", "storm"),
    ("Content/articles/2024-02-14.md", "2024-02-14", "title-of-it"),
    ("Content/articles/2024-02-14-地震.md", "2024-02-14-地震", "地震"),
    ("Content/articles/2024-02-14\u{301}storm.md", "2024-02-14-storm", "storm"),
  ])
  func idAndSlug(path: String, id: String, slug: String) {
    let (article, _) = parsedArticle("---\ntitle: Title of it\n---\n", path: path)
    #expect(article?.id.value == id)
    #expect(article?.slug.value == slug)
  }

  /// A slug is made of what the title says, not of how it is typed.
  @Test(arguments: [
    ("Tom &amp; Jerry", "tom-jerry"), ("Caf&eacute; `open`", "cafe-open"), ("A &amp;lt;", "a-lt"),
  ])
  func slugOfATitleWithMarks(title: String, slug: String) {
    let (article, problems) = parsedArticle("---\ntitle: \(title)\n---\n", path: "Content/articles/2024-02-14.md")
    #expect(problems == [])
    #expect(article?.slug.value == slug)
  }

  /// Two long names of one day have two ids, and slugs as long as may be.
  @Test(arguments: [("a", "a34b4477"), ("b", "990b4912")])
  func longNames(end: String, digest: String) {
    let start = String(repeating: "a", count: 89)
    let (article, _) = parsedArticle("---\ntitle: A\n---\n", path: "Content/articles/2024-01-02-\(start)\(end).md")
    #expect(article?.id.value == "2024-01-02-" + String(repeating: "a", count: 80) + "-" + digest)
    #expect(article?.slug.value == start + end)
  }
}
