import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing
import Work

@testable import Building

private let table = URL(fileURLWithPath: #filePath).appendingPathComponent("../DiagnosticTable").standardizedFileURL

/// Behind the path of a file that goes away once the project's files are listed.
private let vanishes = " (vanishes)"

/// Behind the path of a file that is published, and is gone for a second build.
private let goes = " (goes)"

/// The folder of programs that a build may run; without one it runs none.
private let programs = "programs/"

/// Every kind of problem there is, each with a project that has it: `DiagnosticTable/ID.txt` holds the project's files
/// and, as the last one, `expected`: what a check prints, a line each.
@Suite struct DiagnosticTableTests {
  @Test(arguments: DiagnosticID.allCases)
  func row(id: DiagnosticID) async throws {
    let file = table.appendingPathComponent("\(id.rawValue).txt")
    let text = try #require(try? String(contentsOf: file, encoding: .utf8), "there is no row for \(id.rawValue)")
    var files = ProjectText(text).files
    let expected = try #require(files.last)
    files.removeLast()
    #expect(expected.path == "expected")
    #expect(expected.text.contains("[\(id.rawValue)]"))

    let folder = try TemporaryFolder()
    if id != .missingConfiguration, !files.contains(where: { $0.path == "Content/site.yml" }) {
      try folder.write(Data("title: The Paper\nurl: https://paper.example/\n".utf8), to: "Content/site.yml")
    }
    for file in files { try folder.write(row: file) }
    let now = Moment(seconds: 1_767_225_600, offset: 0)
    let hasPast = files.contains { $0.path.hasSuffix(goes) }
    let hasPrograms = files.contains { $0.path.hasPrefix(programs) }
    var options = BuildOptions(project: folder.path, now: now, delivery: hasPast || hasPrograms ? .publish : .check)
    if hasPrograms { options.searchPath = "\(folder.path)/\(programs)" }
    let build = Build(options)
    if hasPast { _ = try await build.run() }
    for file in files where file.path.hasSuffix(goes) {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(file.path.dropLast(goes.count))")
    }
    let opening = hasPast ? nil : try await OpenNewspaper(options)
    for file in files where file.path.hasSuffix(vanishes) {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(file.path.dropLast(vanishes.count))")
    }
    let report: BuildReport
    if let opening {
      report = try await build.run(opening, Profile(.none)).report
    } else {
      report = try await build.run()
    }
    let printer = DiagnosticPrinter(format: .concise, color: false, source: Build.sources(of: options))
    #expect(printer.print(report.diagnostics) == expected.text)
  }

  /// A kind of problem that is always an error is never less in any row, so that nothing is lost by its not being
  /// switched.
  @Test(arguments: DiagnosticID.allCases.filter(\.isAlwaysError))
  func alwaysAnError(id: DiagnosticID) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: table.path) {
      let text = try String(contentsOf: table.appendingPathComponent(name), encoding: .utf8)
      for line in ProjectText(text).files.last?.text.split(separator: "\n") ?? []
      where line.contains("[\(id.rawValue)]") { #expect(line.contains(": error: ")) }
    }
  }

  @Test func noRowIsLeftOver() throws {
    let ids = Set(DiagnosticID.allCases.map { "\($0.rawValue).txt" })
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: table.path)) == ids)
  }
}

extension TemporaryFolder {
  /// Writes a file of a row: `\xFF` stands for a byte, `⟦3×a⟧` for `aaa`, a path `a -> b` for a symbolic link,
  /// `a |` for a pipe.
  fileprivate func write(row file: (path: String, text: String)) throws {
    if let arrow = file.path.range(of: " -> ") {
      let link = "\(path)/\(file.path[..<arrow.lowerBound])"
      let parent = URL(fileURLWithPath: link).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: String(file.path[arrow.upperBound...]))
      return
    }
    if file.path.hasPrefix(programs) { return try makeProgram(file.path, file.text) }
    if file.path.hasSuffix(" |") { return try make([String(file.path.dropLast(2)): "|"]) }
    var data = Data()
    var rest = Substring(file.text)
    while let character = rest.popFirst() {
      if character == "\\", rest.first == "x", let byte = UInt8(rest.dropFirst().prefix(2), radix: 16) {
        data.append(byte)
        rest = rest.dropFirst(3)
      } else if character == "⟦", let end = rest.firstIndex(of: "⟧"), let times = rest[..<end].firstIndex(of: "×") {
        let text = Data(rest[rest.index(after: times)..<end].utf8)
        for _ in 0..<(Int(rest[..<times]) ?? 0) { data.append(text) }
        rest = rest[rest.index(after: end)...]
      } else {
        data.append(contentsOf: String(character).utf8)
      }
    }
    let mark = [vanishes, goes].first { file.path.hasSuffix($0) } ?? ""
    try write(data, to: String(file.path.dropLast(mark.count)))
  }
}
