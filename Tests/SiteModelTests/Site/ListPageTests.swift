import SiteModel
import Testing

@Suite struct ListPageTests {
  @Test(arguments: [
    (0, 3, ["own 0..<0"]),
    (1, 3, ["own 0..<1"]),
    (5, 3, ["own 0..<5"]),
    (6, 3, ["own 0..<3", "1 3..<6"]),
    (7, 3, ["own 0..<4", "1 4..<7"]),
    (8, 3, ["own 0..<5", "1 5..<8"]),
    (9, 3, ["own 0..<3", "2 3..<6", "1 6..<9"]),
    (4, 1, ["own 0..<1", "3 1..<2", "2 2..<3", "1 3..<4"]),
  ])
  func cutFromTheOldestEnd(count: Int, size: Int, expected: [String]) {
    let pages = ListPage.cut(count: count, size: size)
    #expect(pages.map { "\($0.number.map(String.init) ?? "own") \($0.rows)" } == expected)
  }

  @Test(
    arguments: [
      (0, "/tags/a/", nil, "/tags/a/page/2/"),
      (1, "/tags/a/page/2/", "/tags/a/", "/tags/a/page/1/"),
      (2, "/tags/a/page/1/", "/tags/a/page/2/", nil),
    ] as [(Int, String, String?, String?)])
  func neighbours(position: Int, path: String, newer: String?, older: String?) {
    let page = ListPage.cut(count: 9, size: 3)[position]
    #expect(page.path(in: "/tags/a/") == path)
    #expect(page.newer(in: "/tags/a/") == newer)
    #expect(page.older(in: "/tags/a/") == older)
  }

  @Test func aListOfOnePageHasNoNeighbours() {
    let page = ListPage.cut(count: 5, size: 3)[0]
    #expect(page.newer(in: "/") == nil)
    #expect(page.older(in: "/") == nil)
  }
}
