import Diagnostics
import TestSupport
import Testing
import YAML

/// An input whose marked stretch is the place of its one diagnostic.
struct Mistake: Sendable, CustomTestStringConvertible {
  let marked: String
  let message: String
  let hint: String

  init(_ marked: String, _ message: String, _ hint: String) {
    self.marked = marked
    self.message = message
    self.hint = hint
  }

  var testDescription: String { marked }

  func expected(_ id: DiagnosticID, _ severity: Diagnostic.Severity = .error) throws -> Diagnostic {
    let range = try #require(MarkedText(marked).ranges.first)
    return Diagnostic(id, severity, message, at: SourceRange(path: "a.md", offsets: range), hint: hint)
  }

  func parsed() -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    YAMLParser.parse(SourceFile(path: "a.md", bytes: MarkedText(marked).bytes))
  }
}

private let unclosedDouble =
  "add \" at the end; a quotation mark that belongs to the text needs '…' around the whole value"
private let unclosedSingle =
  "add ' at the end; an apostrophe that belongs to the text needs \"…\" around the whole value"
private let unclosedBracket = "at the end, or put quotes around the whole value if it is text"
private let useSpaces = "use spaces instead: two for each level"
private let alignKey = "align it with the key it stands beside; if it is part of the text above, put that in quotes"
private let alignLine = "align this line with the one it belongs beside"
private let needsKey = "write a key and a colon before it, or indent it if it continues the value above"
private let ownLines = "put each item on a line of its own, or write [one, two]; a dash that is text needs quotes"
private let belowKey = "put it below a key that has no value of its own, or remove the dash"
private let startItem = "start the line with '- ', or align it with the key above the list"
private let noEscape = "write \\\\ for a backslash, or use single quotes around the value"

private let holdsColon = "text that holds ': ' must be in quotes"
private let tabIndentation = "a tab is used as indentation"
private let unclosed = "the quote that opens here is never closed"
private let noSpace = "a space is missing after the colon"
private let noKey = "this line has no 'key: value'"
private let uneven = "the indentation matches none of the lines above"
private let underValue = "this key is indented under a line that has a value already"
private let listBesideKey = "a list may not begin on the line of its key"

@Suite struct YAMLSyntaxTests {
  @Test(arguments: [
    Mistake("title: «Foo: bar»\nb: c\n", holdsColon, "put it in quotes: \"Foo: bar\""),
    Mistake("a: x\ntitle: «Café – bar: baz»\r\n", holdsColon, "put it in quotes: \"Café – bar: baz\""),
    Mistake("title: «Say \"x\": y»", holdsColon, "put it in quotes: 'Say \"x\": y'"),
    Mistake("title: «It's \"x\": y»", holdsColon, "put it in quotes: 'It''s \"x\": y'"),
    Mistake("a:\n  - title: «Foo: bar»\n", holdsColon, "put it in quotes: \"Foo: bar\""),
    Mistake("a: «: b»", holdsColon, "put it in quotes: \": b\""),
    Mistake("a: [b: c«:» d]", holdsColon, "put quotes around this item"),
    Mistake(
      "title: «A long title that says what is new: a value with a colon, of more than 72 characters»",
      holdsColon, "put quotes around the whole value"),
    Mistake("tags: [«#River», #Sun]\n", "text that starts with '#' must be in quotes", "put it in quotes: \"#River\""),
    Mistake("a: {b: «#ff0000»}\n", "text that starts with '#' must be in quotes", "put it in quotes: \"#ff0000\""),
    Mistake(
      "tags:\n«*» River\n* Sun", "'*' does not begin an item of a list",
      "write a hyphen and a blank in its place: '- River'"),
    Mistake(
      "tags:\n«•» River\n• Sun", "'•' does not begin an item of a list",
      "write a hyphen and a blank in its place: '- River'"),
    Mistake("title: «@foo»", "text that starts with '@' must be in quotes", "put it in quotes: \"@foo\""),
    Mistake("title: «`x`»", "text that starts with '`' must be in quotes", "put it in quotes: \"`x`\""),
    Mistake("title: «%foo»", "text that starts with '%' must be in quotes", "put it in quotes: \"%foo\""),
    Mistake("title: «& so on»", "text that starts with '&' must be in quotes", "put it in quotes: \"& so on\""),
    Mistake("title: «*bold* move»", "text that starts with '*' must be in quotes", "put it in quotes: \"*bold* move\""),
    Mistake("a: «]b»", "text that starts with ']' must be in quotes", "put it in quotes: \"]b\""),
    Mistake("a: «, b»", "text that starts with ',' must be in quotes", "put it in quotes: \", b\""),
    Mistake("a: «? b»", "text that starts with '?' must be in quotes", "put it in quotes: \"? b\""),
    Mistake("tags:\n  - «@a»\n", "text that starts with '@' must be in quotes", "put it in quotes: \"@a\""),
    Mistake("tags: [«@»a, b]", "text that starts with '@' must be in quotes", "put quotes around this item"),
    Mistake("«@a»: b", "text that starts with '@' must be in quotes", "put it in quotes: \"@a\""),
    Mistake("a: b\n«}c»: d", "text that starts with '}' must be in quotes", "put it in quotes: \"}c\""),
    Mistake(
      "title: «| x»\nb: c", "text may not follow '|' on the same line",
      "put it in quotes: \"| x\", or begin a long text on the next line, indented"),
    Mistake(
      "title: «> quote»", "text may not follow '>' on the same line",
      "put it in quotes: \"> quote\", or begin a long text on the next line, indented"),
  ])
  func textThatNeedsQuotes(_ mistake: Mistake) throws {
    try expectSyntaxError(mistake)
  }

