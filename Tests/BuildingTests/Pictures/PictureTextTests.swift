import Building
import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Texts and rights that pictures' files and records tell, where readers and search engines find them.
@Suite struct PictureTextTests {
  private static let bundle = "Content/articles/2024-05-01-bridge/"
  private static let record = bundle + "bridge.png.yml"
  private static let page = "2024/05/01/bridge/index.html"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/\n",
      Self.bundle + "index.md": "---\ntitle: The bridge\nlead_image: {file: bridge.png, alt: Fog}\n---\nIt stands.\n",
    ])
    try folder.write(Self.picture(), to: Self.bundle + "bridge.png")
  }

  /// A PNG of 640 × 480 pixels, with properties in XMP.
  private static func picture(_ properties: String = "") -> Data {
    let xmp = """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
      xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">
      <rdf:Description>\(properties)</rdf:Description></rdf:RDF></x:xmpmeta>
      """
    func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
      let length = (0..<4).reversed().map { UInt8(truncatingIfNeeded: content.count >> ($0 * 8)) }
      return length + Array(type.utf8) + content + [0, 0, 0, 0]
    }
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 2, 0, 0, 0])
    if !properties.isEmpty { bytes += chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + Array(xmp.utf8)) }
    return Data(bytes + chunk("IDAT", [0]) + chunk("IEND", []))
  }

  private static func text(_ tag: String, _ text: String) -> String { "<\(tag)>\(text)</\(tag)>" }

  private static func language(_ tag: String, _ text: String) -> String {
    "<\(tag)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(text)</rdf:li></rdf:Alt></\(tag)>"
  }

  private static func names(_ names: String...) -> String {
    "<dc:creator><rdf:Seq>" + names.map { "<rdf:li>\($0)</rdf:li>" }.joined() + "</rdf:Seq></dc:creator>"
  }

  @discardableResult
  private func build(at now: String = "2026-01-01T00:00:00Z") async throws -> BuildReport {
    let seconds = Int(try Date(now, strategy: .iso8601).timeIntervalSince1970)
    return try await Build(BuildOptions(project: folder.path, now: Moment(seconds: seconds))).run()
  }

  private func published(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/Public/\(path)")), as: UTF8.self)
  }

  /// What the article's structured data says of its picture, behind its size.
  private func image() throws -> String {
    let text = try published(Self.page)
    let start = try #require(text.range(of: "\"height\":480")).upperBound
    let end = try #require(text.range(of: "]}</script>", range: start..<text.endIndex)).lowerBound
    return String(text[start..<end].prefix { $0 != "\n" }).components(separatedBy: "},{\"@type\":\"Bread")[0]
  }

  private static let url = #""contentUrl":"https://paper.example/2024/05/01/bridge/bridge.png""#

  /// Properties of the file, the record, keys of the lead image, and what the structured data says.
  @Test(
    arguments: [
      ("", nil, "", #","caption":"Fog"}"#),
      (
        names("Ines Okafor", "Ben Ade"), nil, "",
        #","caption":"Fog",\#(url),"creditText":"Ines Okafor, Ben Ade","#
          + #""creator":[{"@type":"Person","name":"Ines Okafor"},{"@type":"Person","name":"Ben Ade"}]}"#
      ),
      (
        names("Ines") + text("photoshop:Credit", "Agency/Ines") + language("dc:rights", "© Agency")
          + language("dc:description", "The bridge in fog") + text("xmpRights:WebStatement", "https://a.example/l"),
        nil, "",
        #","caption":"The bridge in fog","#
          + #"\#(url),"creditText":"Agency/Ines","creator":[{"@type":"Person","name":"Ines"}],"#
          + #""copyrightNotice":"© Agency","license":"https://a.example/l"}"#
      ),
      (
        names("Ines") + language("dc:rights", "© Agency") + text("xmpRights:WebStatement", "javascript:alert(1)"),
        "credit: Jo\ncaption: At dawn\nlicense: https://b.example/l\nsource: https://b.example/buy\n", "",
        #","caption":"At dawn",\#(url),"creditText":"Jo","creator":[{"@type":"Person","name":"Ines"}],"#
          + #""copyrightNotice":"© "#
          + #"Agency","license":"https://b.example/l","acquireLicensePage":"https://b.example/buy"}"#
      ),
      (
        text("photoshop:Credit", "Agency"), "credit: Jo\ncaption: At dawn\nlicense: CC BY 4.0\nsource: The Agency\n",
        ", credit: Kim, caption: In fog",
        #","caption":"In fog",\#(url),"creditText":"Kim","copyrightNotice":"CC BY 4.0"}"#
      ),
      ("", "source: The Agency\n", "", #","caption":"Fog",\#(url),"copyrightNotice":"The Agency"}"#),
      (
        text("photoshop:Credit", "&lt;/script&gt;&lt;script&gt;a&#9;b&#xA;"), nil, "",
        #","caption":"Fog",\#(url),"creditText":"\u003c/script\u003e\u003cscript\u003ea b"}"#
      ),
    ] as [(String, String?, String, String)])
  func structuredData(properties: String, record: String?, keys: String, expected: String) async throws {
    try folder.write(Self.picture(properties), to: Self.bundle + "bridge.png")
    let article = "---\ntitle: The bridge\nlead_image: {file: bridge.png, alt: Fog\(keys)}\n---\nIt stands.\n"
    try folder.make([Self.bundle + "index.md": article])
    if let record { try folder.make([Self.record: record]) }
    #expect(try await build().diagnostics.map(\.message) == [])
    #expect(try image() == expected)
  }

  /// The feed names whose picture it is, and no record is published.
  @Test func feeds() async throws {
    try folder.make([
      Self.record: "credit: Jo <&>\ncaption: At dawn\n", "Content/static/river.png.yml": "alt: The river\n",
    ])
    try folder.write(Self.picture(), to: "Content/static/river.png")
    #expect(try await build().diagnostics.map(\.message) == [])
    let feed = try published("feed.xml")
    #expect(feed.contains("<media:credit>Jo &lt;&amp;&gt;</media:credit>"))
    #expect(feed.contains("At dawn Jo &amp;lt;&amp;amp;&amp;gt;"))
    #expect(try folder.tree("Public").keys.filter { $0.hasSuffix(".yml") } == [])
  }

  /// What a text shows, its picture's record and file, and whether somebody is told of a missing description.
  @Test(
    arguments: [
      ("![](bridge.png)", nil, "", 1), ("![](bridge.png)", "alt: Fog\n", "", 0),
      ("![](bridge.png)", "alt: ''\n", "", 0),
      ("![](bridge.png)", "credit: Jo\n", "", 1), ("![](bridge.png)", "alt: bridge.png\n", "", 2),
      ("![](bridge.png)", nil, "Fog", 0), ("![](bridge.png)", nil, "IMG_1234", 1),
      ("![](bridge.png) ![](/river.png)", "alt: Fog\n", "", 1), ("![bridge.png](bridge.png)", "alt: Fog\n", "Fog", 1),
      ("<img src=\"bridge.png\">", "alt: Fog\n", "", 0), ("<img src=\"bridge.png\">", nil, "", 1),
      ("A line\n\n> ![](bridge.png) more", nil, "Fog", 0),
      ("[![](bridge.png)](https://b.example/)", "alt: Fog\n", "", 0),
      ("![](https://b.example/bridge.png)", "alt: Fog\n", "", 1),
    ] as [(String, String?, String, Int)])
  func descriptions(text: String, record: String?, alt: String, expected: Int) async throws {
    let properties = alt.isEmpty ? "" : Self.language("Iptc4xmpCore:AltTextAccessibility", alt)
    try folder.write(Self.picture(properties), to: Self.bundle + "bridge.png")
    try folder.write(Self.picture(), to: "Content/static/river.png")
    for keys in ["", "draft: true\n", "date: 2044-05-01\n"] {
      try folder.make([Self.bundle + "index.md": "---\ntitle: The bridge\n\(keys)---\n\(text)\n"])
      if let record { try folder.make([Self.record: record]) }
      let problems = try await build().diagnostics.filter { $0.id == .missingDescription }
      let more = problems.contains { $0.message.contains("and 1 more") } ? 1 : 0
      #expect(problems.count + more == expected, "\(keys) \(problems)")
    }
  }

  /// Pictures in front matter and in records.
  @Test(arguments: [nil, "alt: The river\n"])
  func descriptionsOfKeys(record: String?) async throws {
    try folder.make([
      Self.bundle + "index.md": "---\ntitle: A\nsection: Local\nlead_image: /river.png\n---\nA\n",
      "Content/sections/local.md": "---\nimage: {file: /river.png}\n---\n![](/river.png)\n",
      "Content/pages/about.md": "---\ntitle: About\n---\n![](/river.png)\n",
    ])
    if let record { try folder.make(["Content/static/river.png.yml": record]) }
    try folder.write(Self.picture(), to: "Content/static/river.png")
    let problems = try await build().diagnostics.filter { $0.id == .missingDescription }
    let paths = [Self.bundle + "index.md", "Content/pages/about.md", "Content/sections/local.md"]
    #expect(problems.map(\.range.path) == (record == nil ? paths : []))
  }

  /// A record makes the pages anew that show its picture; one that stays as it is costs nothing.
  @Test func anEditedRecordRenewsItsPagesOnly() async throws {
    try folder.make(["Content/articles/2024-05-02-river.md": "---\ntitle: River\n---\nIt flows.\n"])
    try folder.settle()
    try await build()
    try folder.settle()
    for (text, credit) in [("credit: Jo\n", "Jo"), ("credit: Kim\n", "Kim"), (nil, nil)] as [(String?, String?)] {
      try folder.make([Self.record: text])
      try folder.settle()
      let report = try await build()
      #expect(report.diagnostics.map(\.message) == [])
      let changed = Set(report.published?.changed.map(\.string) ?? [])
      #expect(changed.contains(Self.page))
      #expect(!changed.contains("2024/05/02/river/index.html"))
      let image = try image()
      let expected = credit.map { ",\(Self.url),\"creditText\":\"\($0)\"" } ?? ""
      #expect(image == ",\"caption\":\"Fog\"\(expected)}")
      #expect(try await build().costs.isEmpty)
    }
  }

  /// What ends without a change of any file is noticed, two weeks before and then.
  @Test func expiryIsNoticedWithoutAnEdit() async throws {
    try folder.make([Self.record: "expires: 2026-02-01\n"])
    try folder.settle()
    let first = try await build(at: "2026-01-10T00:00:00Z")
    #expect(first.diagnostics == [])
    #expect(first.nextDue?.iso8601 == "2026-02-01T00:00:00+00:00")
    try folder.settle()
    #expect(try await build(at: "2026-01-17T23:59:59Z").costs.isEmpty)
    let before = try folder.tree("Public")
    let told = try await build(at: "2026-01-18T00:00:00Z")
    #expect(told.diagnostics.map(\.id) == [.pictureExpiresSoon])
    #expect(told.diagnostics.flatMap(\.labels).map(\.range.path) == [Self.record])
    #expect(try await build(at: "2026-01-31T23:59:59Z").diagnostics.map(\.id) == [.pictureExpiresSoon])
    let failed = try await build(at: "2026-02-01T00:00:00Z")
    #expect(failed.diagnostics.map(\.id) == [.expiredPicture])
    #expect(failed.hasFailed)
    #expect(try folder.tree("Public") == before)
    try folder.make([Self.record: "expires: 2027-02-01\n"])
    #expect(try await build(at: "2026-02-01T00:00:00Z").diagnostics == [])
  }

  /// Nobody is told of the rights to what no reader sees.
  @Test(arguments: ["draft: true", "date: 2044-01-01", "expires: 2025-01-01", "status: withdrawn"])
  func expiryOfUnseenPicturesIsNotReported(line: String) async throws {
    try folder.make([
      Self.record: "expires: 2025-12-01\n",
      Self.bundle + "index.md": "---\ntitle: A\n\(line)\nlead_image: {file: bridge.png, alt: Fog}\n---\nA\n",
    ])
    let report = try await build()
    let ids = Set(report.diagnostics.map(\.id))
    #expect(ids.isDisjoint(with: [.expiredPicture, .pictureExpiresSoon]))
  }

  /// A file for everyone is public, whoever shows it.
  @Test func expiryOfStaticFilesIsReported() async throws {
    try folder.make(["Content/static/river.png.yml": "expires: 2025-12-01\n"])
    try folder.write(Self.picture(), to: "Content/static/river.png")
    let problems = try await build().diagnostics.filter { $0.id == .expiredPicture }
    #expect(problems.map(\.range.path) == ["Content/static/river.png"])
  }
}
