import CommonMark
import ContentModel
import Markup

/// The form in which a file has an article's text.
package enum TextForm: UInt8, Sendable {
  case page, xml, json

  /// The bytes of an article's text of which all links and pictures stay as they are written.
  ///
  /// `page` is the absolute address of the article.
  package func bytes(of article: Article, page: String, origin: String) throws -> [UInt8] {
    let text = try article.text.html().asWritten(belowPicture: article.details.leadImage != nil)
    if self == .page { return text }
    let detached = DetachedHTML(page: page, origin: origin).bytes(of: text)
    return self == .xml ? XMLWriter.escaped(detached) : JSONWriter().escaped(detached)
  }
}

extension OutputFormat {
  /// The form of texts in such a file.
  var textForm: TextForm {
    switch self {
    case .html, .text, .other: .page
    case .xml: .xml
    case .json: .json
    }
  }
}
