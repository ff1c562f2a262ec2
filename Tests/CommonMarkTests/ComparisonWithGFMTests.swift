import CommonMark
import Foundation
import Testing

/// Texts made by chance of what people write, as cmark-gfm renders them.
///
/// `BROADSHEET_DIFFERENTIAL` says how many of each kind. Of some hundreds one differs for a known reason: emphasis and
/// struck text that overlap or touch, struck text within struck text, and a `)` too many within an address.
@Suite struct ComparisonWithGFMTests {
  private static let count = ProcessInfo.processInfo.environment["BROADSHEET_DIFFERENTIAL"].flatMap(Int.init) ?? 40

  /// What texts of a kind are made of; no task lists, for those of cmark-gfm 0.29 have faults of their own (check boxes
  /// outside of their paragraphs, or done by a `[x]` further on).
  private static let pieces: [String: [String]] = [
    "struck": [
      "~", "~~", "~", "~~", "~~~", "a", "b", "c ", " d", " ", " ", "*a*", "**b c**", "`~`", "\\~", "(", ").", ",", "\n",
      "[a ~b~](c)", "é", "\"",
    ],
    "addresses": [
      " www.x.org", " www.x.org/a_b?c=d&e", " https://x.org/(a)", " http://x.org/~a/b-c", " me@x.org", " (www.x.org/é",
      " *https://x.org/*a", " m.e+a@x-y.org", " mailto:me@x.org", ".", ",", ")", ";", "?", "!", ":", "&a;", " a", "*",
      "_",
      "~", "/b", "#c", "\n",
    ],
    "cells": [
      "|", "|", "|", "|", "a", "b", " ", "*a*", "`", "`", "\\|", "_", "[a](b)", "~c~", "![a](b)",
      "1. ",
      "- ", "# ", " www.x.org ", "\t",
    ],
  ]

  private static let kinds = pieces.keys.sorted()

  @Test(.enabled(if: GFM.program != nil, "cmark-gfm is not installed"), arguments: kinds, 0..<count)
  func rendersLikeTheProgram(_ kind: String, _ seed: Int) throws {
    var numbers = SeededNumbers(state: UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15)
    let text = kind == "cells" ? table(&numbers) : line(kind, 4...16, &numbers)
    let theirs = try GFM.htmlByProgram(of: text)
    #expect(GFM.html(of: text) == theirs, "\(text)")
  }

  private func line(_ kind: String, _ lengths: ClosedRange<Int>, _ numbers: inout SeededNumbers) -> String {
    let pieces = Self.pieces[kind] ?? []
    return (0..<Int.random(in: lengths, using: &numbers)).compactMap { _ in pieces.randomElement(using: &numbers) }
      .joined()
  }

  /// Rows of cells with a row of hyphens below the first, in a quotation or a list or neither.
  private func table(_ numbers: inout SeededNumbers) -> String {
    let columns = Int.random(in: 1...3, using: &numbers)
    let header = "|" + (0..<columns).map { _ in "h|" }.joined()
    let rule =
      "|" + (0..<columns).map { _ in ["-|", ":-|", " :-: |", "---:|"].randomElement(using: &numbers) ?? "-|" }.joined()
    let rows = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in "|a" + line("cells", 1...10, &numbers) }
    let prefix = ["", "", "> ", "- "].randomElement(using: &numbers) ?? ""
    let indent = prefix == "- " ? "  " : prefix
    return prefix + ([header, rule] + rows).joined(separator: "\n" + indent) + "\n"
  }
}
