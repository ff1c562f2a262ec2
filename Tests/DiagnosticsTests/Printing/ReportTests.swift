import Diagnostics
import Testing

/// Whole reports of several diagnostics, in each form.
@Suite struct ReportTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var format = DiagnosticPrinter.Format.snippet
    var color = false
    let diagnostics: [Diagnostic]
    let expected: String

    var testDescription: String { name }
  }

  private static let files = [
    "a.md": "title: One\npermalink: /x/\n",
    "b.md": "title: Two\npermalink: /x/\n",
  ]

  private static func at(_ path: String, _ offsets: Range<Int>) -> SourceRange {
    SourceRange(path: path, offsets: offsets)
  }

  private static let clash = Diagnostic(
    .duplicateKey, .error, "two articles at /x/", at: at("b.md", 22..<25),
    labels: [Diagnostic.Label("also here", at: at("a.md", 22..<25))], hint: "change one of them")
  private static let unknown = Diagnostic(.unknownTemplateKey, .warning, "unknown key", at: at("a.md", 0..<5))
  private static let whole = Diagnostic(
    .fileTooLarge, .error, "the file is too large", at: .wholeFile("c.md"), hint: "split it")
  private static let absent = Diagnostic(.rawHTML, .note, "raw \"HTML\"\u{7}", at: at("gone.md", 7..<9), hint: "see")
  private static func many(_ count: Int, _ severity: Diagnostic.Severity = .warning) -> [Diagnostic] {
    (0..<count).map { Diagnostic(.textLost, severity, "text is lost", at: at("many.md", $0 + 1..<$0 + 2)) }
  }

  static let cases = [
    Case(name: "nothing", diagnostics: [], expected: ""),
    Case(name: "nothing, concise", format: .concise, diagnostics: [], expected: ""),
    Case(name: "nothing, JSON", format: .json, diagnostics: [], expected: "[]\n"),
    Case(
      name: "sorted, each once, with labels, whole and absent files",
      diagnostics: [absent, whole, clash, unknown, clash],
      expected: """
        a.md:1:1: warning: unknown key [unknown-template-key]
          1 | title: One
            | ^^^^^
        b.md:2:12: error: two articles at /x/ [duplicate-key]
          2 | permalink: /x/
            |            ^^^ change one of them
          a.md:2:12: also here
          2 | permalink: /x/
            |            ^^^
        c.md: error: the file is too large [file-too-large]
            = split it
        gone.md: note: raw "HTML"\\u{7} [raw-html]
            = see

        """),
    Case(
      name: "concise", format: .concise, diagnostics: [absent, whole, clash, unknown],
      expected: """
        a.md:1:1: warning: unknown key [unknown-template-key]
        b.md:2:12: error: two articles at /x/ [duplicate-key] (change one of them)
        c.md: error: the file is too large [file-too-large] (split it)
        gone.md: note: raw "HTML"\\u{7} [raw-html] (see)

        """),
    Case(
      name: "JSON", format: .json, diagnostics: [absent, whole, clash],
      expected: [
        "[",
        #"  {"id": "duplicate-key", "severity": "error", "message": "two articles at /x/", "file": "b.md", "#
          + #""line": 2, "column": 12, "end_line": 2, "end_column": 15, "start_offset": 22, "end_offset": 25, "#
          + #""hint": "change one of them", "labels": [{"text": "also here", "file": "a.md", "#
          + #""line": 2, "column": 12, "end_line": 2, "end_column": 15, "start_offset": 22, "end_offset": 25}]},"#,
        #"  {"id": "file-too-large", "severity": "error", "message": "the file is too large", "file": "c.md", "#
          + #""line": null, "column": null, "end_line": null, "end_column": null, "start_offset": null, "#
          + #""end_offset": null, "hint": "split it", "labels": []},"#,
        #"  {"id": "raw-html", "severity": "note", "message": "raw \"HTML\"\u0007", "file": "gone.md", "#
          + #""line": null, "column": null, "end_line": null, "end_column": null, "start_offset": 7, "#
          + #""end_offset": 9, "hint": "see", "labels": []}"#,
        "]\n",
      ].joined(separator: "\n")),
    Case(
      name: "colour, snippet", color: true, diagnostics: [unknown, whole],
      expected: """
        a.md:1:1: \u{1B}[1;33mwarning\u{1B}[0m: unknown key [unknown-template-key]
          1 | title: One
            | ^^^^^
        c.md: \u{1B}[1;31merror\u{1B}[0m: the file is too large [file-too-large]
            = split it

        """),
    Case(
      name: "colour, concise", format: .concise, color: true, diagnostics: [absent],
      expected: "gone.md: \u{1B}[1;36mnote\u{1B}[0m: raw \"HTML\"\\u{7} [raw-html] (see)\n"),
    Case(
      name: "five of a kind are shown, the rest counted", diagnostics: many(6, .note) + [unknown] + many(1579),
      expected: """
        a.md:1:1: warning: unknown key [unknown-template-key]
          1 | title: One
            | ^^^^^
        many.md: warning: text is lost [text-lost]
        many.md: note: text is lost [text-lost]
        many.md: warning: text is lost [text-lost]
        many.md: note: text is lost [text-lost]
        many.md: warning: text is lost [text-lost]
        many.md: note: text is lost [text-lost]
        many.md: warning: text is lost [text-lost]
        many.md: note: text is lost [text-lost]
        many.md: warning: text is lost [text-lost]
        many.md: note: text is lost [text-lost]
        … and 1,574 more of [text-lost]; --format concise shows all
        … and 1 more of [text-lost]; --format concise shows all

        """),
  ]

  @Test(arguments: cases) func report(_ example: Case) {
    let printer = DiagnosticPrinter(format: example.format, color: example.color) { path in
      ReportTests.files[path].map { SourceFile(path: path, text: $0) }
    }
    #expect(printer.print(example.diagnostics) == example.expected)
  }

  @Test func eachFileIsLookedUpOnce() {
    var asked: [String] = []
    let printer = DiagnosticPrinter(format: .snippet, color: false) { path in
      asked.append(path)
      return ReportTests.files[path].map { SourceFile(path: path, text: $0) }
    }
    _ = printer.print([ReportTests.clash, ReportTests.unknown, ReportTests.absent] + ReportTests.many(3))
    #expect(asked == ["a.md", "b.md", "gone.md", "many.md"])
  }

  @Test func summary() {
    #expect(DiagnosticPrinter.summary(of: []) == nil)
    #expect(DiagnosticPrinter.summary(of: [ReportTests.unknown]) == "1 warning")
    let mixed = [ReportTests.unknown, ReportTests.unknown, ReportTests.clash, ReportTests.whole, ReportTests.absent]
    #expect(DiagnosticPrinter.summary(of: mixed) == "2 errors, 1 warning, 1 note")
    #expect(DiagnosticPrinter.summary(of: ReportTests.many(1579)) == "1,579 warnings")
  }
}
