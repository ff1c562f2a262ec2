extension EditRow {
  /// Other values of the keys of `site.yml`.
  static let settings = [
    EditRow(setting: "title: The Other Gazette", changed: .everyPage()),
    EditRow(setting: "tagline: All the news", changed: .everyPage(but: redirects)),
    EditRow(setting: "url: https://gazette.org/", changed: .everyPage(but: "404.html")),
    EditRow(setting: "url: https://gazette.example/paper/", changed: .everyPage()),
    EditRow(setting: "language: de", changed: .everyPage()),
    EditRow(setting: "timezone: Asia/Tokyo", changed: .everyPage(but: undated)),
    EditRow(setting: "quotes: [«, », ‹, ›]", changed: .only("2026/01/16/n16/ contact/")),
    EditRow(setting: "sections: [sport, arts, local]", changed: .everyPage(but: redirects)),
    EditRow(
      setting: "menus: { main: [{ label: Home, url: / }], footer: [{ label: About, url: /about/ }] }",
      changed: .everyPage(but: redirects)),
    EditRow(setting: "menus: { footer: [{ label: Us, url: /about/ }] }", changed: .everyPage(but: redirects)),
    EditRow(
      setting: "permalink: /{year}/{month}/{slug}/",
      changed: .everyPage(but: "contact/ about-us/ tags/ authors/ authors/kim/ 404.html"),
      added: """
        2025/12/n{1...12}/ 2026/01/n{13...24}/ 2026/01/gone/ 2026/01/n22/lead.gif 2026/01/n22/map.gif
        """,
      removed: """
        2025/12/{01...12}/ 2025/12/{01...12}/n#/ 2026/01/{13...24}/ 2026/01/{13...24}/n#/ 2026/01/05/gone/
        2026/01/22/n22/lead.gif 2026/01/22/n22/map.gif
        """),
    EditRow(setting: "hosts: [netlify, nginx]", changed: .only(""), added: "_redirects _headers redirects.nginx.conf"),
    EditRow(
      setting: "page_size: 5",
      changed: .only(
        """
        . page/{1...3}/ 2025/ 2025/page/1/ 2025/12/ 2025/12/page/1/ 2026/ 2026/page/1/ 2026/01/ 2026/01/page/1/
        local/ arts/ sport/ tags/weather/ authors/ines/ authors/ines/page/1/ authors/jo/ authors/jo/page/1/
        """),
      removed: """
        page/{4...5}/ 2025/page/2/ 2025/12/page/2/ 2026/page/2/ 2026/01/page/2/ local/page/1/ arts/page/1/ sport/page/1/
        tags/weather/page/1/ authors/ines/page/2/ authors/jo/page/2/
        """),
    EditRow(
      setting: "comments: { action: /send, consent: I agree, close_after_days: 30 }", changed: .only(open)),
    EditRow(
      setting: "comments: { action: /replies, consent: Yes, close_after_days: 30 }", changed: .only(open)),
    EditRow(
      setting: "comments: { action: /replies, consent: I agree, close_after_days: 17 }",
      changed: .only("2026/01/{13...15}/n#/")),
    EditRow(setting: "comments: false", changed: .only(open + " 2025/12/{01...12}/n#/")),
    EditRow(setting: "html: trusted", changed: .only("2026/01/19/n19/")),
    EditRow(setting: front("lead: 2026-01-23-n23, blocks: [local]", "High water"), changed: .only(".")),
    EditRow(setting: front("blocks: [arts]", "High water"), changed: .only(".")),
    EditRow(setting: front("blocks: [local]", "Low water"), changed: .only(".")),
    EditRow(setting: "publisher: Other Press", changed: .everyPage(but: redirects)),
    EditRow(setting: "extra: { motto: Always }", changed: .only("")),
    EditRow(
      setting: "theme: { colors: { accent: '#00538a' } }", changed: .everyPage(), added: "assets/style.*.css",
      removed: "assets/style.*.css"),
    EditRow(setting: "theme: { logo: logo.gif }", changed: .everyPage(but: redirects)),
  ]

  /// Pages that show no more of the newspaper than its title and its address.
  static let redirects = "about-us/ old/n20/"
  /// Pages without any date.
  static let undated = "contact/ tags/ authors/ authors/kim/ 404.html about-us/ old/n20/"
  /// Pages with a form for replies that can be sent.
  private static let open = "2026/01/{13...22}/n#/ 2026/01/24/n24/"

  private static func front(_ keys: String, _ banner: String) -> String {
    "front: { lead_days: 30, \(keys), banner: { text: \(banner), until: 2026-02-05 } }"
  }
}
