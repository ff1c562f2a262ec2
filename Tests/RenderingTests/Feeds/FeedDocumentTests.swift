import Foundation
import Testing

@testable import Rendering

/// Feeds in all formats, to the byte.
@Suite struct FeedDocumentTests {
  private static let paper = """
    -- Content/site.yml --
    title: The Paper
    tagline: All of it
    url: https://paper.example/news/
    timezone: America/New_York
    publisher: Paper Press
    -- Content/articles/storm/index.md --
    ---
    id: storm
    title: Storm & calm
    date: 2024-02-14T09:30
    updated: 2024-02-15T10:00
    standfirst: It blew <hard>.
    section: Local
    tags: [Wind]
    authors: [Ada Byron, { id: Ben, role: photos }]
    lead_image: { file: tree.png, alt: A tree, caption: Fallen, credit: Eve }
    corrections: [{ date: 2024-02-16, text: Ten trees }]
    ---
    See [rain](../rain.md#why) and [below](#roofs).[^1]

    ## Roofs

    [^1]: A note.
    -- Content/articles/storm/tree.png --
    640 x 480
    -- Content/articles/rain.md --
    ---
    title: Rain
    date: 2024-02-13
    ---
    ## Why

    """

  /// The names of entries: they must never change, or readers would see old articles as new ones.
  private static let (storm, rain, correction) = (
    "urn:uuid:0de32a36-afed-8e90-ab13-c8f7550d17e7", "urn:uuid:e6344e10-ab42-8677-bedf-1c8532d4eff6",
    "urn:uuid:cee90231-25ef-85da-a4fe-043d263ecd5d"
  )

  private static let page = "https://paper.example/news/2024/02/14/storm/"

  /// The text of the storm, as HTML.
  private static let figure = """
    <figure><img src="\(page)tree.png" alt="A tree" width="640" height="480" />\
    <figcaption>Fallen Eve</figcaption></figure>

    """
  private static let text = """
    <p>See <a href="https://paper.example/news/2024/02/13/rain/#why">rain</a> and <a href="\(page)#roofs">below</a>.\
    <sup><a href="\(page)#fn-1" id="fnref-1">1</a></sup></p>
    <h2 id="roofs">Roofs</h2>
    <section>
    <ol>
    <li id="fn-1">
    <p>A note. <a href="\(page)#fnref-1">↩</a></p>
    </li>
    </ol>
    </section>

    """
  private static let note = "<p><strong>Correction, February 16, 2024</strong> Ten trees</p>\n"

