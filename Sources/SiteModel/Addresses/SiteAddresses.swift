/// The addresses that every site has, whatever its configuration says: paths from its root, without base path.
public enum SiteAddresses {
  /// The front page.
  public static let front = "/"

  /// The list of all corrections.
  public static let corrections = "/corrections/"

  /// The page that a host shows for addresses that lead nowhere.
  public static let notFound = "/404.html"

  /// The file of requests to crawlers.
  public static let robots = "/robots.txt"

  /// Returns the path of a sitemap by its number, from 1; nil: the only one, or the index of several.
  public static func sitemap(_ number: Int?) -> String { "/sitemap\(number.map { "-\($0)" } ?? "").xml" }

  /// Returns the path of a sitemap of recent articles by its number, from 1; nil: the only one.
  static func newsSitemap(_ number: Int?) -> String { "/news-sitemap\(number.map { "-\($0)" } ?? "").xml" }

  /// Returns the path of a section's list.
  public static func section(_ id: String) -> String { "/\(id)/" }

  /// Returns the path of a numbered page; `list` is the path of its list.
  public static func numberedPage(_ number: Int, of list: String) -> String {
    "\(list)page/\(number)/"
  }
}
