import CommonMark
import Diagnostics
import TestSupport
import Testing

/// Pictures that stand alone, and the braces behind pictures.
@Suite struct PicturesTests {
  @Test(arguments: [
    ("![a](b)", "<figure><img src=\"b\" alt=\"a\" /></figure>\n"),
    (
      "![The bridge](bridge.jpg \"The bridge at dawn\")",
      "<figure><img src=\"bridge.jpg\" alt=\"The bridge\" /><figcaption>The bridge at dawn</figcaption></figure>\n"
    ),
    (
      "[![a](b \"c\")](d \"e\")",
      "<figure><a href=\"d\" title=\"e\"><img src=\"b\" alt=\"a\" /></a><figcaption>c</figcaption></figure>\n"
    ),
    ("![a](b \" \")", "<figure><img src=\"b\" alt=\"a\" /></figure>\n"),
    (
      "![a](b 'The \"old\" bridge -- it`s *not* <new> & [1.]')",
      "<figure><img src=\"b\" alt=\"a\" /><figcaption>The “old” bridge – it`s *not* &lt;new&gt; &amp; [1.]"
        + "</figcaption></figure>\n"
    ),
    (
      "![a](b \"one\n2. two\")", "<figure><img src=\"b\" alt=\"a\" /><figcaption>one 2. two</figcaption></figure>\n"
    ),
    ("![a][b]\n\n[b]: c 'd'", "<figure><img src=\"c\" alt=\"a\" /><figcaption>d</figcaption></figure>\n"),
    ("- ![a](b)\n", "<ul>\n<li>\n<figure><img src=\"b\" alt=\"a\" /></figure>\n</li>\n</ul>\n"),
    ("> ![a](b)\n", "<blockquote>\n<figure><img src=\"b\" alt=\"a\" /></figure>\n</blockquote>\n"),
    ("![a](b) c", "<p><img src=\"b\" alt=\"a\" /> c</p>\n"),
    ("![a](b \"t\") c", "<p><img src=\"b\" alt=\"a\" title=\"t\" /> c</p>\n"),
    ("[![a](b) c](d)", "<p><a href=\"d\"><img src=\"b\" alt=\"a\" /> c</a></p>\n"),
    ("*![a](b)*", "<p><em><img src=\"b\" alt=\"a\" /></em></p>\n"),
    ("# ![a](b)", "<h2 id=\"a\"><img src=\"b\" alt=\"a\" /></h2>\n"),
    ("`x`\n![a](b)", "<p><code>x</code>\n<img src=\"b\" alt=\"a\" /></p>\n"),
  ])
  func alone(_ text: String, _ html: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == html)
    #expect(rendered.diagnostics == [])
  }

  @Test func oneThatIsLeftOutIsText() {
    #expect(Rendered("![a](javascript:b \"c\")").html == "<p>a</p>\n")
    #expect(Rendered("[![a](b)](javascript:c)").html == "<figure><img src=\"b\" alt=\"a\" /></figure>\n")
  }

  @Test(arguments: [
    (
      "![a](b) ![c](d)",
      "<figure><img src=\"b\" alt=\"a\" /></figure>\n<figure><img src=\"d\" alt=\"c\" /></figure>\n"
    ),
    (
      "![a](b \"t\"){.x}\n[![c](d)](e){#y}  \n![f](g)",
      "<figure class=\"x\"><img src=\"b\" alt=\"a\" /><figcaption>t</figcaption></figure>\n"
        + "<figure id=\"y\"><a href=\"e\"><img src=\"d\" alt=\"c\" /></a></figure>\n"
        + "<figure><img src=\"g\" alt=\"f\" /></figure>\n"
    ),
    (
      "![“a”](b '\"c\"') ![\"d\"](e '“f”')",
      "<figure><img src=\"b\" alt=\"“a”\" /><figcaption>“c”</figcaption></figure>\n"
        + "<figure><img src=\"e\" alt=\"“d”\" /><figcaption>“f”</figcaption></figure>\n"
    ),
  ])
  func gallery(_ text: String, _ figures: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == "<div class=\"gallery\">\n\(figures)</div>\n")
    #expect(rendered.diagnostics == [])
  }

  /// Braces behind a picture that stands alone, and what they make of its figure.
  @Test(arguments: [
    ("{.wide}", " class=\"wide\"", ""),
    ("{.a .b-2}", " class=\"a b-2\"", ""),
    ("{ .card--wide\t#the--bridge }", " class=\"card--wide\" id=\"the--bridge\"", ""),
    ("{#brücke}", " id=\"brücke\"", ""),
    ("{credit=\"Photo: Ines Okafor\"}", "", "Photo: Ines Okafor"),
    ("{credit=“Photo: Ines Okafor”}", "", "Photo: Ines Okafor"),
    ("{credit=„Foto: Ines Okafor“}", "", "Foto: Ines Okafor"),
    ("{credit=Reuters .wide}", " class=\"wide\"", "Reuters"),
    ("{credit=\"Photo: O'Hara -- {AP}\"}", "", "Photo: O’Hara – {AP}"),
    ("{credit=\"The \\\"Echo\\\"\"}", "", "The &quot;Echo&quot;"),
    ("{credit=\"Photo:\nInes\" .wide}", " class=\"wide\"", "Photo:\nInes"),
    (
      "{credit=\"Photo: https://x.org/a_b_c\"}", "",
      "Photo: <a href=\"https://x.org/a_b_c\">https://x.org/a_b_c</a>"
    ),
    ("{credit=\"\"}", "", ""),
    ("{credit=\"Photo: Ines Okafor\" .wide #bridge}", " class=\"wide\" id=\"bridge\"", "Photo: Ines Okafor"),
  ])
  func braces(_ braces: String, _ attributes: String, _ credit: String) {
    let caption = credit.isEmpty ? "" : "<figcaption><small>\(credit)</small></figcaption>"
    let rendered = Rendered("![a](b)\(braces)")
    #expect(rendered.html == "<figure\(attributes)><img src=\"b\" alt=\"a\" />\(caption)</figure>\n")
    #expect(rendered.diagnostics == [])
  }

  @Test func aCreditStandsBehindTheCaption() {
    #expect(
      Rendered("[![a](b \"c\")](d){credit=\"e\"}").html
        == "<figure><a href=\"d\"><img src=\"b\" alt=\"a\" /></a><figcaption>c <small>e</small></figcaption></figure>\n"
    )
  }

  @Test func captionsHaveTheQuotesOfTheLanguage() {
    let marks = QuotationMarks("„", "“", inner: "‚", "‘")
    let rendered = Rendered(
      "![\"a\"](b '\"c\"'){credit=\"d's 'e'\"}\n![x](y '\"z\"')", options: BodyOptions(quotes: marks))
    #expect(
      rendered.html == """
        <div class="gallery">
        <figure><img src="b" alt="„a“" /><figcaption>„c“ <small>d’s ‚e‘</small></figcaption></figure>
        <figure><img src="y" alt="x" /><figcaption>„z“</figcaption></figure>
        </div>

        """)
  }

  @Test(arguments: [
    ("a ![b](c){.x} d", "a <img src=\"c\" alt=\"b\" class=\"x\" /> d"),
    ("a ![b](c \"t\"){.x #y}", "a <img src=\"c\" alt=\"b\" title=\"t\" class=\"x\" id=\"y\" />"),
    ("a [![b](c)](d){.x}", "a <a href=\"d\"><img src=\"c\" alt=\"b\" class=\"x\" /></a>"),
    ("a [![b](c){.x} e](d)", "a <a href=\"d\"><img src=\"c\" alt=\"b\" class=\"x\" /> e</a>"),
    ("a ![b](c){x", "a <img src=\"c\" alt=\"b\" />{x"),
    ("a ![b](c) {.x}", "a <img src=\"c\" alt=\"b\" /> {.x}"),
    ("a [b](c){.x}", "a <a href=\"c\">b</a>{.x}"),
  ])
  func inALine(_ text: String, _ html: String) {
    let rendered = Rendered(text)
    #expect(rendered.html == "<p>\(html)</p>\n")
    #expect(rendered.filled { _ in .asWritten } == rendered.html)
    for hole in rendered.text.holes where hole.kind == .image {
      #expect(rendered.text.bytes[hole.tag].starts(with: "<img src=\"c\"".utf8))
      #expect(rendered.text.bytes[hole.tag].reversed().starts(with: "/>".utf8.reversed()))
    }
  }

  @Test func attributesStandBeforeTheSizeOfAPicture() {
    let filled = Rendered("a ![b](c){.x}").filled { _ in
      .picture(BodyHTML.Image(address: "d", width: 2, height: 3, isLazy: true))
    }
    #expect(
      filled
        == """
        <p>a <img src="d" alt="b" class="x" width="2" height="3" decoding="async" loading="lazy" /></p>

        """
    )
  }

  /// A picture with all that can be known of it.
  private static let known = {
    var picture = BodyHTML.Image(address: "p.jpg", width: 3, height: 2, isLazy: true)
    (picture.alt, picture.caption, picture.credit, picture.color) = ("<A>", "\"C\" & c", "D <d>", "#a\"0")
    picture.sources = [
      BodyHTML.Source(mediaType: "image/avif", addresses: "/a 1w, /b 2w", sizes: "9vw"),
      BodyHTML.Source(mediaType: "\"<", addresses: "\">", sizes: "'"),
    ]
    return picture
  }()

  private static let sources = """
    <picture><source type="image/avif" srcset="/a 1w, /b 2w" sizes="9vw" />\
    <source type="&quot;&lt;" srcset="&quot;&gt;" sizes="&#39;" />
    """
  private static let rest = """
    width="3" height="2" decoding="async" loading="lazy" style="background-color:#a&quot;0" /></picture>
    """

  /// What the author says counts; PICTURE… stands for the sources, …REST for what does not differ.
  @Test(arguments: [
    (
      "![](x)",
      "<figure>PICTURE<img src=\"p.jpg\" alt=\"&lt;A&gt;\" REST"
        + "<figcaption>&quot;C&quot; &amp; c <small>D &lt;d&gt;</small></figcaption></figure>\n"
    ),
    (
      "![b](x \"c\")",
      "<figure>PICTURE<img src=\"p.jpg\" alt=\"b\" REST"
        + "<figcaption>c <small>D &lt;d&gt;</small></figcaption></figure>\n"
    ),
    (
      "![b](x){credit=\"d\" .wide}",
      "<figure class=\"wide\">PICTURE<img src=\"p.jpg\" alt=\"b\" REST"
        + "<figcaption>&quot;C&quot; &amp; c <small>d</small></figcaption></figure>\n"
    ),
    (
      "![b](x \"c\"){credit=\"d\"}",
      "<figure>PICTURE<img src=\"p.jpg\" alt=\"b\" REST<figcaption>c <small>d</small></figcaption></figure>\n"
    ),
    (
      "[![b](x \"c\")](y)",
      "<figure><a href=\"y\">PICTURE<img src=\"p.jpg\" alt=\"b\" REST</a>"
        + "<figcaption>c <small>D &lt;d&gt;</small></figcaption></figure>\n"
    ),
    (
      "a ![](x \"c\"){.y}",
      "<p>a PICTURE<img src=\"p.jpg\" alt=\"&lt;A&gt;\" title=\"c\" class=\"y\" REST</p>\n"
    ),
    (
      "> ![](x)\n\n<p><img src=x alt=b></p>",
      "<blockquote>\n<figure>PICTURE<img src=\"p.jpg\" alt=\"&lt;A&gt;\" REST"
        + "<figcaption>&quot;C&quot; &amp; c <small>D &lt;d&gt;</small></figcaption></figure>\n</blockquote>\n"
        + "<p>PICTURE<img src=\"p.jpg\" alt=\"b\" REST</p>\n"
    ),
  ])
  func filledIn(_ text: String, _ html: String) {
    let filled = Rendered(text).filled { $0.kind == .image ? .picture(Self.known) : .asWritten }
    #expect(filled == html.replacing("PICTURE", with: Self.sources).replacing("REST", with: Self.rest))
  }

  /// The link around a picture may lead to what is not public.
  @Test func captionBehindALinkThatGoes() {
    var picture = BodyHTML.Image(address: nil, width: nil, height: nil, isLazy: false)
    picture.caption = "c"
    let filled = Rendered("[![b](x)](y)\n\nz").filled { $0.kind == .image ? .picture(picture) : .textOnly }
    #expect(
      filled == "<figure><img src=\"x\" alt=\"b\" decoding=\"async\" fetchpriority=\"high\" />"
        + "<figcaption>c</figcaption></figure>\n<p>z</p>\n")
  }

  @Test(
    arguments: [
      ("![b](c)", [.isFigure]), ("[![b](c)](d){.x}", [.isFigure]), ("a ![b](c)", []),
      ("![](c){alt=\"\"}", [.isFigure, .isDecoration]), ("a ![](c){alt=\"\"} d", [.isDecoration]),
      ("![](c)", [.isFigure]),
      ("![b](c) ![d](e)", [.isFigure, .isInPair]), ("![b](c)\n[![d](e)](f)\n![g](h)", [.isFigure, .isInGallery]),
      ("<img src=c alt=b>", []), ("<img src=c>", []),
      ("<figure><img alt src=c></figure>", [.isDecoration]), ("<img src=c alt='' title=d>", [.isDecoration]),
      ("<picture><source srcset=d><img src=c alt=b></picture>", [.hasSources]),
    ] as [(String, Reference.Traits)])
  func traits(_ text: String, _ traits: Reference.Traits) {
    let references = Rendered(text).body?.references ?? []
    #expect(references.first { $0.kind == .image }?.traits == traits)
  }

  @Test(arguments: [
    ("![b](c){.wide .x #y}", ["wide", "x"]), ("[![b](c)](d){.wide}", ["wide"]), ("![b](c){#y}", []), ("![b](c)", []),
    ("![a](b){.wide}\n![c](d){.x}", ["wide"]),
  ])
  func classesOfFigures(_ text: String, _ classes: [String]) throws {
    let html = Rendered(text).text
    let hole = try #require(html.holes.first { $0.kind == .image })
    #expect(html.figureClasses(of: hole).map { String($0) } == classes)
  }

  /// The marked place of a warning, its message and its hint.
  @Test(arguments: [
    (
      "![a](b)«{credt=\"c\"}»", "a picture has no key 'credt', so it is left out", "did you mean 'credit'?"
    ),
    (
      "![a](b)«{width=50%}»", "a picture has no key 'width', so it is left out",
      "write 'credit=\"…\"', '.class' or '#id'; a caption stands in quotes behind the address"
    ),
    (
      "x ![a](b)«{credit=c}» y", "a picture beside text shows no credit, so it is left out",
      "put the picture into a paragraph of its own"
    ),
    (
      "![a](b)«{alt=c}»", "in braces only 'alt=\"\"' is allowed, for a picture that is decoration, so this is left out",
      "write the description between the brackets, or 'alt=\"\"'"
    ),
    (
      "![a](b)«{.wide, .x}»", "the braces behind the picture cannot be read, so they are printed as typed",
      "write '{credit=\"…\" .class #id}', each of them if it is needed"
    ),
  ])
  func warnsOfBraces(_ marked: String, _ message: String, _ hint: String) {
    let source = MarkedText(marked)
    #expect(
      Rendered(source.text).diagnostics == [
        Diagnostic(.pictureBraces, .warning, message, at: place(source.ranges[0]), hint: hint)
      ])
  }

  /// Braces that cannot be read stay as they are typed.
  @Test(arguments: [
    "{}", "{ }", "{.}", "{#}", "{x}", "{x=}", "{=x}", "{.x,}", "{.x", "{credit=\"a}", "{credit='a'}", "{#a #b}",
    "{#a,b}",
    "{.ü}", "{credit=\"a\" b}",
  ])
  func unread(_ braces: String) {
    let rendered = Rendered("![a](b)\(braces)")
    #expect(rendered.html.hasPrefix("<p><img src=\"b\" alt=\"a\" />{"))
    #expect(rendered.diagnostics.map(\.id) == [.pictureBraces])
  }

  @Test func anIDIsOnThePageOnce() {
    let source = MarkedText("![a](b){#x}\n\n![c](d)«{#x}»\n\n![e](f)«{#top}»\n\n[g](#x)\n")
    var options = BodyOptions.article
    options.reservedIDs = ["top"]
    let rendered = Rendered(source.text, options: options)
    #expect(rendered.diagnostics.map(\.id) == [.duplicateAnchor, .duplicateAnchor])
    #expect(rendered.diagnostics.map(\.range) == source.ranges.map(place))
    #expect(rendered.body?.hasAnchor("x") == true)
  }

  // MARK: - Descriptions

  @Test(
    arguments: [
      ("![](«a.jpg»)", false), ("x ![ ](«a.jpg») y", false), ("[![](«a.jpg»)](b)", false),
      ("«<img src=\"a.jpg\">»", true), ("x «<img src=\"a.jpg\">» y", true),
      ("<div>\n«<img src=\"a.jpg\" title=\"x\">»\n</div>", true),
    ], [BodyOptions.RawHTML.safe, .trusted])
  func warnsOfAMissingDescription(_ text: (marked: String, isHTML: Bool), _ rawHTML: BodyOptions.RawHTML) {
    let source = MarkedText(text.marked)
    let hint =
      text.isHTML
      ? "write 'alt=\"…\"' with what it shows, or 'alt=\"\"' if it is mere decoration"
      : "write what it shows between the brackets, or '{alt=\"\"}' behind it if it is mere decoration"
    #expect(
      Rendered(source.text, options: BodyOptions(rawHTML: rawHTML)).diagnostics == [
        Diagnostic(
          .missingDescription, .warning, "the picture has no description for those who cannot see it",
          at: place(source.ranges[0]), hint: hint)
      ])
  }

  @Test(
    arguments: [
      "![a](b)", "![`a`](b)", "![](b){alt=\"\"}", "x ![](b){alt=“”} y", "[![](b)](c){alt=\"\"}",
      "<img src=\"a\" alt=\"\">", "<img src=\"a\" alt>", "<!-- <img src=\"a\"> -->", "`<img src=\"a\">`",
    ], [BodyOptions.RawHTML.safe, .trusted])
  func isSilentOnADescription(_ text: String, _ rawHTML: BodyOptions.RawHTML) {
    #expect(Rendered(text, options: BodyOptions(rawHTML: rawHTML)).diagnostics == [])
  }

  // MARK: - What is known of them

  @Test func captionsAreCountedAndNoPartOfTheExcerpt() throws {
    let text = "One\n\n![two three](a \"four five\"){credit=\"six seven\"}\n\neight\n\n<!-- more -->\n\nnine\n"
    let body = try #require(Rendered(text).body)
    #expect(body.wordCount == 7)
    #expect(body.excerpt == "One eight")
    #expect(Rendered(text.replacing("<!-- more -->", with: "")).body?.excerpt == "One eight nine")
  }
}
