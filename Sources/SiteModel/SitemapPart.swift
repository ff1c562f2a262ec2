import ContentModel

/// The pages in one sitemap, within the limits of the protocol.
///
/// They are 50,000 addresses and 50 MB (sitemaps.org, version 0.9).
public struct SitemapPart: Sendable, Equatable {
  /// The number of the part, from 1, the oldest; nil: there is no other part.
  public let number: Int?
  /// Pages in the order of the sitemap.
  public let pages: [PagePlan]

  /// The most addresses in a part.
  static let addressLimit = 50_000
  /// The most bytes of a part, below the protocol's limit, by an estimate that is too high rather than too low.
  static let sizeLimit = 45_000_000

  /// Returns the parts for a site's pages, articles from the oldest on, so that a new one changes the last parts alone.
  static func cut(
    _ plans: [PagePlan], of site: Site, addressLimit: Int = addressLimit, sizeLimit: Int = sizeLimit
  ) -> [SitemapPart] {
    var parts: [[PagePlan]] = [[]]
    var size = 0
    for page in inOrder(plans) {
      let pageSize = page.sitemapSize(in: site)
      if parts[parts.count - 1].count >= addressLimit || size + pageSize > sizeLimit {
        parts.append([])
        size = 0
      }
      parts[parts.count - 1].append(page)
      size += pageSize
    }
    guard parts.count > 1 else { return parts.map { SitemapPart(number: nil, pages: $0) } }
    return parts.enumerated().map { SitemapPart(number: $0.offset + 1, pages: $0.element) }
  }

  /// Returns the pages for search engines: articles, oldest first, then others.
  ///
  /// Of a list only its own page counts, since that leads to the numbered ones.
  private static func inOrder(_ plans: [PagePlan]) -> [PagePlan] {
    var articles: [(row: Int, plan: PagePlan)] = []
    var others: [PagePlan] = []
    for plan in plans {
      switch plan.kind {
      case .article(let index): articles.append((index.row, plan))
      case .front(let list), .section(_, let list), .tag(_, let list), .author(_, let list):
        if list.number == nil { others.append(plan) }
      case .tags, .authors, .page: others.append(plan)
      default: break
      }
    }
    return articles.sorted { $0.row > $1.row }.map(\.plan) + others
  }

  /// True for parts with one number and identical pages.
  public static func == (left: SitemapPart, right: SitemapPart) -> Bool {
    left.number == right.number && left.pages.elementsEqual(right.pages, by: ===)
  }
}

extension PagePlan {
  /// Returns the most bytes that the page may take in a sitemap, its pictures among them.
  ///
  /// Each byte of an address may need three when encoded; 100 bytes are for the elements around an address.
  fileprivate func sitemapSize(in site: Site) -> Int {
    let start = site.configuration.address.origin.utf8.count + site.configuration.address.basePath.utf8.count
    func size(_ address: String) -> Int { (start + address.utf8.count) * 3 + 100 }
    guard case .article(let index) = kind else { return size(path) }
    let article = site[index].article
    var total = size(path)
    // A picture beside its article has the article's path before its name.
    func add(picture address: String) { total += size(path) + size(address) }
    for reference in article.body.references where reference.kind == .image { add(picture: reference.destination) }
    if let lead = article.details.leadImage { add(picture: lead.file.value) }
    return total
  }
}
