import ContentModel
import Diagnostics
import TestSupport
import Testing

/// The file of addresses that readers know.
@Suite struct AddressRecordTests {
  private static func parse(_ text: String) -> (AddressRecord, [String]) {
    let source = SourceFile(path: AddressRecord.path, text: text)
    let (record, diagnostics) = AddressRecord.parse(source)
    return (record, diagnostics.lines(in: source))
  }

  /// What is written is read again.
  @Test func lines() {
    let paths = ["/a/", "/café/", "/a b/", "/say \"hi\"/", "/a: b/", "/x#y/", "/東京/", "/{a}/", "/1%/"]
    let lines =
      paths.map { AddressRecord.Line($0, id: "a") } + [AddressRecord.Line("/b/", id: nil), .init("/c/", id: "-")]
    let text = AddressRecord.text(of: lines)
    let (record, problems) = Self.parse(text)
    #expect(problems == [])
    #expect(record.lines.map(\.path.value) == lines.map(\.path.value))
    #expect(record.lines.map(\.id) == lines.map(\.id))
    #expect(
      AddressRecord.text(of: [.init("/a b/", id: "x"), .init("/c/", id: nil)]) == """
        # Addresses that readers know, written by 'broadsheet addresses --record'. Builds warn where one is lost.
        "/a b/": x
        /c/:

        """)
  }

  /// It may be much larger than a configuration.
  @Test func manyLines() {
    let lines = (0..<20_000).map { AddressRecord.Line("/2024/02/14/article-\($0)/", id: "article-\($0)") }
    let (record, problems) = Self.parse(AddressRecord.text(of: lines))
    #expect(problems == [])
    #expect(record.lines.count == 20_000)
  }

  @Test(arguments: [
    ("", []), ("# nothing\n", []),
    (
      "- /a/\n",
      [
        "1:1 error wrong-type: 'addresses.yml' must be a path on each line, with a colon behind it "
          + "(write '/2024/02/14/river-path/:')"
      ]
    ),
  ])
  func mistakes(text: String, problems: [String]) {
    let (record, found) = Self.parse(text)
    #expect(record.lines.isEmpty)
    #expect(found == problems)
  }
}
