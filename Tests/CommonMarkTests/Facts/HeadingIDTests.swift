import CommonMark
import TestSupport
import Testing

@Suite struct HeadingIDTests {
  @Test(arguments: [
    ("# Foo\n# Foo\n# Foo 1", ["foo", "foo-1", "foo-1-1"]),
    ("# Foo 1\n# Foo\n# Foo", ["foo-1", "foo", "foo-2"]),
    ("# Foo\n# Foo-1\n# Foo\n# Foo", ["foo", "foo-1", "foo-2", "foo-3"]),
    ("# What's new, Doc?", ["whats-new-doc"]),
    ("# \"Quoted\" text...", ["quoted-text"]),
    ("# `code_name` and *emphasis*", ["code_name-and-emphasis"]),
    ("# C++\n# C#\n# C", ["c", "c-1", "c-2"]),
    ("# - dashed -- title", ["dashed--title"]),
    ("# Größe & Maß", ["größe--maß"]),
    ("# ÉCOLE", ["école"]),
    ("# Новости дня", ["новости-дня"]),
    ("# 東京の天気", ["東京の天気"]),
    ("# हिन्दी समाचार", ["हिन्दी-समाचार"]),
    ("# 2024 in review", ["2024-in-review"]),
    ("# 🎉\n# !!!\n#", ["section", "section-1", "section-2"]),
    ("# 🎉 Party", ["party"]),
    ("# Comments\n# Main", ["comments-1", "main-1"]),
    ("# [A link](b.md) in it", ["a-link-in-it"]),
    ("# ![Alt](b.png) after", ["alt-after"]),
    ("Two\nlines\n===", ["two-lines"]),
    ("> # Quoted\n\n- # Listed", ["quoted", "listed"]),
  ])
  func givesIDs(_ text: String, _ expected: [String]) {
    var options = BodyOptions.article
    options.reservedIDs = ["comments", "main"]
    let rendered = Rendered(text, options: options)
    #expect(rendered.body?.outline.map(\.id) == expected)
    for id in expected { #expect(rendered.html.contains(" id=\"\(id)\">")) }
  }

  @Test func writesIDsIntoTags() {
    let rendered = Rendered("# A [b](c) d\n\ntext\n\n###### *E*\n")
    #expect(
      rendered.html == """
        <h2 id="a-b-d">A <a href="c">b</a> d</h2>
        <p>text</p>
        <h6 id="e"><em>E</em></h6>

        """)
  }

  @Test(arguments: [
    ("«# One»\n\ntext", 2, "One"),
    ("«One»\n===\n", 2, "One"),
    ("   «## One *two* `three`»  \n", 2, "One two three"),
    ("> text\n>\n> «### \"One\"»\n", 2, "“One”"),
    ("- «# One»\n", 2, "One"),
    ("«Two»\n  lines\n---\n", 2, "Two lines"),
    ("text\r\n\r\n«# One»\r\n", 2, "One"),
    ("# «»\n", 2, ""),
  ])
  func notesHeadings(_ marked: String, _ level: Int, _ text: String) {
    let source = MarkedText("---\ntitle: x\n---\n" + marked)
    let heading = Rendered(source.text, after: 17).body?.outline.first
    #expect(heading?.level == level)
    #expect(heading?.text == text)
    if !text.isEmpty { #expect(heading?.range == source.ranges[0]) }
  }
}
