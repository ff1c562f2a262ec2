import CommonMark
import TestSupport
import Testing

@Suite struct HeadingLevelTests {
  /// Levels move together, so that the highest is 2; none is deeper than 6.
  @Test(arguments: [
    ("# A\n## B\n# C", [2, 3, 2]),
    ("### A\n#### B", [2, 3]),
    ("### A\n## B", [3, 2]),
    ("## A\n#### B", [2, 4]),
    ("# A\n###### B", [2, 6]),
    ("###### A", [2]),
    ("# A\n##### B\n###### C", [2, 6, 6]),
    ("A\n===\n\nB\n---", [2, 3]),
    ("> # A\n\n- ## B\n\n1. C\n   ===", [2, 3, 2]),
    ("No heading", []),
    // One in a list, a block quote or with a link in it is no title.
    ("> # Title", [2]), ("# [Title](a.md)", [2]), ("# A\n# Title", [2, 2]), ("## Title", [2]),
    // What repeats the title counts for no level.
    ("# Title\n\n### A\n#### B", [2, 3]), ("# Title\n# A\n## B", [2, 3]), ("Title\n===\n## A", [2]),
  ])
  func moves(_ text: String, _ levels: [Int]) {
    let rendered = Rendered(text, options: options(title: "Title"))
    #expect(rendered.body?.outline.map(\.level) == levels)
    for level in 1...6 {
      let tags = rendered.html.split(separator: "<h\(level)", omittingEmptySubsequences: false).count - 1
      #expect(tags == levels.count { $0 == level })
    }
  }

  @Test(arguments: [
    ("Title", "«# Title»\n\ntext", "<p>text</p>\n"),
    ("Title", "«# *TITLE*»\n\ntext", "<p>text</p>\n"),
    ("The “Budget” – 2024…", "«# The \"Budget\" -- 2024...»\n\ntext", "<p>text</p>\n"),
    ("The \"Budget\"", "«The `Budget`»\n===\n\ntext", "<p>text</p>\n"),
    ("C++", "# C", "<h2 id=\"c\">C</h2>\n"),
    ("The “Budget”", "«<h1 class=x>The <em>&quot;Budget&quot;</em></h1>»\n\ntext", "<p>text</p>\n"),
    ("Title", "<div>\n<h1>Title</h1>\n</div>", "<div>\n<h2 id=\"title\">Title</h2>\n</div>\n"),
    ("Title", "<h1><a href=\"b\">Title</a></h1>", "<h2 id=\"title\"><a href=\"b\">Title</a></h2>\n"),
    ("Title", "## A\n\n<h1>Title</h1>", "<h3 id=\"a\">A</h3>\n<h2 id=\"title\">Title</h2>\n"),
    ("Title", "«<h1>Title</h1>»\ntext\n\n## Title", "\ntext\n<h2 id=\"title-1\">Title</h2>\n"),
    ("Title", "# Title of it", "<h2 id=\"title-of-it\">Title of it</h2>\n"),
    // The id stays that of the heading where something leads to it, and no other heading gets it.
    ("Title", "«# Title»\n\n## Title", "<h2 id=\"title-1\">Title</h2>\n"),
    (
      "Title", "«# Title»\n\n[up](#title)",
      "<span id=\"title\"></span>\n<p><a href=\"#title\">up</a></p>\n"
    ),
  ])
  func leavesOutWhatRepeatsTheTitle(_ title: String, _ marked: String, _ html: String) {
    let source = MarkedText(marked)
    let rendered = Rendered(source.text, options: options(title: title))
    #expect(rendered.html == html)
    #expect(rendered.diagnostics.map(\.id) == source.ranges.map { _ in .repeatedTitle })
    #expect(rendered.diagnostics.map(\.range) == source.ranges.map { place($0) })
    #expect(rendered.diagnostics.allSatisfy { $0.severity == .note })
    #expect(rendered.body?.hasAnchor("title") == rendered.html.contains("id=\"title\""))
  }

  /// The heading is no part of the summary, and no words of the text.
  @Test(arguments: ["# Title", "<h1>Title</h1>"]) func countsNothingOfIt(heading: String) {
    let rendered = Rendered("\(heading)\n\nOne two\n\n<!-- more -->", options: options(title: "Title"))
    #expect(rendered.body?.excerpt == "One two")
    #expect(rendered.body?.wordCount == 2)
  }

  /// An element of the author's own keeps its id, and headings make way; of two the second loses its id.
  @Test(arguments: [
    ("## A\n\n<div id=\"a\">x</div>", "<h2 id=\"a-1\">A</h2>\n<div id=\"a\">x</div>\n", []),
    ("<b id=a>x</b>\n\n## A", "<p><b id=a>x</b></p>\n<h2 id=\"a-1\">A</h2>\n", []),
    ("<a name=\"a\"></a>\n\n## A", "<p><a name=\"a\"></a></p>\n<h2 id=\"a\">A</h2>\n", []),
    (
      "<p ID='x' class=y>a</p>\n\n<p class=z id='x'>b</p>", "<p ID='x' class=y>a</p>\n<p class=z>b</p>\n",
      ["another element of this text has the id 'x', so this one gets none"]
    ),
    (
      "<div id=\"main\">x</div>", "<div>x</div>\n",
      ["the theme has an element with the id 'main', so this one gets none"]
    ),
    (
      "<div data-id=\"main\">x</div>\n\n`<p id=main>` id=main",
      "<div data-id=\"main\">x</div>\n<p><code>&lt;p id=main&gt;</code> id=main</p>\n", []
    ),
    (
      "<script>a = '<p id=\"main\">'</script>\n\n<!-- <p id=main> -->",
      "<script>a = '<p id=\"main\">'</script>\n<!-- <p id=main> -->\n", []
    ),
  ])
  func givesEachIDOnce(_ text: String, _ html: String, _ messages: [String]) {
    var options = BodyOptions(rawHTML: .trusted)
    options.reservedIDs = ["main"]
    let rendered = Rendered(text, options: options)
    #expect(rendered.html == html)
    #expect(rendered.diagnostics.map(\.message) == messages)
  }

  private func options(title: String) -> BodyOptions {
    var options = BodyOptions.article
    options.title = title
    return options
  }
}
