import CommonMark
import ContentModel
import Markup

/// The form of an article's text in a file.
package enum TextForm: UInt8, Sendable {
  case page, xml, json

  /// The bytes of an article's text, with all links and pictures as they are written.
  ///
  /// `page` is the absolute address of the article, `origin` the scheme and host of the site. Rethrows the error of
  /// fetching the text.
  package func bytes(of article: Article, page: String, origin: String) throws -> [UInt8] {
    let text = try article.text.html().asWritten(belowPicture: article.details.leadImage != nil)
    if self == .page { return text }
    let detached = DetachedHTML(page: page, origin: origin).bytes(of: text)
    return self == .xml ? XMLWriter.escaped(detached) : JSONWriter().escaped(detached)
  }
}

extension OutputFormat {
  /// The form of texts in files of this format.
  var textForm: TextForm {
    switch self {
    case .html, .text, .other: .page
    case .xml: .xml
    case .json: .json
    }
  }
}

extension BodyHTML {
  /// The body as a page shows it, with all links and pictures as they are written.
  ///
  /// `belowPicture`: the page shows a picture above the text, so all pictures in it load lazily.
  fileprivate func asWritten(belowPicture: Bool) -> [UInt8] {
    var output: [UInt8] = []
    let top = belowPicture ? nil : topPicture
    append(to: &output) { hole in
      guard hole.kind == .image else { return .asWritten }
      return .picture(BodyHTML.Image(address: nil, width: nil, height: nil, isLazy: hole != top))
    }
    return output
  }
}
