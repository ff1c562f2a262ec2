import ByteCoding
import Diagnostics
import TestSupport
import Testing

@testable import ContentModel

/// What stands beside a picture in a file of its own.
@Suite struct PictureRecordTests {
  private static func parse(_ text: String) -> (record: PictureRecord?, problems: [String]) {
    let source = SourceFile(path: "Content/static/bridge.jpg.yml", text: text)
    let (item, problems) = UndatedContent.parse(source, settings: ParseSettings(zone: .utc, rawHTML: .off))
    guard case .picture(let record)? = item else { return (nil, problems.lines(in: source)) }
    return (record, problems.lines(in: source))
  }

  @Test func everyKey() {
    let (record, problems) = Self.parse(
      """
      alt: The "old" bridge
      caption: The bridge -- at dawn
      credit: Ines Okafor
      license: https://creativecommons.org/licenses/by/4.0/
      source: The Agency
      expires: 2024-05-03T12:00
      focus: 50% 30%

      """)
    #expect(problems == [])
    #expect(record?.picture == "Content/static/bridge.jpg")
    #expect(record?.alt == "The “old” bridge")
    #expect(record?.caption == "The bridge – at dawn")
    #expect(record?.credit == "Ines Okafor")
    #expect(record?.license == "https://creativecommons.org/licenses/by/4.0/")
    #expect(record?.source == "The Agency")
    #expect(record?.expires?.value.iso8601 == "2024-05-03T12:00:00+00:00")
    #expect(record?.expires?.range == 155..<171)
    #expect(record?.focus == PictureFocus(across: 50, down: 30))
  }

  @Test(
    arguments: [
      ("alt: A", "A"), ("alt: ''", ""), ("alt:", nil), ("credit: B", nil), ("", nil), ("# nothing yet", nil),
    ] as [(String, String?)])
  func descriptions(line: String, expected: String?) {
    let (record, problems) = Self.parse(line + "\n")
    #expect(problems == [])
    #expect(record != nil)
    #expect(record?.alt == expected)
  }

  @Test(arguments: [
    ("50% 30%", 0.5, 0.3), ("0% 100%", 0, 1), ("left", 0, 0.5), ("right", 1, 0.5), ("top", 0.5, 0),
    ("bottom", 0.5, 1), ("center", 0.5, 0.5), ("left top", 0, 0), ("top left", 0, 0), ("center bottom", 0.5, 1),
    ("bottom center", 0.5, 1), ("Right  Top", 1, 0), ("20%", 0.2, 0.5), ("left 30%", 0, 0.3), ("20% bottom", 0.2, 1),
    ("30% left", 0, 0.3), ("top 20%", 0.2, 0), ("center center", 0.5, 0.5),
  ])
  func focus(text: String, x: Double, y: Double) {
    let focus = PictureFocus(text)
    #expect(focus?.x == x)
    #expect(focus?.y == y)
  }

  @Test(arguments: ["left right", "top bottom", "50", "101% 0%", "-1% 0%", "a", "left top right", "50%30%", "5.5% 1%"])
  func noFocus(text: String) { #expect(PictureFocus(text) == nil) }

  @Test(arguments: [
    (
      "- a",
      [
        "1:1 error wrong-type: what is said about a picture must be keys with values "
          + "(write 'alt: …', 'caption: …' or 'credit: …')"
      ]
    ),
    ("credti: A", ["1:1 warning unknown-key: unknown picture key 'credti' (did you mean 'credit'?)"]),
    (
      "expire: 2024-05-03",
      [
        "1:1 error unknown-key: unknown picture key 'expire' "
          + "(write the moment from which readers no longer see this as 'expires:')"
      ]
    ),
    ("expries: 2024-05-03", ["1:1 error unknown-key: unknown picture key 'expries' (did you mean 'expires'?)"]),
    (
      "expires:",
      [
        "1:1 error wrong-type: 'expires' has no value "
          + "(write one, or take the line out: it decides what readers see)"
      ]
    ),
    ("expires: 3 May 2024", ["1:10 error invalid-date: '3 May 2024' is not a date (write it as 2024-05-03)"]),
    (
      "embargo: 2024-05-03",
      [
        "1:1 error unknown-key: unknown picture key 'embargo' "
          + "(this file is always public: take the line out, or the file)"
      ]
    ),
    (
      "photographer: Ines",
      [
        "1:1 warning foreign-key: 'photographer' is a key of other tools, which is not read here "
          + "(write 'credit: Ines')"
      ]
    ),
    (
      "licence: CC BY",
      [
        "1:1 warning foreign-key: 'licence' is a key of other tools, which is not read here "
          + "(write 'license: CC BY')"
      ]
    ),
    (
      "alt: bridge.jpg",
      [
        "1:6 warning missing-description: 'bridge.jpg' tells nobody what the picture shows "
          + "(write that in a few words, for those who cannot see it)"
      ]
    ),
    (
      "license: htps://a.example/",
      [
        "1:10 error invalid-address: 'htps://a.example/' is no web address "
          + "('license' needs one that begins with https:// or http://)"
      ]
    ),
    (
      "focus: middle",
      [
        "1:8 error wrong-type: 'focus' must be a place in the picture, not 'middle' "
          + "(write 'focus: 50% 30%')"
      ]
    ),
    (
      "alt: [a",
      [
        "1:6 error yaml-syntax: the '[' that opens here is never closed "
          + "(add ']' at the end, or put quotes around the whole value if it is text)"
      ]
    ),
  ])
  func problems(text: String, expected: [String]) {
    #expect(Self.parse(text + "\n").problems == expected)
  }

  @Test func bytes() throws {
    let record = try #require(Self.parse("alt: A\nlicense: B\nexpires: 2024-05-03\nfocus: left top\n").record)
    var writer = ByteWriter()
    UndatedContent.Item.picture(record).write(to: &writer)
    var reader = ByteReader(writer.bytes)
    guard case .picture(let read) = try UndatedContent.Item(path: record.path, from: &reader) else {
      Issue.record("no record")
      return
    }
    #expect(read.path == record.path && read.alt == "A" && read.caption == nil && read.license == "B")
    #expect(read.expires == record.expires && read.focus == record.focus)
  }

  @Test(arguments: [(101, 50), (50, -1)])
  func damagedFocus(across: Int, down: Int) {
    var writer = ByteWriter()
    PictureFocus(across: across, down: down).write(to: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(throws: DamagedBytes.self) { _ = try PictureFocus(from: &reader) }
  }
}
