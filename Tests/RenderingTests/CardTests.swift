import Templating
import Testing

/// Cards that are known already beside those that are rendered.
@Suite struct CardTests {
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
