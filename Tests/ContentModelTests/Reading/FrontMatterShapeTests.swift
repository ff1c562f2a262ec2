import ContentModel
import Diagnostics
import TestSupport
import Testing

/// Front matter as other tools and word processors have it.
@Suite struct FrontMatterShapeTests {
  private static func problems(_ text: String) -> [String] {
    let source = SourceFile(path: "Content/articles/2024-02-14-a.md", text: text)
    let settings = ParseSettings(zone: .utc, rawHTML: .off)
    return ArticleParser.parse(source, settings: settings).diagnostics.lines(in: source)
  }

  @Test(arguments: [
    "---\ntitle: A\n...\nText\n", "\n \n---\ntitle: A\n---\nText\n", "\u{FEFF}\n---\ntitle: A\n---\nText\n",
    "---\n# a comment\ntitle:\tA\n---\nText\n", "---\ntitle : A\n---\n", "---\n\"title\": \"A\"\n---\n",
    "---\n{title: A, draft: True}\n---\n",
  ])
  func understood(text: String) { #expect(Self.problems(text) == []) }

  private static let toml =
    "the front matter is TOML, which is not read (write '---' in place of '+++' at both ends, and 'title: …' in place "
    + "of 'title = \"…\"')"
  private static let json =
    "the front matter is JSON, which is not read (begin and end it with a line '---', and write 'title: …' in place of "
    + "'\"title\": \"…\",')"
  private static let code = "the front matter stands in a block of code "
  private static let fence =
    "the front matter does not begin with '---' (write three hyphens at the start of this line, and nothing else; the "
    + "same at its end)"
  private static let none =
    "these lines look like front matter, but no '---' stands above them (add a line '---' above the first key, and "
    + "another below the last)"
  private static let later =
    """
    the front matter does not stand at the beginning of the file (move what stands above this line below the front \
    matter)
    """

  @Test(
    arguments: [
      ("+++\ntitle = \"A\"\n+++\nText\n", "1:1", toml), ("{\n  \"title\": \"A\"\n}\n\nText\n", "1:1", json),
      ("---json\n{\"title\": \"A\"}\n---\n", "1:1", json),
      (
        "```yaml\ntitle: A\n```\nText\n", "1:1",
        code + "(write '---' in place of '```yaml' and of the line that ends the block)"
      ),
      (
        "~~~\n---\ntitle: A\n---\n~~~\n", "1:1",
        code + "(write '---' in place of '~~~' and of the line that ends the block)"
      ),
      ("----\ntitle: A\n----\n", "1:1", fence), ("—\ntitle: A\n—\n", "1:1", fence),
      ("–-\ntitle: A\n–-\n", "1:1", fence), (" ---\ntitle: A\n ---\n", "1:1", fence),
      ("--- yaml\ntitle: A\n---\n", "1:1", fence), ("===\ntitle: A\n===\n", "1:1", fence),
      ("title: A\n\nText\n", "1:1", none), ("Title: A\nDate: 2010-12-03 10:20\n\nText\n", "1:1", none),
      ("**Title:** A\n", "1:1", none), ("title = \"A\"\n", "1:1", none),
      ("<!-- A draft -->\n---\ntitle: A\n---\n", "2:1", later), ("# A\n\n---\ntitle: A\n---\n", "3:1", later),
    ] as [(String, String, String)])
  func explained(text: String, place: String, message: String) {
    #expect(Self.problems(text) == ["\(place) error missing-front-matter: \(message)"])
  }

  /// Files that begin with their text.
  @Test(arguments: ["Note: the river rises.\n", "***\n\nText\n", "```\nlet a\n```\n", "> title\n", "{{ x }}\n# A"])
  func texts(text: String) {
    let found = Self.problems(text)
    #expect(found.count == 1)
    #expect(text.hasPrefix("{") || found.first?.contains("does not begin with front matter") == true)
  }

  @Test(arguments: [
    ("---\ntitle: A\n----\nText\n", "3:1"), ("---\ntitle: A\n—\nText\n", "3:1"), ("---\ntitle: A\n --\nText\n", "3:1"),
  ])
  func notClosed(text: String, place: String) {
    #expect(
      Self.problems(text) == [
        "\(place) error unclosed-front-matter: this line does not close the front matter "
          + "(write '---', three hyphens and nothing else)"
      ])
  }

  @Test(
    arguments: [
      ("title = \"A\"", "2:1 error yaml-syntax: a colon stands behind a key, not '=' (write 'title: \"A\"')"),
      ("title: A\ndraft = true", "3:1 error yaml-syntax: a colon stands behind a key, not '=' (write 'draft: true')"),
      ("**title:** A", "2:1 error yaml-syntax: keys stand without asterisks (write 'title: A')"),
      ("title: A\n**tags**: a", "3:1 error yaml-syntax: keys stand without asterisks (write 'tags: a')"),
      (
        "title: A\n[params]\nx: y",
        "3:1 error yaml-syntax: this line is TOML, and has no 'key: value' "
          + "(write 'params:', and indent the lines below it by two spaces)"
      ),
      ("title: A\ndraft:true", "3:6 error yaml-syntax: a space is missing after the colon (write 'draft: ')"),
    ] as [(String, String)])
  func lines(yaml: String, message: String) { #expect(Self.problems("---\n\(yaml)\n---\nText\n") == [message]) }
}
