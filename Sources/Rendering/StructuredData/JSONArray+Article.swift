import ContentModel
import Markup
import SiteModel

extension JSONArray {
  /// Writes an article, without its word count.
  ///
  /// With the count, each change of a text would change more of its page than the body.
  mutating func write(_ index: ArticleIndex, _ facts: PageFacts, in context: RenderContext) {
    let siteArticle = context.site[index]
    let url = context.address.absolute(siteArticle.path)
    object { json in
      json.write("@type", siteArticle.kind.schemaType)
      json.write("headline", facts.title)
      json.writeIfPresent("description", facts.description)
      json.write("url", url)
      json.write("mainEntityOfPage", url)
      json.write("inLanguage", facts.language)
      json.write("isAccessibleForFree", true)
      json.writeDates(of: siteArticle.article, in: context)
      json.writeCredits(of: siteArticle, in: context)
      json.object("publisher") { $0.write(publisherIn: context) }
      if let image = context.ownShareImage(of: index) { json.object("image") { $0.write(image) } }
      if let section = siteArticle.section { json.write("articleSection", context.site[section].label) }
      if !siteArticle.tags.isEmpty { json.write("keywords", siteArticle.tags.map { context.site[$0].label }) }
      json.writeCorrections(of: siteArticle.article, in: context)
      json.write(siteArticle.article.details.sources, in: context)
    }
  }
}

extension JSONObject {
  fileprivate mutating func writeDates(of article: Article, in context: RenderContext) {
    write("datePublished", context.date(article.published, hasTime: article.hasTime))
    let updated = article.updated(at: context.site.moment).flatMap { $0 > article.published ? $0 : nil }
    let hasTime = updated == nil ? article.hasTime : article.details.updatedHasTime
    write("dateModified", context.date(updated ?? article.published, hasTime: hasTime))
  }

  /// Writes the authors, editors and contributors.
  ///
  /// If no credit is for writing, all are authors; without credits the newspaper is the author.
  fileprivate mutating func writeCredits(of siteArticle: SiteArticle, in context: RenderContext) {
    let writing = siteArticle.credits.filter(\.isWriting)
    if siteArticle.credits.isEmpty { return object("author") { $0.write(publisherIn: context) } }
    array("author") { $0.write(writing.isEmpty ? siteArticle.credits : writing, in: context) }
    guard !writing.isEmpty, writing.count < siteArticle.credits.count else { return }
    let editing = siteArticle.credits.filter { $0.role == .editing }
    let others = siteArticle.credits.filter { !$0.isWriting && $0.role != .editing }
    if !editing.isEmpty { array("editor") { $0.write(editing, in: context) } }
    if !others.isEmpty { array("contributor") { $0.write(others, in: context) } }
  }

  fileprivate mutating func writeCorrections(of article: Article, in context: RenderContext) {
    let corrections = article.corrections(at: context.site.moment)
    if corrections.isEmpty { return }
    array("correction") { items in
      for correction in corrections {
        items.object { json in
          json.write("@type", "CorrectionComment")
          json.write("text", correction.text)
          json.write("datePublished", context.date(correction.date.value, hasTime: true))
        }
      }
    }
  }

  fileprivate mutating func write(_ sources: [Source], in context: RenderContext) {
    if sources.isEmpty { return }
    array("citation") { items in
      for source in sources {
        items.object { json in
          json.write("@type", "CreativeWork")
          json.write("name", source.title)
          json.writeIfPresent("url", source.url.flatMap(context.absoluteAddress))
        }
      }
    }
  }
}

extension RenderContext {
  /// A moment in the site's time zone (ISO 8601); without a time its day alone.
  fileprivate func date(_ moment: Moment, hasTime: Bool) -> String {
    let shown = moment.shown(in: configuration.zone)
    return hasTime ? shown.iso8601 : shown.civil.date.description
  }
}

extension ArticleKind {
  /// The type of schema.org.
  ///
  /// A live report is news, since `LiveBlogPosting` is a list of postings, which the page does not have.
  fileprivate var schemaType: String {
    switch self {
    case .news, .live: "NewsArticle"
    case .analysis: "AnalysisNewsArticle"
    case .opinion: "OpinionNewsArticle"
    case .review: "ReviewNewsArticle"
    case .sponsored: "AdvertiserContentArticle"
    }
  }
}