  @Test(arguments: [
    Mistake("title: «\"»abc\nb: c\n", unclosed, unclosedDouble),
    Mistake("title: «'»tis the season\nb: c\n", unclosed, unclosedSingle),
    Mistake("title: «\"»abc\nb: \"c\"\nd: e\n", unclosed, unclosedDouble),
    Mistake("a: x\ntags:\n  - «\"»abc\n  - \"b\"\n", unclosed, unclosedDouble),
    Mistake("a: «'»b\n\n---\nc", unclosed, unclosedSingle),
    Mistake("«\"»abc\nb: c\n", unclosed, unclosedDouble),
    Mistake(
      "title: 'It«'»s here'\nb: c", "this apostrophe ends the quoted text too early", "write \"It's here\""),
    Mistake(
      "title: '90s music«'»s best", "this apostrophe ends the quoted text too early", "write \"90s music's best\""),
    Mistake(
      "title: \"The «\"»best\" day\"", "this quotation mark ends the quoted text too early",
      "write 'The \"best\" day'"),
    Mistake("title: «\"a\" b»", "more text follows the closing '\"'", "put it in quotes: '\"a\" b'"),
    Mistake("title: «\"a\": b»", "more text follows the closing '\"'", "put it in quotes: '\"a\": b'"),
    Mistake("title: «'a' and 'b'»", "more text follows the closing '''", "put it in quotes: \"'a' and 'b'\""),
    Mistake("«\"a\" b»: c", "more text follows the closing '\"'", "put it in quotes: '\"a\" b'"),
    Mistake("title: «[Update] Budget»", "more text follows the closing ']'", "put it in quotes: \"[Update] Budget\""),
    Mistake("title: «[Update] Foo: b»", "more text follows the closing ']'", "put it in quotes: \"[Update] Foo: b\""),
    Mistake("title: \"a«\\d»\"", "'\\d' means nothing between double quotes", noEscape),
    Mistake("title: \"«\\u»12\"", "'\\u' means nothing between double quotes", noEscape),
  ])
  func quotes(_ mistake: Mistake) throws {
    try expectSyntaxError(mistake)
  }

