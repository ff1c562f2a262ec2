import ContentModel
import Foundation
import TestSupport
import Testing
import Work

@testable import Building

/// What a second build takes from the first: told by the stages it goes through, and by what it writes.
@Suite struct RebuildTests {
  private let folder: TemporaryFolder
  private static let article = "Content/articles/2024-02-14-rain.md"
  private static let layout = "<head></head>{{article.title}}: {{{article.body}}}"
  /// Of 3 by 2 pixels.
  private static let picture = "GIF89a\u{3}\0\u{2}\0\0\0\0;"
  private static let text = "---\ntitle: Rain\n---\nIt rained.\n\n<!-- more -->\n\nA lot.\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/\nchecks: {unused-record: off}\n",
      Self.article: Self.text,
      "Content/articles/2024-02-15-sun.md": "---\ntitle: Sun\n---\nIt shone.\n",
      "Content/static/a.txt": "a",
      "Content/pages/about.md":
        "---\ntitle: About\nstandfirst: Us\nupdated: 2024-01-02\naliases: [/us/]\nextra: {a: b}\n---\nWe are.\n",
      "Content/authors/ines.md":
        "---\nname: Ines\nphoto: ines.gif\nlinks: [{label: Home, url: https://ines.example/}]\n---\nShe *writes*.\n",
      "Content/authors/ines.gif": Self.picture,
      "Content/sections/local.md": "---\nlabel: Near\nauthors: [ines]\nkind: opinion\n---\nHere.\n",
      "Content/tags/river.md": "---\nlabel: The river\nsynonyms: [Stream]\n---\n",
      "Templates/layouts/article.mustache": Self.layout,
    ])
    try settle()
  }

  private func build(at seconds: Int = 1_767_225_600, rescans: Bool = false) async throws -> BuildReport {
    var options = BuildOptions(project: folder.path, now: Moment(seconds: seconds))
    options.rescans = rescans
    return try await Build(options).run()
  }

  private func settle() throws { try folder.settle() }

  private func page(_ path: String) throws -> String? { try folder.tree("Public")[path] }

  @Test func anUnchangedNewspaperCostsNothing() async throws {
    let first = try await build()
    try settle()
    let second = try await build()
    #expect(second.costs.isEmpty)
    #expect(second.published?.unchanged.count == first.published?.added.count)
    #expect(second.published?.added == [] && second.published?.changed == [])
    #expect(second.articles == 2 && second.pages == first.pages && second.output == first.output)
  }

  /// What was written just now is read, and folders are counted: also one whose name comes before the `/` of another's.
  @Test func anUnchangedNewspaperCostsNothingAtOnce() async throws {
    try folder.make(["Content/static/a/b.txt": "b", "Content/static/a-c/d.txt": "d", "Content/static/a/e/f.txt": "f"])
    try settle()
    _ = try await build()
    #expect(try await build().costs.isEmpty)
  }

  @Test func aChangedTextChangesItsPageAndFeeds() async throws {
    _ = try await build()
    try folder.make([Self.article: Self.text.replacingOccurrences(of: "A lot.", with: "*Very* much.")])
    try settle()
    let report = try await build()
    #expect(report.costs.map(\.stage) == [.render, .write])
    let feeds = ["atom.xml", "feed.json", "feed.xml"]
    #expect(report.published?.changed.map(\.string) == ["2024/02/14/rain/index.html"] + feeds)
    let page = try #require(try page("2024/02/14/rain/index.html"))
    #expect(page.hasSuffix("Rain: <p>It rained.</p>\n<p><em>Very</em> much.</p>\n"))
    for feed in feeds { #expect(try self.page(feed)?.contains("Very") == true) }
    #expect(try await build(rescans: true).published?.changed == [])
    try settle()
    #expect(try await build().costs.isEmpty)
  }

  /// A change of a text that another page may read, or that there is something to be said about, is a change of more.
  @Test(arguments: [
    ("It rained.", "It poured.", "Rain: <p>It poured.</p>\n<p>A lot.</p>\n"),
    ("title: Rain", "title: Rain again", "Rain again: <p>It rained.</p>\n<p>A lot.</p>\n"),
    (
      "A lot.", "[A lot](2024-02-15-sun.md).",
      "Rain: <p>It rained.</p>\n<p><a href=\"/2024/02/15/sun/\">A lot</a>.</p>\n"
    ),
    ("A lot.", "## A lot", "Rain: <p>It rained.</p>\n<h2 id=\"a-lot\">A lot</h2>\n"),
    ("A lot.", "A <blink>lot</blink>.", "Rain: <p>It rained.</p>\n<p>A lot.</p>\n"),
  ])
  func changesThatOthersReadAssembleAgain(_ old: String, _ new: String, _ expected: String) async throws {
    _ = try await build()
    try folder.make([Self.article: Self.text.replacingOccurrences(of: old, with: new)])
    try settle()
    #expect(try await build().costs.map(\.stage).contains(.assemble))
    let page = try #require(try page("2024/02/14/rain/index.html"))
    #expect(page.hasSuffix(expected))
  }

  /// A theme that shows how many words there are shows it after each change of a text.
  @Test func wordCountsFollowAChangedText() async throws {
    try folder.make(["Templates/layouts/article.mustache": "<head></head>{{article.word_count}} {{{article.body}}}"])
    try settle()
    _ = try await build()
    try folder.make([Self.article: Self.text.replacingOccurrences(of: "A lot.", with: "A whole lot.")])
    try settle()
    _ = try await build()
    let page = try #require(try page("2024/02/14/rain/index.html"))
    #expect(page.hasSuffix("\n</head>5 <p>It rained.</p>\n<p>A whole lot.</p>\n"))
  }

  @Test func everythingIsReadAgain() async throws {
    _ = try await build()
    try settle()
    let report = try await build(rescans: true)
    #expect(report.costs.map(\.stage).contains(.parse))
    #expect(report.published?.changed == [])
  }

  /// An article that is due is published though no file has changed.
  @Test func aDueArticleIsPublishedWithoutAnEdit() async throws {
    try folder.make([Self.article: Self.text.replacingOccurrences(of: "title", with: "date: 2030-01-01\ntitle")])
    try settle()
    #expect(try await build().articles == 1)
    #expect(try await build().articles == 1)
    let due = 1_893_456_000
    #expect(try await build(at: due - 1).articles == 1)
    #expect(try await build(at: due).articles == 2)
    #expect(try page("2030/01/01/rain/index.html") != nil)
  }

  /// What is dated later than a build is shown by the first build after that, though no file has changed.
  @Test func aFutureDateIsShownOnceItHasCome() async throws {
    let about = "Content/pages/about.md"
    try folder.make([
      Self.article: Self.text.replacingOccurrences(of: "title", with: "updated: 2030-01-01\ntitle"),
      about: "---\ntitle: About\nupdated: 2030-01-02\n---\nWe are.\n",
      "Templates/layouts/article.mustache": "<head></head>{{#article.updated}}{{date}}{{/article.updated}}",
      "Templates/layouts/page.mustache": "<head></head>{{#page.updated}}{{date}}{{/page.updated}}",
    ])
    func ends(_ path: String, with end: String) throws -> Bool { try page(path)?.hasSuffix("</head>\(end)") == true }
    let (rain, us) = ("2024/02/14/rain/index.html", "about/index.html")
    let due = 1_893_456_000
    for moment in [1_767_225_600, due - 1] {
      try settle()
      let report = try await build(at: moment)
      #expect(report.nextDue?.seconds == due)
      #expect(report.diagnostics.map(\.id) == [.futureDate, .futureDate])
      #expect(try ends(rain, with: "") && ends(us, with: ""))
    }
    try settle()
    let report = try await build(at: due)
    #expect(report.published?.changed.map(\.string) == [rain, "atom.xml", "feed.json", "feed.xml", "sitemap.xml"])
    #expect(report.nextDue?.seconds == due + 86_400)
    #expect(report.diagnostics.map(\.range.path) == [about])
    #expect(try ends(rain, with: "January 1, 2030") && ends(us, with: ""))
    try settle()
    #expect(try await build(at: due + 86_400).diagnostics == [])
    #expect(try ends(us, with: "January 2, 2030"))
  }

  /// The links of a sponsored text say so from the first build on that knows it, whatever is changed then.
  @Test func linksFollowAChangeToSponsored() async throws {
    let text = Self.text.replacingOccurrences(of: "It rained.", with: "[Umbrellas](https://shop.example/)")
    let sponsored = text.replacingOccurrences(of: "title", with: "kind: sponsored\ntitle")
    let edits = [
      (text, "<p><a href=\"https://shop.example/\">Umbrellas</a></p>\n<p>A lot.</p>\n"),
      (sponsored, "<p><a href=\"https://shop.example/\" rel=\"sponsored\">Umbrellas</a></p>\n<p>A lot.</p>\n"),
      (
        sponsored.replacingOccurrences(of: "A lot.", with: "Two."),
        "<p><a href=\"https://shop.example/\" rel=\"sponsored\">Umbrellas</a></p>\n<p>Two.</p>\n"
      ),
      (text, "<p><a href=\"https://shop.example/\">Umbrellas</a></p>\n<p>A lot.</p>\n"),
    ]
    for (text, expected) in edits {
      try folder.make([Self.article: text])
      try settle()
      _ = try await build()
      #expect(try page("2024/02/14/rain/index.html")?.hasSuffix("Rain: \(expected)") == true)
    }
  }

  /// A change of templates alone makes all pages anew that show by them; what they show is still known afterwards.
  @Test func aChangedTemplateChangesItsPages() async throws {
    _ = try await build()
    try folder.make(["Templates/layouts/article.mustache": Self.layout + "!"])
    try settle()
    #expect(
      try await build().published?.changed.map(\.string) == ["2024/02/14/rain/index.html", "2024/02/15/sun/index.html"])
    #expect(try page("2024/02/15/sun/index.html")?.hasSuffix("Sun: <p>It shone.</p>\n!") == true)
    // Rain's neighbour is made again, since the layout could show what comes before it, and is as it was.
    try folder.make([Self.article: Self.text.replacingOccurrences(of: "title: Rain", with: "title: Fog")])
    try settle()
    let report = try await build()
    #expect(report.published?.changed.map(\.string).contains("2024/02/14/rain/index.html") == true)
    #expect(report.published?.unchanged.map(\.string).contains("2024/02/15/sun/index.html") == true)
    #expect(try page("2024/02/14/rain/index.html")?.contains("Fog: <p>It rained.</p>") == true)
    try settle()
    #expect(try await build().costs.isEmpty)
  }

  /// Files that collide are found beside a change of templates too.
  @Test func collisionsAreFoundBesideAChangedTemplate() async throws {
    _ = try await build()
    try folder.make([
      "Templates/layouts/article.mustache": Self.layout + "!", "Content/static/2024/02/14/rain/index.html": "theirs",
    ])
    try settle()
    #expect(try await build().diagnostics.map(\.id) == [.outputCollision])
    try folder.make(["Content/static/2024/02/14/rain/index.html": nil])
    try settle()
    #expect(try await build().hasFailed == false)
  }

  /// An edit that leaves size and time as they were is seen, at once or later.
  @Test(arguments: [false, true])
  func anEditThatKeepsSizeAndTimeIsSeen(settles: Bool) async throws {
    _ = try await build()
    if settles { try settle() }
    let path = folder.path + "/" + Self.article
    let date = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: UInt64(Self.text.utf8.count - 3))
    file.write(Data("d".utf8))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    _ = try await build()
    #expect(try page("2024/02/14/rain/index.html")?.contains("A lod.") == true)
  }

  /// Whoever was at the output folder since the last build is noticed, at once or later.
  @Test(arguments: [false, true])
  func foreignChangesInTheOutputAreNoticed(settles: Bool) async throws {
    _ = try await build()
    if settles { try settle() }
    try folder.make(["Public/2024/02/14/rain/theirs.txt": "x", "Public/2024/02/15/sun/index.html": "y"])
    let report = try await build()
    #expect(report.published?.foreign == 1)
    #expect(report.published?.replaced.map(\.path.string) == ["2024/02/15/sun/index.html"])
    #expect(try page("2024/02/15/sun/index.html")?.hasSuffix("Sun: <p>It shone.</p>\n") == true)
    #expect(try page("2024/02/14/rain/theirs.txt") == "x")
  }

  /// A page that is gone is made again, whatever changed of its article.
  @Test(arguments: ["A lot.", "It rained."])
  func aMissingPageIsMadeAgain(edited: String) async throws {
    _ = try await build()
    try folder.make([
      Self.article: Self.text.replacingOccurrences(of: edited, with: "Mist."), "Public/2024/02/14/rain/index.html": nil,
    ])
    try settle()
    #expect(try await build().hasFailed == false)
    #expect(try page("2024/02/14/rain/index.html")?.contains("Mist.") == true)
  }

  /// Texts and pictures that did not change are not read again: here they are gone once they are listed.
  @Test func unchangedSourcesAreNotReadAgain() async throws {
    let article = Self.text.replacingOccurrences(of: "title: Rain", with: "title: Rain\nsection: local\ntags: [river]")
    try folder.make([
      Self.article: article, "Content/pages/dated.md": "---\ntitle: Dated\ndate: 2024-01-01\n---\nOnce.\n",
    ])
    try settle()
    let first = try await build()
    let expected = try folder.tree("Public")
    #expect(expected["authors/ines/index.html"]?.contains(#"width="3" height="2""#) == true)
    try folder.make(["Templates/layouts/article.mustache": "{{! }}" + Self.layout])
    try settle()
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600))
    let opening = try await OpenNewspaper(options)
    for path in try folder.tree("Content").keys where path != "site.yml" { try folder.make(["Content/\(path)": nil]) }
    let report = try await Build(options).run(opening, Profile(.none)).report
    #expect(report.costs.contains { $0.stage == .parse })
    #expect(report.diagnostics == first.diagnostics && first.diagnostics.map(\.id) == [.unknownKey])
    #expect(try folder.tree("Public") == expected)
  }

  /// A cache that is not as a build left it is not believed: the next build makes the same site.
  @Test(arguments: ["sources", "texts", "snapshot", "cards"])
  func aDamagedCacheMakesTheSameSite(file: String) async throws {
    _ = try await build()
    let expected = try folder.tree("Public")
    let path = ".broadsheet/cache/" + file
    let size = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + path)).count
    for place in stride(from: 0, to: size, by: max(1, size / 24)) {
      for isCut in [true, false] {
        try settle()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + path))
        guard place < bytes.count else { continue }
        if isCut { bytes.removeSubrange(place...) } else { bytes[place] ^= 0x55 }
        try folder.write(bytes, to: path)
        try folder.make(["Templates/layouts/article.mustache": "{{! \(place)\(isCut) }}" + Self.layout])
        #expect(try await build().hasFailed == false)
        #expect(try folder.tree("Public") == expected, "\(file), \(isCut ? "cut at" : "other at") \(place)")
      }
    }
  }

  /// The file of sources may end within its head, or before or within the length of its first record.
  @Test func cutAtTheFirstRecord() async throws {
    _ = try await build()
    let expected = try folder.tree("Public")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/.broadsheet/cache/sources"))
    for place in stride(from: 0, to: 96, by: 7) {
      try settle()
      try folder.write(bytes.prefix(place), to: ".broadsheet/cache/sources")
      try folder.make(["Templates/layouts/article.mustache": "{{! \(place) }}" + Self.layout])
      #expect(try await build().hasFailed == false)
      #expect(try folder.tree("Public") == expected, "cut at \(place)")
    }
  }

  /// Folders and links in the place of the cache's files lead nowhere, and are replaced.
  @Test(arguments: ["sources", "texts", "snapshot", "cards"])
  func foldersAndLinksInPlaceOfTheCacheAreReplaced(file: String) async throws {
    try folder.make(["elsewhere": "theirs", ".broadsheet/cache/": ""])
    for content in ["-> ../../elsewhere", nil] {
      if let content {
        try folder.make([".broadsheet/cache/\(file)": content])
      } else {
        try folder.make([".broadsheet/cache/\(file)": nil, ".broadsheet/cache/\(file)/x": "y"])
      }
      #expect(try await build().hasFailed == false)
      #expect(try folder.tree("")["elsewhere"] == "theirs")
      #expect(try page("2024/02/14/rain/index.html")?.contains("A lot.") == true)
      try settle()
      #expect(try await build().costs.isEmpty)
    }
  }
}
