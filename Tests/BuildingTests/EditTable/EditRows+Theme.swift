extension EditRow {
  /// Files of the theme that take the place of built-in ones.
  static let theme = [
    EditRow(
      "a layout", ["Templates/layouts/tag.mustache": "{{<base}}{{$main}}{{tag.label}}{{/main}}{{/base}}"],
      changed: .only("tags/river/ tags/bridge/ tags/harbour/ tags/weather/ tags/weather/page/1/")),
    EditRow(
      "a partial of every page's head", ["Templates/partials/head-extra.mustache": "<meta name=\"a\" content=\"b\">"],
      changed: .everyPage(but: redirects)),
    EditRow(
      "the cards", ["Templates/partials/card.mustache": "<p>{{title}}</p>\n"],
      changed: .everyPage(
        but: """
          2026/01/{15...19}/n#/ 2026/01/{23...24}/n#/ 2026/01/05/gone/ authors/ authors/kim/ tags/ about/ contact/
          404.html about-us/ old/n20/ corrections/
          """)),
    EditRow("the cards in blocks", ["Templates/partials/brief.mustache": "<p>{{title}}</p>\n"], changed: .only(".")),
    EditRow(
      "a partial of stories", ["Templates/partials/neighbours.mustache": "{{#next}}{{title}}{{/next}}\n"],
      changed: .only("2025/12/{01...12}/n#/ 2026/01/{13...24}/n#/")),
    EditRow(
      "a word of stories", ["Templates/i18n/en.yml": "related: See also\n"],
      changed: .only("2025/12/{01...12}/n#/ 2026/01/{13...14}/n#/ 2026/01/{20...22}/n#/")),
    EditRow(
      "a word of withdrawals", ["Templates/i18n/en.yml": "withdrawn_reason: Why\n"],
      changed: .only("2026/01/05/gone/")),
    EditRow(
      "the words that count", ["Templates/i18n/en.yml": "articles_other: \"{count} stories\"\n"],
      changed: .only("tags/ authors/ 2025/ 2026/")),
    EditRow(
      "the shape of dates", ["Templates/i18n/en.yml": "date_pattern: \"{day} {month} {year}\"\n"],
      changed: .everyPage(but: undated)),
    EditRow(
      "words of another language", ["Templates/i18n/de.yml": "related: Mehr\n"], changed: .only("")),
    EditRow(
      "a new asset", ["Templates/assets/extra.txt": "x"], changed: .only(""), added: "assets/extra.*.txt"),
    EditRow(
      "an asset that no page shows", ["Templates/assets/logo.gif": Gazette.gif(width: 90, height: 30, "other")],
      changed: .only(""), added: "assets/logo.*.gif", removed: "assets/logo.*.gif"),
  ]

  /// Edits of a newspaper in which the pages of tags show the ten newest stories, 24 to 15.
  static let asking = [
    EditRow(
      "a title among the newest", in: Gazette.path(of: 16), "title: Story 16", "title: Story XVI",
      changed: .only(
        """
        2026/01/{15...17}/n#/ page/4/ . 2026/page/1/ 2026/01/page/1/ 2026/01/16/ local/ authors/ines/page/2/
        tags/river/ tags/bridge/ tags/harbour/ tags/weather/ tags/weather/page/1/
        """)),
    EditRow(
      "a title that is older", in: Gazette.path(of: 14), "title: Story 14", "title: Story XIV",
      changed: .only(
        """
        2026/01/{13...15}/n#/ 2026/01/22/n22/ 2025/12/02/n2/ 2025/12/09/n9/ page/4/ 2026/page/1/ 2026/01/page/1/
        2026/01/14/ arts/ authors/ines/page/2/ tags/river/
        """)),
  ].map(\.withAskingLayouts)

  /// The row with a layout of tags that asks for the newest stories.
  private var withAskingLayouts: EditRow {
    var row = self
    row.start["Templates/layouts/tag.mustache"] =
      """
      {{<base}}{{$sidebar}}{{#site.latest}}{{title}}{{/site.latest}}{{/sidebar}}{{$main}}{{#articles}}{{> \
      card}}{{/articles}}{{/main}}{{/base}}
      """
    return row
  }

  /// Time passes, mostly without any edit.
  static let moments = [
    EditRow(
      "a form closes when a text is another", in: Gazette.path(of: 10), "The rest of it.", "Nothing more.",
      changed: .only("2025/12/10/n10/ 2026/01/13/n13/")
    ).passing(from: "2026-02-11T12:00:00Z", to: "2026-02-12T12:00:00Z"),
    EditRow(
      "a form closes when a template is another", ["Templates/partials/brief.mustache": "<p>{{title}}</p>\n"],
      changed: .only(". 2026/01/13/n13/")
    ).passing(from: "2026-02-11T12:00:00Z", to: "2026-02-12T12:00:00Z"),
    EditRow("nothing is due", from: "2026-02-01T12:00:00Z", to: "2026-02-02T12:00:00Z", changed: .only("")),
    EditRow(
      "a story expires, to which another one links", from: "2026-02-02T12:00:00Z", to: "2026-02-03T12:00:00Z",
      changed: .only(
        """
        2026/01/16/n16/ 2026/01/18/n18/ 2025/12/06/n6/ . page/4/ 2026/ 2026/page/1/ 2026/01/ 2026/01/page/1/ arts/
        authors/ authors/jo/ authors/jo/page/1/
        """),
      removed: """
        2026/01/17/ 2026/01/17/n17/ page/5/ 2026/page/2/ 2026/01/page/2/ arts/page/1/ authors/jo/page/2/
        """),
    EditRow("a pin ends", from: "2026-02-03T12:00:00Z", to: "2026-02-04T12:00:00Z", changed: .only(".")),
    EditRow("a banner goes", from: "2026-02-04T12:00:00Z", to: "2026-02-05T12:00:00Z", changed: .only(".")),
    EditRow(
      "a form closes", from: "2026-02-11T12:00:00Z", to: "2026-02-12T12:00:00Z", changed: .only("2026/01/13/n13/")),
    EditRow(
      "a story is due", from: "2026-03-09T12:00:00Z", to: "2026-03-10T12:00:00Z",
      changed: .only(
        """
        2026/01/24/n24/ 2025/12/03/n3/ 2026/01/20/n20/ . page/4/ 2026/ 2026/page/1/ local/ tags/ tags/harbour/ authors/
        authors/ines/
        """),
      added: "2026/03/ 2026/03/10/ 2026/03/10/later/ page/5/ 2026/page/2/"),
  ]
}
