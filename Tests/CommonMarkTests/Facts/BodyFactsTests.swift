import Diagnostics
import Testing

@testable import CommonMark

/// Facts that are gathered from several trees of one body.
@Suite struct BodyFactsTests {
  /// The facts of these texts, each of them a tree of its own, and the problems of all walks.
  private func facts(of texts: [String]) -> (body: Body, problems: [String]) {
    var facts = BodyFacts(ids: HeadingIDs(reserved: ["top"]), excerpt: Excerpt(awaitsMarker: true))
    var problems: [String] = []
    for text in texts {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        guard let tree = MarkdownTree(parsing: bytes, smart: false) else { return }
        let scan = BodyScan(bytes, in: 0..<bytes.count, path: "a.md")
        var walk = TreeWalk(
          path: "a.md", options: .article,
          search: BlockSourceSearch(bytes, lineStarts: scan.lineStarts, end: bytes.count),
          facts: BodyFacts(ids: nil, excerpt: nil), characters: CharacterRepair())
        swap(&walk.facts, &facts)
        let isWhole = walk.walk(tree)
        #expect(isWhole)
        swap(&walk.facts, &facts)
        problems += walk.diagnostics.map(\.message)
      }
    }
    _ = facts.outline.finish(shift: 0, taken: [])
    return (facts.body(nil), problems)
  }

  @Test func aSecondTreeGoesOnWithTheFacts() {
    let (body, problems) = facts(of: [
      "## Top\n\nOne two [three](a.md).\n", "## Top\n\nFour ![five](b.png)\n", "## Top\n",
    ])
    #expect(problems == [])
    #expect(body.outline.map(\.id) == ["top-1", "top-2", "top-3"])
    #expect(body.references.map(\.destination) == ["a.md", "b.png"])
    #expect(body.wordCount == 7)
    #expect(body.excerpt == "One two three. Four")
  }

  @Test func oneSummaryMarkerCountsInAllTrees() {
    let (body, problems) = facts(of: ["One\n\n<!-- more -->\n", "Two <!-- more -->\n"])
    #expect(problems == ["the summary has ended before this marker"])
    #expect(body.excerpt == "One")
    #expect(body.excerptIsMarked)
  }
}
