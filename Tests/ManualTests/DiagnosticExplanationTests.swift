import Diagnostics
import Foundation
import Testing

@testable import Manual

@Suite struct DiagnosticExplanationTests {
  /// Each kind of problem is explained: `## ID` in a file of `Sources/Manual/Messages`.
  @Test(arguments: DiagnosticID.allCases.map(\.rawValue))
  func explains(id: String) throws {
    let explanations = DiagnosticExplanation.all.filter { $0.id == id }
    let explanation = try #require(explanations.first, "\(id) has no explanation in Sources/Manual/Messages")
    #expect(explanations.count == 1, "there are two explanations of \(id)")
    #expect(!explanation.summary.isEmpty && Span.plain(explanation.summary).count <= 110)
    #expect(!explanation.cure.isEmpty, "\(id): say what to do")
    #expect(!explanation.message.isEmpty, "\(id): quote the message, in a block of ```text")
  }

  @Test func nothingElseIsExplained() {
    let ids = Set(DiagnosticID.allCases.map(\.rawValue))
    #expect(DiagnosticExplanation.all.map(\.id).filter { !ids.contains($0) } == [])
  }

  /// The message that is quoted is one that the row of the id in the table of diagnostics has; `[…]` is any text.
  @Test(arguments: DiagnosticID.allCases.map(\.rawValue))
  func quotesTheMessage(id: String) throws {
    let explanation = try #require(DiagnosticExplanation.named(id))
    let row = repository.appendingPathComponent("Tests/BuildingTests/DiagnosticTable/\(id).txt")
    let lines = try String(contentsOf: row, encoding: .utf8).split(separator: "\n")
    let hint = explanation.message.dropFirst().first.map { " (\($0.trimmingPrefix("    = ")))" } ?? ""
    let message = ": \(explanation.message.first ?? "")\(hint)"
    let parts = message.components(separatedBy: "[…]")
    #expect(
      lines.contains { line in line.hasSuffix(parts.last ?? "") && parts.allSatisfy { line.contains($0) } },
      "\(message)")
    #expect(message.contains("[\(id)]"))
  }

  @Test func readsAnExplanation() {
    let file = """
      # Keys

      ## unknown-key

      A key that is *not* known.

      ```markdown
      autor: Jane
      ```

      ```text
      warning: unknown
          = did you mean
      ```

      Write `author`.

      ## next
      """
    let found = DiagnosticExplanation.explanations(in: BlockReader.blocks(of: file))
    #expect(found.map(\.id) == ["unknown-key", "next"])
    #expect(found.map(\.group) == ["Keys", "Keys"])
    #expect(found.first?.summary == [.text("A key that is not known.")])
    #expect(found.first?.example == ["autor: Jane"])
    #expect(found.first?.message == ["warning: unknown", "    = did you mean"])
    #expect(found.first?.cure == [.paragraph([.text("Write "), .code("author"), .text(".")])])
  }
}
