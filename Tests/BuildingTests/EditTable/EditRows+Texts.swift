extension EditRow {
  /// Edits of articles and pages.
  static let texts = [
    EditRow(
      "a story's text", in: Gazette.path(of: 10),
      """
      The rest of it.
      """, "Nothing more.", changed: .only("2025/12/10/n10/")),
    EditRow(
      "a story's beginning, which its cards show", in: Gazette.path(of: 10), "The beginning of it.", "It begins.",
      changed: .only(
        """
        2025/12/10/n10/ . page/3/ 2025/ 2025/12/ 2025/12/10/ local/page/1/ tags/weather/ authors/ines/page/2/
        2025/12/{06...08}/n#/ 2025/12/{11...12}/n#/
        """)),
    EditRow(
      "the beginning of a story whose cards show its standfirst", in: Gazette.path(of: 24), "The beginning of it.",
      "It begins.", changed: .only("2026/01/24/n24/")),
    EditRow(
      "a title, which neighbours show too", in: Gazette.path(of: 10), "Story 10", "Ten",
      changed: .only(
        """
        2025/12/10/n10/ . page/3/ 2025/ 2025/12/ 2025/12/10/ local/page/1/ tags/weather/ authors/ines/page/2/
        2025/12/{06...09}/n#/ 2025/12/{11...12}/n#/
        """)),
    EditRow(
      "a title that an old address shows", in: Gazette.path(of: 20), "Story 20", "Twenty",
      changed: .only(
        """
        2026/01/{19...21}/n#/ page/5/ 2026/page/2/ 2026/01/page/2/ 2026/01/20/ arts/ tags/harbour/ authors/ines/
        2025/12/03/n3/ old/n20/
        """)),
    EditRow(
      "a kicker", in: Gazette.path(of: 24), "kicker: River", "kicker: Water",
      changed: .only("2026/01/24/n24/ . 2026/ 2026/01/ 2026/01/24/ sport/ authors/ines/")),
    EditRow(
      "a story that is paid for", in: Gazette.path(of: 18), "title:", "kind: sponsored\ntitle:",
      changed: .only(
        """
        2026/01/{17...19}/n#/ page/5/ 2026/page/2/ 2026/01/page/2/ 2026/01/18/ sport/ authors/ines/
        """)),
    EditRow(
      "a time of day", in: Gazette.path(of: 21), "T12:00:00Z", "T13:00:00Z",
      changed: .only(
        """
        2026/01/21/n21/ . 2026/ 2026/01/ 2026/01/21/ sport/ tags/bridge/ authors/jo/ 2025/12/05/n5/ 2026/01/13/n13/
        """)),
    EditRow(
      "one more tag", in: Gazette.path(of: 23), "comments: false", "comments: false\ntags: [Bridge]",
      changed: .only("2026/01/23/n23/ tags/ tags/bridge/ 2025/12/05/n5/ 2026/01/13/n13/ 2026/01/21/n21/")),
    EditRow(
      "another section", in: Gazette.path(of: 23), "section: arts", "section: sport",
      changed: .only("2026/01/23/n23/ . 2026/ 2026/01/ 2026/01/23/ authors/jo/ arts/ sport/"), removed: "arts/page/1/"),
    EditRow(
      "another author", in: Gazette.path(of: 23), "authors: [Jo]", "authors: [ines]",
      changed: .only(
        """
        2026/01/23/n23/ . 2026/ 2026/01/ 2026/01/23/ arts/ authors/ authors/ines/ authors/jo/ authors/jo/page/1/
        """),
      removed: "authors/jo/page/2/"),
    EditRow(
      "another slug", in: Gazette.path(of: 20), "title:", "slug: twenty\ntitle:",
      changed: .only(
        """
        2025/12/03/n3/ 2025/12/05/n5/ 2026/01/19/n19/ 2026/01/21/n21/ page/5/ 2026/page/2/ 2026/01/page/2/ 2026/01/20/
        arts/ tags/harbour/ authors/ines/ old/n20/
        """),
      added: "2026/01/20/twenty/", removed: "2026/01/20/n20/"),
    EditRow(
      "an old address", in: Gazette.path(of: 19), "title:", "aliases: [/old/n19/]\ntitle:", changed: .only(""),
      added: "old/n19/"),
    EditRow(
      "a correction", in: Gazette.path(of: 18), "Monday", "Tuesday",
      changed: .only("2026/01/18/n18/ corrections/")),
    EditRow("another id", in: Gazette.path(of: 18), "title:", "id: x\ntitle:", changed: .only("2026/01/18/n18/")),
    EditRow(
      "not for search engines", in: Gazette.path(of: 18), "title:", "noindex: true\ntitle:",
      changed: .only("2026/01/18/n18/")),
    EditRow(
      "a pin", in: Gazette.path(of: 15), "pinned: until 2026-02-04\n", "", changed: .only(".")),
    EditRow(
      "no replies", in: Gazette.path(of: 22), "title:", "comments: false\ntitle:", changed: .only("2026/01/22/n22/")),
    EditRow(
      "a story is withdrawn", in: Gazette.path(of: 24), "title:", "status: withdrawn\ntitle:",
      changed: .only(lastStory), removed: lastStoryRemoved),
    EditRow(
      "a story is gone", [Gazette.path(of: 24): nil],
      changed: .only(lastStory.replacingOccurrences(of: "2026/01/24/n24/ ", with: "")),
      removed: lastStoryRemoved + " 2026/01/24/n24/"),
    EditRow(
      "a story to which another one links is a draft again", in: Gazette.path(of: 20), "title:", "draft: true\ntitle:",
      changed: .only(
        """
        2025/12/03/n3/ 2025/12/05/n5/ 2026/01/19/n19/ 2026/01/21/n21/ . page/4/ 2026/ 2026/page/1/ 2026/01/
        2026/01/page/1/ arts/ tags/ tags/harbour/ authors/ authors/ines/ authors/ines/page/1/
        """),
      removed: """
        2026/01/20/ 2026/01/20/n20/ old/n20/ page/5/ 2026/page/2/ 2026/01/page/2/ arts/page/1/ authors/ines/page/2/
        """),
    EditRow("a new draft", ["Content/articles/2026-01-29-n.md": draft], changed: .only("")),
    EditRow(
      "a draft's text", in: "Content/articles/2026-01-28-draft.md", "Not yet.", "Soon.", changed: .only("")),
    EditRow(
      "the title of a story to come", in: "Content/articles/2026-03-10-later.md", "Later", "Late", changed: .only("")),
    EditRow(
      "a draft is published", in: "Content/articles/2026-01-28-draft.md", "draft: true\n", "",
      changed: .only(
        """
        . 2026/ 2026/01/ 2026/01/24/n24/ tags/ tags/river/ 2025/12/02/n2/ 2025/12/09/n9/ 2026/01/14/n14/
        2026/01/22/n22/
        """),
      added: "2026/01/28/ 2026/01/28/draft/"),
    EditRow(
      "the reason of a withdrawal", in: "Content/articles/2026-01-05-gone.md", "It was not so", "It was otherwise",
      changed: .only("2026/01/05/gone/")),
    EditRow("a page's text", in: "Content/pages/about.md", "Us, since", "We, since", changed: .only("about/")),
    EditRow(
      "a page's title", in: "Content/pages/about.md", "title: About", "title: Us", changed: .only("about/ about-us/")),
    EditRow(
      "a new page", ["Content/pages/ethics.md": "---\ntitle: Ethics\n---\nOurs.\n"], changed: .only(""),
      added: "ethics/"),
  ]

  /// The newest story's page, what shows its card, and the lists that get shorter by it.
  private static let lastStory = """
    2026/01/24/n24/ 2026/01/23/n23/ . page/4/ 2026/ 2026/page/1/ 2026/01/ 2026/01/page/1/ sport/ authors/ authors/ines/
    authors/ines/page/1/
    """
  private static let lastStoryRemoved = """
    2026/01/24/ page/5/ 2026/page/2/ 2026/01/page/2/ sport/page/1/ authors/ines/page/2/
    """
  private static let draft =
    "---\ntitle: New\nsection: local\ntags: [River]\nauthors: [ines]\ndraft: true\n---\nWords.\n"
}
