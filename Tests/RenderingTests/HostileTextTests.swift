import ContentModel
import Diagnostics
import Foundation
import SiteModel
import Testing

/// What hostile authors write is text in every output: all of it, and nothing else.
///
/// A newspaper has the text in every field at once, between two marks that name the field. Read as programs read it,
/// the text has to stand where a harmless word does, as often, among the same elements and attributes.
@Suite struct HostileTextTests {
  /// What authors write, and what readers are to read.
  private static let texts: [(written: String, read: String)] = [
    ("</script><script>alert(1)</script>", "</script><script>alert(1)</script>"),
    ("</title></textarea></style>", "</title></textarea></style>"),
    ("]]></title><item>", "]]></title><item>"),
    ("\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>"),
    ("'><img src=x onerror=alert(1)>", "'><img src=x onerror=alert(1)>"),
    ("\" onload=\"alert(1)", "\" onload=\"alert(1)"),
    ("<!- <![CDATA[ <?php ?>", "<!- <![CDATA[ <?php ?>"),
    ("<!-- -->", "<!-- -->"),
    ("a\u{202E}b\u{2066}c", "a\u{202E}b\u{2066}c"),
    ("line\u{2028}end\u{2029}", "line\u{2028}end\u{2029}"),
    ("javascript:alert(1)", "javascript:alert(1)"),
    ("{{title}} {{{body}}} ${x} %s", "{{title}} {{{body}}} ${x} %s"),
    ("\\u003c \\x3c", "\\u003c \\x3c"),
    ("1&2&3", "1&2&3"),
    ("&lt;b> &#60;i> &amp;lt; &#1;", "<b> <i> &lt; \u{FFFD}"),
  ]

  @Test(arguments: texts) func text(written: String, read: String) throws {
    let (harmless, hostile) = (try Self.harmless.get(), try Outputs(of: written))
    for (kind, fields) in Self.fields {
      let (harmless, hostile) = (harmless[kind].typed, hostile[kind].typed)
      for field in fields.split(whereSeparator: \.isWhitespace) {
        let count = harmless.components(separatedBy: "\(field)(word)\(field)").count
        #expect(count > 1, "\(field) is not in \(kind)")
        #expect(hostile.components(separatedBy: "\(field)(\(read))\(field)").count == count, "\(field) in \(kind)")
      }
    }
    for kind in Outputs.Kind.allCases { #expect(hostile[kind].elements == harmless[kind].elements, "\(kind)") }
  }

  /// Addresses that run a program are refused, and so are control characters; of pictures, where their files are looked
  /// for.
  @Test(
    arguments: [
      ("site.yml", "publisher: {name: A, url: HERE}"), ("site.yml", "publisher: {name: A, logo: HERE}"),
      ("site.yml", "publisher: {name: A, same_as: [HERE]}"),
      ("site.yml", "publisher: {name: A, policies: {masthead: HERE}}"),
      ("site.yml", "image: HERE"), ("site.yml", "menus: {main: [{label: A, url: HERE}]}"),
      ("site.yml", "comments: {action: HERE}"),
      ("site.yml", "front: {banner: {text: A, url: HERE, until: 2044-01-01}}"),
      ("site.yml", "extra: {url: HERE}"), ("authors/a.md", "links: [{label: A, url: HERE}]"),
      ("articles/a.md", "canonical: HERE"), ("articles/a.md", "translations: {de: HERE}"),
      ("articles/a.md", "sources: [{title: A, url: HERE}]"), ("articles/a.md", "permalink: HERE"),
      ("articles/a.md", "aliases: [HERE]"), ("pages/p.md", "aliases: [HERE]"),
    ])
  func address(file: String, line: String) throws {
    for address in ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "a\\u0001b"] {
      let text = Self.text(of: file, with: line.replacing("HERE", with: "\"\(address)\""))
      let problems = Self.problems(of: SourceFile(path: "Content/" + file, text: text))
      #expect(problems.containsError, "\(address): \(problems.map(\.message))")
    }
  }

  private static func text(of name: String, with line: String) -> String {
    switch name.split(separator: "/").first {
    case "site.yml": "title: A\nurl: https://paper.example/\n\(line)\n"
    case "authors": "---\nname: A\n\(line)\n---\n"
    case "sections": "---\nlabel: A\n\(line)\n---\n"
    default: "---\ntitle: A\ndate: 2024-02-14\n\(line)\n---\n"
    }
  }

  private static func problems(of source: SourceFile) -> [Diagnostic] {
    let settings = SiteConfigurationParser.parse(
      SourceFile(path: SiteConfiguration.path, text: text(of: "site.yml", with: "tagline: A"))
    ).configuration?.parseSettings
    guard source.path != SiteConfiguration.path, let settings else {
      return SiteConfigurationParser.parse(source).diagnostics
    }
    return SourceKind(path: source.path) == .article
      ? ArticleParser.parse(source, settings: settings).diagnostics
      : UndatedContent.parse(source, settings: settings).diagnostics
  }

  private static let harmless = Result { try Outputs(of: "word") }

