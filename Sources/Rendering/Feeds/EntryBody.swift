import CommonMark
import ContentModel
import SiteModel
import Templating

extension RenderContext {
  /// The picture, the text and the corrections of an article as HTML.
  ///
  /// Corrections come newest first. Rethrows the error of fetching the text.
  func body(of index: ArticleIndex, _ picture: FeedEntry.Picture?) throws -> FeedEntry.BodyParts {
    let siteArticle = site[index]
    let text = filled(
      try siteArticle.article.text.html(), of: siteArticle.article.body, links: links[index],
      isSponsored: siteArticle.isSponsored,
      isDetached: true, wrapping: plain)
    let corrections = siteArticle.article.corrections(at: site.moment).sorted { $0.date.value > $1.date.value }
    return FeedEntry.BodyParts(
      before: picture?.html ?? [],
      text: DetachedHTML(page: address.absolute(siteArticle.path), origin: address.origin).bytes(of: text.bytes),
      after: corrections.flatMap(html))
  }

  /// A directive in plain HTML elements for feed readers; of an embed only its link.
  private func plain(_ directive: Directive, content: [UInt8]) -> [UInt8] {
    func line(_ text: String?) -> [UInt8] {
      text.map { Array("<p><strong>".utf8) + HTML(escaping: $0).bytes + Array("</strong></p>\n".utf8) } ?? []
    }
    switch directive.kind {
    case .embed: return content
    case .box, .keyPoints, .pullQuote:
      let title = directive.title ?? (directive.kind == .keyPoints ? words["key_points"] : nil)
      return Array("<blockquote>\n".utf8) + line(title) + content + line(directive.cite)
        + Array("</blockquote>\n".utf8)
    }
  }

  /// A correction as a paragraph.
  func html(of correction: Correction) -> [UInt8] {
    let date = words.date(correction.date.value.shown(in: configuration.zone))
    let label = (words[correction.kind.rawValue] ?? "") + (words["comma"] ?? ", ") + date
    return Array("<p><strong>".utf8) + HTML(escaping: label).bytes + Array("</strong> ".utf8)
      + HTML(escaping: correction.text).bytes + Array("</p>\n".utf8)
  }
}

extension FeedEntry.Picture {
  /// The picture with its caption and credit.
  fileprivate var html: [UInt8] {
    let size = size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    let line = [texts.caption, texts.credit].compactMap(\.self).joined(separator: " ")
    var html = Array("<figure><img src=\"".utf8) + HTML(escaping: address).bytes
    html += Array("\" alt=\"".utf8) + HTML(escaping: texts.alt ?? "").bytes + Array("\"\(size) />".utf8)
    if !line.isEmpty {
      html += Array("<figcaption>".utf8) + HTML(escaping: line).bytes + Array("</figcaption>".utf8)
    }
    return html + Array("</figure>\n".utf8)
  }
}
