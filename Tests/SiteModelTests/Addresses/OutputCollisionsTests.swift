import Diagnostics
import Foundation
import SiteModel
import Testing

@Suite struct OutputCollisionsTests {
  @Test(arguments: [
    (["a", "b"], [String]()),
    (["a", "a"], ["a: 1 and 0"]),
    (["a/index.html", "A/index.html"], ["A/: 1 and 0"]),
    (["caf\u{E9}", "cafe\u{301}"], ["cafe\u{301}: 1 and 0"]),
    (["a", "a/b"], ["a: 0 and 1"]),
    (["a/b/c", "a"], ["a: 1 and 0"]),
    (["a", "a", "a"], ["a: 1 and 0", "a: 2 and 0"]),
  ])
  func pairs(paths: [String], expected: [String]) throws {
    let files = try paths.enumerated().map { index, path in
      (path: try #require(OutputPath(path)), origin: SourceRange.wholeFile(String(index)))
    }
    let found = OutputCollisions.check(files)
    let described = found.map { diagnostic in
      let end = diagnostic.message.range(of: " as well, from ")?.lowerBound ?? diagnostic.message.endIndex
      let path = diagnostic.message[..<end].split(separator: "/", maxSplits: 1).last ?? ""
      return "\(path): \(diagnostic.range.path) and \(diagnostic.labels.first?.range.path ?? "")"
    }
    #expect(described.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    #expect(found.allSatisfy { $0.severity == .error && $0.id == .outputCollision })
  }

  /// Redirects to `b/index.html` beside it, by the paths of all files, and whether the disk tells capitals apart.
  @Test(arguments: [
    (["B/index.html", "b/index.html"], false, [String]()),
    (
      ["B/index.html", "b/index.html"], true, ["0: the output folder's disk takes /B/ for the address that it leads to"]
    ),
    (["Old/index.html", "old/index.html"], false, []),
    (["B/index.html", "B/index.html"], false, ["1: another page or file has the address /B/ as well, from 0"]),
    (["b/index.html", "b/index.html"], false, ["1: another page or file has the address /b/ as well, from 0"]),
  ])
  func redirects(paths: [String], foldsCase: Bool, expected: [String]) throws {
    let page = try #require(OutputPath("b/index.html"))
    let files = try paths.enumerated().map { index, path in
      (path: try #require(OutputPath(path)), origin: SourceRange.wholeFile(String(index)))
    }
    let redirects = files.map(\.path).filter { $0 != page }.map { ($0, page) }
    let collisions = OutputCollisions(
      files, redirects: Dictionary(redirects, uniquingKeysWith: { first, _ in first }), foldsCase: foldsCase)
    #expect(collisions.diagnostics.map { "\($0.range.path): \($0.message)" } == expected)
  }
}
