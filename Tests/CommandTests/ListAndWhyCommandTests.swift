import Foundation
import TestSupport
import Testing

private let paper = ProjectText(
  """
  -- Content/site.yml --
  title: The Paper
  url: https://paper.example/news/
  sections: [Local, Arts]
  -- Content/articles/2024-02-14-storm.md --
  ---
  title: Storm
  section: Local
  tags: [Wind,
    Rain]
  authors: [{id: Ines Okafor, role: photos}]
  ---
  It blew.
  -- Content/articles/2024-02-15-draft.md --
  ---
  title: Not yet
  draft: true
  ---
  Words.
  -- Content/articles/later.md --
  ---
  date: 2099-01-01
  title: Later
  slug: much-later
  tags: Wind
  ---
  Words.
  -- Content/articles/2024-01-01-gone.md --
  ---
  title: Gone
  expires: 2024-02-01
  aliases: [/old/gone/]
  ---
  Words.
  -- Content/articles/2024-01-02-wrong.md --
  ---
  title: Wrong
  status: withdrawn
  reason: It was not true
  permalink: /wrong/
  id: w
  layout: special
  ---
  Words.
  -- Content/articles/notes.txt --
  Notes
  -- Content/static/map.txt --
  A map
  -- Content/tags/wind.md --
  ---
  synonyms: [Gale]
  ---
  """)

private let rows = [
  "storm":
    "2024-02-14T00:00:00+00:00\tpublished\t/news/2024/02/14/storm/\tContent/articles/2024-02-14-storm.md\tStorm\n",
  "draft": "2024-02-15T00:00:00+00:00\tdraft\t/news/2024/02/15/draft/\tContent/articles/2024-02-15-draft.md\tNot yet\n",
  "later": "2099-01-01T00:00:00+00:00\tscheduled\t/news/2099/01/01/much-later/\tContent/articles/later.md\tLater\n",
  "gone": "2024-01-01T00:00:00+00:00\texpired\t/news/2024/01/01/gone/\tContent/articles/2024-01-01-gone.md\tGone\n",
  "wrong": "2024-01-02T00:00:00+00:00\twithdrawn\t/news/wrong/\tContent/articles/2024-01-02-wrong.md\tWrong\n",
]

