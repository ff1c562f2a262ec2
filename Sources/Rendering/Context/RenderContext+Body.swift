import CommonMark
import ContentModel
import SiteModel
import Templating

extension RenderContext {
  /// What a record says: its text, or else its key `description` as a paragraph; empty if it says nothing.
  func html(of record: TermRecord?) -> HTML {
    guard let record else { return HTML(trusted: []) }
    let text = filled(record.html, links: links[record.path])
    guard text.bytes.isEmpty, let summary = record.summary else { return text }
    return HTML(trusted: Array("<p>".utf8) + HTML(escaping: summary).bytes + Array("</p>\n".utf8))
  }
}

extension TermRecord {
  /// A sentence or two for search engines; nil if there is none.
  var shortText: String? { summary ?? (body.excerpt.isEmpty ? nil : body.excerpt) }

  /// True if it says anything.
  var hasText: Bool { summary != nil || !html.bytes.isEmpty }
}
