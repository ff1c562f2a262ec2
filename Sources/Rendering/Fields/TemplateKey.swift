/// The vocabulary of templates: every key of the views, each once.
///
/// Templates write a key in snake case: `page_title`. The raw value is the index of the interned key.
enum TemplateKey: Int, CaseIterable {
  // Everywhere
  case site, t, assets
  case pageTitle, titleIsSite, description, canonical, noindex, menu, isFront, isCurrent, pageKind
  case structuredData, shareImage, isLarge, translations, locale, sameAs, fediverse
  case feeds, hasFeeds, type
  // Site
  case title, tagline, home, language, direction, publisher, hasFooterMenu, footerMenu
  case sections, hasSections, tagsUrl, authorsUrl
  case logo, darkUrl
  // Articles and cards
  case article, id, url, permalink, kicker, standfirst, dateline, kind, kindLabel, body, section, authors, hasAuthors
  case width, height, hasSize, srcset, color, red, green, blue
  case name, role, isFirst, isLast, isOnly
  case tags, hasTags, label, published, updated, iso, date, time, dateTime
  case year, month, monthName, day, weekday, hour, minute
  case readingMinutes, readingLabel, wordCount, leadImage, hasImage, alt, caption, credit, byline
  // Comments
  case comments, action, isOpen, isNotYet, isClosed, consent, asksAuthor, asksEmail, asksUrl
  // Around an article
  case previous, next, related, hasRelated, corrections, hasCorrections, text, sources, hasSources, note, isSponsored,
    extra, reason
  case target, targetPermalink
  // Pages, authors, sections and tags
  case page, author, bio, hasBio, photo, links, hasLinks, hasDescription
  // Parts of texts
  case content, cite, classes, provider, sourceLabel, playLabel, shape, image, player, playerUrl, hasPlayer
  // Lists
  case lead, latest, hasLatest, newestDate, articles, hasArticles, tag, count, countLabel, paginator
  case letters, letter, banner, blocks, hasBlocks, archive, isYear, isMonth, isDay, periods, hasPeriods, parent
  case isPaged, newerUrl, olderUrl, number, pages

  /// The word as templates write it.
  var word: String { Self.words[rawValue] }

  private static let words = allCases.map { key in
    var word = ""
    for character in String(describing: key) {
      if character.isUppercase { word += "_" }
      word += character.lowercased()
    }
    return word
  }
}
