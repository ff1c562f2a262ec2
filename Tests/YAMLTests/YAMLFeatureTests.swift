import Diagnostics
import TestSupport
import Testing
import YAML

/// What YAML has and Broadsheet does without, limits, and text that would be lost.
@Suite struct YAMLFeatureTests {
  @Test(arguments: [
    Mistake(
      "title: «&amp» more", "the anchor '&amp' is not supported",
      "put the whole value in quotes if '&' belongs to the text, else remove '&amp'"),
    Mistake(
      "a: «&base»\n  b: c\n", "the anchor '&base' is not supported",
      "put the whole value in quotes if '&' belongs to the text, else remove '&base'"),
    Mistake(
      "title: «*bold»\n", "the alias '*bold' is not supported",
      "put the whole value in quotes if '*' belongs to the text, else write the value out"),
    Mistake(
      "title: «*bold» move\n", "the alias '*bold' is not supported",
      "put the whole value in quotes if '*' belongs to the text, else write the value out"),
    Mistake(
      "«*a» : b\n", "the alias '*a' is not supported",
      "put the whole value in quotes if '*' belongs to the text, else write the value out"),
    Mistake(
      "title: «!wow» x", "the tag '!wow' is not supported",
      "put the whole value in quotes if '!' belongs to the text, else remove '!wow'"),
    Mistake(
      "a: «!!int» 5", "the tag '!!int' is not supported",
      "put the whole value in quotes if '!' belongs to the text, else remove '!!int'"),
    Mistake(
      "«!t» a: 5", "the tag '!t' is not supported",
      "put the whole value in quotes if '!' belongs to the text, else remove '!t'"),
    Mistake("a: b\n«<<»: *x\n", "the merge key '<<' is not supported", "write the keys out"),
    Mistake("«<<»: {a: b}\n", "the merge key '<<' is not supported", "write the keys out"),
    Mistake(
      "«%YAML 1.1»\n---\na: b\n", "lines that start with '%' are not supported",
      "remove the line, or put quotes around text that starts with '%'"),
    Mistake(
      "a: b\n«---»\nc: d\n", "a second document begins here, and only the first is read",
      "remove this line, and all after it that is not needed"),
    Mistake(
      "a: b\n...\n«c: d»\n", "a second document begins here, and only the first is read",
      "remove this line, and all after it that is not needed"),
    Mistake(
      "«[a, b]»: c\n", "a key must be a text, not a list or a set of keys",
      "put quotes around text that begins with a bracket"),
  ])
  func refuses(_ mistake: Mistake) throws {
    #expect(mistake.parsed().diagnostics == [try mistake.expected(.yamlFeature)])
  }

  @Test func refusesPlaceholdersWithoutQuotes() throws {
    let mistake = Mistake(
      "title: «{{ x }}»\n", "text that starts with '{' must be in quotes", "put it in quotes: \"{{ x }}\"")
    #expect(mistake.parsed().diagnostics == [try mistake.expected(.yamlSyntax)])
  }

