extension EditRow {
  /// Edits of records, and of pictures and other files.
  static let records = [
    EditRow(
      "a tag's label", in: "Content/tags/river.md", "label: River", "label: Rivers",
      changed: .only("tags/ tags/river/ 404.html 2025/12/02/n2/ 2025/12/09/n9/ 2026/01/14/n14/ 2026/01/22/n22/")),
    EditRow("a tag's description", in: "Content/tags/river.md", "The water.", "Water.", changed: .only("tags/river/")),
    EditRow(
      "an author's name", in: "Content/authors/ines.md", "Ines Okafor", "Ines Carvalho",
      changed: .everyPage(but: withoutInes)),
    EditRow(
      "an author's record goes", ["Content/authors/ines.md": nil], changed: .everyPage(but: withoutInes)),
    EditRow(
      "an author's bio", in: "Content/authors/ines.md", "She writes.", "She draws.",
      changed: .only("authors/ines/ authors/ines/page/{1...2}/")),
    EditRow(
      "an author's name in the Fediverse", in: "Content/authors/ines.md", "photo:",
      "fediverse: \"@ines@social.example\"\nphoto:",
      changed: .only(
        """
        authors/ines/ authors/ines/page/{1...2}/ 2025/12/02/n2/ 2025/12/04/n4/ 2025/12/06/n6/ 2025/12/08/n8/
        2025/12/10/n10/ 2025/12/12/n12/ 2026/01/14/n14/ 2026/01/16/n16/ 2026/01/18/n18/ 2026/01/20/n20/
        2026/01/22/n22/ 2026/01/24/n24/
        """)),
    EditRow(
      "a section's picture, for stories without one that can be shared", in: "Content/sections/local.md", "label:",
      "image: https://img.example/local.png\nlabel:",
      changed: .only(
        """
        local/ local/page/1/ 2025/12/01/n1/ 2025/12/04/n4/ 2025/12/07/n7/ 2026/01/13/n13/ 2026/01/16/n16/
        2026/01/19/n19/ 2026/01/22/n22/
        """)),
    EditRow(
      "the name of an author without a story", in: "Content/authors/kim.md", "Kim Sato", "Kim Ito",
      changed: .only("authors/ authors/kim/")),
    EditRow(
      "a section's label", in: "Content/sections/local.md", "label: Local", "label: Nearby",
      changed: .everyPage(but: "about-us/ old/n20/")),
    EditRow(
      "a section's description", in: "Content/sections/local.md", "Around here.", "Near.",
      changed: .only("local/ local/page/1/")),
    EditRow(
      "a section's kind, which its cards show", in: "Content/sections/local.md", "label:", "kind: opinion\nlabel:",
      changed: .everyPage(
        but: """
          2026/01/24/n24/ 2025/12/{02...03}/ 2025/12/{05...06}/ 2025/12/{08...09}/ 2025/12/{11...12}/
          2026/01/{14...15}/ 2026/01/{17...18}/ 2026/01/{20...21}/ 2026/01/{23...24}/
          arts/ arts/page/1/ sport/ sport/page/1/ tags/ tags/harbour/ authors/ authors/kim/ 2026/01/05/gone/
          about/ contact/ about-us/ old/n20/ 404.html corrections/
          """)),
    EditRow(
      "a layout for a section's stories",
      [
        "Content/sections/local.md": "---\nlabel: Local\nlayout: own\n---\nAround here.\n",
        "Templates/layouts/own.mustache": "{{<base}}{{$main}}{{article.title}}{{/main}}{{/base}}",
      ],
      changed: .only(
        """
        2025/12/01/n1/ 2025/12/04/n4/ 2025/12/07/n7/ 2025/12/10/n10/ 2026/01/13/n13/ 2026/01/16/n16/ 2026/01/19/n19/
        2026/01/22/n22/
        """)),
    EditRow(
      "two tags become one", ["Content/tags/bridge.md": "---\nsynonyms: [Harbour]\n---\n"],
      changed: .only(
        """
        tags/ tags/bridge/ 404.html 2025/12/03/n3/ 2025/12/05/n5/ 2026/01/13/n13/ 2026/01/{20...21}/n#/
        """),
      removed: "tags/harbour/"),
  ]

  /// Pages that do not show the name of Ines.
  private static let withoutInes = """
    2025/12/05/n5/ 2026/01/13/n13/ 2026/01/15/n15/ 2026/01/17/n17/ 2026/01/19/n19/ 2026/01/21/n21/ 2026/01/23/n23/
    2025/12/01/ 2025/12/03/ 2025/12/05/ 2025/12/07/ 2025/12/09/ 2025/12/11/
    2026/01/13/ 2026/01/15/ 2026/01/17/ 2026/01/19/ 2026/01/21/ 2026/01/23/
    authors/jo/ authors/jo/page/{1...2}/ authors/kim/ tags/ tags/bridge/ 2026/01/05/gone/
    about/ contact/ about-us/ old/n20/ 404.html corrections/
    """

  /// Edits of pictures and other files.
  static let files = [
    EditRow(
      "another picture of the same size", ["\(bundle)lead.gif": Gazette.gif(width: 64, height: 48, "other")],
      changed: .only("2026/01/22/n22/lead.gif")),
    EditRow(
      "a larger picture, which cards show", ["\(bundle)lead.gif": Gazette.gif(width: 80, height: 60, "lead")],
      changed: .only(leadPicture + " 2026/01/22/n22/lead.gif")),
    EditRow(
      "a picture without a size", ["\(bundle)lead.gif": "none"],
      changed: .only(leadPicture + " 2026/01/22/n22/lead.gif")),
    EditRow(
      "what a picture shows", in: "\(bundle)index.md", "alt: Water", "alt: The water", changed: .only(leadPicture)),
    EditRow(
      "another picture in a text", ["\(bundle)map.gif": Gazette.gif(width: 32, height: 32, "other")],
      changed: .only("2026/01/22/n22/map.gif")),
    EditRow(
      "another picture, with more behind its end",
      ["\(bundle)map.gif": Gazette.gif(width: 32, height: 32, "other") + "x"],
      changed: .only("2026/01/22/n22/map.gif")),
    EditRow(
      "more behind the end of a picture, which is not published",
      ["\(bundle)map.gif": Gazette.gif(width: 32, height: 32, "map") + "x"], changed: .only("")),
    EditRow(
      "a larger picture in a text", ["\(bundle)map.gif": Gazette.gif(width: 80, height: 60, "map")],
      changed: .only("2026/01/22/n22/ 2026/01/22/n22/map.gif")),
    EditRow(
      "a larger picture of an author", ["Content/static/pictures/ines.gif": Gazette.gif(width: 60, height: 60, "ines")],
      changed: .only("pictures/ines.gif authors/ines/ authors/ines/page/{1...2}/")),
    EditRow(
      "the end of the rights to a picture", ["\(bundle)lead.gif.yml": "expires: 2044-01-01\n"], changed: .only("")),
    EditRow("a static file", ["Content/static/robots.txt": "User-agent: x\n"], changed: .only("robots.txt")),
    EditRow("a new static file", ["Content/static/a/b.txt": "b"], changed: .only(""), added: "a/b.txt"),
    EditRow("a static file goes", ["Content/static/robots.txt": nil], changed: .only(""), removed: "robots.txt"),
  ]

  private static let bundle = "Content/articles/2026-01-22-n22/"
  private static let leadPicture = """
    2026/01/22/n22/ . 2026/ 2026/01/ 2026/01/22/ local/ tags/river/ authors/ines/ 2025/12/02/n2/ 2025/12/09/n9/
    2026/01/14/n14/
    """
}
