import Building
import ContentModel
import Foundation
import TestSupport
import Testing

/// What is held back leaves no trace in `Public`, neither in a name nor in a byte.
@Suite struct HeldBackContentTests {
  /// A word that stands in the public article, so that the test finds what is there.
  private static let control = "zqcontrol"

  /// An article with a word of its own in everything that may be written in it; `WORD` stands for how it begins.
  private static func article(_ word: String, _ keys: String) -> (path: String, text: String) {
    let text = """
      ---
      title: WORDtitle
      slug: WORDslug
      id: WORDid
      standfirst: WORDstandfirst
      kicker: WORDkicker
      dateline: WORDdateline
      section: WORDsection
      tags: [WORDtag, Shared, WORDOWN]
      authors: [WORDauthor, { id: WORDphotographer, role: photos }]
      lead_image: { file: WORDlead.png, alt: WORDalt, caption: WORDcaption, credit: WORDcredit }
      aliases: [/WORDalias/]
      canonical: https://WORDcanonical.example/
      corrections: [{ date: 2024-01-02, text: WORDcorrection }]
      sources: [{ title: WORDsource, url: "https://WORDsource.example/", note: WORDnote }]
      extra: { note: WORDextra }
      pinned: true
      \(keys)
      ---
      WORDbody ![WORDpicture](WORDpicture.png) [WORDlink](WORDplan.pdf)

      ## WORDheading
      """
    return ("Content/articles/\(word)file/index.md", text.replacingOccurrences(of: "WORD", with: word))
  }

  private static func project() -> [String: String] {
    var tree = [
      "Content/site.yml": """
      title: The Paper
      url: https://paper.example/news/
      front: { lead: zqdraftid, banner: { text: Soon, url: /2044/01/02/zqscheduledslug/, until: 2050-01-01 } }
      page_size: 1
      menus:
        main: [{ label: Tags, url: /tags/ }, { label: Soon, url: /2044/01/02/zqscheduledslug/ }]
        footer: [{ label: Old, url: "http://www.paper.example/news/zqdraftalias/" }, { label: Page, url: /zqdraftpage/ \
      }]
      """,
      "Content/articles/2024-01-01-public.md": """
      ---
      title: Public
      section: Local
      tags: [Shared]
      authors: [Ines Okafor]
      sources: [{ title: One, url: "https://paper.example/news/2044/01/02/zqscheduledslug/" }]
      canonical: https://paper.example:443/news/2024/01/02/zqdraftslug/
      ---
      \(control) [the one](zqdraftfile/index.md) [the other](zqscheduledfile/index.md#zqscheduledheading)
      ![it](zqexpiredfile/zqexpiredpicture.png) [third](/2024/01/03/zqexpiredslug/)
      [fourth](https://paper.example/news/2024/01/02/zqdraftslug/) [page](../pages/zqdraftpage.md)
      [a](/zqdraftalias/) [b](/ZQscheduledAlias) [c](/2044/01/02/zqscheduledslug/index.html) [d](/zqdraftold/index.html)
      [e](http://paper.example/news/zqexpiredalias/) [f](https://www.paper.example/news/2024/01/02/zqdraftslug/?a#b)
      [g](https://paper.example:443/news/zqscheduledalias/) [h](//paper.example/news/2044/01//02/./zqscheduledslug/)
      <https://paper.example/news/2044/01/02/zqscheduledslug/> <https://paper.example/news/zqdraftalias/?a=1&b=2>
      [i](/2024/01/03/%7Aqexpiredslug/) [j](/zqwithdrawnalias/) ![k](/2044/01/02/zqscheduledslug/zqscheduledlead.png)
      """,
      "Content/authors/ines-okafor.md":
        "---\nname: Ines Okafor\nlinks: [{ label: Mine, url: /2024/01/02/zqdraftslug/ }]\n---\n[l](/zqdraftalias/)\n",
      "Content/sections/zqdraftsection.md": "---\nlabel: zqdraftlabel\n---\nzqdraftabout\n",
      "Content/tags/zqdrafttag.md": "---\nlabel: zqdraftlabel\n---\nzqdraftabout\n",
      "Content/pages/zqdraftpage.md":
        "---\ntitle: zqdraftpage\ndraft: true\naliases: [/zqdraftold/]\n---\nzqdraftbody\n",
    ]
    let articles = [
      article("zqdraft", "date: 2024-01-02\ndraft: true"),
      article("zqscheduled", "date: 2044-01-02"),
      article("zqexpired", "date: 2024-01-03\nexpires: 2024-02-03"),
      article("zqwithdrawn", "date: 2024-01-04\nstatus: withdrawn\nreason: zqwithdrawnreason"),
    ]
    for (path, text) in articles {
      tree[path] = text
      let folder = path.replacingOccurrences(of: "index.md", with: "")
      let word = folder.split(separator: "/").last?.replacingOccurrences(of: "file", with: "") ?? ""
      for name in ["lead.png", "picture.png", "plan.pdf", "unused.txt"] {
        tree["\(folder)\(word)\(name)"] = "\(word)bytes"
      }
    }
    return tree
  }

  @Test func nothingHeldBackIsWritten() async throws {
    let folder = try TemporaryFolder()
    try folder.make(Self.project().mapValues { $0 })
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600, offset: 0))
    let report = try await Build(options).run()
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(report.heldBack.map(\.reason.word) == ["draft", "expired", "scheduled", "withdrawn", "draft"])

    let tree = try folder.tree("Public")
    let tombstone = "2024/01/04/zqwithdrawnslug/index.html"
    #expect(tree.values.contains { $0.contains(Self.control) })
    #expect(tree[tombstone] != nil)
    var found: [String] = []
    for (path, text) in tree {
      for name in ["zqdraft", "zqscheduled", "zqexpired", "zqwithdrawn"] {
        if path.lowercased().contains(name) { found.append("\(path): \(name)") }
        for word in Self.words(beginning: name, in: text) { found.append("\(path): \(word)") }
      }
    }
    // The tombstone may say what was there, why it is gone, and its own address; links may lead there.
    let linking = [
      "2024/01/01/public/index.html", "feed.xml", "atom.xml", "feed.json", "local/feed.xml", "tags/shared/feed.xml",
      "authors/ines-okafor/feed.xml",
    ]
    #expect(
      Set(found)
        == Set(
          [
            "\(tombstone): zqwithdrawn", "\(tombstone): zqwithdrawntitle", "\(tombstone): zqwithdrawnreason",
            "\(tombstone): zqwithdrawnslug",
          ] + linking.map { "\($0): zqwithdrawnslug" }))
  }

  /// The words of a text that begin so, whatever their case.
  private static func words(beginning start: String, in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.contains(start) }
  }
}