  @Test func refusesSecondKeyAndKeepsTheFirst() {
    let marked = MarkedText("«a»: 1\nb: x\n«'a'»: 2\n")
    let (root, diagnostics) = YAMLParser.parse(SourceFile(path: "a.md", bytes: marked.bytes))
    #expect(
      diagnostics == [
        Diagnostic(
          .duplicateKey, .error, "the key 'a' stands here a second time",
          at: SourceRange(path: "a.md", offsets: marked.ranges[1]),
          labels: [.init("the first one", at: SourceRange(path: "a.md", offsets: marked.ranges[0]))],
          hint: "keep one of the two")
      ])
    guard case .mapping(let entries)? = root?.value else { return }
    #expect(entries.map(\.key) == ["a", "b"])
  }

  @Test func findsSecondKeyAmongMany() {
    let text = (1...40).map { "k\($0): v\n" }.joined() + "k3: v\nk40: v\nk41: v\nk41: v\n"
    let (_, diagnostics) = YAMLParser.parse(SourceFile(path: "a.md", text: text))
    #expect(
      diagnostics.map(\.message) == [
        "the key 'k3' stands here a second time", "the key 'k40' stands here a second time",
        "the key 'k41' stands here a second time",
      ])
  }

  @Test(arguments: [
    "title: We are «#1»\nb: c\n",
    "color: «#fff»\n",
    "tags:\n  - «#politics today»  \n  - b\n",
    "title: Café  «#1»\r\n",
  ])
  func warnsOfLostText(_ marked: String) throws {
    let range = try #require(MarkedText(marked).ranges.first)
    let lost = String(decoding: MarkedText(marked).bytes[range], as: UTF8.self)
    let mistake = Mistake(
      marked, "'\(lost)' is lost, since ' #' begins a comment",
      "put quotes around the whole value, or a space after '#' if it is a comment")
    let (root, diagnostics) = mistake.parsed()
    #expect(diagnostics == [try mistake.expected(.textLost, .warning)])
    #expect(root != nil)
  }

  @Test(arguments: [(15, true), (16, false), (300, false)])
  func limitsDepth(_ lists: Int, _ isRead: Bool) {
    let text = "a: " + String(repeating: "[", count: lists) + String(repeating: "]", count: lists)
    let (root, diagnostics) = YAMLParser.parse(SourceFile(path: "a.md", text: text))
    let error = Diagnostic(
      .yamlTooDeep, .error, "lists and keys lie more than 16 levels deep",
      at: SourceRange(path: "a.md", offsets: 18..<19),
      hint: "write this with fewer levels; text that begins with brackets needs quotes")
    #expect(diagnostics == (isRead ? [] : [error]))
    #expect((root != nil) == isRead)
  }

  @Test func limitsSize() {
    let source = SourceFile(path: "a.md", text: "---\n" + String(repeating: "a: b\n", count: 20))
    let (root, diagnostics) = YAMLParser.parse(source, in: 4..<104, maximumSize: 99)
    #expect(root == nil)
    #expect(
      diagnostics == [
        Diagnostic(
          .yamlTooLarge, .error, "100 bytes of YAML are too many: at most 99 are read",
          at: SourceRange(path: "a.md", offsets: 4..<4),
          hint: "move the text below the front matter, or split the file")
      ])
    #expect(YAMLParser.defaultMaximumSize == 65_536)
  }

  /// Between braces a comma ends a text, and a `#` behind a blank begins a comment.
  @Test(arguments: [
    (
      "a: {file: a.jpg, alt: The bridge, at dawn}\n",
      "1:35 'at dawn' is lost, since a comma ends a text between { and }"
        + " | put it in quotes: \"The bridge, at dawn\""
    ),
    (
      "a: {alt: One, two, three, file: a.jpg}\n",
      "1:15 'two, three' is lost, since a comma ends a text between { and }"
        + " | put it in quotes: \"One, two, three\", or write a list: [One, two, three]"
    ),
    (
      "a: {alt: The \"old\" bridge, at dawn}\n",
      "1:28 'at dawn' is lost, since a comma ends a text between { and }"
        + " | put it in quotes: 'The \"old\" bridge, at dawn'"
    ),
    (
      "a: {alt: Room #5, first floor,\n file: a.jpg}\n",
      "1:15 '#5, first floor,' is lost, since ' #' begins a comment | put quotes around the text that holds it"
    ),
    (
      "tags: [b #c\n, d]\n",
      "1:10 '#c' is lost, since ' #' begins a comment | put quotes around the text that holds it"
    ),
  ])
  func textIsLostInBraces(_ text: String, _ expected: String) {
    let source = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let problems = YAMLParser.parse(source).diagnostics.filter { $0.id == .textLost }
    let lines = problems.map { problem in
      "1:\(problem.range.offsets.lowerBound + 1) \(problem.message) | \(problem.hint ?? "")"
    }
    #expect(lines == [expected])
    #expect(problems.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: ["a: {alt: \"The bridge, at dawn\"}\n", "a: {one, two}\n", "a: {b: , c: d}\n", "a: [x, y]\n"])
  func nothingIsLost(_ text: String) {
    let source = SourceFile(path: "a.md", bytes: Array(text.utf8))
    #expect(!YAMLParser.parse(source).diagnostics.contains { $0.id == .textLost })
  }
}
