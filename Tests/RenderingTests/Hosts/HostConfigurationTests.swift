import Testing

@testable import Rendering

/// The files that web hosts read, in the language of each; `Tests/Hosts/run` has the servers themselves read them.
@Suite struct HostConfigurationTests {
  private static func paper(_ settings: String, aliases: String = "[]", body: String = "It blew.") -> String {
    """
    -- Content/site.yml --
    title: The Paper
    url: https://paper.example/zeitung/
    \(settings)
    -- Content/articles/2024-02-14-storm.md --
    ---
    title: Storm
    aliases: \(aliases)
    ---
    \(body)
    -- Content/articles/2024-02-15-rumour.md --
    ---
    title: Rumour
    status: withdrawn
    ---

    """
  }

  /// The lines of a file but for those that begin with one of some texts.
  private static func lines(_ file: String, _ paper: String, without starts: [String] = []) throws -> [String] {
    let text = try RenderedSite(paper).pages[file] ?? ""
    return text.split(separator: "\n").map(String.init).filter { line in !starts.contains { line.hasPrefix($0) } }
  }

  private static let mark = "# generator=\"Broadsheet\""

  @Test func noneUnlessAskedFor() throws {
    let pages = try RenderedSite(Self.paper("")).pages
    #expect(
      ["_redirects", "_headers", ".htaccess", "redirects.nginx.conf", "redirects.caddy"].allSatisfy { pages[$0] == nil }
    )
  }

  @Test func headers() throws {
    #expect(
      try Self.lines("_headers", Self.paper("hosts: cloudflare")) == [
        Self.mark, "/zeitung/*", "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: strict-origin-when-cross-origin", "/zeitung/assets/*",
        "  Cache-Control: public, max-age=31536000, immutable",
      ])
  }

  @Test(
    arguments: [
      (
        "netlify",
        [
          "/zeitung/old /zeitung/2024/02/14/storm/ 301!", "/zeitung/old/ /zeitung/2024/02/14/storm/ 301!",
          "/zeitung/2024/02/15/rumour /zeitung/2024/02/15/rumour/index.html 410!",
          "/zeitung/2024/02/15/rumour/ /zeitung/2024/02/15/rumour/index.html 410!",
        ]
      ),
      (
        "cloudflare",
        ["/zeitung/old /zeitung/2024/02/14/storm/ 301", "/zeitung/old/ /zeitung/2024/02/14/storm/ 301"]
      ),
      (
        "[netlify, cloudflare]",
        [
          "/zeitung/old /zeitung/2024/02/14/storm/ 301!", "/zeitung/old /zeitung/2024/02/14/storm/ 301",
          "/zeitung/old/ /zeitung/2024/02/14/storm/ 301!", "/zeitung/old/ /zeitung/2024/02/14/storm/ 301",
          "/zeitung/2024/02/15/rumour /zeitung/2024/02/15/rumour/index.html 410!",
          "/zeitung/2024/02/15/rumour/ /zeitung/2024/02/15/rumour/index.html 410!",
        ]
      ),
    ] as [(String, [String])])
  func redirects(hosts: String, lines: [String]) throws {
    #expect(try Self.lines("_redirects", Self.paper("hosts: \(hosts)", aliases: "[/old/]")) == [Self.mark] + lines)
  }

  @Test func apache() throws {
    #expect(
      try Self.lines(".htaccess", Self.paper("hosts: [apache]", aliases: "[/old/, /a.php]")) == [
        Self.mark, "<IfModule mod_headers.c>", #"Header always set X-Content-Type-Options "nosniff""#,
        #"Header always set Referrer-Policy "strict-origin-when-cross-origin""#,
        #"<If "%{REQUEST_URI} =~ m#^/zeitung/assets/#">"#,
        #"Header set Cache-Control "public, max-age=31536000, immutable""#, "</If>", "</IfModule>",
        "<IfModule mod_rewrite.c>", "RewriteEngine On",
        #"RewriteRule "^a\.php$" "/zeitung/2024/02/14/storm/" [R=301,L,NE]"#,
        #"RewriteRule "^old/?$" "/zeitung/2024/02/14/storm/" [R=301,L,NE]"#,
        #"ErrorDocument 410 "/%{reqenv:BROADSHEET_GONE}""#,
        #"RewriteRule "^2024/02/15/rumour/?$" - "[E=BROADSHEET_GONE:zeitung/2024/02/15/rumour/index.html,G]""#,
        "</IfModule>",
      ])
  }

  @Test func nginx() throws {
    let headers = [
      #"add_header X-Content-Type-Options "nosniff" always;"#,
      #"add_header Referrer-Policy "strict-origin-when-cross-origin" always;"#,
    ]
    let moved = #"{ absolute_redirect off; return 301 "/zeitung/2024/02/14/storm/"; }"#
    let gone = #"{ error_page 410 "/zeitung/2024/02/15/rumour/index.html"; return 410; }"#
    #expect(
      try Self.lines("redirects.nginx.conf", Self.paper("hosts: [nginx]", aliases: "[/old/]"))
        == [Self.mark, "# Put this line into the 'server' block: include …/redirects.nginx.conf;"] + headers + [
          #"location ^~ "/zeitung/assets/" {"#
        ] + headers.map { "  " + $0 } + [
          #"  add_header Cache-Control "public, max-age=31536000, immutable";"#, "}",
          #"location = "/zeitung/redirects.nginx.conf" { return 404; }"#, #"location = "/zeitung/old" "# + moved,
          #"location = "/zeitung/old/" "# + moved, #"location = "/zeitung/2024/02/15/rumour" "# + gone,
          #"location = "/zeitung/2024/02/15/rumour/" "# + gone,
        ])
  }

  @Test func caddy() throws {
    #expect(
      try Self.lines("redirects.caddy", Self.paper("hosts: [caddy]", aliases: "[/old/]")) == [
        Self.mark, "# Put this line into the site's block: import …/redirects.caddy",
        "header X-Content-Type-Options `nosniff`", "header Referrer-Policy `strict-origin-when-cross-origin`",
        "@broadsheet_assets {", "\tpath `/zeitung/assets/*`", "\tfile", "}",
        "header @broadsheet_assets Cache-Control `public, max-age=31536000, immutable`",
        "@broadsheet_hidden path `/zeitung/redirects.caddy`", "error @broadsheet_hidden 404",
        "map {http.request.uri.path} {broadsheet_moved} {", "\t`/zeitung/old` `/zeitung/2024/02/14/storm/`",
        "\t`/zeitung/old/` `/zeitung/2024/02/14/storm/`", "\tdefault ``", "}", "@broadsheet_moved {",
        "\tnot vars {broadsheet_moved} ``", "}", "redir @broadsheet_moved {broadsheet_moved} 301",
        "map {http.request.uri.path} {broadsheet_gone} {",
        "\t`/zeitung/2024/02/15/rumour` `/zeitung/2024/02/15/rumour/index.html`",
        "\t`/zeitung/2024/02/15/rumour/` `/zeitung/2024/02/15/rumour/index.html`", "\tdefault ``", "}",
        "@broadsheet_gone {", "\tnot vars {broadsheet_gone} ``", "}", "handle @broadsheet_gone {",
        "\trewrite * {broadsheet_gone}", "\tfile_server {", "\t\tstatus 410", "\t}", "}",
      ])
  }

  /// An old address as each of the hosts has it, without a slash at its end.
  @Test(
    arguments: [
      ("/caf%C3%A9/", "caf%C3%A9", "café", "/zeitung/café", "/zeitung/café"),
      ("/a b/", "a%20b", #"a\x20b"#, "/zeitung/a b", #"~^/zeitung/a\x20b$"#),
      ("/50%25/", "50%25", #"50\x25"#, "/zeitung/50%", #"~^/zeitung/50\x25$"#),
      (
        "/say%20%22x%22/", "say%20%22x%22", #"say\x20\x22x\x22"#, #"/zeitung/say \"x\""#,
        #"~^/zeitung/say\x20\x22x\x22$"#
      ),
      ("/a.b+/", "a.b+", #"a\.b\x2B"#, "/zeitung/a.b+", #"~^/zeitung/a\.b\x2B$"#),
      ("/*/:x/", "%2A/%3Ax", #"\x2A/\x3Ax"#, "/zeitung/*/:x", #"~^/zeitung/\x2A/\x3Ax$"#),
      ("/%7B$H%7D/", "%7B$H%7D", #"\x7B\x24H\x7D"#, "/zeitung/{$H}", #"~^/zeitung/\x7B\x24H\x7D$"#),
      ("/%23%3F/", "%23%3F", #"\x23\x3F"#, "/zeitung/#?", #"~^/zeitung/\x23\x3F$"#),
      ("/%60it's%60/", "%60it's%60", #"\x60it\x27s\x60"#, "/zeitung/`it's`", #"~^/zeitung/\x60it\x27s\x60$"#),
      ("/x;y/", "x;y", #"x\x3By"#, "/zeitung/x;y", #"~^/zeitung/x\x3By$"#),
    ] as [(String, String, String, String, String)])
  func oddAddresses(alias: String, netlify: String, apache: String, nginx: String, caddy: String) throws {
    let pages = try RenderedSite(
      Self.paper("hosts: [netlify, apache, nginx, caddy]", aliases: "['\(alias.replacing("'", with: "''"))']")
    ).pages
    func holds(_ file: String, _ line: String) -> Bool {
      pages[file]?.split(separator: "\n").contains { $0.hasPrefix(line) } == true
    }
    #expect(holds("_redirects", "/zeitung/\(netlify) /zeitung/2024/02/14/storm/ 301!"))
    #expect(holds(".htaccess", "RewriteRule \"^\(apache)/?$\" "))
    #expect(holds("redirects.nginx.conf", "location = \"\(nginx)\" { "))
    #expect(holds("redirects.caddy", "\t`\(caddy)` `/zeitung"))
  }

  /// A target elsewhere means nothing to a host but itself.
  @Test func oddTargets() throws {
    let settings = "hosts: [netlify, apache, nginx, caddy]\nredirects: { /x/: 'https://b.example/%20$1{y}?é=`z`' }"
    let pages = try RenderedSite(Self.paper(settings)).pages
    let target = "https://b.example/%20%241%7By%7D?%C3%A9=%60z%60"
    #expect(pages["_redirects"]?.contains("/zeitung/x/ \(target) 301!\n") == true)
    #expect(pages[".htaccess"]?.contains("\"\(target.replacing("%", with: "\\%"))\" [R=301,L,NE]\n") == true)
    #expect(pages["redirects.nginx.conf"]?.contains("return 301 \"\(target)\"; }\n") == true)
    #expect(pages["redirects.caddy"]?.contains("`/zeitung/x/` `\(target)`\n") == true)
  }

  /// A host that does not tell capitals apart would follow a rule for both of two such addresses for ever.
  @Test func aTwinIsNoForcedRule() throws {
    let lines = try Self.lines("_redirects", Self.paper("hosts: netlify", aliases: "[/2024/02/14/STORM/]"))
    #expect(lines[1] == "/zeitung/2024/02/14/STORM /zeitung/2024/02/14/storm/ 301")
  }

  @Test(
    arguments: [
      ("", "It blew.", [:]),
      ("", "![A](https://b.example/a.png)", ["img-src": "'self' https:"]),
      (
        "", "<video src=\"https://b.example/a.mp4\"></video>",
        ["img-src": "'self' https:", "media-src": "'self' https:"]
      ),
      ("html: trusted", "It blew.", ["img-src": "'self' https:", "media-src": "'self' https:"]),
      (
        "",
        """
        ::embed{url=https://vimeo.com/12345}

        ::embed{url=https://youtu.be/abcdefghijk}

        ::embed{url=https://x.example/}
        """,
        ["frame-src": "https://player.vimeo.com https://www.youtube-nocookie.com"]
      ),
      ("comments: { action: /reply }", "It blew.", ["form-action": "'self'"]),
      (
        "", "![A](/a.png)\n-- Content/static/a.png --\n640 x 480\nwebp: 400\ncolor: 1 2 3",
        ["style-src": "'self'; style-src-attr 'unsafe-inline'"]
      ),
      ("", "![A](/a.png)\n-- Content/static/a.png --\n640 x 480\nwebp: 400", [:]),
      (
        "comments: { action: 'https://reply.example:8443/a?b' }", "It blew.",
        ["form-action": "https://reply.example:8443"]
      ),
      (
        "comments: { action: 'https://a$1.example;script-src,*/' }", "It blew.",
        ["form-action": "https://a%241.example%3Bscript-src%2C*"]
      ),
    ] as [(String, String, [String: String])])
  func contentPolicy(settings: String, body: String, differences: [String: String]) throws {
    let lines = try Self.lines("_headers", Self.paper("hosts: netlify\ncsp: true\n\(settings)", body: body))
    let start = "  Content-Security-Policy: "
    let line = try #require(lines.first { $0.hasPrefix(start) })
    let standard = [
      ("default-src", "'none'"), ("img-src", "'self'"), ("media-src", "'self'"), ("style-src", "'self'"),
      ("font-src", "'none'"), ("script-src", "'none'"), ("frame-src", "'none'"), ("form-action", "'none'"),
      ("base-uri", "'none'"), ("frame-ancestors", "'self'"),
    ]
    #expect(line == start + standard.map { "\($0) \(differences[$0] ?? $1)" }.joined(separator: "; "))
  }
}
