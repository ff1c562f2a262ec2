import Foundation
import Testing

@testable import Manual

/// This repository.
let repository = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardizedFileURL

@Suite struct TopicTests {
  @Test(arguments: Topic.allCases)
  func hasATitleAndAText(topic: Topic) {
    #expect(topic.blocks.count > 1)
    guard case .heading(1, _) = topic.blocks.first else {
      Issue.record("\(topic) begins with no heading")
      return
    }
  }

  @Test func eachFileIsATopic() throws {
    let folder = repository.appendingPathComponent("Sources/Manual/Topics").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let topics = Topic.allCases.filter { $0 != .templates }.map { "\($0.rawValue).md" }
    #expect(Set(files) == Set(topics))
  }

  @Test(arguments: Topic.allCases)
  func theReadmeListsIt(topic: Topic) throws {
    let readme = try String(contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("\n| [\(topic.rawValue)](\(topic.path)) | "))
  }

  /// The links of topics to files, with the headings that they name.
  @Test(arguments: Topic.allCases.map(\.path) + ["README.md"])
  func linksLeadSomewhere(path: String) throws {
    let file = repository.appendingPathComponent(path)
    let text = Self.withoutCode(try String(contentsOf: file, encoding: .utf8))
    for part in text.components(separatedBy: "](").dropFirst() {
      let address = part.prefix { $0 != ")" }.split(separator: "#", omittingEmptySubsequences: false)
      guard let name = address.first, !name.hasPrefix("http"), !part.hasPrefix(")") else { continue }
      let target =
        name.isEmpty ? file : file.deletingLastPathComponent().appendingPathComponent(String(name)).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: target.path), "\(path): \(name)")
      guard address.count > 1 else { continue }
      let headings = try String(contentsOf: target, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("#") }
      #expect(headings.map(Self.anchor).contains(String(address[1])), "\(path): \(address[1])")
    }
  }

  private static func anchor(_ heading: Substring) -> String {
    heading.drop { $0 == "#" || $0 == " " }.lowercased().filter { $0.isLetter || $0.isNumber || "- ".contains($0) }
      .replacingOccurrences(of: " ", with: "-")
  }

  /// A text without its fenced blocks and its code between single backticks.
  private static func withoutCode(_ text: String) -> String {
    text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
      .components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
  }
}
