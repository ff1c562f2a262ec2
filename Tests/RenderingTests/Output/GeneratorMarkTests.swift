import Foundation
import Testing

@testable import Rendering

/// How files say that they are ours, each in the way of its format.
@Suite struct GeneratorMarkTests {
  private static let comment = "<!-- generator=\"Broadsheet\" -->\n"
  private static let member = "\"_generator\":{\"name\":\"Broadsheet\"}"

  /// A file as it is made, and what stands before and after the mark.
  @Test(arguments: [
    ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss/>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "<rss/>"),
    (
      "<?xml version='1.0'?><?xml-stylesheet href='a'?>\n<rss/>", "<?xml version='1.0'?>",
      "<?xml-stylesheet href='a'?>\n<rss/>"
    ),
    ("<?xml-stylesheet href='a'?><feed/>", "", "<?xml-stylesheet href='a'?><feed/>"),
    ("<!DOCTYPE urlset><urlset/>", "", "<!DOCTYPE urlset><urlset/>"),
    ("\u{FEFF}<?xml version='1.0'?>\n<rss/>", "\u{FEFF}<?xml version='1.0'?>\n", "<rss/>"),
    ("\u{FEFF}<rss/>", "\u{FEFF}", "<rss/>"),
  ])
  func xml(file: String, before: String, after: String) {
    #expect(Self.completed(file, .xml) == before + Self.comment + after)
  }

  /// A JSON text as it is made, and with the mark.
  @Test(arguments: [
    (#"{"version":"1.1"}"#, "{\(member),\"version\":\"1.1\"}"),
    ("\n{ \"a\": [1] }\n", "\n{\(member), \"a\": [1] }\n"),
    ("{}", "{\(member)}"), ("{ \n}", "{\(member) \n}"),
  ])
  func json(file: String, expected: String) throws {
    #expect(Self.completed(file, .json) == expected)
    let value = try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? [String: Any]
    #expect(value?["_generator"] as? [String: String] == ["name": "Broadsheet"])
  }

  /// What cannot carry a mark stays as it is.
  @Test(arguments: [("[1]", OutputFormat.json), ("1", .json), ("", .json), ("body{}", .other), ("<head>", .other)])
  func unmarked(file: String, format: OutputFormat) {
    #expect(Self.completed(file, format) == file)
    #expect(!GeneratorMark.isMarked(Array(file.utf8)))
  }

  /// Files of others, some of which speak of the mark.
  @Test(arguments: [
    "<?xml version='1.0'?>\n<rss><!-- generator=\"Broadsheet\" --></rss>", "<?xml ", "<rss/>",
    "<!-- generator=\"Hugo\" -->\n<rss/>", "{\"a\":1,\(member)}", "{\"a\":{\(member)}}", "[{\(member)}]", "{", "",
    String(repeating: " ", count: 4096) + "{\(member)}",
  ])
  func isNotOurs(file: String) { #expect(!GeneratorMark.isMarked(Array(file.utf8))) }

  /// A feed is not shown in a browser: a preview adds no bar to it.
  @Test func preview() {
    var bytes = Array("<rss><body></body></rss>".utf8)
    let added = GeneratorMark.add(to: &bytes, as: .xml, previewNotice: "A", before: 5)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.comment + "<rss><body></body></rss>")
    #expect(added == Self.comment.utf8.count)
  }

  /// The file with its mark, which has to be found again, in its first bytes too.
  private static func completed(_ file: String, _ format: OutputFormat) -> String {
    var bytes = Array(file.utf8)
    let added = GeneratorMark.add(to: &bytes, as: format, previewNotice: nil, before: bytes.count)
    #expect(bytes.count == file.utf8.count + added)
    #expect(GeneratorMark.isMarked(bytes) == (added > 0))
    return String(decoding: bytes, as: UTF8.self)
  }
}
