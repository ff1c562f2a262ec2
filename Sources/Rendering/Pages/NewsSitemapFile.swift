import ByteCoding
import ContentModel
import Markup
import SiteModel

/// A sitemap of recent articles (Google's extension for news, version 0.9).
struct NewsSitemapFile: FileKind {
  static let name = "news sitemap"
  let format = OutputFormat.xml
  static let dependencies: ArticleDependencies = []

  let plan: PagePlan
  /// Newest first.
  let articles: [ArticleIndex]

  func write(in context: RenderContext, into bytes: inout [UInt8]) -> [Range<Int>] {
    let (name, language) = (Self.name(of: context.configuration), Self.language(of: context.configuration))
    bytes = XMLWriter.document(
      "urlset",
      [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
      ]
    ) { xml in
      for siteArticle in articles.lazy.map({ context.site[$0] }) {
        xml.element("url") { xml in
          xml.element("loc", text: context.address.absolute(siteArticle.path))
          xml.element("news:news") { xml in
            xml.element("news:publication") { xml in
              xml.element("news:name", text: name)
              xml.element("news:language", text: language)
            }
            xml.element("news:publication_date", text: siteArticle.article.published.iso8601)
            xml.element("news:title", text: siteArticle.article.title.value)
          }
        }
      }
    }
    return []
  }

  /// Covers the cards of the articles; name and language are part of the common digest.
  func digest(_ digest: inout PageDigest) -> Digest? {
    for article in articles { digest.add(cardOf: article) }
    return digest.finish()
  }

  /// The newspaper's name without parentheses and their content, as Google demands.
  static func name(of configuration: SiteConfiguration) -> String {
    var name = ""
    var depth = 0
    for character in configuration.title {
      if character == "(" { depth += 1 }
      if depth == 0 { name.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    let words = name.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? configuration.title : words
  }

  /// The language code by ISO 639, except for Chinese: `zh-tw` or `zh-cn`, by the script.
  static func language(of configuration: SiteConfiguration) -> String {
    let tag = LanguageTag(configuration.language)
    guard tag.primary == "zh" else { return tag.primary }
    return tag.likelyScript == "hant" ? "zh-tw" : "zh-cn"
  }
}
