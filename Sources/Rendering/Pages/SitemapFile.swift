import ByteCoding
import ContentModel
import Markup
import SiteModel

/// A sitemap (sitemaps.org, version 0.9), with the pictures of each article (Google's extension, version 1.1).
struct SitemapFile: FileKind {
  static let name = "sitemap"
  let format = OutputFormat.xml
  static let dependencies: ArticleDependencies = []

  let plan: PagePlan
  let part: SitemapPart

  /// A page in a sitemap.
  private struct Entry {
    let address: String
    let lastChange: Moment?
    /// Absolute addresses.
    let pictures: [String]
  }

  func write(in context: RenderContext, into bytes: inout [UInt8]) -> [Range<Int>] {
    bytes = XMLWriter.document(
      "urlset",
      [
        "xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
      ]
    ) { xml in
      for entry in part.pages.lazy.compactMap({ entry($0, in: context) }) {
        xml.element("url") { xml in
          xml.element("loc", text: entry.address)
          if let change = entry.lastChange { xml.element("lastmod", text: change.iso8601) }
          for picture in entry.pictures {
            xml.element("image:image") { $0.element("image:loc", text: picture) }
          }
        }
      }
    }
    return []
  }

  /// Covers all entries.
  func digest(_ digest: inout PageDigest) -> Digest? {
    for entry in part.pages.lazy.compactMap({ [context = digest.context] in entry($0, in: context) }) {
      digest.add(entry.address)
      digest.add(entry.lastChange?.seconds ?? 0)
      digest.add(entry.lastChange?.offset ?? 0)
      for picture in entry.pictures { digest.add(picture) }
      digest.add(entry.pictures.count)
    }
    return digest.finish()
  }

  /// The entry of a page; nil if it is not indexed, or has another canonical address.
  private func entry(_ plan: PagePlan, in context: RenderContext) -> Entry? {
    let address = context.address.absolute(plan.path)
    let kind = OutputKinds.kind(of: plan)
    guard let facts = kind.pageFacts(in: context), facts.isIndexed, facts.canonical == address else { return nil }
    // A list has changed with its newest article.
    let newest = kind.newestArticle(in: context.site).map { context.site[$0].article.published }
    return Entry(
      address: address, lastChange: facts.lastChange ?? newest, pictures: pictures(of: plan, in: context))
  }

  /// The absolute addresses of an article's pictures on this site, each once; the lead image is first.
  private func pictures(of plan: PagePlan, in context: RenderContext) -> [String] {
    guard case .article(let index) = plan.kind else { return [] }
    var addresses: [String] = []
    for link in [context.links.leadImage(of: index)].compactMap(\.self) + context.links[index] {
      guard case .picture = link, let address = context.address(of: link), !addresses.contains(address) else {
        continue
      }
      addresses.append(address)
    }
    return addresses.map { context.address.origin + $0 }
  }
}

/// The list of several sitemaps.
struct SitemapIndexFile: FileKind {
  static let name = "sitemap index"
  let format = OutputFormat.xml
  static let dependencies: ArticleDependencies = []

  let plan: PagePlan
  /// The number of sitemaps.
  let count: Int

  func write(in context: RenderContext, into bytes: inout [UInt8]) -> [Range<Int>] {
    bytes = XMLWriter.document("sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
      for number in 1...max(1, count) {
        xml.element("sitemap") {
          $0.element("loc", text: context.address.absolute(SiteAddresses.sitemap(number)))
        }
      }
    }
    return []
  }

  func digest(_ digest: inout PageDigest) -> Digest? {
    digest.add(count)
    return digest.finish()
  }
}
