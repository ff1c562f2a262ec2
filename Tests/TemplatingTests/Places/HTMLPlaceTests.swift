import Diagnostics
import TestSupport
import Testing

@testable import Templating

/// Places in a page where values may stand, and others.
@Suite struct HTMLPlaceTests {
  private static let page = ViewType(
    "page",
    [
      "title": .text, "url": .url, "count": .number, "body": .html, "on": .flag, "tags": .texts, "extra": .open,
      "links": .views("link"),
    ])
  private static let schema = Schema(
    [ViewType("link", ["label": .text, "url": .url])], isURL: { $0 == "url" || $0.hasSuffix("_url") })
  private static let data: Sample = [
    "title": "A & \"B\"?", "url": "/a?b=1&c", "count": 3, "body": .html("<b>x</b>"), "on": true,
    "tags": ["t & u", "v"],
    "extra": ["a": "é/", "feed_url": "/f", "url": "/e"], "links": [["label": "l", "url": "/l/"]],
  ]

  private func check(_ templates: Templates) throws -> TemplateCheck {
    let main = try #require(templates.library.layoutID("main"))
    return templates.library.check(
      [(main, Self.page)], globals: ViewType("site", [:]), schema: Self.schema, keys: templates.keys)
  }

  /// A template, and what it makes of the data above.
  @Test(
    arguments: [
      (
        "<p title='{{title}}'>{{title}}{{body}}</p>",
        "<p title='A &amp; &quot;B&quot;?'>A &amp; &quot;B&quot;?<b>x</b></p>"
      ),
      ("<a href=\"{{url}}\">", "<a href=\"/a?b=1&amp;c\">"),
      ("<A HREF = \"{{url}}\" Title=\"{{title}}\">", "<A HREF = \"/a?b=1&amp;c\" Title=\"A &amp; &quot;B&quot;?\">"),
      ("<a href=\"{{#on}}{{url}}{{/on}}{{^on}}/{{/on}}\">", "<a href=\"/a?b=1&amp;c\">"),
      (
        "<a href=\"https://share.example/?u={{url}}&amp;t={{title}}&amp;n={{count}}\">",
        "<a href=\"https://share.example/?u=%2Fa%3Fb%3D1%26c&amp;t=A%20%26%20%22B%22%3F&amp;n=3\">"
      ),
      ("<a href='mailto:?subject={{title}}'>", "<a href='mailto:?subject=A%20%26%20%22B%22%3F'>"),
      ("<a href=\"/search#{{extra.a}}\">{{extra.a}}", "<a href=\"/search#%C3%A9%2F\">é/"),
      ("<a href=\"{{extra.feed_url}}\">{{#extra}}<a href=\"{{url}}\">{{/extra}}", "<a href=\"/f\"><a href=\"/e\">"),
      ("<a href=\"{{url}}#{{title}}\">", "<a href=\"/a?b=1&amp;c#A%20%26%20%22B%22%3F\">"),
      ("<a href=\"/page/{{count}}/\">", "<a href=\"/page/3/\">"),
      ("<a href=\"/?q={{#tags}}{{.}},{{/tags}}\">", "<a href=\"/?q=t%20%26%20u,v,\">"),
      ("<img srcset=\"{{url}} {{count}}w, {{url}} 2x\">", "<img srcset=\"/a?b=1&amp;c 3w, /a?b=1&amp;c 2x\">"),
      ("<p style=\"--n: {{count}}\" data-on='{{title}}'>", "<p style=\"--n: 3\" data-on='A &amp; &quot;B&quot;?'>"),
      (
        "<title>{{title}}</title><textarea>{{url}}</textarea>",
        "<title>A &amp; &quot;B&quot;?</title><textarea>/a?b=1&amp;c</textarea>"
      ),
      ("<script>let n = {{count}}</script>{{title}}", "<script>let n = 3</script>A &amp; &quot;B&quot;?"),
      ("<style>p > a { }</style >{{title}}", "<style>p > a { }</style >A &amp; &quot;B&quot;?"),
      ("<!-- <script> {{count}} -->{{body}}", "<!-- <script> 3 --><b>x</b>"),
      ("<!-->{{body}}", "<!--><b>x</b>"), ("<!--->{{body}}", "<!---><b>x</b>"),
      ("<!doctype html>{{body}}", "<!doctype html><b>x</b>"),
      ("1 < 2 {{body}} <3 {{body}}", "1 < 2 <b>x</b> <3 <b>x</b>"),
      ("<p{{#on}} hidden{{/on}}>{{body}}", "<p hidden><b>x</b>"),
      (
        "<p class=\"a{{#on}} b{{/on}}\"{{#on}} id=\"{{title}}\"{{/on}}>{{body}}",
        "<p class=\"a b\" id=\"A &amp; &quot;B&quot;?\"><b>x</b>"
      ),
      (
        "<meta http-equiv=\"Refresh\" content=\"0; URL={{url}}\">",
        "<meta http-equiv=\"Refresh\" content=\"0; URL=/a?b=1&amp;c\">"
      ),
      ("<meta name=\"a\" content=\"{{title}}\">", "<meta name=\"a\" content=\"A &amp; &quot;B&quot;?\">"),
      (
        "{{#on}}<a href=\"{{url}}\">{{/on}}{{title}}{{#on}}</a>{{/on}}",
        "<a href=\"/a?b=1&amp;c\">A &amp; &quot;B&quot;?</a>"
      ),
      ("{{#on}}<b title=\"{{/on}}{{^on}}<i title=\"{{/on}}{{title}}\">", "<b title=\"A &amp; &quot;B&quot;?\">"),
      (
        "<svg><title/></svg>{{body}}<svg><style/><title>{{title}}</title></svg>{{body}}",
        "<svg><title/></svg><b>x</b><svg><style/><title>A &amp; &quot;B&quot;?</title></svg><b>x</b>"
      ),
      (
        "<a href=\"{{#extra.feed_url}}{{extra.feed_url}}{{/extra.feed_url}}{{^extra.feed_url}}/{{/extra.feed_url}}\">",
        "<a href=\"/f\">"
      ),
      ("{{#extra.feed_url}}<a href=\"{{.}}\">{{/extra.feed_url}}", "<a href=\"/f\">"),
      (
        "<svg><use href='#a'/></svg><a xlink:href=\"{{url}}\">",
        "<svg><use href='#a'/></svg><a xlink:href=\"/a?b=1&amp;c\">"
      ),
    ] as [(String, String)])
  func safe(main: String, expected: String) throws {
    var templates = Templates(main)
    let check = try check(templates)
    #expect(described(check.diagnostics, in: main) == "")
    templates = templates.with(check.library)
    #expect(templates.render(Self.data) == expected)
  }

