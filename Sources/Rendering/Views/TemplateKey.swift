/// Every word that the views answer to, each once: the vocabulary of templates.
///
/// A template writes it in snake case: `page_title`. Its raw value is the index of the interned key.
enum TemplateKey: Int, CaseIterable {
  // Everywhere
  case site, t, assets
  case pageTitle, titleIsSite, description, canonical, noindex, menu, isFront, isCurrent, pageKind
  // Site
  case title, tagline, home, language, direction, publisher, hasFooterMenu, footerMenu
  // Articles and cards
  case article, id, url, permalink, kicker, standfirst, dateline, kind, body, section, authors, hasAuthors
  case name, role, isFirst, isLast, isOnly
  case tags, hasTags, label, published, updated, iso, date, time
  case readingMinutes, oneMinute, wordCount, leadImage, hasImage, alt, caption, credit, byline
  // Comments
  case comments, action, isOpen, isNotYet, isClosed, consent, asksAuthor, asksEmail, asksUrl
  // Lists
  case lead, latest, hasLatest, newestDate, articles, hasArticles, tag, count, one, paginator
  case isPaged, newerUrl, olderUrl, number, pages

  /// The word as templates write it.
  var word: String {
    var word = ""
    for character in String(describing: self) {
      if character.isUppercase { word += "_" }
      word += character.lowercased()
    }
    return word
  }
}
