import ContentModel
import Diagnostics

/// Finds records of authors, sections and tags that no article names, published or not.
package struct UnusedRecords {
  private let site: Site
  private let undated: UndatedContent
  private let texts: [Article]

  /// `texts` are all articles of the newspaper, also those that readers do not see.
  package init(_ site: Site, _ undated: UndatedContent, texts: [Article]) {
    self.site = site
    self.undated = undated
    self.texts = texts
  }

  /// A note for each unused record: sections, tags, then authors.
  package var notes: [Diagnostic] {
    let menu = undated.sections.filter { record in
      site.configuration.menus.main.contains { $0.leads(to: record) }
    }
    let sections = site.sections.lazy.filter { !$0.articles.isEmpty }.map(\.id) + menu.map(\.term.id)
    let bylines = undated.sections.flatMap(\.authors).map(\.author)
    return notes(undated.sections.map(\.term), "section", used: sections, others: site.configuration.sections) {
      $0.details.section.map { [$0] } ?? []
    } + notes(undated.tags, "tag", used: site.tags.map(\.id)) { $0.details.tags }
      + notes(
        undated.authors.map(\.term), "author", used: site.authors.lazy.filter { !$0.articles.isEmpty }.map(\.id),
        others: bylines
      ) { $0.details.authors.map(\.author) }
  }

  /// `used` are ids that published articles name, `others` names elsewhere in the newspaper.
  private func notes(
    _ records: [TermRecord], _ noun: String, used: some Sequence<String>, others: [Located<String>] = [],
    _ names: (Article) -> [Located<String>]
  ) -> [Diagnostic] {
    if records.isEmpty { return [] }
    let used = Set(used)
    let unused = records.filter { !used.contains($0.id) }
    if unused.isEmpty { return [] }
    // Unpublished articles are searched last, since few newspapers get here.
    let published = Set(site.articles.lazy.map(\.article.path))
    let meaning = RecordNames(records, noun: noun, rule: site.configuration.addressRule)
    let more = texts.lazy.filter { !published.contains($0.path) }.flatMap(names)
    let ids = Set((Array(more) + others).compactMap { meaning.id(of: $0.value) })
    return unused.filter { !ids.contains($0.id) }.map { .unusedRecord($0, noun: noun) }
  }
}

extension Diagnostic {
  static func unusedRecord(_ record: TermRecord, noun: String) -> Diagnostic {
    Diagnostic(
      .unusedRecord, .note, "no article names this \(noun)", at: .wholeFile(record.path),
      hint: "check how articles write the name, or delete the file")
  }
}
