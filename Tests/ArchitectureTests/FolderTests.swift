import Foundation
import Testing

/// The folders of targets, lowest first: a file names types of its own folder and of those before it only.
///
/// An empty name is the target's own folder.
private let orders: [String: [String]] = [
  "Rendering": ["Fields", "Output", "Theme", "Context", "Fingerprints", "Things", "Pages", "Loading", ""]
]

/// Folders of one target that name each other's types would be one room with two doors.
@Suite struct FolderTests {
  /// A source file without comments and texts.
  private struct File {
    let name: String
    let folder: String
    let lines: [Substring]

    /// The types that it declares for the whole target.
    var types: [String] {
      lines.compactMap { line in
        var words = line.split(separator: " ")[...]
        while let word = words.first, ["public", "package", "final", "indirect"].contains(word) { words.removeFirst() }
        guard line.first?.isWhitespace == false, words.count > 1,
          ["struct", "class", "enum", "protocol", "actor", "typealias"].contains(words.removeFirst())
        else { return nil }
        return words.first.map { String($0.prefix { $0.isLetter || $0.isNumber }) }
      }
    }

    /// All words that it holds.
    var words: Set<Substring> {
      Set(lines.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_") } })
    }
  }

  @Test(arguments: orders.keys.sorted())
  func typesAreNamedInOneDirection(target: String) throws {
    let order = try #require(orders[target])
    let files = try Self.files(of: target)
    #expect(Set(files.map(\.folder)) == Set(order))
    var heights: [Substring: Int] = [:]
    for file in files {
      for type in file.types { heights[Substring(type)] = order.firstIndex(of: file.folder) }
    }
    #expect(heights.count > files.count / 2)
    for file in files {
      let height = try #require(order.firstIndex(of: file.folder))
      for word in file.words.sorted() {
        guard let other = heights[word], other > height else { continue }
        Issue.record("\(target)/\(file.folder)/\(file.name) names \(word), which is above it in '\(order[other])'")
      }
    }
  }

  private static func files(of target: String) throws -> [File] {
    let sources = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources").standardizedFileURL
    let folder = sources.appendingPathComponent(target)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
      .map { path in
        let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        let parts = path.split(separator: "/")
        return File(
          name: parts.last.map(String.init) ?? path, folder: parts.dropLast().joined(separator: "/"),
          lines: stripped(text))
      }
  }

  /// The lines of a file without comments and without texts in quotation marks.
  private static func stripped(_ text: String) -> [Substring] {
    var isText = false
    return text.split(separator: "\n").map { line in
      if line.contains("\"\"\"") {
        isText.toggle()
        return ""
      }
      if isText { return "" }
      let parts = line.prefix(upTo: line.range(of: "//")?.lowerBound ?? line.endIndex).split(
        separator: "\"", omittingEmptySubsequences: false)
      return Substring(parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " "))
    }
  }
}