  @Test(arguments: [
    Mistake("«\t»title: a\n", tabIndentation, useSpaces),
    Mistake("a:\n«\t»- x\n", tabIndentation, useSpaces),
    Mistake("a:\n  b: c\n«\t»d: e\n", tabIndentation, useSpaces),
    Mistake("a: b\n«\t»\nc: d\n", tabIndentation, useSpaces),
    Mistake("a: |\n«\t»abc\n", tabIndentation, useSpaces),
    Mistake("a: b\n«  »c: d\n", underValue, alignKey),
    Mistake("a: b\n«  »c: d\n  e: f\n", underValue, alignKey),
    Mistake("a:\n  b: c\n«   »d: e\n", underValue, alignKey),
    Mistake("tags:\n  - a\n«    »b: c\n", underValue, alignKey),
    Mistake("a:\n  b: c\n« »d: e\n", uneven, alignLine),
    Mistake("a: >\n    x\n«  »y\n", uneven, alignLine),
    Mistake("tags:\n  - a\n« »- b\n", uneven, alignLine),
    Mistake("a:\n  - b: c\n    d: e\n«   »f: g\n", uneven, alignLine),
    Mistake(
      "\n« »a: b\nc: d\n", "the first key is indented, unlike the lines below it", "remove the spaces before it"),
  ])
  func indentation(_ mistake: Mistake) throws {
    try expectSyntaxError(mistake)
  }

  @Test(arguments: [
    Mistake("title«:»Foo\n", noSpace, "write 'title: '"),
    Mistake("title«:»Foo\nb: c\n", noSpace, "write 'title: '"),
    Mistake("b: c\ntitle«:»Foo\n", noSpace, "write 'title: '"),
    Mistake("site:\n  title«:»Foo\n  url: x\n", noSpace, "write 'title: '"),
    Mistake("url«:»http://example.com\nb: c\n", noSpace, "write 'url: '"),
    Mistake("b: c\n«http://example.com»\nd: e\n", noKey, needsKey),
    Mistake("«title»\nb: c\n", noKey, needsKey),
    Mistake("a: b\n«some more text»\n", noKey, needsKey),
    Mistake("«Only text»\n", noKey, needsKey),
    Mistake("«:» b\n", "nothing stands before this colon", "write the key before it"),
    Mistake("- a\n«-»b\n", "a space is missing after the dash of a list item", "write '- '"),
    Mistake("a: b\n«-» c\nd: e\n", "a list item stands where a key is expected", belowKey),
    Mistake("- a\n«b»: c\n", "a list item is expected here", startItem),
    Mistake("tags:\n  - a\n  «b»: c\n", "a list item is expected here", startItem),
    Mistake("tags: «- a»\n", listBesideKey, ownLines),
    Mistake("a: «-»\n", listBesideKey, ownLines),
    Mistake("tags: «[»a, b\nx: y\n", "the '[' that opens here is never closed", "add ']' " + unclosedBracket),
    Mistake("a: «{»b: c\nd: e\n", "the '{' that opens here is never closed", "add '}' " + unclosedBracket),
    Mistake(
      "tags: «[»#a, #b]\nx: y\n", "the '[' that opens here is never closed",
      "a '#' before ']' begins a comment: put quotes around words that start with '#'"),
    Mistake("tags: [a, b]«]»", "this bracket closes nothing", "remove it"),
    Mistake("tags: [a«}»]", "this bracket closes nothing", "remove it"),
    Mistake("a: [\"b\" «\"»c\"]", "a comma is missing before this", "write ', ' between two items"),
    Mistake("a: [b, «,» c]", "nothing stands before this comma", "remove the comma, or write the item"),
    Mistake("a: [ «-» b ]", "a dash may not stand before an item in brackets", "remove the dash"),
    Mistake("«---» a: b\n", "text may not follow '---' on the same line", "put it on the next line"),
  ])
  func keysAndLists(_ mistake: Mistake) throws {
    try expectSyntaxError(mistake)
  }

  @Test(arguments: ["a: b«\u{1}»\n", "a: é «\u{7F}»\n", "«\u{0}»"])
  func characters(_ marked: String) throws {
    let mistake = Mistake(
      marked, "a character stands here that text may not hold", "delete it; it may be invisible")
    #expect(mistake.parsed().diagnostics == [try mistake.expected(.controlCharacter)])
  }

  private func expectSyntaxError(_ mistake: Mistake) throws {
    let (root, diagnostics) = mistake.parsed()
    #expect(diagnostics == [try mistake.expected(.yamlSyntax)])
    #expect(root == nil)
  }
}