  private static let script = "write it into an attribute such as data-title=\"{{…}}\", and let the script read that"
  private static let scheme =
    "write the beginning of the address as a whole, and not in sections; or use a key of type URL"
  private static let style = "write it into a class or a data attribute and style that; a picture is an <img>"
  private static let address =
    "a key of type URL may begin it; text may follow a '?' or '#', and is percent-encoded there"
  private static let noURL = "is no URL, and stands in an address"
  private static let notFirst = "is a URL, and does not begin the address"

  /// A template with the place marked; the end of the message, and the hint.
  @Test(
    arguments: [
      (
        "<«{{title}}»>", "stands in the name of a tag", "write the tag itself, within a section for each that it may be"
      ),
      (
        "<h«{{count}}»>", "stands in the name of a tag",
        "write the tag itself, within a section for each that it may be"
      ),
      (
        "</«{{title}}»>", "stands in the name of a tag",
        "write the tag itself, within a section for each that it may be"
      ),
      (
        "<p «{{title}}»>", "stands where a tag has the names of its attributes",
        "write the attribute itself, within a section: {{#title}}hidden{{/title}}"
      ),
      (
        "<p data-«{{title}}»=\"a\">", "stands where a tag has the names of its attributes",
        "write the attribute itself, within a section: {{#title}}hidden{{/title}}"
      ),
      (
        "<p class=«{{title}}»>", "stands in an attribute without quotes, which a space would end",
        "put quotes around it: \"{{title}}\""
      ),
      (
        "<p class=a-«{{count}}»>", "stands in an attribute without quotes, which a space would end",
        "put quotes around it: \"{{count}}\""
      ),
      (
        "<a href=«{{url}}»>", "stands in an attribute without quotes, which a space would end",
        "put quotes around it: \"{{url}}\""
      ),
      ("<p onclick=\"go('«{{title}}»')\">", "stands in a script, where escaping does not help", script),
      ("<body OnLoad='«{{url}}»'>", "stands in a script, where escaping does not help", script),
      ("<script>var a = '«{{title}}»'</script>", "stands in a script, where escaping does not help", script),
      (
        "<script type=\"application/ld+json\">«{{extra.a}}»</script>",
        "stands in a script, where escaping does not help", script
      ),
      ("<SCRIPT></scrip></b>«{{title}}»", "stands in a script, where escaping does not help", script),
      ("<style>p { color: «{{title}}» }</style>", "stands in a style, where escaping does not help", style),
      ("<p style=\"background: url(«{{url}}»)\">", "stands in a style, where escaping does not help", style),
      ("<svg><set attributeName='href' to='«{{title}}»'/>", "stands in a script, where escaping does not help", script),
      ("<iframe>«{{title}}»</iframe>", "stands in <iframe>, where escaping does not help", "take it out"),
      (
        "<iframe srcdoc=\"«{{title}}»\">", "stands in a page within an attribute, which is read twice",
        "use 'src' and the address of a page"
      ),
      (
        "<img srcset=\"«{{title}}» 2x\">", "may not stand here in a list of addresses",
        "a URL may stand at its start and behind a comma, sizes are literal"
      ),
      (
        "<img srcset=\"{{url}} «{{title}}»\">", "may not stand here in a list of addresses",
        "a URL may stand at its start and behind a comma, sizes are literal"
      ),
      ("<a href=\"«{{title}}»\">", noURL, address),
      ("<a href=\"«{{count}}»\">", noURL, address),
      ("<a href=\"«{{extra.a}}»\">", noURL, address),
      ("<a href=\"/tags/«{{title}}»/\">", noURL, address),
      ("<a href=\"https://«{{title}}».example/\">", noURL, address),
      ("<a href=\"https://a.example«{{url}}»\">", notFirst, address),
      ("<a href=\"{{url}}«{{url}}»\">", notFirst, address),
      ("<form action=' «{{title}}»'>", noURL, address),
      ("<button formaction=\"«{{title}}»\">", noURL, address),
      ("<object data=\"«{{title}}»\">", noURL, address),
      ("<svg><a xlink:href=\"«{{title}}»\">", noURL, address),
      ("<a href=\"{{#on}}/{{/on}}«{{url}}»\">", notFirst, address),
      ("<a href=\"{{#tags}}«{{url}}» {{/tags}}\">", notFirst, address),
      ("<meta http-equiv=\"refresh\" content=\"«{{title}}»\">", noURL, address),
      ("<meta http-equiv=\"refresh\" content=\"0; url=«{{title}}»\">", noURL, address),
      (
        "<a href=\"javascript:go('?«{{title}}»')\">",
        "stands in an address that may run as a script, where escaping does not help",
        scheme
      ),
      (
        "<a href=\"java&#115;cript:go('?«{{title}}»')\">",
        "stands in an address that may run as a script, where escaping does not help", scheme
      ),
      (
        "<a href=\" Java\nScript:«{{url}}»\">",
        "stands in an address that may run as a script, where escaping does not help",
        scheme
      ),
      (
        "<iframe src=\"data:text/html,?«{{title}}»\">",
        "stands in an address that may run as a script, where escaping does not help", scheme
      ),
      (
        "<a href=\"{{#on}}java{{/on}}script:?«{{title}}»\">",
        "stands in an address that may run as a script, where escaping does not help", scheme
      ),
      (
        "<p {{#on}}on{{/on}}click=\"«{{title}}»\">", "stands in an attribute of which the name is not certain",
        "write the attribute once for each name, with its value"
      ),
      (
        "<p {{#on}}href{{/on}}=\"«{{url}}»\">", "stands in an attribute of which the name is not certain",
        "write the attribute once for each name, with its value"
      ),
      (
        "<svg viewBox='0'><title/></svg><p title=«{{title}}»>",
        "stands in an attribute without quotes, which a space would end", "put quotes around it: \"{{title}}\""
      ),
      ("<svg><title><iframe src=\"«{{title}}»\">", noURL, address),
      ("<svg><style>«{{title}}»</style>", "stands in a style, where escaping does not help", style),
      (
        "<!-- «{{title}}»->", "stands in a comment, which its last letters could end",
        "take it out, or write it into an element"
      ),
      ("<meta http-equiv=refresh content=\"0; url=«{{title}}»\">", noURL, address),
      ("<meta http-equiv=\"&#114;efresh\" content=\"0; url=«{{title}}»\">", noURL, address),
      ("<script type=\"«{{title}}»\">", "stands in a script, where escaping does not help", script),
      (
        "{{#extra.a}}<p title=\"«{{body}}»\">{{/extra.a}}", "is HTML, and may stand in the content of elements only",
        "use a key that is text"
      ),
      ("<p title=\"«{{body}}»\">", "is HTML, and may stand in the content of elements only", "use a key that is text"),
      (
        "<p title=\"«{{{body}}}»\">", "is HTML, and may stand in the content of elements only", "use a key that is text"
      ),
      ("<title>«{{body}}»</title>", "is HTML, and may stand in the content of elements only", "use a key that is text"),
      ("<!--!>«{{body}}» -->", "is HTML, and may stand in the content of elements only", "use a key that is text"),
      ("<!-- «{{body}}» -->", "is HTML, and may stand in the content of elements only", "use a key that is text"),
    ] as [(String, String, String)])
  func unsafe(main: String, reason: String, hint: String) throws {
    let marked = MarkedText(main)
    let tag = try #require(marked.ranges.first)
    let written = String(decoding: marked.bytes[tag], as: UTF8.self)
    let word = written.filter { !"{}".contains($0) }
    let expected = "error[unsafe-place] '\(word)' \(reason) @ \(written) | \(hint)"
    #expect(described(try check(Templates(marked.text)).diagnostics, in: marked.text) == expected)
  }

