import Testing

@Suite struct CommentTests {
  /// Words with which the first line of a doc comment tells a riddle in place of a name.
  private static let riddles = ["What", "Where", "Whether", "How", "Who", "Which", "When", "Why", "The same"]

  @Test func docCommentsNameTheirThing() throws {
    for file in try Repository.swiftFiles(in: "Sources") {
      for (number, line) in Self.firstLines(of: try Repository.text(of: file)) where Self.isRiddle(line) {
        Issue.record("\(file):\(number): begin with a noun or a verb: '\(line)'")
      }
    }
  }

  @Test func docCommentsTellErrors() throws {
    for file in try Repository.swiftFiles(in: "Sources") {
      for number in Self.untoldErrors(in: try Repository.text(of: file)) {
        Issue.record("\(file):\(number): say what is thrown, and when")
      }
    }
  }

  @Test func linesAreShort() throws {
    for file in try Repository.swiftFiles(in: "Sources") + Repository.swiftFiles(in: "Tests") + ["Package.swift"] {
      for number in Self.longLines(of: try Repository.text(of: file)) {
        Issue.record("\(file):\(number): more than \(Self.width) characters")
      }
    }
  }

  @Test(
    arguments: [
      ("/// The digest.\n/// What nil means.\nlet a: Int", []), ("/// What it is.\nlet a: Int", [1]),
      ("let a = 1\n\n  /// The same for pages.\n  let b: Int\n/// Whatever it is.\nlet c: Int", [3]),
    ] as [(String, [Int])])
  func firstLinesThatAreRiddlesAreFound(text: String, lines: [Int]) {
    #expect(Self.firstLines(of: text).filter { Self.isRiddle($0.line) }.map(\.number) == lines)
  }

  @Test(
    arguments: [
      ("/// Reads.\n///\n/// Throws an error.\npublic func a() throws {", []),
      ("/// Reads.\npublic func a() throws {}\npackage init?(b: Int) async throws -> C {}", [2, 3]),
      ("/// Reads.\npackage func a() throws(B) {", []), ("func a() throws {}\nprivate func b() throws {}", []),
      ("  /// Throws an error.\n  @discardableResult\n  package static func a() throws -> B {", []),
      ("/// Calls.\npublic func a(_ b: (Int) throws -> (C)) -> () throws -> D {", []),
      ("/// Calls.\n@inlinable\npublic mutating func a<B>(\n  _ b: () throws -> B\n) rethrows -> C {", [3]),
      ("/// Throws an error.\npublic let a = 1\n@inlinable package init() throws {}", [3]),
      ("// public func a() throws {}\npublic var a: B { b.init(throws) }", []),
    ] as [(String, [Int])])
  func untoldErrorsAreFound(text: String, lines: [Int]) {
    #expect(Self.untoldErrors(in: text) == lines)
  }

  @Test(
    arguments: [
      (String(repeating: "a", count: 120), []), (String(repeating: "a", count: 121), [1]),
      ("\n" + String(repeating: "–", count: 120), []), ("a\n\n" + String(repeating: "–", count: 121) + "\n", [3]),
    ] as [(String, [Int])])
  func longLinesAreFound(text: String, lines: [Int]) {
    #expect(Self.longLines(of: text) == lines)
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

  /// The most characters of a line.
  private static let width = 120

  /// The numbers of lines with more than ``width`` characters, from 1.
  private static func longLines(of text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.utf8.count > width && $0.element.count > width }.map { $0.offset + 1 }
  }

  /// The numbers of lines, from 1, with a function or initializer whose doc comment does not tell that it throws.
  ///
  /// Only those of other targets or users count, and only untyped errors.
  private static func untoldErrors(in text: String) -> [Int] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
    return lines.indices.filter { index in
      guard isShared(lines[index]), throwsAny(lines[index...].lazy.flatMap { $0 + "\n" }) else { return false }
      let above = lines[..<index].reversed().prefix { $0.hasPrefix("///") || $0.hasPrefix("@") }
      return !above.contains { $0.hasPrefix("///") && $0.contains("hrows") }
    }.map { $0 + 1 }
  }

  /// True for a line that begins a `public` or `package` function or initializer.
  private static func isShared(_ line: Substring) -> Bool {
    let words = line.split { " (<?".contains($0) }
    guard let position = words.firstIndex(where: { $0 == "func" || $0 == "init" }) else { return false }
    let modifiers = words[..<position]
    return modifiers.contains { $0 == "public" || $0 == "package" }
      && modifiers.allSatisfy { $0.hasPrefix("@") || $0.allSatisfy(\.isLetter) }
  }

  /// True for text that begins with a declaration which throws an untyped error.
  ///
  /// It has plain `throws` or `rethrows` between its parameters and its result or body.
  private static func throwsAny(_ declaration: some Sequence<Character>) -> Bool {
    var depth = 0
    var signature = ""
    for character in declaration {
      if depth == 0, character == "{" || signature.hasSuffix("->") { break }
      if character == ")" { depth -= 1 }
      if depth == 0, character != ")" { signature.append(character) }
      if character == "(" { depth += 1 }
    }
    // A typed error leaves `throws(`.
    return signature.split(whereSeparator: \.isWhitespace).contains { $0 == "throws" || $0 == "rethrows" }
  }
}
