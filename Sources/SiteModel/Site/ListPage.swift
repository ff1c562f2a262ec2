/// A page of a list of articles, newest first; the list is cut from its oldest end.
///
/// Page 1 holds the oldest articles and never changes again; the list's own page shows the newest `size` to
/// 2 × `size` - 1. So a new article touches one page of a list, not all.
public struct ListPage: Sendable, Equatable {
  /// From 1, the oldest; nil: the list's own page, with the newest.
  public let number: Int?
  /// Rows of the list.
  public let rows: Range<Int>
  /// The number of numbered pages beside the list's own.
  public let numberedPages: Int

  /// Returns all pages of a list of `count` articles: its own, then the numbered ones from the newest to the oldest.
  public static func cut(count: Int, size: Int) -> [ListPage] {
    let numbered = max(0, count / size - 1)
    let newest = count - numbered * size
    var pages = [ListPage(number: nil, rows: 0..<newest, numberedPages: numbered)]
    for number in stride(from: numbered, to: 0, by: -1) {
      let start = newest + (numbered - number) * size
      pages.append(ListPage(number: number, rows: start..<start + size, numberedPages: numbered))
    }
    return pages
  }

  /// Returns its path; `list` is the path of the list.
  public func path(in list: String) -> String { Self.path(of: number, in: list) }

  /// Returns the path of the next newer page; nil on the newest.
  public func newer(in list: String) -> String? {
    number.map { Self.path(of: $0 == numberedPages ? nil : $0 + 1, in: list) }
  }

  /// Returns the path of the next older page; nil on the oldest.
  public func older(in list: String) -> String? {
    let next = (number ?? numberedPages + 1) - 1
    return next > 0 ? Self.path(of: next, in: list) : nil
  }

  private static func path(of number: Int?, in list: String) -> String {
    number.map { SiteAddresses.numberedPage($0, of: list) } ?? list
  }
}