  /// Sections that leave a page in different parts of a tag.
  @Test(arguments: [
    "«{{#on}}»<p title=\"{{/on}}{{title}}", "<p title=\"«{{#on}}»\">{{/on}}{{title}}\">",
    "«{{^on}}»<script>{{/on}}{{title}}",
    "«{{#tags}}»<!--{{/tags}}",
  ])
  func sectionsAcrossPartsOfTheHTMLAreErrors(main: String) throws {
    let marked = MarkedText(main)
    let tag = try #require(marked.ranges.first)
    let written = String(decoding: marked.bytes[tag], as: UTF8.self)
    let problems = described(try check(Templates(marked.text)).diagnostics, in: marked.text)
    #expect(
      problems.hasPrefix(
        """
        error[unsafe-place] the section '\(written)' begins in one part of the HTML and ends in another, such as a \
        tag and a text @ \(written)
        """
          + " | open and close tags, quotes and comments on the same side of it"))
  }

  /// A comment or a script that a template leaves open is one error, where it begins, and not one for each value
  /// behind.
  @Test(arguments: [
    ("<p>ü</p>«<!--» oops", "-->"), ("<b>x</b><script>1</script>«<SCRIPT»>var a", "</script>"),
    ("«<style»>", "</style>"), ("<!-- a -->«<title»>", "</title>"),
  ])
  func unclosed(partial: String, end: String) throws {
    let marked = MarkedText(partial)
    let start = String(decoding: marked.bytes[try #require(marked.ranges.first)], as: UTF8.self).lowercased()
    let templates = Templates("{{>open}}{{title}}<p>{{body}}</p>", partials: ["open": marked.text])
    let tag = SourceRange(path: "main.mustache", offsets: 0..<9)
    #expect(
      try check(templates).diagnostics == [
        Diagnostic(
          .unsafePlace, .error, "'\(start)' has no end in this template, so the rest of the page would be part of it",
          at: SourceRange(path: "open.mustache", offsets: marked.ranges[0]),
          labels: [Diagnostic.Label("included here", at: tag)], hint: "write '\(end)' where it ends")
      ])
  }

  /// Partials, parents and blocks are looked at where they stand.
  @Test func otherTemplates() throws {
    let partials = [
      "base": "<title>{{$title}}{{/title}}</title><a href=\"{{$link}}{{url}}{{/link}}\">{{>p}}</a>", "p": "{{title}}",
      "open": "<p title=\"", "close": "\">",
    ]
    let fine = Templates(
      "{{<base}}{{$title}}{{>p}}{{/title}}{{$link}}/?{{title}}{{/link}}{{/base}}{{>open}}{{title}}{{>close}}{{body}}",
      partials: partials)
    #expect(try check(fine).diagnostics == [])
    let wrong = "{{<base}}{{$link}}{{title}}{{/link}}{{/base}}<b class={{>p}}>"
    #expect(
      try check(Templates(wrong, partials: partials)).diagnostics.map { "\($0.range.path) \($0.message)" } == [
        "main.mustache 'title' is no URL, and stands in an address",
        "p.mustache 'title' stands in an attribute without quotes, which a space would end",
      ])
    let both = "{{>p}}<a href=\"/?{{>p}}\">"
    #expect(
      try check(Templates(both, partials: partials)).diagnostics.map { "\($0.message) | \($0.hint ?? "")" } == [
        """
        'title' stands behind the '?' of an address on one page, and elsewhere on another | make two partials: one \
        for addresses, one for the rest
        """
      ])
    let late = "<meta content=\"{{title}}\" http-equiv=\"refresh\">"
    #expect(
      try check(Templates(late)).diagnostics.map { "\($0.message) | \($0.hint ?? "")" } == [
        """
        'title' stands in a '<meta>' tag before its 'http-equiv', so its meaning is not known here | write \
        'http-equiv' before 'content'
        """
      ])
  }
}