  /// The fields that each kind of output shows.
  private static let fields: [(Outputs.Kind, String)] = [
    (
      .page,
      """
      paper tagline publisher consent banner menu imagealt section sectiontext tag tagtext author authortext linklabel
      title standfirst kicker dateline freetag freeauthor freesection alt caption credit correction source note reason
      box cite points embed picture picturetitle picturecredit linktitle heading body pagetitle pagetext
      """
    ),
    (
      .data,
      """
      paper tagline publisher section tag author authortext title standfirst freetag freeauthor freesection caption
      credit correction source pagetitle
      """
    ),
    (
      .rss,
      """
      paper tagline section sectiontext tag tagtext author authortext title standfirst freetag freeauthor freesection \
      alt
      caption credit correction box cite points embed picture picturetitle picturecredit linktitle heading body
      """
    ),
    (
      .atom,
      """
      paper tagline publisher section tag author title standfirst freetag freeauthor freesection alt caption credit
      correction box cite points embed picture picturetitle picturecredit linktitle heading body
      """
    ),
    (
      .json,
      """
      paper tagline publisher section tag author title standfirst freetag freeauthor freesection alt caption credit
      correction box cite points embed picture picturetitle picturecredit linktitle heading body
      """
    ),
    (.sitemap, ""),
    (.news, "title"),
  ]
}

/// What programs read in the outputs of a newspaper that has a text in every field.
private struct Outputs {
  enum Kind: CaseIterable {
    case page, data, rss, atom, json, sitemap, news

    /// Nil for files that show no text of authors.
    init?(path: String) {
      switch path.split(separator: "/").last {
      case "feed.xml": self = .rss
      case "atom.xml": self = .atom
      case "feed.json": self = .json
      case "sitemap.xml": self = .sitemap
      case "news-sitemap.xml": self = .news
      default:
        guard path.hasSuffix(".html") else { return nil }
        self = .page
      }
    }
  }

  private var kinds: [Kind: ReadTexts] = [:]

  subscript(kind: Kind) -> ReadTexts { kinds[kind] ?? ReadTexts() }

  init(of text: String) throws {
    let site = try RenderedSite(Self.paper(with: text), at: "2024-02-15T12:00:00Z")
    for (path, file) in site.pages {
      guard let kind = Kind(path: path) else { continue }
      let read: ReadTexts =
        switch kind {
        case .page, .data: ReadTexts(html: file)
        case .rss: try ReadTexts(xml: file, html: ["item description", "item content:encoded"])
        case .atom: try ReadTexts(xml: file, html: ["entry content"])
        case .json: try ReadTexts(json: file, html: ["content_html"])
        case .sitemap, .news: try ReadTexts(xml: file)
        }
      kinds[kind, default: ReadTexts()].add(read)
      for script in read.scripts { kinds[.data, default: ReadTexts()].add(try ReadTexts(json: script)) }
    }
  }

  /// The newspaper with a text in each of its fields: `<<name>>` is one in quotes of YAML, `[[name]]` one in quotes of
  /// a directive, and `((name))` one in Markdown.
  private static func paper(with text: String) -> String {
    let inYAML = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
    let inDirective = text.replacing("\"", with: "\\\"")
    let marks = Set("!\"$%'()*+,./:<=>?@[\\]^_`{|}~")
    let inMarkdown = text.map { marks.contains($0) ? "\\\($0)" : String($0) }.joined()
    func field(_ name: Substring, _ text: String) -> String { "\(name)(\(text))\(name)" }
    return template.replacing(/<<([a-z]+)>>/) { "\"\(field($0.output.1, inYAML))\"" }
      .replacing(/\[\[([a-z]+)\]\]/) { "\"\(field($0.output.1, inDirective))\"" }
      .replacing(/\(\(([a-z]+)\)\)/) { field($0.output.1, inMarkdown) }
  }

  private static let template = """
    -- Content/site.yml --
    title: <<paper>>
    tagline: <<tagline>>
    url: https://paper.example/
    quotes: ['"', '"', "'", "'"]
    publisher: {name: <<publisher>>, logo: /a.png}
    image: {file: /a.png, alt: <<imagealt>>}
    comments: {action: "https://replies.example/", consent: <<consent>>}
    front: {banner: {text: <<banner>>, url: /about/, until: 2044-01-01}}
    menus: {footer: [{label: <<menu>>, url: /about/}]}
    -- Content/sections/s.md --
    ---
    label: <<section>>
    description: <<sectiontext>>
    ---
    -- Content/tags/t.md --
    ---
    label: <<tag>>
    description: <<tagtext>>
    ---
    -- Content/authors/a.md --
    ---
    name: <<author>>
    description: <<authortext>>
    links: [{label: <<linklabel>>, url: "https://author.example/"}]
    ---
    -- Content/pages/about.md --
    ---
    title: <<pagetitle>>
    standfirst: <<pagetext>>
    ---
    About.
    -- Content/articles/2024-02-14-a.md --
    ---
    title: <<title>>
    slug: a
    standfirst: <<standfirst>>
    kicker: <<kicker>>
    dateline: <<dateline>>
    section: s
    tags: [t, <<freetag>>]
    authors: [a, {id: <<freeauthor>>, role: reporting}]
    lead_image: {file: /a.png, alt: <<alt>>, caption: <<caption>>, credit: <<credit>>}
    corrections: [{date: 2024-02-15, text: <<correction>>}]
    sources: [{title: <<source>>, note: <<note>>}]
    ---
    ((body)) and [a link](https://a.example/ "((linktitle))").

    ## ((heading))

    ![((picture))](/a.png "((picturetitle))"){credit="((picturecredit))"}

    :::box{title=[[box]]}
    Boxed.
    :::

    :::pull-quote{cite=[[cite]]}
    Said.
    :::

    :::key-points{title=[[points]]}
    - One
    :::

    ::embed{url=https://youtu.be/jNQXAC9IVRw title=[[embed]]}
    -- Content/articles/2024-02-13-b.md --
    ---
    title: Withdrawn
    section: <<freesection>>
    status: withdrawn
    reason: <<reason>>
    ---
    -- Content/articles/2024-02-12-c.md --
    ---
    title: Another
    section: <<freesection>>
    ---
    -- Content/static/a.png --
    640 x 480
    """
}
