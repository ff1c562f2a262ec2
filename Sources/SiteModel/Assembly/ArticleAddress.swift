import ContentModel

extension SiteConfiguration {
  /// The path that an article has on the site, published or not; nil if the site's pattern holds `{section}` and the
  /// article has none.
  ///
  /// `section` is the id of its section.
  public func path(of article: Article, section: String?) -> String? {
    if let own = article.details.permalink { return ReservedPaths.asFolder(own.value) }
    guard section != nil || !permalink.parts.contains(.field(.section)) else { return nil }
    let shown = article.published.shown(in: zone)
    return permalink.path { field in
      switch field {
      case .year: Digits.padded(shown.year, to: 4)
      case .month: Digits.padded(shown.month, to: 2)
      case .day: Digits.padded(shown.day, to: 2)
      case .slug: article.slug.value
      case .id: article.id.value
      case .section: section ?? ""
      }
    }
  }
}

extension SiteConfiguration {
  /// The path of an article, its section found by the records' names.
  package func path(of article: Article, sections: RecordNames) -> String? {
    path(of: article, section: article.details.section.flatMap { sections.id(of: $0.value) })
  }
}
