import Building
import ContentModel
import Foundation
import TestSupport
import Testing

/// An edit makes these files of the site anew, and no others; and what is there then is what a build from nothing
/// makes.
@Suite struct EditTableTests {
  @Test(
    arguments: EditRow.texts + EditRow.records + EditRow.files + EditRow.settings + EditRow.theme + EditRow.asking
      + EditRow.moments + EditRow.feeds + EditRow.crawlers)
  func row(_ row: EditRow) async throws {
    let folder = try TemporaryFolder()
    try folder.make(row.start.mapValues { $0 })
    _ = try await Self.build(folder, at: row.moments.0)
    let before = Set(try folder.tree("Public").keys.map(Self.address))
    try folder.settle()
    try folder.make(row.files)
    let report = try await Self.build(folder, at: row.moments.1)
    let published = try #require(report.published)
    let changed = Set(published.changed.map { Self.address($0.string) })
    let expected = row.changed.addresses(among: before, row)
    #expect(changed.subtracting(expected).sorted() == [], "changed beyond what is expected")
    #expect(expected.subtracting(changed).sorted() == [], "expected to change, and did not")
    #expect(Set(published.added.map { Self.address($0.string) }) == EditRow.addresses(row.added))
    #expect(Set(published.removed.map { Self.address($0.string) }) == EditRow.addresses(row.removed))

    let other = try TemporaryFolder()
    let files: [String: String?] = row.start.mapValues { $0 }
    try other.make(files.merging(row.files) { $1 }.filter { $1 != nil })
    _ = try await Self.build(other, at: row.moments.1)
    let (ours, theirs) = (try folder.tree("Public"), try other.tree("Public"))
    #expect(Set(ours.keys).symmetricDifference(theirs.keys) == [])
    #expect(theirs.keys.filter { ours[$0] != theirs[$0] }.sorted() == [])
  }

  private static func build(_ folder: TemporaryFolder, at moment: String) async throws -> BuildReport {
    let date = try Date(moment, strategy: .iso8601)
    let now = Moment(seconds: Int(date.timeIntervalSince1970))
    var options = BuildOptions(project: folder.path, now: now)
    options.allowsRemoval = true
    let report = try await Build(options).run()
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    return report
  }

  /// The address of a file, as rows name it.
  private static func address(_ path: String) -> String {
    if path.hasSuffix("index.html") { return String(path.dropLast("index.html".count)) }
    guard path.hasPrefix("assets/") else { return path }
    var parts = path.split(separator: ".")
    if parts.count == 3 { parts[1] = "*" }
    return parts.joined(separator: ".")
  }
}

extension EditRow.Changed {
  /// The addresses of the files that change, of those that were there.
  func addresses(among before: Set<String>, _ row: EditRow) -> Set<String> {
    switch self {
    case .only(let addresses): return EditRow.addresses(addresses)
    case .everyPage(let exceptions):
      let pages = before.filter { $0.isEmpty || $0.hasSuffix("/") || $0.hasSuffix(".html") }
      let exceptions = EditRow.addresses(exceptions)
      #expect(exceptions.subtracting(pages) == [], "exceptions that are no pages")
      return pages.subtracting(exceptions).subtracting(EditRow.addresses(row.removed))
    }
  }
}
