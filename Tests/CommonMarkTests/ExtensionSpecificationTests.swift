import CommonMark
import Foundation
import TestSupport
import Testing

/// The examples of GitHub Flavored Markdown 0.29, and those of the extensions in cmark-gfm.
@Suite struct ExtensionSpecificationTests {
  static let specification = examples(
    "gfm/spec-0.29-gfm.json",
    but: [
      614: .alsoBare, 616: .alsoBare, 619: .alsoBare, 620: .alsoBare, 628: .ftp, 653: .tags,
    ])
  static let extensions = examples(
    "gfm/extensions.json",
    but: [
      19: .xmpp, 20: .noExpectation, 22: .tags, 23: .footnotes, 24: .footnotes, 25: .footnotes,
    ])

  /// Why an example is rendered otherwise.
  enum Deviation: String {
    case alsoBare = "the example is of CommonMark, which knows no bare addresses"
    case ftp = "a text may not lead to an 'ftp:' address, so no such link is made"
    case xmpp = "an 'xmpp:' address is no link"
    case noExpectation = "the example says only that a program goes on"
    case tags = "which tags are allowed is asked elsewhere"
    case footnotes = "footnotes are not read"
  }

  private static func examples(_ path: String, but deviations: [Int: Deviation]) -> [Example] {
    let data = SpecificationExamples.data(path)
    let examples = data.flatMap { try? JSONDecoder().decode([Example].self, from: $0) } ?? []
    return examples.filter { deviations[$0.example] == nil }
  }

  @Test(.enabled(if: !specification.isEmpty, "GFM's examples are not there"), arguments: specification)
  func rendersSpecificationExample(_ example: Example) {
    #expect(GFM.html(of: example.markdown) == example.html)
  }

  @Test(.enabled(if: !extensions.isEmpty, "the examples of extensions are not there"), arguments: extensions)
  func rendersExtensionExample(_ example: Example) {
    #expect(GFM.html(of: example.markdown) == example.html)
  }

  @Test(.enabled(if: !specification.isEmpty && !extensions.isEmpty, "the examples are not there"))
  func findsAllExamples() {
    #expect(Self.specification.count == 671 - 6)
    #expect(Self.extensions.count == 30 - 6)
  }
}
