import ContentModel
import SiteModel
import Templating

/// The pages that a change of an article's text alone can reach.
///
/// Its own page has to have the text reachd, the readers have to be rendered, and all other pages stay as they are.
package struct TextReach: Sendable {
  /// The page of a published article.
  package struct OwnPage: Sendable {
    /// The path of the page's file.
    package let path: OutputPath
    /// True if the text stands in the page as it was read, with all of its links and pictures.
    package let isPlain: Bool
  }

  /// The page of each published article whose page reads its text.
  package private(set) var pages: [ObjectIdentifier: OwnPage] = [:]
  /// Other pages that read texts.
  package private(set) var readers: [PagePlan] = []
}

extension RenderContext {
  /// The pages that a change of a text can reach; nil if a page reads word counts, for which digests of facts have no
  /// place.
  ///
  /// What pages read is what their kinds declare, but for what no template asks for.
  package func textReach(_ plans: [PagePlan]) -> TextReach? {
    let asked = theme.askedReads
    var reach = TextReach(capacity: site.articles.count)
    for plan in plans {
      let reads = type(of: PageKinds.kind(of: plan)).reads.intersection(asked)
      if reads.contains(.wordCounts) { return nil }
      guard !reads.isDisjoint(with: [.texts, .ownText]) else { continue }
      if case .article(let index) = plan.content, !reads.contains(.texts) {
        reach.add(plan, of: site[index].article, isPlain: isPlain(index))
      } else {
        reach.add(reader: plan)
      }
    }
    return reach
  }

  /// True if an article's text stands in its page as it was read, and its lead image, if it has one, above it.
  private func isPlain(_ index: ArticleIndex) -> Bool {
    let hasImage = site[index].article.details.leadImage != nil
    return links.areAsWritten(in: index) && !site[index].isSponsored && site[index].article.body.directives.isEmpty
      && hasImage == (links.leadImage(of: index) != nil)
  }
}

extension TextReach {
  fileprivate init(capacity: Int) { pages.reserveCapacity(capacity) }

  fileprivate mutating func add(_ plan: PagePlan, of article: Article, isPlain: Bool) {
    pages[ObjectIdentifier(article)] = OwnPage(path: plan.output, isPlain: isPlain)
  }

  fileprivate mutating func add(reader plan: PagePlan) { readers.append(plan) }
}

extension Theme {
  /// The reads that pages can come to through the templates: all but those by keys that no template names.
  fileprivate var askedReads: Reads {
    var reads = Reads.all
    for (part, keys) in Reads.byKey where !keys.contains(where: { library.mentions(Key(index: $0.rawValue)) }) {
      reads.remove(part)
    }
    return reads
  }
}
