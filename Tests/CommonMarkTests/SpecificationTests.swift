import CommonMark
import Foundation
import TestSupport
import Testing

/// An example of a specification: a Markdown text and its HTML.
struct Example: Decodable, Sendable, CustomTestStringConvertible {
  let markdown: String
  let html: String
  let example: Int
  let section: String

  var testDescription: String { "\(section) \(example)" }

  /// The examples of CommonMark 0.30.
  static let specification =
    SpecificationExamples.data("commonmark/spec-0.30.json")
    .flatMap { try? JSONDecoder().decode([Example].self, from: $0) } ?? []

  static let smart = fenced("commonmark/cmark-0.30.2-smart_punct.txt")
  static let regression = fenced("commonmark/cmark-0.30.2-regression.txt")

  /// Reads cmark's test format: blocks between fences of 32 backticks, the first with the word `example`, a `.` between
  /// Markdown and HTML, and `→` for a tab.
  static func fenced(_ path: String) -> [Example] {
    guard let data = SpecificationExamples.data(path) else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var section = ""
    var parts: [String]?
    for line in String(decoding: data, as: UTF8.self).components(separatedBy: "\n") {
      if line == fence + " example" {
        parts = [""]
      } else if line == fence, let read = parts {
        examples.append(
          Example(markdown: read[0], html: read.count > 1 ? read[1] : "", example: examples.count + 1, section: section)
        )
        parts = nil
      } else if let read = parts {
        if line == ".", read.count == 1 {
          parts = read + [""]
        } else {
          parts = read.dropLast() + [read[read.count - 1] + line.replacingOccurrences(of: "→", with: "\t") + "\n"]
        }
      } else if line.hasPrefix("#") {
        section = line.drop { $0 == "#" || $0 == " " }.description
      }
    }
    return examples
  }
}

@Suite struct SpecificationTests {
  @Test(
    .enabled(if: !Example.specification.isEmpty, "the specification's examples are not there"),
    arguments: Example.specification)
  func rendersSpecificationExample(_ example: Example) {
    let rendered = Rendered(example.markdown, options: .conformance)
    #expect(rendered.html == example.html)
    #expect(rendered.filled { _ in .asWritten } == example.html)
  }

  @Test(.enabled(if: !Example.specification.isEmpty, "the specification's examples are not there"))
  func findsAllSpecificationExamples() {
    #expect(Example.specification.count == 652)
  }

  @Test(
    .enabled(if: !Example.smart.isEmpty, "cmark's examples of smart punctuation are not there"),
    arguments: Example.smart)
  func rendersSmartPunctuation(_ example: Example) {
    var options = BodyOptions.conformance
    options.smart = true
    #expect(Rendered(example.markdown, options: options).html == example.html)
  }

  @Test(.enabled(if: !Example.smart.isEmpty, "cmark's examples of smart punctuation are not there"))
  func findsAllSmartPunctuationExamples() {
    #expect(Example.smart.count == 16)
  }

  @Test(
    .enabled(if: !Example.regression.isEmpty, "cmark's regression examples are not there"),
    arguments: Example.regression)
  func rendersRegressionExample(_ example: Example) {
    #expect(Rendered(example.markdown, options: .conformance).html == example.html)
  }
}
