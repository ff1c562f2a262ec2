import ContentModel

extension SiteConfiguration {
  /// Returns the path of an article on the site, published or not.
  ///
  /// `section` is the id of its section; nil: none. Nil if the site's pattern holds `{section}` and there is none.
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
  /// Returns the path of an article, as ``path(of:section:)``, with its section looked up in `sections`.
  package func path(of article: Article, sections: RecordNames) -> String? {
    path(of: article, section: article.details.section.flatMap { sections.id(of: $0.value) })
  }
}
