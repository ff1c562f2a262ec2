import ContentModel
import Diagnostics
import Foundation
import Testing

/// The object of the page's JSON-LD of a type, as it is written; empty if there is none.
private func object(_ type: String, in page: String) -> String {
  let start = "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":["
  guard let json = page.split(separator: "\n").first(where: { $0.hasPrefix(start) }) else { return "" }
  let objects = json.dropFirst(start.count).dropLast("]}</script>".count).split(separator: ",{\"@type\":\"Breadcrumb")
  let found = objects.first.map(String.init) ?? ""
  let breadcrumbs = objects.dropFirst().first.map { "{\"@type\":\"Breadcrumb\($0)" } ?? found
  return type == "BreadcrumbList" ? breadcrumbs : found
}

/// Lines without the line feeds between them: JSON as people read it, in one line.
private func joined(_ lines: String) -> String { lines.replacing("\n", with: "") }

@Suite struct StructuredDataTests {
  private static let paper = """
    -- Content/site.yml --
    title: The Paper
    tagline: All of it
    url: https://paper.example/news/
    timezone: America/New_York
    publisher:
      name: Paper Press
      logo: /logo.png
      url: https://press.example/
      same_as: ["https://social.example/@paper"]
      policies: {ethics_policy: /ethics/, corrections_policy: "https://press.example/corrections", masthead: /secret/}
    -- Content/static/logo.png --
    250 x 60
    -- Content/pages/ethics.md --
    ---
    title: Ethics
    ---
    -- Content/pages/secret.md --
    ---
    title: Secret
    draft: true
    ---
    -- Content/authors/ada.md --
    ---
    name: Ada Byron
    synonyms: [Ada]
    description: A reporter
    photo: /ada.png
    links:
      - {label: Mail, url: "mailto:ada@paper.example"}
      - {label: Home, url: "https://ada.example/"}
    ---
    -- Content/static/ada.png --
    400 x 400
    -- Content/articles/storm.md --
    ---
    title: "Storm & <wind>"
    date: 2024-05-01T09:30
    updated: 2024-05-03
    standfirst: It blew
    section: Local
    tags: [River, Wind]
    kind: analysis
    authors: [Ada, {id: Ben, role: photos}, {id: Cleo, role: editing}, Ada]
    lead_image: {file: /storm.png, alt: A tree, caption: Fallen, credit: Eve}
    corrections:
      - {date: 2024-05-02T08:00, text: Ten trees}
      - {date: 2044-05-02T08:00, text: No tree}
    sources:
      - {title: Report, url: "https://weather.example/?a=1&b=2"}
      - {title: A letter}
    ---
    It blew.
    -- Content/static/storm.png --
    640 x 480
    -- Content/articles/2024-04-01-plain.md --
    ---
    title: Plain
    ---
    -- Content/articles/2024-04-02-pictures.md --
    ---
    title: Pictures
    authors: [{id: Ben, role: photos}]
    ---
    ![Tree](/tree.png)
    -- Content/static/tree.png --
    800 x 600

    """

  private static let publisher = """
    "publisher":{"@type":"NewsMediaOrganization","name":"Paper Press","url":"https://press.example/",
    "logo":{"@type":"ImageObject","url":"https://paper.example/news/logo.png","width":250,"height":60},
    "sameAs":["https://social.example/@paper"],"ethicsPolicy":"https://paper.example/news/ethics/",
    "correctionsPolicy":"https://press.example/corrections"}
    """

  @Test func anArticle() throws {
    let page = try RenderedSite(Self.paper).article("storm")
    #expect(
      object("AnalysisNewsArticle", in: page)
        == joined(
          """
          {"@type":"AnalysisNewsArticle","headline":"Storm \\u0026 \\u003cwind\\u003e","description":"It blew",
          "url":"https://paper.example/news/2024/05/01/storm/",
          "mainEntityOfPage":"https://paper.example/news/2024/05/01/storm/",
          "inLanguage":"en","isAccessibleForFree":true,
          "datePublished":"2024-05-01T09:30:00-04:00","dateModified":"2024-05-03",
          "author":[{"@type":"Person","name":"Ada Byron","url":"https://paper.example/news/authors/ada/",
          "sameAs":["https://ada.example/"]}],
          "editor":[{"@type":"Person","name":"Cleo","url":"https://paper.example/news/authors/cleo/"}],
          "contributor":[{"@type":"Person","name":"Ben","url":"https://paper.example/news/authors/ben/"}],
          \(Self.publisher),
          "image":{"@type":"ImageObject","url":"https://paper.example/news/storm.png","width":640,"height":480,
          "caption":"Fallen","contentUrl":"https://paper.example/news/storm.png","creditText":"Eve"},
          "articleSection":"Local","keywords":["River","Wind"],
          "correction":[{"@type":"CorrectionComment","text":"Ten trees","datePublished":"2024-05-02T08:00:00-04:00"}],
          "citation":[{"@type":"CreativeWork","name":"Report","url":"https://weather.example/?a=1\\u0026b=2"},
          {"@type":"CreativeWork","name":"A letter"}]}
          """))
    #expect(
      object("BreadcrumbList", in: page)
        == joined(
          """
          {"@type":"BreadcrumbList","itemListElement":[
          {"@type":"ListItem","position":1,"name":"The Paper","item":"https://paper.example/news/"},
          {"@type":"ListItem","position":2,"name":"Local","item":"https://paper.example/news/local/"},
          {"@type":"ListItem","position":3,"name":"Storm \\u0026 \\u003cwind\\u003e",
          "item":"https://paper.example/news/2024/05/01/storm/"}]}
          """))
  }

  /// One without authors is the newspaper's; where nobody wrote, all are authors; the first picture of a text is its
  /// own.
  @Test(arguments: [
    (
      "plain",
      """
      {"@type":"NewsArticle","headline":"Plain","url":"https://paper.example/news/2024/04/01/plain/",
      "mainEntityOfPage":"https://paper.example/news/2024/04/01/plain/","inLanguage":"en","isAccessibleForFree":true,
      "datePublished":"2024-04-01","dateModified":"2024-04-01",
      \(publisher.replacing("\"publisher\"", with: "\"author\"")),
      \(publisher)}
      """
    ),
    (
      "pictures",
      """
      {"@type":"NewsArticle","headline":"Pictures",
      "url":"https://paper.example/news/2024/04/02/pictures/",
      "mainEntityOfPage":"https://paper.example/news/2024/04/02/pictures/","inLanguage":"en",
      "isAccessibleForFree":true,"datePublished":"2024-04-02","dateModified":"2024-04-02",
      "author":[{"@type":"Person","name":"Ben","url":"https://paper.example/news/authors/ben/"}],
      \(publisher),
      "image":{"@type":"ImageObject","url":"https://paper.example/news/tree.png","width":800,"height":600}}
      """
    ),
  ])
  func lesserArticles(slug: String, expected: String) throws {
    #expect(try object("NewsArticle", in: RenderedSite(Self.paper).article(slug)) == joined(expected))
  }

  @Test(arguments: [
    ("news", "NewsArticle"), ("analysis", "AnalysisNewsArticle"), ("opinion", "OpinionNewsArticle"),
    ("review", "ReviewNewsArticle"), ("sponsored", "AdvertiserContentArticle"), ("live", "NewsArticle"),
  ])
  func kinds(kind: String, type: String) throws {
    let page = try RenderedSite(Self.paper.replacing("kind: analysis", with: "kind: \(kind)")).article("storm")
    #expect(object(type, in: page).hasPrefix("{\"@type\":\"\(type)\""))
  }

  @Test(arguments: [
    (
      "index.html", "WebSite",
      """
      {"@type":"WebSite","name":"The Paper","url":"https://paper.example/news/","description":"All of it",
      "inLanguage":"en",\(publisher)}
      """
    ),
    (
      "authors/ada/index.html", "ProfilePage",
      """
      {"@type":"ProfilePage","url":"https://paper.example/news/authors/ada/","inLanguage":"en",
      "mainEntity":{"@type":"Person","name":"Ada Byron","url":"https://paper.example/news/authors/ada/",
      "sameAs":["https://ada.example/"],"description":"A reporter",
      "image":{"@type":"ImageObject","url":"https://paper.example/news/ada.png","width":400,"height":400}}}
      """
    ),
    (
      "tags/river/index.html", "BreadcrumbList",
      """
      {"@type":"BreadcrumbList","itemListElement":[
      {"@type":"ListItem","position":1,"name":"The Paper","item":"https://paper.example/news/"},
      {"@type":"ListItem","position":2,"name":"Tags","item":"https://paper.example/news/tags/"},
      {"@type":"ListItem","position":3,"name":"River","item":"https://paper.example/news/tags/river/"}]}
      """
    ),
    (
      "2024/05/index.html", "BreadcrumbList",
      """
      {"@type":"BreadcrumbList","itemListElement":[
      {"@type":"ListItem","position":1,"name":"The Paper","item":"https://paper.example/news/"},
      {"@type":"ListItem","position":2,"name":"2024","item":"https://paper.example/news/2024/"},
      {"@type":"ListItem","position":3,"name":"May 2024","item":"https://paper.example/news/2024/05/"}]}
      """
    ),
    ("tags/index.html", "", ""), ("404.html", "", ""),
  ])
  func otherPages(path: String, type: String, expected: String) throws {
    let page = try #require(RenderedSite(Self.paper).pages[path])
    #expect(object(type, in: page) == joined(expected))
  }
}
