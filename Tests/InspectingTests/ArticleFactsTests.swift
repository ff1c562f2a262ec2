import ContentModel
import TestSupport
import Testing

@testable import Inspecting

/// The properties of articles and the places that they came from.
@Suite struct ArticleFactsTests {
  /// An article's path and text; then a line for each fact: key, value, place or note.
  @Test(arguments: [
    (
      "2024-02-20-rain.md", "---\ntitle: Rain\n---\n",
      """
      state: published (nothing holds it back)
      title: Rain (2)
      address: /news/2024/02/20/rain/ (default pattern /{year}/{month}/{day}/{slug}/)
      date: 2024-02-20T00:00:00+00:00 (the file's name)
      slug: rain (the file's name)
      id: 2024-02-20-rain (the file's path)
      layout: article (default)
      section: none (default)
      tags: none (default)
      authors: none (default)
      """
    ),
    (
      "a/b/index.md",
      """
      ---
      categories: [Arts]
      author: Jo
      tags:
        - Wind
        - Rain
      layout: wide
      id: r
      slug: r-a-i-n
      expires: 2024-06-01
      date: 2024-02-20T09:30
      title: Rain
      ---
      """,
      """
      state: published (nothing holds it back)
      title: Rain (12)
      address: /news/2024/02/20/r-a-i-n/ (default pattern /{year}/{month}/{day}/{slug}/)
      date: 2024-02-20T09:30:00+00:00 (11)
      expires: 2024-06-01T00:00:00+00:00 (10)
      slug: r-a-i-n (9)
      id: r (8)
      layout: wide (7)
      section: Arts (2)
      tag: Wind (5)
      tag: Rain (6)
      author: Jo (3)
      """
    ),
    (
      "2024-02-20-?.md",
      """
      ---
      title: Rain again
      authors:
        - Jo
        - { id: kim, role: editing }
      draft: yes
      ---
      """,
      """
      state: draft (6)
      title: Rain again (2)
      address: /news/2024/02/20/rain-again/ (default pattern /{year}/{month}/{day}/{slug}/)
      date: 2024-02-20T00:00:00+00:00 (the file's name)
      slug: rain-again (the title)
      id: 2024-02-20 (the file's path)
      layout: article (default)
      section: none (default)
      tags: none (default)
      author: Jo (4)
      author: kim (editing) (5)
      """
    ),
    (
      "rain.md", "---\ntitle: Rain\ndate: 2024-02-20\npermalink: /rain\nexpires: 2024-02-21\n---\n",
      """
      state: expired (5)
      title: Rain (2)
      address: /news/rain/ (4)
      date: 2024-02-20T00:00:00+00:00 (3)
      id: rain (the file's path)
      layout: article (default)
      section: none (default)
      tags: none (default)
      authors: none (default)
      """
    ),
    (
      "2025-02-20-rain.md", "---\ntitle: Rain\n---\n",
      """
      state: scheduled (the file's name)
      title: Rain (2)
      address: /news/2025/02/20/rain/ (default pattern /{year}/{month}/{day}/{slug}/)
      date: 2025-02-20T00:00:00+00:00 (the file's name)
      slug: rain (the file's name)
      id: 2025-02-20-rain (the file's path)
      layout: article (default)
      section: none (default)
      tags: none (default)
      authors: none (default)
      """
    ),
  ])
  func facts(name: String, text: String, expected: String) async throws {
    let folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/news/\n", "Content/articles/\(name)": text,
    ])
    let inspection = try await Inspection(InspectedPaper.options(folder))
    let facts = try inspection.explanation(of: "Content/articles/\(name)").facts
    let lines = facts.map { fact in
      "\(fact.key): \(fact.value) (\(fact.note ?? fact.line.map(String.init) ?? "nowhere"))"
    }
    #expect(lines.joined(separator: "\n") == expected)
    #expect(facts.allSatisfy { ($0.line == nil) == ($0.file == nil) })
    #expect(facts.allSatisfy { $0.file == nil || $0.file == "Content/articles/\(name)" })
  }

  /// An address is made by the pattern of the newspaper, which stands in a file of its own.
  @Test func aPattern() async throws {
    let folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/\npermalink: /{id}/\n",
      "Content/articles/2024-02-20-rain.md": "---\ntitle: Rain\n---\n",
    ])
    let inspection = try await Inspection(InspectedPaper.options(folder))
    let facts = try inspection.explanation(of: "/2024-02-20-rain/").facts
    #expect(
      facts.first { $0.key == "address" }
        == Explanation.Fact(
          key: "address", value: "/2024-02-20-rain/", file: "Content/site.yml", line: 3, note: "pattern /{id}/"))
  }

  @Test func anArticleThatCannotBeRead() async throws {
    let folder = try InspectedPaper.folder()
    try folder.make(["Content/articles/2024-02-20-bad.md": "---\ntitel: Bad\n---\n"])
    let inspection = try await Inspection(InspectedPaper.options(folder))
    #expect(inspection.errors.map(\.message) == ["unknown front matter key 'titel'"])
    #expect(
      try inspection.explanation(of: "Content/articles/2024-02-20-bad.md")
        == Explanation(
          kind: .article, subject: "Content/articles/2024-02-20-bad.md",
          verdict: "cannot be read: its errors are listed above", isPublished: false, facts: [], articles: []))
  }
}
