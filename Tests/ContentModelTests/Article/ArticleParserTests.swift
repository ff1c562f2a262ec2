import CommonMark
import ContentModel
import Diagnostics
import Testing

/// Front matter, and every problem it must give.
struct FrontMatterCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let problems: [String]

  init(_ name: String, _ text: String, _ problems: String...) {
    self.name = name
    self.text = text
    self.problems = problems
  }

  var testDescription: String { name }
}

@Suite struct ArticleParserTests {
  @Test(arguments: [
    FrontMatterCase("title and date", "---\ntitle: A\ndate: 2024-02-14\n---\nText\n"),
    FrontMatterCase("byte order mark and CR LF", "\u{FEFF}---\r\ntitle: A\r\ndate: 2024-02-14\r\n---\r\nText\r\n"),
    FrontMatterCase("spaces after the hyphens", "--- \ntitle: A\ndate: 2024-02-14\n---\t\nText\n"),
    FrontMatterCase("hyphens within a value", "---\ntitle: A --- B\ndate: 2024-02-14\n---\nText\n"),
    FrontMatterCase("no end of line at the end", "---\ntitle: A\ndate: 2024-02-14\n---"),
    FrontMatterCase(
      "none", "# A\n\nText\n",
      "1:1 error missing-front-matter: the file does not begin with front matter "
        + "(begin with a line '---', then 'title:' and 'date:', then another line '---')"),
    FrontMatterCase(
      "empty file", "",
      "file error missing-front-matter: the file does not begin with front matter "
        + "(begin with a line '---', then 'title:' and 'date:', then another line '---')"),
    FrontMatterCase(
      "never closed", "---\ntitle: A\nText\n",
      "1:1 error unclosed-front-matter: the front matter that begins here is never closed "
        + "(add a line '---' after its last key)"),
    FrontMatterCase(
      "empty", "---\n---\nText\n",
      "2:1 error missing-key: 'date' is missing (add a line 'date: 2024-02-14' (year-month-day))",
      "2:1 error missing-key: 'title' is missing (add a line 'title: …')"),
    FrontMatterCase(
      "title without a value", "---\ntitle:\ndate: 2024-02-14\n---\n",
      "2:1 error missing-key: 'title' is missing (add a line 'title: …')"),
    FrontMatterCase(
      "a list", "---\n- a\n---\n",
      "2:1 error wrong-type: the front matter has no keys (write 'title: …' and 'date: …', each on a line)"),
    FrontMatterCase(
      "misspelt key", "---\ntitle: A\ndate: 2024-02-14\nautor: Jane Doe\n---\n",
      "4:1 warning unknown-key: unknown front matter key 'autor' (did you mean 'author'?)"),
    FrontMatterCase(
      "a needed key misspelt", "---\nTitle: A\ndate: 2024-02-14\n---\n",
      "2:1 error unknown-key: unknown front matter key 'Title' (did you mean 'title'?)"),
    FrontMatterCase(
      "draft without a value", "---\ntitle: A\ndate: 2024-02-14\ndraft:\n---\n",
      "4:1 error wrong-type: 'draft' has no value (write one, or take the line out: it decides what readers see)"),
    FrontMatterCase(
      "draft with a capital", "---\ntitle: A\ndate: 2024-02-14\nDraft: true\n---\n",
      "4:1 error unknown-key: unknown front matter key 'Draft' (did you mean 'draft'?)"),
    FrontMatterCase(
      "draft as others call it", "---\ntitle: A\ndate: 2024-02-14\npublished: false\n---\n",
      "4:1 error unknown-key: unknown front matter key 'published' "
        + "(write 'draft: true' to keep this from readers; if it means something else, put it below 'extra:')"),
    FrontMatterCase(
      "draft as a status", "---\ntitle: A\ndate: 2024-02-14\nstatus: draft\n---\n",
      "4:9 error unknown-choice: 'draft' is not a value that 'status' knows (write 'draft: true')"),
    FrontMatterCase(
      "an escaped control character", "---\ntitle: \"A\\x1B\"\ndate: 2024-02-14\n---\n",
      "2:8 error control-character: this text holds an invisible control character (U+001B) "
        + "(take out its escape, which begins with a backslash)"),
    FrontMatterCase(
      "strange key", "---\ntitle: A\ndate: 2024-02-14\nzzzzzz: 1\n---\n",
      "4:1 warning unknown-key: unknown front matter key 'zzzzzz'"),
    FrontMatterCase(
      "two names of one key", "---\ntitle: A\ndate: 2024-02-14\ndek: x\nstandfirst: y\n---\n",
      "5:1 error duplicate-key: 'standfirst' and 'dek' are two names of one key (keep one of the two lines)"),
    FrontMatterCase(
      "a list for a text", "---\ntitle: [A, B]\ndate: 2024-02-14\n---\n",
      "2:8 error wrong-type: 'title' must be text, not a list (write 'title: The river path reopens')"),
    FrontMatterCase(
      "neither true nor false", "---\ntitle: A\ndate: 2024-02-14\ndraft: maybe\n---\n",
      "4:8 error wrong-type: 'draft' must be true or false, not 'maybe' (write 'draft: true')"),
    FrontMatterCase(
      "unknown kind", "---\ntitle: A\ndate: 2024-02-14\nkind: opinon\n---\n",
      "4:7 error unknown-choice: 'opinon' is not a value that 'kind' knows (did you mean 'opinion'?)"),
    FrontMatterCase(
      "unknown status", "---\ntitle: A\ndate: 2024-02-14\nstatus: gone\n---\n",
      "4:9 error unknown-choice: 'gone' is not a value that 'status' knows (one of: withdrawn)"),
    FrontMatterCase(
      "a reason for nothing", "---\ntitle: A\ndate: 2024-02-14\nreason: wrong\n---\n",
      "4:9 warning reason-without-status: a reason without 'status: withdrawn' has no effect "
        + "(add 'status: withdrawn', or delete this line)"),
    FrontMatterCase(
      "two sections", "---\ntitle: A\ndate: 2024-02-14\ncategories: [World, Sport]\n---\n",
      "4:21 error several-sections: an article stands in one section only "
        + "(keep one of them and make tags of the others: 'section: World' and 'tags: [Sport]')"),
    FrontMatterCase(
      "slug with a slash", "---\ntitle: A\ndate: 2024-02-14\nslug: a/b\n---\n",
      "4:7 error invalid-slug: a slug may not hold '/' (write a hyphen instead)"),
    FrontMatterCase(
      "id with capitals", "---\ntitle: A\ndate: 2024-02-14\nid: Storm\n---\n",
      "4:5 error invalid-id: 'Storm' cannot be an id (use the letters a to z, digits and hyphens)"),
    FrontMatterCase(
      "permalink that climbs", "---\ntitle: A\ndate: 2024-02-14\npermalink: /../a/\n---\n",
      "4:12 error invalid-path: '/../a/' is no path that 'permalink' can hold "
        + "(write a path from the site's root, such as '/2024/river-path/')"),
    FrontMatterCase(
      "permalink that keeps a text back elsewhere", "---\ntitle: A\ndate: 2024-02-14\npermalink: false\n---\n",
      "4:12 error wrong-type: 'permalink' must be a path (write 'draft: true' in its place to keep this from readers)"),
    FrontMatterCase(
      "slug with the end of a file", "---\ntitle: A\ndate: 2024-02-14\nslug: rain.html\n---\n",
      "4:7 error invalid-slug: a slug may not end with '.html' "
        + "(leave '.html' out; an address that ends so is written whole, as 'permalink: /….html')"),
    FrontMatterCase(
      "year with a nought", "---\ntitle: A\ndate: 0224-02-14\n---\n",
      "3:7 error invalid-date: the year 224 is older than any newspaper "
        + "(write the year as four digits, such as 2024)"),
    FrontMatterCase(
      "parentheses", "---\ntitle: A\ndate: 2024-02-14\ntags: (B, C)\n---\n",
      "4:7 warning one-name: '(B, C)' counts as one name (write a list: tags: [B, C]; or put the one name in quotes)"),
    FrontMatterCase(
      "list with bullets", "---\ntitle: A\ndate: 2024-02-14\ntags:\n  • B\n  • C\n---\n",
      "5:3 warning one-name: '• B • C' counts as one name (write a list: tags: [B, C]; or put the one name in quotes)"),
    FrontMatterCase(
      "a key below", "---\ntitle: A\ndate: 2024-02-14\n---\ndraft: true\n\nText\n",
      "5:1 error unclosed-front-matter: 'draft' stands below the front matter, where readers would see it "
        + "(move it above the line '---' that ends the front matter)"),
    FrontMatterCase(
      "a second block", "---\ntitle: A\ndate: 2024-02-14\n---\n---\ndraft: true\n---\n\nText\n",
      "5:1 error unclosed-front-matter: a second front matter begins here, which readers would see "
        + "(move its lines above the '---' before it, and delete this '---' and the next)"),
    FrontMatterCase(
      "a rule and text below", "---\ntitle: A\ndate: 2024-02-14\n---\n---\nTitle: a word\nthat is text\n\n---\n"),
    FrontMatterCase(
      "a text that begins like a key", "---\ntitle: A\ndate: 2024-02-14\n---\ntitle: a word\nthat means much\n"),
    FrontMatterCase(
      "canonical without host", "---\ntitle: A\ndate: 2024-02-14\ncanonical: example.org/a\n---\n",
      "4:12 error invalid-address: 'example.org/a' is no web address (write 'https://example.org/a')"),
    FrontMatterCase(
      "author without id", "---\ntitle: A\ndate: 2024-02-14\nauthors:\n- role: photos\n---\n",
      "5:3 error missing-key: 'id' is missing (name the author)"),
    FrontMatterCase(
      "unknown role", "---\ntitle: A\ndate: 2024-02-14\nauthors:\n- {id: Ada, role: photo}\n---\n",
      "5:19 error unknown-choice: 'photo' is not a value that 'role' knows (did you mean 'photos'?)"),
    FrontMatterCase(
      "lead image without file", "---\ntitle: A\ndate: 2024-02-14\nlead_image: {alt: x}\n---\n",
      "4:1 error missing-key: 'file' is missing (name the picture's file)"),
    FrontMatterCase(
      "unknown key below another",
      "---\ntitle: A\ndate: 2024-02-14\nlead_image: {file: /a.png, alt: A, captoin: x}\n---\n",
      "4:36 warning unknown-key: unknown key of 'lead_image' 'captoin' (did you mean 'caption'?)"),
    FrontMatterCase(
      "correction without text", "---\ntitle: A\ndate: 2024-02-14\ncorrections:\n- date: 2024-02-15\n---\n",
      "5:3 error missing-key: 'text' is missing (say what was put right)"),
    FrontMatterCase(
      "source without title", "---\ntitle: A\ndate: 2024-02-14\nsources:\n- note: x\n---\n",
      "5:3 error missing-key: 'title' is missing (name the source)"),
    FrontMatterCase(
      "an address under extra that is none",
      "---\ntitle: A\ndate: 2024-02-14\nextra: {feed_url: 'x y', a_url: /b/, c: d}\n---\n",
      "4:19 error invalid-address: 'x y' is no address to link to, and 'extra.feed_url' needs one (begin with "
        + "'https://', 'mailto:', or '/' for a page of this site; or give the key another name)"),
    FrontMatterCase(
      "extra three levels deep", "---\ntitle: A\ndate: 2024-02-14\nextra: {a: {b: {c: d}}, e: [{f: [{}]}]}\n---\n",
      """
      4:16 error wrong-type: 'extra.a.b' must be text or a list of texts, not keys with values (write 'b: [grey, \
      blue]')
      """,
      """
      4:34 error wrong-type: 'extra.e.f' must be text or a list of texts, not keys with values (write 'f: [grey, \
      blue]')
      """
    ),
    FrontMatterCase(
      "a list of texts and items under extra", "---\ntitle: A\ndate: 2024-02-14\nextra: {a: [b, {c: d}]}\n---\n",
      """
      4:12 error wrong-type: 'extra.a' must be a list of texts, or one of which each item has keys, not a list \
      (write 'a: [{name: grey}, {name: blue}]')
      """
    ),
    FrontMatterCase(
      "addresses under extra", "---\ntitle: A\ndate: 2024-02-14\nextra: {a: [{url: 'x y'}], b_url: [{c: d}]}\n---\n",
      "4:19 error invalid-address: 'x y' is no address to link to, and 'extra.a.url' needs one (begin with 'https://', "
        + "'mailto:', or '/' for a page of this site; or give the key another name)",
      "4:35 error wrong-type: 'extra.b_url' must be text or a list of texts, not a list (write 'b_url: [grey, blue]')"),
    FrontMatterCase(
      "problems of front matter and body at once",
      "---\ntitle: A\ndate: 2024-02-14\nautor: x\n---\n[a](javascript:b)\n",
      "4:1 warning unknown-key: unknown front matter key 'autor' (did you mean 'author'?)",
      "6:5 warning link-scheme: a link may not lead to a 'javascript:' address, so only its text is kept "
        + "(use an address that begins with one of 'http:', 'https:', 'mailto:', 'tel:', or a path)"),
  ])
  func problems(_ row: FrontMatterCase) {
    let (article, problems) = parsedArticle(row.text)
    #expect(problems == row.problems)
    #expect((article == nil) == problems.contains { $0.contains(" error ") })
  }

