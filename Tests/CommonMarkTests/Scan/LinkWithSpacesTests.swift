import CommonMark
import Diagnostics
import TestSupport
import Testing

@Suite struct LinkWithSpacesTests {
  /// What is printed as typed, with the text that cures it.
  @Test(arguments: [
    ("«![The bridge](my photo.jpg)»", "![The bridge](<my photo.jpg>)"),
    ("A «[plan](annual report.pdf \"x\")» b", "[plan](<annual report.pdf> \"x\")"),
    ("«[plan](annual report.pdf 'x y')»", "[plan](<annual report.pdf> 'x y')"),
    ("«![](a b)»", "![](<a b>)"),
    ("«[a](https://e.org/a b)»", "[a](<https://e.org/a b>)"),
    ("«[a](mailto:jo doe@e.org)»", "[a](<mailto:jo doe@e.org>)"),
    ("«[a](/my page/)»", "[a](</my page/>)"),
    ("«[a](../my page)»", "[a](<../my page>)"),
    ("«[a](#my heading)»", "[a](<#my heading>)"),
    ("«[a](2024-01-02 my text.md#top)»", "[a](<2024-01-02 my text.md#top>)"),
    ("«[a](photo (1 of 2).JPG)»", "[a](<photo (1 of 2).JPG>)"),
    ("«[a]( my photo.jpg )»", "[a](<my photo.jpg>)"),
    ("«[a *b* [c]](my photo.jpg)»", "[a *b* [c]](<my photo.jpg>)"),
    ("> - «[a](über uns.md)»", "[a](<über uns.md>)"),
    ("# «[a](my photo.jpg)»", "[a](<my photo.jpg>)"),
    ("[«![a](my photo.jpg)»](b.md)", "![a](<my photo.jpg>)"),
    ("`[a](my photo.jpg)` «[a](my photo.jpg)»", "[a](<my photo.jpg>)"),
    ("«[a](my photo.jpg)» `[a](my photo.jpg)`", "[a](<my photo.jpg>)"),
    ("x\n\n    [a](my photo.jpg)\n\n«[a](my photo.jpg)»", "[a](<my photo.jpg>)"),
    ("«[a](my»\nphoto.jpg) b", "[a](<my photo.jpg>)"),
    ("«[It's](my 'photo'.jpg)»", "[It's](<my 'photo'.jpg>)"),
  ])
  func warns(_ marked: String, _ cure: String) {
    let source = MarkedText(marked)
    let noun = cure.hasPrefix("!") ? "image" : "link"
    #expect(
      Rendered(source.text).diagnostics == [
        Diagnostic(
          .unreadLink, .warning, "this is no \(noun), since its address holds a space: it is printed as typed",
          at: place(source.ranges[0]), hint: "write '\(cure)', or '%20' in place of each space")
      ])
  }

  /// What stands behind an address without a space in it.
  @Test(arguments: [
    ("«![x](a.png “cap”)»", "![x](a.png \"cap\")", "its caption stands in curly quotes", ", with straight ones"),
    ("«![x](a.png „cap“)»", "![x](a.png \"cap\")", "its caption stands in curly quotes", ", with straight ones"),
    ("«![x](a b.png «c d»)»", "![x](<a b.png> \"c d\")", "its caption stands in curly quotes", ", with straight ones"),
    (
      "«![x](a.png =100x200)»", "![x](a.png)", "a size stands behind its address",
      ": the theme says how large a picture is"
    ),
    (
      "«![x](a.png =100x)»", "![x](a.png)", "a size stands behind its address",
      ": the theme says how large a picture is"
    ),
  ])
  func tellsThePartBehind(_ marked: String, _ cure: String, _ reason: String, _ advice: String) {
    let source = marked.hasPrefix("«![x](a b") ? String(marked.dropFirst().dropLast()) : MarkedText(marked).text
    #expect(
      Rendered(source).diagnostics.map(\.message) == ["this is no image, since \(reason): it is printed as typed"])
    #expect(Rendered(source).diagnostics.map(\.hint) == ["write '\(cure)'\(advice)"])
  }

  @Test(arguments: [
    // Prose.
    "[x](see below)", "[sic](or so he said)", "[1](note: see below)", "[a](in 1990. Then more)", "[a](/ or b)",
    "[x](#1 of 2)", "[x](by the way, e.g.)", "[a] (my photo.jpg)", "[a](my photo.jpg",
    // Links that are read.
    "[a](b.jpg \"c d\")", "[a](<b c.jpg>)", "[a](b%20c.jpg)", "[a]( b.jpg )", "[a](b.jpg\n'c d')", "[a](b.jpg (c d))",
    // Typed so on purpose, or no text.
    "\\[a](my photo.jpg)", "[a\\](my photo.jpg)", "`[a](my photo.jpg)`", "    [a](my photo.jpg)",
    "```\n[a](my photo.jpg)\n```", "``\n[a](my photo.jpg)\n``", "[a](my\n\nphoto.jpg)",
  ])
  func isSilent(_ text: String) {
    #expect(Rendered(text).diagnostics == [])
  }
}
