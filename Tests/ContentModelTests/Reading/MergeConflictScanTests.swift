import ContentModel
import Diagnostics
import TestSupport
import Testing

@Suite struct MergeConflictScanTests {
  @Test(arguments: [
    "---\ntitle: A\n«<<<<<<< HEAD»\ndate: 2024-01-01\n=======\ndate: 2024-01-02\n>>>>>>> main\n---\n",
    "a\n«<<<<<<< HEAD»\nb\n||||||| 1a2b\nc\n=======\nd\n>>>>>>> main\n\n«<<<<<<< HEAD»\ne\n=======\n>>>>>>> main",
    "a\r\n«<<<<<<< HEAD»\r\nb\r\n=======\r\nc\r\n>>>>>>> main\r\n",
    "«<<<<<<< Updated upstream»\nb",
    "a\n=======\nb\n«>>>>>>> main»\n",
    "```\na\n```\n«<<<<<<< HEAD»\n",
  ])
  func isAnError(_ marked: String) {
    let source = MarkedText(marked)
    #expect(
      SourceCheck.check(SourceFile(path: "a.md", text: source.text))
        == source.ranges.map { range in
          Diagnostic(
            .mergeConflict, .error, "two versions of the text stand here, since a merge was not finished",
            at: SourceRange(path: "a.md", offsets: range),
            hint: "keep one version, and delete the lines with '<<<<<<<', '=======' and '>>>>>>>'")
        })
  }

  /// Wherever four of the marks stand at a multiple of four, they are seen.
  @Test func isFoundAtEachOffset() {
    for place in 0..<9 {
      let text = String(repeating: "a", count: place) + "\n<<<<<<< b\n"
      #expect(SourceCheck.check(SourceFile(path: "a.md", text: text)).map(\.range.offsets) == [place + 1..<place + 10])
    }
  }

  @Test(arguments: [
    "Title\n=======\n", ">>>>>>> a quotation in quotations", "a <<<<<<< b", "<<<<<<<", "<<<<<<<< a", " <<<<<<< a",
    "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n```\n", "~~~ sh\n<<<<<<< HEAD\n```\n>>>>>>> main\n~~~\n",
    "======== \n>>>>>>> a",
  ])
  func isSilent(_ text: String) {
    #expect(SourceCheck.check(SourceFile(path: "a.md", text: text)) == [])
  }
}
