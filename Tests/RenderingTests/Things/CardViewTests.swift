import Templating
import Testing

/// Cards that are known already beside those that are rendered.
@Suite struct CardViewTests {
  private static let paper = """
    -- Content/articles/2024-02-14-rain.md --
    ---
    title: Rain
    ---
    It rained.
    -- Content/articles/2024-02-15-sun.md --
    ---
    title: Sun
    ---
    It shone.
    """

  /// A card names the writers; if nobody wrote, everyone with the role, as the article's page does.
  @Test(
    arguments: [
      ("[Ada]", "Ada"), ("[Ada, {id: Grace, role: photos}, Joan]", "Ada and Joan"),
      ("[{id: Grace, role: photos}, Ada, {id: Bo, role: editing}, {id: Cy, role: additional}]", "Ada"),
      ("[{id: Ada, role: reporting}, {id: Bo, role: photos}]", "Ada"),
      ("[Ada, {id: ada, role: reporting}, {id: ada, role: photos}]", "Ada"),
      ("[{id: Grace, role: photos}]", "Grace (photos)"),
      ("[{id: Ada, role: photos}, {id: Ada, role: editing}]", "Ada (photos) and Ada (editing)"),
      (
        "[{id: Ada, role: photos}, {id: Bo, role: editing}, {id: Cy, role: additional}]",
        "Ada (photos), Bo (editing) and Cy (additional reporting)"
      ), ("[]", nil),
    ] as [(String, String?)])
  func byline(authors: String, expected: String?) throws {
    let paper = Self.paper.replacing("title: Sun", with: "title: Sun\nauthors: \(authors)")
    let page = try #require(try RenderedSite(paper).pages["2024/02/index.html"])
    let line = page.split(separator: "\n").first { $0.hasPrefix("<span>By ") }
    #expect(line.map(String.init) == expected.map { "<span>By \($0)</span>" })
  }

  /// What is known of an article is taken, unless it cannot be what its cards are: one for each partial.
  @Test func takesWhatIsKnown() throws {
    let context = try RenderedSite(Self.paper).context
    let rendered = try context.cards(of: 0..<2)
    let each = rendered.count / 2
    try #require(each > 0)
    let known = Array(repeating: HTML(escaping: "known"), count: each)
    #expect(try context.cards(of: 0..<2) { $0 == 0 ? known : nil } == known + rendered[each...])
    for wrong in [[], known + known] {
      #expect(try context.cards(of: 0..<2) { _ in wrong } == rendered)
    }
  }
}
