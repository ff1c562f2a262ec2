import Foundation
import Testing

private let sources = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources").standardizedFileURL

@Suite struct CommentTests {
  /// Words with which the first line of a doc comment tells a riddle in place of a name.
  private static let riddles = ["What", "Where", "Whether", "How", "Who", "Which", "When", "Why", "The same"]

  @Test func docCommentsNameTheirThing() throws {
    for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      for (number, line) in Self.firstLines(of: text) where Self.isRiddle(line) {
        Issue.record("\(file):\(number): begin with a noun or a verb: '\(line)'")
      }
    }
  }

  @Test(
    arguments: [
      ("/// The digest.\n/// What nil means.\nlet a: Int", []), ("/// What it is.\nlet a: Int", [1]),
      ("let a = 1\n\n  /// The same for pages.\n  let b: Int\n/// Whatever it is.\nlet c: Int", [3]),
    ] as [(String, [Int])])
  func riddles(text: String, lines: [Int]) {
    #expect(Self.firstLines(of: text).filter { Self.isRiddle($0.line) }.map(\.number) == lines)
  }

  /// The first line of each doc comment without the slashes, with its number, from 1.
  private static func firstLines(of text: String) -> [(number: Int, line: String)] {
    var isInside = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let line = line.drop { $0 == " " }
      defer { isInside = line.hasPrefix("///") }
      return line.hasPrefix("///") && !isInside ? (index + 1, String(line.dropFirst(3).drop { $0 == " " })) : nil
    }
  }

  private static func isRiddle(_ line: String) -> Bool {
    riddles.contains { word in
      line == word || line.hasPrefix(word) && line.dropFirst(word.count).first?.isLetter == false
    }
  }
}
