import ContentModel
import Diagnostics

/// The published articles, newest first, with their terms and paths, and the terms with their articles.
struct SiteTables {
  private(set) var articles: [SiteArticle] = []
  let sections: [Section]
  let tags: [Tag]
  let authors: [Author]
  private(set) var diagnostics: [Diagnostic]

  /// Orders articles and terms, and gives each article its path.
  init(_ named: ArticleTerms, undated: UndatedContent, configuration: SiteConfiguration) {
    let sectionRecords = Dictionary(undated.sections.map { ($0.term.id, $0) }, uniquingKeysWith: { first, _ in first })
    let authorRecords = Dictionary(undated.authors.map { ($0.term.id, $0) }, uniquingKeysWith: { first, _ in first })
    var sections = OrderedTerms(named.sections, first: named.listedSections)
    var tags = OrderedTerms(named.tags)
    var authors = OrderedTerms(named.authors)
    diagnostics = named.diagnostics
    // Positions are sorted rather than rows, which are large, and few articles have the moment of another.
    let moments = named.rows.map { $0.article.published.seconds }
    let order = named.rows.indices.sorted { left, right in
      if moments[left] != moments[right] { return moments[left] > moments[right] }
      return named.rows[left].article.isNewer(than: named.rows[right].article)
    }
    articles.reserveCapacity(order.count)
    for (row, position) in order.enumerated() {
      let (entry, index) = (named.rows[position], ArticleIndex(row))
      let id = entry.section.map { named.sections.terms[$0].id }
      let path = configuration.path(of: entry.article, section: id)
      if path == nil { diagnostics.append(.patternNeedsSection(entry.article)) }
      let record = id.flatMap { sectionRecords[$0] }
      articles.append(
        SiteArticle(
          article: entry.article, path: path ?? "/",
          section: entry.section.map { SectionIndex(sections.add(index, at: $0)) },
          tags: entry.tags.map { TagIndex(tags.add(index, at: $0)) }.sorted { $0.row < $1.row },
          credits: entry.credits.map { Credit(author: AuthorIndex(authors.add(index, at: $0.author)), role: $0.role) },
          kind: entry.article.details.kind ?? record?.kind ?? .news, layout: Self.layout(of: entry.article, record)))
    }
    self.sections = sections.map { term, articles in
      Section(id: term.id, label: term.sectionLabel, articles: articles, record: sectionRecords[term.id])
    }
    let paths = configuration.paths
    self.tags = tags.map { term, articles in
      Tag(id: term.id, label: term.label, articles: articles, record: term.record, path: paths.tag(term.id))
    }
    self.authors = authors.map { term, articles in
      Author(
        id: term.id, name: term.label, articles: articles, record: authorRecords[term.id], path: paths.author(term.id))
    }
  }

  private static func layout(of article: Article, _ section: SectionRecord?) -> LayoutChoice? {
    if let own = article.details.layout { return LayoutChoice(own, in: article.path) }
    return section.flatMap { section in section.layout.map { LayoutChoice($0, in: section.term.path) } }
  }
}