  /// Lines of a value are joined without a space between Chinese or Japanese characters, and with one elsewhere.
  @Test(arguments: [
    (">\n  東京の\n  天気", "東京の天気"), ("東京の\n  天気", "東京の天気"), ("\"晴れ。\n  明日は\"", "晴れ。明日は"),
    ("|\n  東京の\n  天気", "東京の天気"), (">\n  東京\n  Tokyo", "東京 Tokyo"), (">\n  서울\n  날씨", "서울 날씨"),
    (">\n  one\n  two", "one two"), ("東京 天気", "東京 天気"),
  ])
  func joinedLines(value: String, standfirst: String) {
    let (article, problems) = parsedArticle("---\ntitle: A\ndate: 2024-02-14\nstandfirst: \(value)\n---\nText\n")
    #expect(problems == [])
    #expect(article?.details.standfirst?.split(separator: "\n").first == standfirst[...])
  }

  /// References and the backticks of code count in all that readers see, but not in addresses and a theme's own values.
  @Test func marksInEveryText() throws {
    let (found, problems) = parsedArticle(
      """
      ---
      title: "Tom &amp; Jerry: the `go` tool's \\"way\\""
      date: 2024-02-14
      standfirst: R&amp;D `-- x`
      kicker: R&amp;D
      dateline: S&atilde;o Paulo
      section: Arts &amp; Life
      tags: [R&amp;D, "`go`"]
      authors: [Zo&euml; Kim, {id: Jos&eacute;, role: photos}]
      lead_image: {file: /a&amp;b.png, alt: A &amp; `b`, caption: C &lt;c&gt;, credit: D &amp; E}
      corrections: [{date: 2024-02-16, text: "&quot;A&quot; &amp; `b`"}]
      sources: [{title: A &amp; B, url: "https://example.org/?a=1&amp;b=2", note: "`n`"}]
      status: withdrawn
      reason: A &amp; B
      extra: {mood: A &amp; `b`}
      ---
      # Tom &amp; Jerry: the `go` tool’s "way"

      Text
      """)
    #expect(
      problems == [
        "17:1 note repeated-title: the heading repeats the title, so it is left out "
          + "(delete it: the page shows its title above the text)"
      ])
    let article = try #require(found)
    let details = article.details
    #expect(article.title.value == "Tom & Jerry: the go tool’s “way”")
    #expect(details.standfirst == "R&D -- x")
    #expect(details.kicker == "R&D")
    #expect(details.dateline == "São Paulo")
    #expect(details.section?.value == "Arts & Life")
    #expect(details.tags.map(\.value) == ["R&D", "go"])
    #expect(details.authors.map(\.author.value) == ["Zoë Kim", "José"])
    #expect(details.leadImage?.file.value == "/a&amp;b.png")
    #expect(details.leadImage?.alt == "A & b")
    #expect(details.leadImage?.caption == "C <c>")
    #expect(details.leadImage?.credit == "D & E")
    #expect(details.corrections.map(\.text) == ["“A” & b"])
    #expect(details.sources == [Source(title: "A & B", url: "https://example.org/?a=1&amp;b=2", note: "n")])
    #expect(details.withdrawal?.reason == "A & B")
    #expect(details.extra.map(\.texts) == [["A &amp; `b`"]])
    #expect(article.body.excerpt == "")
  }

  /// The beginning of the text stands for a summary where there is none; nil: the article has an error.
  @Test(arguments: [
    ("kicker: A", "Text"), ("standfirst: A", ""), ("description: A", ""), ("dek: '0'", ""), ("standfirst:", "Text"),
    ("standfirst: ~", "Text"), ("standfirst: \" \"", "Text"), ("standfirst: true", nil), ("dek: 'true'", ""),
    ("standfirst: [A]", nil),
  ])
  func excerptWithoutStandfirst(lines: String, excerpt: String?) {
    let path = "Content/articles/2024-02-14-storm.md"
    let (article, _) = ArticleParser.parse(
      SourceFile(path: path, text: "---\ntitle: Storm\n\(lines)\n---\nText\n"),
      settings: ParseSettings(zone: .utc, rawHTML: .off))
    #expect(article?.body.excerpt == excerpt)
    #expect((article?.details.standfirst == nil) == (excerpt != ""))
  }

  /// Values under `extra` that say no, and those that only look so: which texts they have.
  @Test(arguments: [
    ("false", []), ("no", []), ("off", []), ("No", []), ("FALSE", []), ("\"no\"", ["no"]), ("nothing", ["nothing"]),
    ("yes", ["yes"]), ("[no, off]", ["no", "off"]),
  ])
  func offValues(value: String, texts: [String]) throws {
    let (article, problems) = parsedArticle("---\ntitle: A\ndate: 2024-02-14\nextra: {hero: \(value)}\n---\n")
    #expect(problems.isEmpty)
    #expect(article?.details.extra.map(\.texts) == [texts])
  }

  @Test func everyKeyIsTyped() throws {
    let text = """
      ---
      title: Storm
      date: 2024-02-14T09:30:00-05:00
      updated: 2024-02-15
      expires: 2025-02-14
      id: storm
      slug: the-storm
      permalink: /special/storm/
      aliases: [/old/, /older/]
      canonical: https://example.org/storm
      layout: wide
      noindex: true
      draft: false
      pinned: until 2024-03-01
      dek: A summary
      kicker: Weather
      dateline: Albany
      kind: analysis
      category: World
      tags: [Wind, Rain]
      author:
      - Ada
      - {id: Grace, role: photos}
      lead_image: {file: /a.png, alt: Wind, caption: C, credit: D}
      corrections: [{date: 2024-02-16, kind: update, text: Put right}]
      sources: [{title: A report, url: "https://example.org/r", note: PDF}]
      comments: false
      extra: {mood: grey, colours: [red, blue]}
      ---
      Text
      """
    let (found, problems) = parsedArticle(text)
    #expect(problems == [])
    let article = try #require(found)
    let details = article.details
    #expect(article.title.value == "Storm")
    #expect(article.published.iso8601 == "2024-02-14T09:30:00-05:00")
    #expect(details.updated?.value.iso8601 == "2024-02-15T00:00:00-05:00")
    #expect(details.expires?.iso8601 == "2025-02-14T00:00:00-05:00")
    #expect(article.id.value == "storm")
    #expect(article.slug.value == "the-storm")
    #expect(details.permalink?.value == "/special/storm/")
    #expect(details.aliases.map(\.value) == ["/old/", "/older/"])
    #expect(details.canonical?.value == "https://example.org/storm")
    #expect(details.layout?.value == "wide")
    #expect(details.isHiddenFromSearch)
    #expect(!details.isDraft)
    guard case .until(let pinned) = details.pin else {
      Issue.record("not pinned until a date")
      return
    }
    #expect(pinned.iso8601 == "2024-03-01T00:00:00-05:00")
    #expect(details.standfirst == "A summary")
    #expect(details.kicker == "Weather")
    #expect(details.dateline == "Albany")
    #expect(details.kind == .analysis)
    #expect(details.section?.value == "World")
    #expect(details.tags.map(\.value) == ["Wind", "Rain"])
    #expect(details.authors.map(\.author.value) == ["Ada", "Grace"])
    #expect(details.authors.map(\.role) == [nil, .photos])
    #expect(details.leadImage?.file.value == "/a.png")
    #expect(details.leadImage?.alt == "Wind")
    #expect(details.leadImage?.caption == "C")
    #expect(details.leadImage?.credit == "D")
    #expect(details.corrections.map(\.date.value.iso8601) == ["2024-02-16T00:00:00-05:00"])
    #expect(details.corrections.map(\.text) == ["Put right"])
    #expect(details.corrections.map(\.kind) == [.update])
    #expect(details.sources == [Source(title: "A report", url: "https://example.org/r", note: "PDF")])
    #expect(!details.takesComments)
    #expect(details.extra.map(\.key) == ["mood", "colours"])
    #expect(details.extra.map(\.texts) == [["grey"], ["red", "blue"]])
  }

  /// Mere decoration is another thing than a description that nobody wrote.
  @Test(
    arguments: [
      ("/a.png", nil), ("{file: /a.png}", nil), ("{file: /a.png, alt: }", nil), ("{file: /a.png, alt: \"\"}", ""),
      ("{file: /a.png, alt: b}", "b"), ("{file: /a.png, caption: c}", nil),
    ] as [(String, String?)])
  func descriptionOfALeadImage(image: String, alt: String?) throws {
    let (article, _) = parsedArticle("---\ntitle: A\ndate: 2024-02-14\nlead_image: \(image)\n---\n")
    #expect(try #require(article?.details.leadImage).alt == alt)
  }
}
