import ContentModel
import Diagnostics
import TestSupport
import Testing

/// The file of addresses that readers know.
@Suite struct AddressListTests {
  private static func parse(_ text: String) -> (AddressList, [String]) {
    let source = SourceFile(path: AddressList.path, text: text)
    let (record, diagnostics) = AddressList.parse(source)
    return (record, diagnostics.lines(in: source))
  }

  /// What is written is read again.
  @Test func lines() {
    let paths = ["/a/", "/café/", "/a b/", "/say \"hi\"/", "/a: b/", "/x#y/", "/東京/", "/{a}/", "/1%/"]
    let lines =
      paths.map { AddressList.Entry($0, id: "a") } + [AddressList.Entry("/b/", id: nil), .init("/c/", id: "-")]
    let text = AddressList.text(of: lines)
    let (record, problems) = Self.parse(text)
    #expect(problems == [])
    #expect(record.entries.map(\.path.value) == lines.map(\.path.value))
    #expect(record.entries.map(\.id) == lines.map(\.id))
    #expect(
      AddressList.text(of: [.init("/a b/", id: "x"), .init("/c/", id: nil)]) == """
        # Addresses that readers know, written by 'broadsheet addresses --record'. Builds warn where one is lost.
        "/a b/": x
        /c/:

        """)
  }

  /// It may be much larger than a configuration.
  @Test func manyLines() {
    let lines = (0..<20_000).map { AddressList.Entry("/2024/02/14/article-\($0)/", id: "article-\($0)") }
    let (record, problems) = Self.parse(AddressList.text(of: lines))
    #expect(problems == [])
    #expect(record.entries.count == 20_000)
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
    #expect(record.entries.isEmpty)
    #expect(found == problems)
  }
}
