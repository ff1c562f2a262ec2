import CommonMark
import ContentModel

/// A published text or record: its links are resolved, and others may lead to it.
struct LinkedText {
  /// Its file in the project.
  let file: String
  /// The path of the page that shows it, from the site's root.
  let home: String
  let body: Body
}

extension LinkedText {
  init(_ siteArticle: SiteArticle) {
    self.init(file: siteArticle.article.path, home: siteArticle.path, body: siteArticle.article.body)
  }

  init(_ page: Page) {
    self.init(file: page.path, home: ReservedPaths.asFolder(page.address.value), body: page.body)
  }

  /// Returns the records of the site's sections, tags and authors, in this order.
  static func records(of site: Site) -> [LinkedText] {
    let records: [(term: TermRecord?, home: String)] =
      site.sections.map { ($0.record?.term, $0.path) } + site.tags.map { ($0.record, $0.path) }
      + site.authors.map { ($0.record?.term, $0.path) }
    return records.compactMap { record in
      record.term.map { LinkedText(file: $0.path, home: record.home, body: $0.body) }
    }
  }
}