  /// HTML as a text of XML.
  private static func escaped(_ html: String) -> String {
    html.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- generator="Broadsheet" -->
    <?xml-stylesheet type="text/css" href="/news/assets/feed.HASH.css"?>

    """

  private static let rss = """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:media="http://search.yahoo.com/mrss/">
    """

  private func page(_ path: String, _ change: (String) -> String = { $0 }) throws -> String {
    let page = try RenderedSite(change(Self.paper)).pages[path] ?? "none"
    return page.replacing(/feed\.[0-9a-f]{12}\.css/, with: "feed.HASH.css")
  }

  @Test func rss() throws {
    let expected = """
      \(Self.head)\(Self.rss)<channel><title>The Paper</title>\
      <link>https://paper.example/news/</link><description>All of it</description><language>en</language>\
      <lastBuildDate>Fri, 16 Feb 2024 00:00:00 -0500</lastBuildDate>\
      <atom:link rel="self" type="application/rss+xml" href="https://paper.example/news/feed.xml"/>\
      <item><title>Storm &amp; calm</title><link>\(Self.page)</link>\
      <guid isPermaLink="false">\(Self.storm)</guid><pubDate>Wed, 14 Feb 2024 09:30:00 -0500</pubDate>\
      <dc:creator>Ada Byron</dc:creator><dc:creator>Ben</dc:creator><category>Local</category><category>Wind</category>\
      <description>It blew &amp;lt;hard&amp;gt;.</description>\
      <enclosure url="\(Self.page)tree.png" length="10" type="image/png"/>\
      <media:content url="\(Self.page)tree.png" type="image/png" medium="image">\
      <media:credit>Eve</media:credit></media:content>\
      <content:encoded>\(Self.escaped(Self.figure + Self.text + Self.note))</content:encoded></item>\
      <item><title>Rain</title><link>https://paper.example/news/2024/02/13/rain/</link>\
      <guid isPermaLink="false">\(Self.rain)</guid><pubDate>Tue, 13 Feb 2024 00:00:00 -0500</pubDate>\
      <content:encoded>&lt;h2 id="why"&gt;Why&lt;/h2&gt;\n</content:encoded></item></channel></rss>

      """
    #expect(try page("feed.xml") == expected)
  }

  @Test func atom() throws {
    let expected = """
      \(Self.head)<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Paper</title>\
      <subtitle>All of it</subtitle><id>https://paper.example/news/atom.xml</id>\
      <updated>2024-02-16T00:00:00-05:00</updated>\
      <link rel="self" type="application/atom+xml" href="https://paper.example/news/atom.xml"/>\
      <link rel="alternate" type="text/html" href="https://paper.example/news/"/>\
      <author><name>Paper Press</name></author>\
      <entry><title>Storm &amp; calm</title><id>\(Self.storm)</id>\
      <link rel="alternate" type="text/html" href="\(Self.page)"/>\
      <published>2024-02-14T09:30:00-05:00</published><updated>2024-02-16T00:00:00-05:00</updated>\
      <author><name>Ada Byron</name><uri>https://paper.example/news/authors/ada-byron/</uri></author>\
      <author><name>Ben</name><uri>https://paper.example/news/authors/ben/</uri></author>\
      <category term="Local"/><category term="Wind"/>\
      <link rel="enclosure" type="image/png" length="10" href="\(Self.page)tree.png"/>\
      <summary>It blew &lt;hard&gt;.</summary>\
      <content type="html">\(Self.escaped(Self.figure + Self.text + Self.note))</content></entry>\
      <entry><title>Rain</title><id>\(Self.rain)</id>\
      <link rel="alternate" type="text/html" href="https://paper.example/news/2024/02/13/rain/"/>\
      <published>2024-02-13T00:00:00-05:00</published><updated>2024-02-13T00:00:00-05:00</updated>\
      <content type="html">&lt;h2 id="why"&gt;Why&lt;/h2&gt;\n</content></entry></feed>

      """
    #expect(try page("atom.xml") == expected)
  }

  @Test func json() throws {
    func text(_ html: String) -> String { html.replacing("\"", with: "\\\"").replacing("\n", with: "\\n") }
    let expected = """
      {"_generator":{"name":"Broadsheet"},"version":"https://jsonfeed.org/version/1.1","title":"The Paper",\
      "home_page_url":"https://paper.example/news/","feed_url":"https://paper.example/news/feed.json",\
      "description":"All of it","language":"en","authors":[{"name":"Paper Press"}],"items":[\
      {"id":"\(Self.storm)","url":"\(Self.page)","title":"Storm & calm","summary":"It blew <hard>.",\
      "date_published":"2024-02-14T09:30:00-05:00","date_modified":"2024-02-16T00:00:00-05:00",\
      "authors":[{"name":"Ada Byron","url":"https://paper.example/news/authors/ada-byron/"},\
      {"name":"Ben","url":"https://paper.example/news/authors/ben/"}],"tags":["Local","Wind"],\
      "image":"\(Self.page)tree.png","attachments":[{"url":"\(Self.page)tree.png","mime_type":"image/png",\
      "title":"A tree","size_in_bytes":10}],"content_html":"\(text(Self.figure + Self.text + Self.note))"},\
      {"id":"\(Self.rain)","url":"https://paper.example/news/2024/02/13/rain/","title":"Rain",\
      "date_published":"2024-02-13T00:00:00-05:00","date_modified":"2024-02-13T00:00:00-05:00",\
      "content_html":"<h2 id=\\"why\\">Why</h2>\\n"}]}
      """
    #expect(try page("feed.json") == expected)
  }

  @Test func corrections() throws {
    let expected = """
      \(Self.head)\(Self.rss)<channel><title>Corrections – The Paper</title>\
      <link>https://paper.example/news/corrections/</link><description>All of it</description><language>en</language>\
      <lastBuildDate>Fri, 16 Feb 2024 00:00:00 -0500</lastBuildDate>\
      <atom:link rel="self" type="application/rss+xml" href="https://paper.example/news/corrections/feed.xml"/>\
      <item><title>Correction: Storm &amp; calm</title><link>\(Self.page)</link>\
      <guid isPermaLink="false">\(Self.correction)</guid><pubDate>Fri, 16 Feb 2024 00:00:00 -0500</pubDate>\
      <description>Ten trees</description><content:encoded>\(Self.escaped(Self.note))</content:encoded></item>\
      </channel></rss>

      """
    #expect(try page("corrections/feed.xml") == expected)
    let list = try page("corrections/index.html")
    #expect(list.contains("<h2><a href=\"/news/2024/02/14/storm/\">Storm &amp; calm</a></h2>"))
    #expect(list.contains("<p>Ten trees</p>"))
  }

  /// Titles, addresses, dates and hosts come and go, and the names of entries stay.
  @Test(arguments: [
    ("title: Storm & calm", "title: Gale"), ("id: storm\n", "id: storm\nslug: gale\n"),
    ("date: 2024-02-14T09:30", "date: 2023-02-14"), ("https://paper.example/news/", "https://daily.example/"),
    ("date: 2024-02-16, text: Ten", "date: 2024-02-16, text: Eleven"),
  ])
  func names(old: String, new: String) throws {
    let change = { (text: String) in text.replacing(old, with: new) }
    #expect(try page("feed.xml", change).contains("<guid isPermaLink=\"false\">\(Self.storm)</guid>"))
    #expect(try page("corrections/feed.xml", change).contains("<guid isPermaLink=\"false\">\(Self.correction)</guid>"))
  }

  /// Feeds of summaries hold no text.
  @Test func summaries() throws {
    let change = { (text: String) in
      text.replacing("title: The Paper", with: "title: The Paper\nfeeds: {content: summary}")
    }
    for path in ["feed.xml", "atom.xml", "feed.json", "tags/wind/feed.xml"] {
      let feed = try page(path, change)
      #expect(feed.contains("It blew") && !feed.contains("Roofs"), "\(path)")
    }
    #expect(try page("feed.json", change).contains("\"content_text\":\"It blew <hard>.\""))
    #expect(try page("feed.json", change).contains("\"content_text\":\"Rain\""))
  }

  /// What somebody pays for says so in its title.
  @Test func sponsored() throws {
    let feed = try page("feed.xml") { $0.replacing("id: storm\n", with: "id: storm\nkind: sponsored\n") }
    #expect(feed.contains("<title>Sponsored: Storm &amp; calm</title>"))
  }

  /// Each page of a list points to the list's feed, all others to the newspaper's.
  @Test(arguments: [
    ("index.html", ["/news/feed.xml", "/news/atom.xml", "/news/feed.json"]),
    ("2024/02/14/storm/index.html", ["/news/feed.xml", "/news/atom.xml", "/news/feed.json"]),
    ("tags/wind/index.html", ["/news/tags/wind/feed.xml"]), ("local/index.html", ["/news/local/feed.xml"]),
    ("authors/ben/index.html", ["/news/authors/ben/feed.xml"]),
    ("corrections/index.html", ["/news/corrections/feed.xml"]),
  ])
  func links(path: String, feeds: [String]) throws {
    let links = try page(path).matches(of: /<link rel="alternate" type="[^"]*" title="[^"]*" href="([^"]*)">/)
    #expect(links.map { String($0.1) } == feeds)
  }
}
