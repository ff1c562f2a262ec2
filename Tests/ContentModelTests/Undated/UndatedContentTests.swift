import ContentModel
import Diagnostics
import TestSupport
import Testing

private func parse(_ path: String, _ text: String) -> (item: UndatedContent.Item?, problems: [String]) {
  let source = SourceFile(path: "Content/" + path, text: text)
  let (item, problems) = UndatedContent.parse(source, settings: ParseSettings(zone: .utc, rawHTML: .off))
  return (item, problems.lines(in: source))
}

@Suite struct PageTests {
  @Test(arguments: [
    ("about", "", "/about/"), ("About Us", "", "/about-us/"), ("policies/ethics", "", "/policies/ethics/"),
    ("policies/index", "", "/policies/"), ("index", "", "/"), ("Our Rules/Q & A", "", "/our-rules/q-a/"),
    ("über-uns", "", "/uber-uns/"), ("???", "slug: questions", "/questions/"),
    ("about", "slug: who-we-are", "/who-we-are/"), ("policies/ethics", "slug: code", "/policies/code/"),
    ("policies/index", "slug: rules", "/rules/"), ("policies/index", "permalink: /rules/all", "/rules/all"),
    ("about", "permalink: /about.html\nslug: x", "/about.html"), ("x/???", "permalink: /y/", "/y/"),
  ])
  func addresses(name: String, line: String, expected: String) {
    let (item, problems) = parse("pages/\(name).md", "---\ntitle: A\n\(line)\n---\n")
    #expect(problems == [])
    guard case .page(let page) = item else {
      Issue.record("no page")
      return
    }
    #expect(page.address.value == expected)
  }

  @Test func everyKey() {
    let (item, problems) = parse(
      "pages/a.md",
      """
      ---
      title: About
      dek: Who we are
      updated: 2024-02-03
      draft: true
      noindex: yes
      canonical: https://b.example/about
      layout: wide
      aliases: [/old/]
      extra: { phone: "1", desks: [a, b] }
      ---
      Text
      """)
    #expect(problems == [])
    guard case .page(let page) = item else {
      Issue.record("no page")
      return
    }
    #expect(page.standfirst == "Who we are")
    #expect(page.updated?.value.iso8601 == "2024-02-03T00:00:00+00:00")
    #expect(page.isDraft && page.isHiddenFromSearch)
    #expect(page.canonical?.value == "https://b.example/about")
    #expect(page.layout?.value == "wide")
    #expect(page.aliases.map(\.value) == ["/old/"])
    #expect(page.extra.map(\.texts) == [["1"], ["a", "b"]])
    #expect(page.body.excerpt == "")
  }

  @Test func marksInTexts() {
    let (item, _) = parse("pages/a.md", "---\ntitle: Q &amp; `A`\nstandfirst: Q&amp;A\n---\n# Q &amp; A\n\nText\n")
    guard case .page(let page) = item else {
      Issue.record("no page")
      return
    }
    #expect(page.title.value == "Q & A")
    #expect(page.standfirst == "Q&A")
    #expect(page.body.outline.isEmpty)
  }

  @Test func aMistakeInTheTextHidesNoneInTheKeys() {
    let depth = String(repeating: ">", count: 101)
    #expect(
      parse("pages/a.md", "---\ntitle: A\ndraft: maybe\n---\n\(depth) x\n").problems == [
        "3:8 error wrong-type: 'draft' must be true or false, not 'maybe' (write 'draft: true')",
        "5:1 error nested-too-deep: the text is nested more than 100 levels deep "
          + "(take out some of the '>', list or emphasis marks)",
      ])
  }

  @Test(arguments: [
    ("a", "---\n---\n", ["2:1 error missing-key: 'title' is missing (add a line 'title: …')"]),
    (
      "a", "Text",
      [
        "1:1 error missing-front-matter: the file does not begin with front matter "
          + "(begin with a line '---', then 'title:', then another line '---')"
      ]
    ),
    (
      "a", "---\n- a\n---\n",
      ["2:1 error wrong-type: the front matter has no keys (write 'title: …' on a line)"]
    ),
    (
      "x/???", "---\ntitle: A\n---\n",
      [
        "2:8 error invalid-slug: no address can be made of a file's or folder's name without letters "
          + "(rename it, or add a line 'permalink: /…/')"
      ]
    ),
    (
      "a", "---\ntitle: A\ndate: 2024-01-01\nupdated: soon\nslug: a/b\n---\n[x](javascript:y)",
      [
        """
        3:1 warning unknown-key: a page has no date (write 'updated:' if it is to be shown, or move the file to \
        Content/articles)
        """,
        "4:10 error invalid-date: 'soon' is not a date (write the year first: 2024-02-14, or 2024-02-14 09:30)",
      ]
    ),
  ])
  func problems(name: String, text: String, expected: [String]) {
    let found = parse("pages/\(name).md", text).problems
    #expect(Array(found.prefix(expected.count)) == expected)
  }
}

