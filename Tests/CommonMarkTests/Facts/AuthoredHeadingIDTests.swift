import CommonMark
import Diagnostics
import TestSupport
import Testing

/// Ids that authors give to headings.
@Suite struct AuthoredHeadingIDTests {
  @Test(arguments: [
    ("## Costs {#kosten}", "kosten", "Costs"),
    ("## Costs {#a--b_c.d:e} ##  ", "a--b_c.d:e", "Costs"),
    ("Costs of\n*all* {#x}\n---\ntext", "x", "Costs of all"),
    ("Costs {#x}\n===", "x", "Costs"),
    ("> - # *Costs* {#größe}", "größe", "Costs"),
    ("# Costs \\{#x}", "costs-x", "Costs {#x}"),
    ("# Costs{#x}", "costsx", "Costs{#x}"),
    ("# Costs {#}", "costs-", "Costs {#}"),
    ("# `{#x}`", "x", "{#x}"),
    ("# {#x}", "x", "{#x}"),
  ])
  func idsAndTexts(_ text: String, _ id: String, _ heading: String) {
    let rendered = Rendered(text)
    #expect(rendered.body?.outline.map(\.id) == [id])
    #expect(rendered.body?.outline.map(\.text) == [heading])
    #expect(rendered.body?.hasAnchor(id) == true)
    #expect(rendered.diagnostics == [])
  }

  @Test func idsOfAuthorsComeFirst() {
    let rendered = Rendered("## A\n\n## B {#a}\n\n## A")
    #expect(rendered.body?.outline.map(\.id) == ["a-1", "a", "a-2"])
    #expect(rendered.html.contains("<h2 id=\"a\">B</h2>"))
  }

  @Test func anIDThatIsTakenIsToldOf() {
    let source = MarkedText("## A {#x}\n\n## B {#«x»}\n\n## C {#«main»}")
    var options = BodyOptions.article
    options.reservedIDs = ["main"]
    let rendered = Rendered(source.text, options: options)
    #expect(rendered.body?.outline.map(\.id) == ["x", "b", "c"])
    #expect(
      rendered.diagnostics
        == zip(["x", "main"], source.ranges).map { id, range in
          Diagnostic(
            .duplicateAnchor, .warning, "something else on the page has the id '\(id)', so this heading gets another",
            at: place(range), hint: "give it another id, or none")
        })
  }

  @Test func whatCannotBeAnIDIsPrinted() {
    let source = MarkedText("## A {#«b c»}")
    let rendered = Rendered(source.text)
    #expect(rendered.html == "<h2 id=\"a-b-c\">A {#b c}</h2>\n")
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .invalidID, .warning, "'b c' cannot be the id of a heading, so it is printed as typed",
          at: place(source.ranges[0]), hint: "use letters, digits and '-'")
      ])
  }
}
