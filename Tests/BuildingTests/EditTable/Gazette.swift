import Foundation
import TestSupport

/// A newspaper with something of everything, in which the rows of the table of edits change one thing each.
///
/// Stories 1 to 12 are of the first twelve days of December 2025, stories 13 to 24 of the days of January 2026 with the
/// same numbers. In turn they belong to Local, Arts and Sport; even ones are by Ines, odd ones by Jo. Those with a tag
/// have one, so that all stories of a tag are related, four at most. A list's page has four articles, so there are
///
///     page/1 to page/5            1-4, 5-8, 9-12, 13-16, 17-20; the front page has 21-24, and above them 15, pinned
///     2025/page/1, page/2         1-4, 5-8; 2025 itself has 9-12; so has December
///     2026/page/1, page/2         13-16, 17-20; 2026 itself has 21-24; so has January
///     local/page/1                1, 4, 7, 10; local itself has 13, 16, 19, 22
///     arts/page/1                 2, 5, 8, 11; arts itself has 14, 17, 20, 23
///     sport/page/1                3, 6, 9, 12; sport itself has 15, 18, 21, 24
///     authors/ines/page/1, /2     2-8, 10-16; ines herself has 18, 20, 22, 24
///     authors/jo/page/1, /2       1-7, 9-15; jo himself has 17, 19, 21, 23
///     tags/weather/page/1         1, 4, 6, 7; weather itself has 8, 10, 11, 12
///
/// The front page has a block of Local without what stands above it: 19, 16, 13, 10.
enum Gazette {
  /// The lines of `site.yml`, one for each key.
  static let settings = [
    "title: The Gazette",
    "tagline: News of the river",
    "url: https://gazette.example/",
    "publisher: Gazette Press",
    "sections: [local, arts, sport]",
    "menus: { footer: [{ label: About, url: /about/ }] }",
    "page_size: 4",
    "front: { lead_days: 30, blocks: [local], banner: { text: High water, until: 2026-02-05 } }",
    "comments: { action: /replies, consent: I agree, close_after_days: 30 }",
    "feeds: false",
    "sitemaps: false",
    "crawlers: false",
  ]

  /// Paths of files and their texts.
  static let files: [String: String] = {
    var files = others
    files["Content/site.yml"] = settings.joined(separator: "\n")
    for number in 1...24 { files[path(of: number)] = story(number) }
    return files
  }()

  /// Stories by the number of their tag; all others have none.
  private static let tags = [
    "River": [2, 9, 14, 22], "Bridge": [5, 13, 21], "Harbour": [3, 20], "Weather": [1, 4, 6, 7, 8, 10, 11, 12],
  ]

  /// What single stories have beside that.
  private static let keys = [
    15: "pinned: until 2026-02-04",
    17: "expires: 2026-02-03",
    18: "updated: 2026-01-20\ncorrections: [{ date: 2026-01-20, text: It was Monday }]",
    20: "aliases: [/old/n20/]",
    21: "date: 2026-01-21T12:00:00Z",
    22: "lead_image: { file: lead.gif, alt: Water }",
    23: "comments: false",
    24: "standfirst: In short\nkicker: River",
  ]

  /// The ends of single stories; the first paragraph, which lists show, ends at the marker.
  private static let ends = [
    5: "As [told](2026-01-20-n20.md).", 6: "As [told](2026-01-17-n17.md).",
    10: "The rest of it.\n\n![Far](https://img.example/far.png)", 16: #"It is "over" now."#,
    19: "It is <blink>over</blink> now.", 22: "![Map](map.gif)",
  ]

  /// The file of a story.
  static func path(of number: Int) -> String {
    let day = number < 10 ? "0\(number)" : "\(number)"
    let name = "Content/articles/\(number <= 12 ? "2025-12" : "2026-01")-\(day)-n\(number)"
    return name + (number == 22 ? "/index.md" : ".md")
  }

  private static func story(_ number: Int) -> String {
    let tag = tags.first { $0.value.contains(number) }
    return """
      ---
      title: Story \(number)
      section: \(["sport", "local", "arts"][number % 3])
      authors: [\(number % 2 == 0 ? "ines" : "Jo")]
      \(tag.map { "tags: [\($0.key)]\n" } ?? "")\(keys[number].map { $0 + "\n" } ?? "")---
      The beginning of it.

      <!-- more -->

      \(ends[number] ?? "The rest of it.")

      """
  }

  private static let others: [String: String] = [
    "Content/articles/2026-03-10-later.md":
      "---\ntitle: Later\nsection: local\ntags: [Harbour]\nauthors: [ines]\n---\nSoon.\n",
    "Content/articles/2026-01-05-gone.md":
      "---\ntitle: Gone\nsection: arts\nstatus: withdrawn\nreason: It was not so\n---\nNo.\n",
    "Content/articles/2025-12-20-over.md": "---\ntitle: Over\nexpires: 2026-01-10\n---\nOnce.\n",
    "Content/articles/2026-01-28-draft.md": "---\ntitle: Draft\ndraft: true\ntags: [River]\n---\nNot yet.\n",
    "Content/articles/2026-01-22-n22/lead.gif": gif(width: 64, height: 48, "lead"),
    "Content/articles/2026-01-22-n22/map.gif": gif(width: 32, height: 32, "map"),
    "Content/authors/ines.md": "---\nname: Ines Okafor\nphoto: { file: /pictures/ines.gif }\n---\nShe writes.\n",
    "Content/authors/kim.md": "---\nname: Kim Sato\n---\nHas not written yet.\n",
    "Content/sections/local.md": "---\nlabel: Local\n---\nAround here.\n",
    "Content/tags/river.md": "---\nlabel: River\n---\nThe water.\n",
    "Content/pages/about.md":
      """
    ---
    title: About
    updated: 2026-01-05
    aliases: [/about-us/]
    ---
    Us, since [then](../articles/2025-12-01-n1.md).

    """,
    "Content/pages/contact.md": "---\ntitle: Contact\n---\nSay \"Gazette\" at the door.\n",
    "Content/static/robots.txt": "User-agent: *\n",
    "Content/static/pictures/ines.gif": gif(width: 40, height: 40, "ines"),
    "Templates/assets/logo.gif": gif(width: 90, height: 30, "logo"),
  ]

  /// A picture with something in the place of its coded pixels; both lengths are below 128 pixels.
  static func gif(width: UInt8, height: UInt8, _ pixels: String) -> String {
    let screen: [UInt8] = [width, 0, height, 0, 0, 0, 0]
    let frame: [UInt8] = [0x2C, 0, 0, 0, 0, width, 0, height, 0, 0, 2, UInt8(pixels.utf8.count)]
    return String(decoding: Array("GIF89a".utf8) + screen + frame + pixels.utf8 + [0, 0x3B], as: UTF8.self)
  }
}