@Suite struct RecordTests {
  @Test func anAuthor() {
    let (item, problems) = parse(
      "authors/ines.md",
      """
      ---
      name: Ines Okafor
      synonyms: [I. Okafor]
      photo: { file: /ines.jpg, credit: Jo Lee }
      links:
        - { label: Mail, url: "mailto:ines@a.example" }
        - { label: Site, url: https://ines.example/ }
        - { label: Ethics, url: /ethics/ }
      ---
      Reports on *rivers*.
      """)
    #expect(problems == [])
    guard case .author(let author) = item else {
      Issue.record("no author")
      return
    }
    #expect(author.term.id == "ines")
    #expect(author.term.label?.value == "Ines Okafor")
    #expect(author.term.synonyms.map(\.value) == ["I. Okafor"])
    #expect(author.photo?.file.value == "/ines.jpg")
    #expect(author.links.map(\.url.value) == ["mailto:ines@a.example", "https://ines.example/", "/ethics/"])
    #expect(author.term.body.excerpt == "Reports on rivers.")
  }

  @Test func marksInNames() {
    let (item, problems) = parse(
      "authors/zoe.md",
      """
      ---
      name: Zo&euml; Kim
      synonyms: [Z. Kim &amp; Co]
      description: R&amp;D
      photo: { file: /zoe.jpg, credit: A &amp; B }
      links: [{ label: Q &amp; A, url: "https://a.example/?a=1&amp;b=2" }]
      ---
      """)
    #expect(problems == [])
    guard case .author(let author) = item else {
      Issue.record("no author")
      return
    }
    #expect(author.term.label?.value == "Zoë Kim")
    #expect(author.term.synonyms.map(\.value) == ["Z. Kim & Co"])
    #expect(author.term.summary == "R&D")
    #expect(author.photo?.credit == "A & B")
    #expect(author.links.map(\.label) == ["Q & A"])
    #expect(author.links.map(\.url.value) == ["https://a.example/?a=1&amp;b=2"])
  }

  @Test func aSection() {
    let (item, problems) = parse(
      "sections/local.md",
      """
      ---
      label: Local
      description: Near
      kind: analysis
      authors: [Desk, {id: Jo, role: editing}]
      layout: wide
      ---

      """
    )
    #expect(problems == [])
    guard case .section(let section) = item else {
      Issue.record("no section")
      return
    }
    #expect(section.term.summary == "Near")
    #expect(section.kind == .analysis)
    #expect(section.authors.map(\.author.value) == ["Desk", "Jo"])
    #expect(section.authors.map(\.role) == [nil, .editing])
    #expect(section.layout?.value == "wide")
  }

  @Test(arguments: [
    ("authors/a.md", "---\n---\n", ["2:1 error missing-key: 'name' is missing (add a line 'name: …')"]),
    ("tags/a.md", "---\n---\n", []),
    (
      "tags/Moon.md", "---\n---\n",
      [
        "file error invalid-id: 'Moon' cannot stand in an address, and the name of this file does "
          + "(rename the file to 'moon.md')"
      ]
    ),
    (
      "tags/!!.md", "---\n---\n",
      ["file error invalid-id: the name of this file is an id, and needs letters or digits (rename the file)"]
    ),
    (
      "authors/a.md", "---\nname: A\nlinks: [{label: X, url: x.example}, {url: /y/}]\nbio: z\n---\n",
      [
        "3:25 error invalid-address: 'x.example' is no address to link to "
          + "(begin with 'https://', 'mailto:', or '/' for a page of this site)",
        "3:38 error missing-key: 'label' is missing (say what the link reads)",
        "4:1 warning foreign-key: 'bio' is a key of other tools, which is not read here "
          + "(write it below the second '---': the text of this file is shown on the author's page)",
      ]
    ),
    (
      "sections/a.md", "---\nkind: anlysis\nname: A\n---\n",
      [
        "2:7 error unknown-choice: 'anlysis' is not a value that 'kind' knows (did you mean 'analysis'?)",
        "3:1 warning foreign-key: 'name' is a key of other tools, which is not read here (write 'label: A')",
      ]
    ),
  ])
  func problems(path: String, text: String, expected: [String]) {
    #expect(parse(path, text).problems == expected)
  }
}
