import Diagnostics
import SiteModel

/// A layout that an article asks for, and where it does.
public struct LayoutUse: Sendable {
  let name: String
  let range: SourceRange

  /// The layouts that articles of a site name, each once.
  public static func all(in site: Site) -> [LayoutUse] {
    var seen: Set<String> = []
    return site.articles.compactMap { placed in
      guard let layout = placed.article.details.layout, seen.insert(layout.value).inserted else { return nil }
      return LayoutUse(name: layout.value, range: SourceRange(path: placed.article.path, offsets: layout.range))
    }
  }
}
