import Testing

@Suite struct MapTests {
  /// The most lines of `Sources/README.md`.
  private static let limit = 90

  @Test(arguments: ["README.md", "INDEX.md"])
  func allPathsExist(name: String) throws {
    for (number, path) in Self.paths(in: try Repository.text(of: "Sources/\(name)")) where !Self.exists(path) {
      Issue.record("Sources/\(name):\(number): there is no '\(path)'")
    }
  }

  @Test func theMapIsShort() throws {
    #expect(
      try Repository.text(of: "Sources/README.md").split(separator: "\n", omittingEmptySubsequences: false).count - 1
        <= Self.limit)
  }

  @Test(
    arguments: [
      ("| a key | `A/B.swift`; its text: `A/C`, `D.swift` |", ["1 A/B.swift", "1 A/C", "1 D.swift"]),
      ("# A\n\nA `key`, `a.yml`, A/B\n`A/B+C.swift`", ["4 A/B+C.swift"]),
      ("`swift test --filter A/B`, `:::`", []), ("A/`B`/C", []),
    ] as [(String, [String])])
  func pathsOfAText(text: String, paths: [String]) {
    #expect(Self.paths(in: text).map { "\($0.number) \($0.path)" } == paths)
  }

  @Test(
    arguments: [
      ("ByteCoding/Digest.swift", true), ("Manual/Topics", true), ("Tests/ArchitectureTests", true),
      ("ByteCoding/Nothing.swift", false), ("Digest.swift", false),
    ])
  func existence(path: String, exists: Bool) {
    #expect(Self.exists(path) == exists)
  }

  /// The paths in backticks, with the numbers of their lines, from 1.
  ///
  /// A path ends in `.swift`, or has a slash and no space.
  private static func paths(in text: String) -> [(number: Int, path: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      line.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap { part, span in
        // Every second part of the line is between backticks.
        let isPath = part % 2 == 1 && (span.hasSuffix(".swift") || span.contains("/")) && !span.contains(" ")
        return isPath ? (index + 1, String(span)) : nil
      }
    }
  }

  /// True for a path below `Sources`, or else below the repository's root.
  private static func exists(_ path: String) -> Bool { ["Sources/\(path)", path].contains(where: Repository.has) }
}
