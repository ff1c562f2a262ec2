import Building
import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Builds that would take most of the site from readers.
@Suite struct RemovalRuleTests {
  private let folder: TemporaryFolder
  private static let site = "title: The Paper\nurl: https://paper.example/\n"

  /// Twelve articles in two folders, six each.
  init() throws {
    folder = try TemporaryFolder()
    try folder.make(["Content/site.yml": Self.site, "Content/pages/about.md": "---\ntitle: About\n---\n"])
    for number in 0..<12 { try folder.make([Self.path(number): Self.text()]) }
  }

  private static func path(_ number: Int) -> String {
    "Content/articles/\(number < 6 ? "2023" : "2024")/\(number < 6 ? "2023" : "2024")-01-\(10 + number)-story.md"
  }

  private static func text(_ keys: String = "") -> String { "---\ntitle: Story\ntags: [River]\n\(keys)---\nText\n" }

  private func build(allowsRemoval: Bool = false, at seconds: Int = 1_767_225_600) async throws -> BuildReport {
    var options = BuildOptions(project: folder.path, now: Moment(seconds: seconds))
    options.allowsRemoval = allowsRemoval
    return try await Build(options).run()
  }

  private func remove(_ paths: [String]) throws {
    for path in paths { try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)") }
  }

  /// Builds, makes a change, and builds again: nothing may be written then; the message of the error, and its hint.
  private func refusal(at seconds: Int = 1_767_225_600, _ change: () throws -> Void) async throws -> [String] {
    _ = try await build()
    let before = try folder.tree("Public")
    #expect(before["2023/01/10/story/index.html"] != nil)
    try change()
    let report = try await build(at: seconds)
    #expect(report.published == nil)
    #expect(try folder.tree("Public") == before)
    return report.diagnostics.filter { $0.severity == .error }.map {
      "\($0.range.path): \($0.message) [\($0.id.rawValue)] (\($0.hint ?? ""))"
    }
  }

  private static let hint = "(put the files back; if they are to go, --allow-removal lets them go once)"

  @Test func aMissingFolderIsRefused() async throws {
    let problems = try await refusal { try remove(["Content/articles"]) }
    #expect(
      problems == [
        """
        Content/articles: this folder is gone, and with it would go 12 of 13 published addresses [vanishing-site] \
        \(Self.hint)
        """
      ])
    // It is so until the files are back, or it is allowed once.
    let again = try await build()
    #expect(again.hasFailed && again.output == folder.path + "/Public")
    #expect(
      try await build(allowsRemoval: true).published?.removed.contains { $0.string.hasPrefix("2023/01/10") } == true)
    #expect(try await !build().hasFailed)
  }

  @Test func aFileInPlaceOfTheFolderIsRefused() async throws {
    let problems = try await refusal {
      try remove(["Content/articles"])
      try folder.make(["Content/articles": "x"])
    }
    #expect(
      problems == [
        """
        Content/articles: this is a file, and should be a folder [unreadable-file] (move the file away and make a \
        folder of that name)
        """
      ])
  }

  @Test func manyMissingFilesAreRefused() async throws {
    let problems = try await refusal { try remove((0..<5).map(Self.path) + (7..<12).map(Self.path)) }
    #expect(
      problems == [
        """
        Content/articles: 10 of 13 published addresses would go, since their files are gone: Content/articles/2023 \
        (5 files), Content/articles/2024 (5 files) [vanishing-site] \(Self.hint)
        """
      ])
  }

  /// What builds have kept is lost, and the files are not known any more; or all of it, and the site tells by its mark.
  @Test(arguments: [".broadsheet/cache", ".broadsheet"])
  func manyMissingFilesAreRefusedWithoutACache(lost: String) async throws {
    let problems = try await refusal { try remove([lost] + (0..<11).map(Self.path)) }
    #expect(
      problems == [
        "Content/articles: 11 of 13 published addresses would go, and nothing says why: /2023/01/10/story/, "
          + "/2023/01/11/story/, /2023/01/12/story/, /2023/01/13/story/, /2023/01/14/story/ and 6 more addresses "
          + "[vanishing-site] "
          + "(if addresses have changed, by 'permalink' for instance, write the old ones as 'aliases'; if they are to "
          + "go, --allow-removal lets them go once)"
      ])
  }

  @Test func newAddressesForMostAreRefused() async throws {
    let problems = try await refusal {
      try folder.make(["Content/site.yml": Self.site + "permalink: /{year}/{slug}-{day}/\n"])
    }
    #expect(problems.count == 1)
    #expect(problems[0].contains("12 of 13 published addresses would go, and nothing says why: /2023/01/10/story/,"))
    #expect(problems[0].contains("(if addresses have changed, by 'permalink' for instance,"))
  }

  @Test func aWrongClockIsRefused() async throws {
    let problems = try await refusal(at: 0) {}
    #expect(
      problems == [
        "Content/articles: 12 of 13 published addresses would go, and the dates of 12 are to come: /2023/01/10/story/, "
          + "/2023/01/11/story/, /2023/01/12/story/, /2023/01/13/story/, /2023/01/14/story/ and 7 more addresses "
          + "[vanishing-site] "
          + "(put the dates right, or the clock of this machine; if they are to go, --allow-removal lets them go once)"
      ])
  }

  /// Keys of ten articles that say why they go, or where they went.
  @Test(arguments: ["draft: true\n", "expires: 2025-01-01\n", "status: withdrawn\n", "MOVED"])
  func articlesThatSayWhyMayGo(keys: String) async throws {
    _ = try await build()
    for number in 0..<10 {
      let year = number < 6 ? 2023 : 2024
      let moved = "permalink: /moved/\(number)/\naliases: [/\(year)/01/\(10 + number)/story/]\n"
      try folder.make([Self.path(number): Self.text(keys == "MOVED" ? moved : keys)])
    }
    let report = try await build()
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(report.published != nil)
  }

  /// Fewer than ten, or not more than half.
  @Test(arguments: [9, 10])
  func fewAddressesMayGo(count: Int) async throws {
    if count == 10 {
      for number in 12..<20 { try folder.make(["Content/articles/2022-01-\(number)-more.md": Self.text()]) }
    }
    _ = try await build()
    try remove((0..<count).map(Self.path))
    #expect(try await build().published != nil)
  }
}
