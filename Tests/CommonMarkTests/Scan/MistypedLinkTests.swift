import CommonMark
import Diagnostics
import TestSupport
import Testing

@Suite struct MistypedLinkTests {
  private static let space = "this is no link, since a space stands before its address"
  private static let places = "this is no link, since its text and its address have changed places"
  private static let end = "this is no link, since no ')' ends its address"
  private static let close = "put ')' behind the address"
  private static let colon = "this defines no link, since a space stands before the ':'"
  private static let above = "this defines no link, since it goes on with the paragraph above"
  private static let line = "leave an empty line before it"

  @Test(arguments: [
    ("a «[One team] (https://example.org/x)» b", space, "write '[One team](https://example.org/x)'"),
    ("«[plan] (plan.pdf \"x y\")»", space, "write '[plan](plan.pdf \"x y\")'"),
    ("«![a *b*] (c.png)»", space, "write '![a *b*](c.png)'"),
    ("> - «[a] (/b/)»", space, "write '[a](/b/)'"),
    ("`[a] (/b/)` «[a] (/b/)»", space, "write '[a](/b/)'"),
    ("«(the plan)[https://example.org/x]»", places, "write '[the plan](https://example.org/x)'"),
    ("See «(the *plan*)[plan.pdf]».", places, "write '[the *plan*](plan.pdf)'"),
    ("a «[plan](https://example.org/x» and more", end, close),
    ("«[plan](plan.pdf»\n\n(b)", end, close),
    ("«![plan](./plan.png»", end, close),
    ("«[a](https://example.org/b_(c)»", end, close),
    ("«[a](/b/» and [c](d.md)", end, close),
    ("«[a] : https://example.org/»\n\n[a]", colon, "write '[a]: https://example.org/'"),
    ("Text\n«[1]: https://example.org/»\n[2]: /b/", above, line),
    ("> Text\n> «[1]: /b/» \"c\"", above, line),
  ])
  func warns(_ marked: String, _ message: String, _ hint: String) {
    let source = MarkedText(marked)
    #expect(
      Rendered(source.text).diagnostics == [
        Diagnostic(
          .unreadLink, .warning, "\(message): it is printed as typed", at: place(source.ranges[0]), hint: hint)
      ])
  }

  @Test(arguments: [
    ("a «[the plan][plan]» b", "plan"), ("«[x][nowhere]»", "nowhere"), ("«[the plan][]»", "the plan"),
    ("«[the *plan*][1]»", "1"), ("«![a picture][p]»", "p"), ("`[a b][c]` «[a b][c]»", "c"),
  ])
  func missesDefinitions(_ marked: String, _ name: String) {
    let source = MarkedText(marked)
    #expect(
      Rendered(source.text).diagnostics == [
        Diagnostic(
          .missingDefinition, .warning, "this is no link, since '[\(name)]' is not defined: it is printed as typed",
          at: place(source.ranges[0]),
          hint: "write '[text](address)', or add a line '[\(name)]: address' behind an empty line")
      ])
  }

  @Test(arguments: [
    // Prose.
    "[sic] (see below)", "[sic] (he said)", "[1] (2)", "f(x)[1]", "(see above)[1]", "(a)[b c]", "[sic](so he said",
    "[Note]: read on", "[Note] : read on", "Text\n[Note]: read on", "a [b]: /c/", "[b]: /c/ and more",
    "[1][2]", "a[i][j]", "rows[first][last]", "[10][11, 12]", "[][x]", "[x]", "[^1][^2]", "[a text][^1]", "[a b] [c]",
    // Links that are read.
    "[a b][c]\n\n[c]: /d/", "[a b][]\n\n[a b]: /d/", "[a](b)[c](d)", "[a](b \"c\")", "[(a)[b]](c)",
    // Typed so on purpose, or no text.
    "\\[a] (/b/)", "[a\\] (/b/)", "\\(a)[/b/]", "[a\\](/b/", "\\[a b][c]", "`[a b][c]`", "    [a b][c]",
    "```\n[a](/b/\n```", "<code>[a b][c]</code>",
  ])
  func isSilent(_ text: String) {
    #expect(Rendered(text).diagnostics.filter { $0.id == .unreadLink || $0.id == .missingDefinition } == [])
  }
}
