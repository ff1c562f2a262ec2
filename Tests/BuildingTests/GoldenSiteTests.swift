import Building
import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

private let golden = URL(fileURLWithPath: #filePath).appendingPathComponent("../Golden").standardizedFileURL

/// Whole sites, to the byte: the set of files, addresses, views.
@Suite struct GoldenSiteTests {
  @Test(arguments: ["minimal", "unicode", "records", "newsroom", "right-to-left", "sub-path"])
  func site(name: String) async throws {
    let folder = try TemporaryFolder()
    let project = golden.appendingPathComponent("\(name)/project").path
    try FileManager.default.copyItem(atPath: project, toPath: folder.path + "/project")
    let report = try await build(folder.path + "/project")
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    let expected = try TemporaryFolder.tree(at: golden.appendingPathComponent("\(name)/expected").path)
    let found = try folder.tree("project/Public")
    #expect(Set(found.keys.map(Array.init(utf8:))) == Set(expected.keys.map(Array.init(utf8:))))
    for (path, text) in expected { #expect(found[path] == text, "\(name): \(path)") }
  }

  @Test func aBrokenSiteListsEverythingAndWritesNothing() async throws {
    let folder = try TemporaryFolder()
    let project = golden.appendingPathComponent("broken/project").path
    try FileManager.default.copyItem(atPath: project, toPath: folder.path + "/project")
    let report = try await build(folder.path + "/project")
    let printer = DiagnosticPrinter(format: .snippet, color: false) { path in
      (try? Data(contentsOf: URL(fileURLWithPath: "\(project)/\(path)"))).map {
        SourceFile(path: path, bytes: Array($0))
      }
    }
    let expected = try String(contentsOf: golden.appendingPathComponent("broken/expected.txt"), encoding: .utf8)
    #expect(printer.print(report.diagnostics) == expected)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/project").allSatisfy {
        !$0.hasPrefix("Public")
      })
  }

  private func build(_ project: String) async throws -> BuildReport {
    let now = Moment(seconds: 1_767_225_600, offset: 0)
    return try await Build(BuildOptions(project: project, now: now)).run()
  }
}

extension [UInt8] {
  /// The bytes of a path: two normal forms are two paths.
  fileprivate init(utf8 text: String) { self = Array(text.utf8) }
}
