import CommonMark
import Diagnostics
import TestSupport
import Testing

/// Blocks that are not what their author meant.
@Suite struct BlockSlipTests {
  @Test(arguments: [
    "«##»Costs", "«###»Costs and *more*", "a\n\n«######»Übersicht\n\nb", "> «##»Costs", "- «##»Costs", "«##»Costs ##",
  ])
  func missesSpaces(_ marked: String) {
    let source = MarkedText(marked)
    let marks = String(repeating: "#", count: source.ranges[0].count)
    #expect(
      Rendered(source.text).diagnostics == [
        Diagnostic(
          .missingSpace, .warning, "this is no heading, since no space stands behind '\(marks)'",
          at: place(source.ranges[0]), hint: "write '\(marks) ' before the heading")
      ])
  }

  @Test(arguments: [
    ("a\n\n«```»\nb", "```", "up to the end"), ("«~~~~ swift»\nb\n~~~\n", "~~~~", "up to the end"),
    ("```\na\n```\n\n«```»\nb\n\nc\n", "```", "up to the end"), ("«```»", "```", "up to the end"),
    ("«```»\n```swift\na", "```", "up to the end"), ("«```»\r\na\r\n", "```", "up to the end"),
    ("> «```»\n> a\n\nb", "```", "up to the end of the list item or quotation"),
    ("- «```»\n  a\n- b", "```", "up to the end of the list item or quotation"),
  ])
  func missesFences(_ marked: String, _ fence: String, _ reach: String) {
    let source = MarkedText(marked)
    #expect(
      Rendered(source.text).diagnostics == [
        Diagnostic(
          .unclosedFence, .warning, "the block of code that begins here is never closed, so all text \(reach) is code",
          at: place(source.ranges[0]), hint: "add a line '\(fence)' where the code ends")
      ])
  }

  @Test func aFenceAtTheWrongDepthClosesNothing() {
    let source = MarkedText("- «```»\n  a\n«```»\nb")
    #expect(Rendered(source.text).diagnostics.map(\.range) == source.ranges.map { place($0) })
  }

  @Test(arguments: [
    "#hashtag", "#hashtag and ##more", "a\n##b", "\\##Costs", "#######Costs", "## Costs", "##", "##1", "`##a`",
    "    ##Costs", "```\n##Costs\n```", "*##Costs*", "```\na\n```", "```\n```", "~~~\n```\n~~~", "````\n```\n````  \n",
    "> ```\n> a\n> ```\n\nb", "- ```\n  a\n  ```\n- b", "1. a\n\n   ```\n   b\n   ```", "    ```\n    a", "\t```",
    "   ```\n   a\n  ```", "```\r\na\r\n```\r\n",
  ])
  func isSilent(_ text: String) {
    #expect(Rendered(text).diagnostics == [])
  }
}