/// What `list` and `why` print.
@Suite struct ListAndWhyCommandTests {
  private static func run(_ arguments: [String]) throws -> Tool.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    return try Tool.run(arguments + ["--date", "2024-03-01"], in: folder.path)
  }

  @Test(
    arguments: [
      ([], ["later", "draft", "storm", "wrong", "gone"]),
      (["--drafts"], ["draft"]),
      (["--scheduled"], ["later"]),
      (["--expired"], ["gone"]),
      (["--withdrawn"], ["wrong"]),
      (["--drafts", "--expired"], ["draft", "gone"]),
      (["--tag", "wind"], ["later", "storm"]),
      (["--tag", "WIND", "--scheduled"], ["later"]),
      (["--tag", "gale"], ["later", "storm"]),
      (["--section", "local"], ["storm"]),
      (["--section", "Arts"], []),
      (["--author", "Ines Okafor"], ["storm"]),
      (["--author", "ines-okafor", "--drafts"], []),
    ] as [([String], [String])])
  func list(arguments: [String], expected: [String]) throws {
    let run = try Self.run(["list"] + arguments)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output == expected.compactMap { rows[$0] }.joined())
  }

  @Test func listAsJSON() throws {
    let run = try Self.run(["list", "--tag", "rain", "--format", "json"])
    #expect(
      run.output == """
        [{"address":"/news/2024/02/14/storm/","authors":["Ines Okafor"],"date":"2024-02-14T00:00:00+00:00",\
        "file":"Content/articles/2024-02-14-storm.md","id":"2024-02-14-storm","section":"Local","state":"published",\
        "tags":["Wind","Rain"],"title":"Storm","url":"https://paper.example/news/2024/02/14/storm/"}]

        """)
  }

  @Test(arguments: [
    (["list", "--tag", "wint"], "no article has the tag 'wint'\n    = did you mean 'Wind'?"),
    (["list", "--section", "sport"], "no article has the section 'sport'"),
    (
      ["why", "Content/articles/2024-02-14-strom.md"],
      """
      there is no file or address 'Content/articles/2024-02-14-strom.md' in this newspaper
          = did you mean 'Content/articles/2024-02-14-storm.md'?
      """
    ),
    (
      ["why", "/2024/02/14/strom/"],
      """
      there is no file or address '/2024/02/14/strom/' in this newspaper
          = did you mean '/news/2024/02/14/storm/'?
      """
    ),
    (
      ["why", "https://other.example/news/map.txt"],
      """
      there is no file or address 'https://other.example/news/map.txt' in this newspaper
          = this newspaper's addresses begin with 'https://paper.example/news/'
      """
    ),
    (
      ["why", "storm.md"],
      """
      there is no file or address 'storm.md' in this newspaper
          = did you mean 'Content/articles/2024-02-14-storm.md'?
      """
    ),
    (
      ["why", "Content/2024-02-14-storm.md"],
      """
      there is no file or address 'Content/2024-02-14-storm.md' in this newspaper
          = did you mean 'Content/articles/2024-02-14-storm.md'?
      """
    ),
    (
      ["why", "completely-different"],
      """
      there is no file or address 'completely-different' in this newspaper
          = 'broadsheet list' shows all articles
      """
    ),
  ])
  func unknown(arguments: [String], message: String) throws {
    let run = try Self.run(arguments)
    #expect(run.errors == "broadsheet: error: \(message)\n")
    #expect(run.output == "")
    #expect(run.status == 1)
  }

  @Test(arguments: [
    (
      "Content/articles/2024-02-14-storm.md",
      """
      Content/articles/2024-02-14-storm.md is published since 2024-02-14T00:00:00+00:00

      state    published                  nothing holds it back
      title    Storm                      Content/articles/2024-02-14-storm.md:2
      address  /news/2024/02/14/storm/    default pattern /{year}/{month}/{day}/{slug}/
      date     2024-02-14T00:00:00+00:00  the file's name
      slug     storm                      the file's name
      id       2024-02-14-storm           the file's path
      layout   article                    default
      section  Local                      Content/articles/2024-02-14-storm.md:3
      tag      Wind                       Content/articles/2024-02-14-storm.md:4
      tag      Rain                       Content/articles/2024-02-14-storm.md:5
      author   Ines Okafor (photos)       Content/articles/2024-02-14-storm.md:6

      """
    ),
    (
      "/news/2024/02/15/draft/",
      """
      Content/articles/2024-02-15-draft.md is not published: it is a draft

      state    draft                      Content/articles/2024-02-15-draft.md:3
      title    Not yet                    Content/articles/2024-02-15-draft.md:2
      address  /news/2024/02/15/draft/    default pattern /{year}/{month}/{day}/{slug}/
      date     2024-02-15T00:00:00+00:00  the file's name
      slug     draft                      the file's name
      id       2024-02-15-draft           the file's path
      layout   article                    default
      section  none                       default
      tags     none                       default
      authors  none                       default

      """
    ),
    (
      "https://paper.example/news/2099/01/01/much-later",
      """
      Content/articles/later.md is not published before 2099-01-01T00:00:00+00:00: its date is still to come

      state    scheduled                     Content/articles/later.md:2
      title    Later                         Content/articles/later.md:3
      address  /news/2099/01/01/much-later/  default pattern /{year}/{month}/{day}/{slug}/
      date     2099-01-01T00:00:00+00:00     Content/articles/later.md:2
      slug     much-later                    Content/articles/later.md:4
      id       later                         the file's path
      layout   article                       default
      section  none                          default
      tag      Wind                          Content/articles/later.md:5
      authors  none                          default

      """
    ),
    (
      "Content/articles/../articles/2024-01-01-gone.md",
      """
      Content/articles/2024-01-01-gone.md is not published any more: it expired at 2024-02-01T00:00:00+00:00

      state    expired                    Content/articles/2024-01-01-gone.md:3
      title    Gone                       Content/articles/2024-01-01-gone.md:2
      address  /news/2024/01/01/gone/     default pattern /{year}/{month}/{day}/{slug}/
      date     2024-01-01T00:00:00+00:00  the file's name
      slug     gone                       the file's name
      id       2024-01-01-gone            the file's path
      layout   article                    default
      section  none                       default
      tags     none                       default
      authors  none                       default

      """
    ),
    (
      "/wrong/index.html",
      """
      Content/articles/2024-01-02-wrong.md was withdrawn: It was not true

      state    withdrawn                  Content/articles/2024-01-02-wrong.md:3
      title    Wrong                      Content/articles/2024-01-02-wrong.md:2
      address  /news/wrong/               Content/articles/2024-01-02-wrong.md:5
      date     2024-01-02T00:00:00+00:00  the file's name
      id       w                          Content/articles/2024-01-02-wrong.md:6
      layout   special                    Content/articles/2024-01-02-wrong.md:7
      section  none                       default
      tags     none                       default
      authors  none                       default

      """
    ),
    (
      "/tags/wind/",
      """
      /news/tags/wind/ is the page of the tag 'Wind': 1 article

      2024-02-14T00:00:00+00:00  published  /news/2024/02/14/storm/  Content/articles/2024-02-14-storm.md  Storm

      """
    ),
    (
      "https://paper.example/news/local/?x#y",
      """
      /news/local/ is the page of the section 'Local': 1 article

      2024-02-14T00:00:00+00:00  published  /news/2024/02/14/storm/  Content/articles/2024-02-14-storm.md  Storm

      """
    ),
    (
      "/old/gone/",
      """
      /news/old/gone/ is an old address of Content/articles/2024-01-01-gone.md

      2024-01-01T00:00:00+00:00  expired  /news/2024/01/01/gone/  Content/articles/2024-01-01-gone.md  Gone

      """
    ),
    ("/map.txt", "Content/static/map.txt is copied as it is to /news/map.txt\n"),
    ("Content/site.yml", "Content/site.yml holds the settings of the newspaper\n"),
    (
      "Content/articles/notes.txt",
      """
      Content/articles/notes.txt is not published: no published text refers to it

      """
    ),
  ])
  func why(subject: String, expected: String) throws {
    let run = try Self.run(["why", subject])
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output == expected)
  }

  @Test func untilWhen() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    try folder.make(["Content/articles/2024-01-01-gone.md": "---\ntitle: Gone\nexpires: 2999-02-01\n---\n"])
    let run = try Tool.run("why", "Content/articles/2024-01-01-gone.md", "--date", "2024-01-20", in: folder.path)
    #expect(
      run.output.hasPrefix(
        """
        Content/articles/2024-01-01-gone.md is published since 2024-01-01T00:00:00+00:00, until \
        2999-02-01T00:00:00+00:00

        state    published                  nothing holds it back
        title    Gone                       Content/articles/2024-01-01-gone.md:2
        address  /news/2024/01/01/gone/     default pattern /{year}/{month}/{day}/{slug}/
        date     2024-01-01T00:00:00+00:00  the file's name
        expires  2999-02-01T00:00:00+00:00  Content/articles/2024-01-01-gone.md:3

        """))
  }

  /// What has expired since then is not shown, as a build with that date says.
  @Test func expiredSince() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    let run = try Tool.run("why", "Content/articles/2024-01-01-gone.md", "--date", "2024-01-20", in: folder.path)
    #expect(
      run.output.hasPrefix(
        """
        Content/articles/2024-01-01-gone.md is not published any more: it expired at 2024-02-01T00:00:00+00:00

        state    expired                    Content/articles/2024-01-01-gone.md:3

        """))
  }

  @Test func aPatternOfTheNewspapersOwn() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    try folder.write(
      ProjectText("-- Content/site.yml --\ntitle: P\nurl: https://paper.example\npermalink: /{year}/{slug}/\n"))
    let run = try Tool.run("why", "/2024/storm", "--format", "json", in: folder.path)
    #expect(
      run.output.contains(
        #"{"file":"Content/site.yml","key":"address","line":3,"note":"pattern /{year}/{slug}/","value":"/2024/storm/"}"#
      ))
  }

  /// Any form of a file's path names it.
  @Test(arguments: ["articles/2024-02-14-storm.md", "./articles/x/../2024-02-14-storm.md", "ABSOLUTE", "PROJECT"])
  func pathForms(form: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    try folder.make(["elsewhere/": ""])
    let file = "Content/articles/2024-02-14-storm.md"
    let (path, here) =
      switch form {
      case "ABSOLUTE": (folder.path + "/" + file, folder.path)
      case "PROJECT": (file, folder.path + "/elsewhere")
      default: (form, folder.path + "/Content")
      }
    let run = try Tool.run("why", path, "--project", folder.path, in: here)
    #expect(run.output.hasPrefix("\(file) is published since 2024-02-14T00:00:00+00:00\n"))
    #expect(run.status == 0)
  }

  @Test func whatCanBeReadIsAnswered() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    try folder.write(ProjectText("-- Content/articles/2024-03-01-bad.md --\n---\ntitel: Bad\n---\n"))
    let errors = """
      Content/articles/2024-03-01-bad.md:2:1: error: unknown front matter key 'titel' [unknown-key]
        2 | titel: Bad
          | ^^^^^ did you mean 'title'?

      """
    let list = try Tool.run("list", "--drafts", in: folder.path)
    #expect(list.errors == errors)
    #expect(list.output == rows["draft"])
    #expect(list.status == 1)
    let why = try Tool.run("why", "Content/articles/2024-03-01-bad.md", in: folder.path)
    #expect(why.errors == errors)
    #expect(why.output == "Content/articles/2024-03-01-bad.md cannot be read: its errors are listed above\n")
    #expect(why.status == 1)
  }

  @Test func nothingIsWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write(paper)
    let before = try folder.tree("")
    _ = try Tool.run("list", in: folder.path)
    _ = try Tool.run("why", "/", in: folder.path)
    #expect(try folder.tree("") == before)
  }
}
