import ContentModel
import SiteModel

extension RenderContext {
  /// The content of a feed in Atom or JSON; rethrows the error of fetching a text.
  func document(of feed: Feed) throws -> FeedDocument<FeedEntry> {
    let entries = try entries(of: feed, \.self) { try self.entry(of: $0) }
    return document(of: feed, entries, updated: \.updated)
  }

  /// The content of a feed in RSS; rethrows the error of fetching a text.
  func rssDocument(of feed: Feed) throws -> FeedDocument<RSSItem> {
    let items = try entries(of: feed, RSSItem.init) { index in
      try rssItems.item(of: index) { RSSItem(try self.entry(of: index)) }
    }
    return document(of: feed, items, updated: \.updated)
  }

  private func entries<Entry>(
    of feed: Feed, _ make: (FeedEntry) -> Entry, ofArticle: (ArticleIndex) throws -> Entry
  ) rethrows -> [Entry] {
    feed.subject == .corrections
      ? site.correctionsInFeed.map { make(self.entry(of: $0)) } : try site.articles(in: feed).map(ofArticle)
  }

  private func document<Entry>(
    of feed: Feed, _ entries: [Entry], updated: (Entry) -> Moment
  ) -> FeedDocument<Entry> {
    FeedDocument(
      title: title(of: feed.subject), description: description(of: feed.subject),
      address: address.absolute(site.path(of: feed)), home: address.absolute(site.listPath(of: feed.subject)),
      language: configuration.language, publisher: configuration.publisher?.name ?? configuration.title,
      style: theme.feedStyle, updated: entries.map(updated).max() ?? site.moment, entries: entries)
  }

  /// The title of a list and the newspaper; for the whole newspaper its title alone.
  func title(of subject: Feed.Subject) -> String {
    let list: String? =
      switch subject {
      case .newspaper: nil
      case .section(let index): site[index].label
      case .tag(let index): site[index].label
      case .author(let index): site[index].name
      case .corrections: words["corrections"]
      }
    return (list.map { $0 + " – " } ?? "") + configuration.title
  }

  private func description(of subject: Feed.Subject) -> String {
    let list: String? =
      switch subject {
      case .newspaper, .corrections: nil
      case .section(let index): site[index].record?.term.shortText
      case .tag(let index): site[index].record?.shortText
      case .author(let index): site[index].record?.term.shortText
      }
    return list ?? configuration.tagline ?? title(of: subject)
  }

  // MARK: - Entries

  private func entry(of index: ArticleIndex) throws -> FeedEntry {
    let (siteArticle, article) = (site[index], site[index].article)
    let isFull = configuration.feeds?.extent != .summary
    let picture = picture(of: index)
    return FeedEntry(
      id: article.entryID, title: title(of: siteArticle), address: address.absolute(siteArticle.path),
      published: shown(article.published), updated: shown(article.lastChange(at: site.moment)),
      summary: article.summary, authors: authors(of: siteArticle),
      topics: (siteArticle.section.map { [site[$0].label] } ?? []) + siteArticle.tags.map { site[$0].label },
      picture: picture,
      body: isFull ? try body(of: index, picture) : nil)
  }

  private func entry(of siteCorrection: SiteCorrection) -> FeedEntry {
    let article = site[siteCorrection.article].article
    let (correction, date) = (siteCorrection.correction, shown(siteCorrection.correction.date.value))
    return FeedEntry(
      id: article.entryID(of: correction, number: siteCorrection.number),
      title: title(of: correction, in: site[siteCorrection.article]),
      address: address.absolute(site[siteCorrection.article].path), published: date, updated: date,
      summary: correction.text,
      body: FeedEntry.BodyParts(before: [], text: [], after: html(of: correction)))
  }

  /// The title of an article's entry; for a sponsored article behind the word for that.
  ///
  /// Lists of feed readers show no other label.
  private func title(of siteArticle: SiteArticle) -> String {
    let label = siteArticle.isSponsored ? word(for: siteArticle.kind).map { $0 + ": " } : nil
    return (label ?? "") + siteArticle.article.title.value
  }

  private func title(of correction: Correction, in siteArticle: SiteArticle) -> String {
    (words[correction.kind.rawValue].map { $0 + ": " } ?? "") + siteArticle.article.title.value
  }

  private func authors(of siteArticle: SiteArticle) -> [FeedEntry.Person] {
    var authors: [AuthorIndex] = []
    for credit in siteArticle.credits where !authors.contains(credit.author) { authors.append(credit.author) }
    return authors.map { FeedEntry.Person(name: site[$0].name, address: address.absolute(site[$0].path)) }
  }

  private func picture(of index: ArticleIndex) -> FeedEntry.Picture? {
    guard let image = site[index].article.details.leadImage, let link = links.leadImage(of: index),
      let picture = PictureFile(link, written: image.file.value, in: self)
    else { return nil }
    return FeedEntry.Picture(
      address: picture.url, mediaType: PictureEnding.mediaType(of: picture.url),
      length: picture.length, size: picture.size, texts: picture.texts.overruled(by: image))
  }

  private func shown(_ moment: Moment) -> Moment { moment.shown(in: configuration.zone) }
}

extension Article {
  /// The latest of the moments of publication, change and correction.
  ///
  /// Changes and corrections count only if a site shows them at `moment`.
  fileprivate func lastChange(at moment: Moment) -> Moment {
    let changes = [updated(at: moment)].compactMap(\.self) + corrections(at: moment).map(\.date.value)
    return changes.reduce(published) { max($0, $1) }
  }
}
