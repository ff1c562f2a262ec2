import Files
import Foundation
import Rendering
import TestSupport
import Testing

@testable import Publishing

/// What is said of the output folder after a publication, also where places were looked at while files were on their
/// way.
@Suite struct OutputSurveyTests {
  private let folder: TemporaryFolder
  private let workplace: Workplace

  init() throws {
    folder = try TemporaryFolder()
    workplace = try Workplace(project: folder.path, output: "Public")
  }

  private static let before = ["a": "1", "d/b": "1", "d/c": "1", "d/e/f": "1", "gone/g": "1", "h/i": "1"]
  /// `h/new` comes, `gone/g` goes, `d/c` stays, the others take the place of what is there.
  private static let after = ["a": "2", "d/b": "2", "d/c": "1", "d/e/f": "2", "h/i": "2", "h/new": "2"]

  private func publish(_ table: [String: String], _ snapshot: OutputSnapshot?) async throws -> OutputSurvey {
    let prepared = try await publisher(folder).prepare(outputFiles(table), snapshot, lookedAt: workplace.clock())
    return try #require(try await prepared.commit().survey)
  }

  /// Waits until all that has changed so far shows by its time that it did.
  private func settle() throws {
    let start = try workplace.clock()
    while try workplace.clock() <= start + FileFacts.settling {}
  }

  private func texts(_ snapshot: OutputSnapshot) -> [String] {
    zip(snapshot.manifest.lines, snapshot.files).map { "\($0.path) \($1.facts.inode) \($1.facts.changed)" }
      + snapshot.others.map { "\($0.path?.string ?? "-") \($0.facts.kind) \($0.facts.changed)" }
  }

  @Test func looksEarlyAndLate() async throws {
    let lock = try workplace.takeLock()
    defer { _ = lock }  // held to the end
    let first = try #require(try await publish(Self.before, nil).snapshot())
    var survey = try await publish(Self.after, first)
    try settle()
    let late = try #require(try await survey.snapshot())
    #expect(late.manifest.lines.map(\.path.string) == ["a", "d/b", "d/c", "d/e/f", "h/i", "h/new"])
    #expect(late.others.map { $0.path?.string } == [nil, "d", "d/e", "h"])
    #expect(late.isSettled)

    let (puts, progress) = AsyncStream<Int>.makeStream()
    async let early = survey.follow(puts, in: FinalPathOrder(survey.planner, survey.plan))
    for _ in 0..<20 {
      progress.yield(3)
      try await Task.sleep(for: .milliseconds(25))
    }
    progress.finish()
    let found = await early
    // Three files and two folders whose last file has come; all that comes after waits.
    #expect(found.examined.count == 5)
    survey.early = found
    let both = try #require(try await survey.snapshot())
    #expect(texts(both) == texts(late))
    #expect(both.isSettled)
  }

  @Test func namesWhatIsTouchedInTheOrderOfItsEnd() async throws {
    let lock = try workplace.takeLock()
    defer { _ = lock }  // held to the end
    let first = try #require(try await publish(Self.before, nil).snapshot())
    let survey = try await publish(Self.after, first)
    let files = survey.planner.planned.files
    let stops = FinalPathOrder(survey.planner, survey.plan).stops.map { stop, count in
      let name =
        switch stop {
        case .file(let number): files[number].path.string
        case .folder(let path): path.string + "/"
        }
      return count == .max ? name : "\(count) \(name)"
    }
    #expect(stops == ["1 a", "2 d/b", "2 d/", "3 d/e/f", "3 d/e/", "4 h/i", "5 h/new", "gone/", "h/"])
  }

  /// Somebody who was at a file meanwhile is noticed.
  @Test func noticesOthers() async throws {
    let lock = try workplace.takeLock()
    defer { _ = lock }  // held to the end
    let survey = try await publish(Self.before, nil)
    try folder.make(["Public/d/b": "theirs"])
    #expect(try await survey.snapshot() == nil)
  }
}
