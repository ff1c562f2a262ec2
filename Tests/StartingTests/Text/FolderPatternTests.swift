import ContentModel
import Testing

@testable import Starting

/// Where a new article goes, by where the newest ones lie.
@Suite struct FolderPatternTests {
  private static let rule = AddressRule(language: "en")
  private static let now = Moment(seconds: 1_720_000_000)  // 2024-07-03

  /// Articles are named by their day; the section is that of the folder `local`.
  @Test(arguments: [
    ([], ""),
    (["2023-05-02-a.md"], ""),
    (["2023/2023-05-02-a.md"], "2024/"),
    (["2023/05/2023-05-02-a.md"], "2024/07/"),
    (["2023/5/2/2023-05-02-a.md"], "2024/7/3/"),
    (["2023/05/05/2023-05-05-a.md"], "2024/07/03/"),
    (["2023-05/2023-05-02-a.md"], "2024-07/"),
    (["2023/05/2023-05-02-a/index.md"], "2024/07/"),
    (["2023-05-02-a/index.md"], ""),
    (["local/2023-05-02-a.md"], "food-drink/"),
    (["news/2023/2023-05-02-a.md"], "news/2024/"),
    (["flood/2023-05-03-a.md", "mayor/2023-05-02-b.md"], ""),
    (["2023/flood/2023-05-03-a.md", "2023/mayor/2023-05-02-b.md"], "2024/"),
    (["_drafts/2023-05-03-a.md", "2023/2023-05-02-b.md"], "2024/"),
    (["2023-05-04-a.md", "2023/2023-05-03-b.md", "2022/2022-05-02-c.md"], "2024/"),
    (["2023-05-04-a.md", "2023/2023-05-03-b.md"], ""),
  ])
  func folders(names: [String], expected: String) {
    let places = names.map { name -> FolderPattern.Example in
      let date = name.split(separator: "/").first { $0.count >= 10 && $0.hasPrefix("202") } ?? ""
      let numbers = date.split(separator: "-").prefix(3).compactMap { Int($0) }
      let day = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) ?? CivilDate(daysSince1970: 0)
      return ("Content/articles/\(name)", Moment(seconds: day.daysSince1970 * 86_400), "Local")
    }
    let pattern = FolderPattern(of: places, rule: Self.rule)
    #expect(pattern.folder(at: Self.now, section: "Food & Drink", rule: Self.rule) == expected)
  }
}
