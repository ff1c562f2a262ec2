import CommonMark
import ContentModel
import Diagnostics
import TestSupport
import Testing

private func parse(_ text: String) -> (SiteConfiguration?, [String]) {
  let source = SourceFile(path: "Content/site.yml", text: text)
  let (configuration, diagnostics) = SiteConfigurationParser.parse(source)
  return (configuration, diagnostics.lines(in: source))
}

@Suite struct SiteConfigurationTests {
  @Test(
    arguments: [
      ("title: A\nurl: https://a.example/", [String]()),
      ("title: A\nurl: https://a.example/paper", []),
      (
        "",
        [
          "1:1 error missing-key: 'title' is missing (add a line 'title: …', the newspaper's name)",
          "1:1 error missing-key: 'url' is missing (add a line 'url: https://…/', the address where the site will be)",
        ]
      ),
      (
        "title: A\nurl: a.example",
        [
          """
          2:6 error invalid-address: 'a.example' is no web address ('url' needs one that begins with https:// or \
          http://)
          """
        ]
      ),
      (
        "title: A\nurl: https://a.example/?x",
        [
          """
          2:6 error invalid-address: 'https://a.example/?x' is no web address ('url' needs one that begins with \
          https:// or http://)
          """
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nredirects: /x/",
        [
          """
          3:12 error wrong-type: 'redirects' must be old addresses with new ones, not '/x/' (write 'redirects: \
          {/old/: /new/}')
          """
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nredirects: { /x/: }",
        [
          "3:14 error wrong-type: '/x/' leads nowhere (write the new address behind it: '/x/: /new/')"
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nredirects: { x: /tags/, /: /tags/ }",
        [
          "3:14 error invalid-path: 'x' is no path that 'redirects' can hold (write '/x/')",
          """
          3:25 error invalid-path: '/' is no path that 'redirects' can hold (write a path from the site's root, such \
          as '/2024/02/storm/')
          """,
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nredirects: { /x/: b.example.org/y, /z/: 'mailto:a@b.example' }",
        [
          """
          3:19 error invalid-address: 'b.example.org/y' is no address to which an old address can lead (write \
          'https://b.example.org/y')
          """,
          """
          3:41 error invalid-address: 'mailto:a@b.example' is no address to which an old address can lead (write a \
          path from the site's root such as '/about/', or an address that begins with https://)
          """,
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nhosts: [nettlify, caddy]",
        ["3:9 error unknown-choice: 'nettlify' is not a value that 'hosts' knows (did you mean 'netlify'?)"]
      ),
      (
        "title: A\nurl: https://a.example/\nfeeds: maybe",
        [
          "3:8 error wrong-type: 'feeds' must be true or false, or keys with values, not 'maybe' "
            + "(write 'feeds: {items: 20, content: full}')"
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nfeeds: {items: 0}",
        ["3:16 error wrong-type: 'items' must be a whole number from 1 to 1000, not '0' (write 'items: 20')"]
      ),
      (
        "title: A\nurl: https://a.example/\nfeeds: {formats: [rss, xml]}",
        ["3:24 error unknown-choice: 'xml' is not a value that 'formats' knows (one of: rss, atom, json)"]
      ),
      ("title: A\nurl: https://a.example/\nfeeds: {items: 5, content: summary, formats: rss, of: [tags]}", []),
      (
        "title: A\nurl: https://a.example/\ntagilne: B",
        ["3:1 warning unknown-key: unknown site key 'tagilne' (did you mean 'tagline'?)"]
      ),
      (
        "title: A\nurl: https://a.example/\ntimezone: New York",
        [
          "3:11 error invalid-timezone: 'New York' is no time zone (did you mean 'America/New_York'?)"
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nlanguage: Deutsch",
        ["3:11 error invalid-language: 'Deutsch' is no language tag (write 'de')"]
      ),
      ("title: A\nurl: https://a.example/\nlanguage: ZH_hant-tw", []),
      (
        "title: A\nurl: https://a.example/\nlanguage: english please",
        ["3:11 error invalid-language: 'english please' is no language tag (write 'en', 'de' or 'pt-BR', for example)"]
      ),
      (
        "title: A\nurl: https://a.example/\npermalink: /{year}/{where}/",
        [
          "3:12 error invalid-permalink-pattern: '/{year}/{where}/' is no pattern for addresses (begin with '/', end "
            + "with '/' or '.html', "
            + "and use {year}, {month}, {day}, {section}, {id} and {slug}; {slug} or {id} is needed)"
        ]
      ),
      (
        "title: A\nurl: https://a.example/\npaths: {tags: /a/b/, authors: /assets/}",
        [
          """
          3:15 error invalid-path: '/a/b/' is no place for the pages of tags (write one part between slashes that is \
          no year and that the site does not keep for itself, such as '/topics/')
          """,
          """
          3:31 error invalid-path: '/assets/' is no place for the pages of authors (write one part between slashes \
          that is no year and that the site does not keep for itself, such as '/topics/')
          """,
        ]
      ),
      (
        "title: A\nurl: https://a.example/\npaths: {tags: /2024/, authors: /}",
        [
          """
          3:15 error invalid-path: '/2024/' is no place for the pages of tags (write one part between slashes that \
          is no year and that the site does not keep for itself, such as '/topics/')
          """,
          """
          3:32 error invalid-path: '/' is no place for the pages of authors (write one part between slashes that is \
          no year and that the site does not keep for itself, such as '/topics/')
          """,
        ]
      ),
      (
        "title: A\nurl: https://a.example/\npaths: {tags: /authors}",
        [
          "3:1 error output-collision: tags and authors cannot both lie at '/authors/' (give each a path of its own)"
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nserved_elsewhere: [shop, /cart]",
        [
          "3:20 error invalid-path: 'shop' is no path that 'served_elsewhere' can hold (write '/shop/')"
        ]
      ),
      (
        "title: A\nurl: https://a.example/\npaths: {tags: themen}",
        ["3:15 error invalid-path: 'themen' is no path that 'tags' can hold (write '/themen/')"]
      ),
      (
        "title: A\nurl: 'https://a.example '",
        ["2:6 error invalid-address: 'https://a.example ' is no web address (write 'https://a.example')"]
      ),
      (
        "title: A\nurl: https://a.example/b/index.html",
        [
          """
          2:6 error invalid-address: 'https://a.example/b/index.html' is the address of a page, but the address of \
          the site is needed (write 'https://a.example/b/')
          """
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nhtml: unsafe",
        [
          """
          3:7 error unknown-choice: 'unsafe' is not a value that 'html' knows (write 'trusted' to keep all HTML of \
          texts as it is)
          """
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nhosts: github",
        [
          """
          3:8 error unknown-choice: 'github' is not a value that 'hosts' knows (leave it out: this host reads no \
          rules, and redirects are pages there)
          """
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nmenus: {main: {About: /about/}}",
        [
          """
          3:15 error wrong-type: 'main' must be a list of keys with values, not keys with values (write 'main: \
          [{label: About, url: /about/}]')
          """
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nmenus: {foot: []}",
        ["3:9 warning unknown-key: unknown key of 'menus' 'foot' (there are: main, footer)"]
      ),
      (
        "title: A\nurl: https://a.example/\nfront: {banner: {text: B, url: nowhere}}",
        [
          "3:9 error missing-key: 'until' is missing (say when it goes: 'until: 2024-02-14T18:00')",
          """
          3:32 error invalid-address: 'nowhere' is no address to which a link of the newspaper can lead (write a path \
          from 
          """
            + "the site's root such as '/about/', or an address that begins with https:// or mailto:)",
        ]
      ),
      (
        "title: A\nurl: https://a.example/\ntheme: {colours: {accent: red, acent: \"#fff\"}, density: dense}",
        [
          "3:27 error invalid-color: 'red' is no colour (write six digits from 0 to f in quotes, for red, green and "
            + "blue: \"#a01419\")",
          "3:32 warning unknown-key: unknown key of 'colours' 'acent' (did you mean 'accent'?)",
          "3:57 error unknown-choice: 'dense' is not a value that 'density' knows (one of: compact, regular, airy)",
        ]
      ),
      (
        "title: A\nurl: https://a.example/\ntheme:\n  colors:\n    accent: #00538a\n  dark_logo: a.svg",
        [
          "5:13 warning text-lost: '#00538a' is lost, since ' #' begins a comment (put quotes around the whole value, "
            + "or a space after '#' if it is a comment)",
          "6:14 error missing-key: 'logo' is missing (name the picture for a light ground, too)",
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nquotes: [«, »]",
        [
          "3:9 error wrong-type: 'quotes' must be four marks, two of them for a quotation within another, not a list "
            + "(write 'quotes: [«, », ‹, ›]')"
        ]
      ),
      (
        "title: A\nurl: https://a.example/\npage_size: 0",
        ["3:12 error wrong-type: 'page_size' must be a whole number from 1 to 1000, not '0' (write 'page_size: 20')"]
      ),
      (
        "title: A\nurl: https://a.example/\nhtml: sane",
        ["3:7 error unknown-choice: 'sane' is not a value that 'html' knows (did you mean 'safe'?)"]
      ),
      (
        "title: A\nurl: https://a.example/\ncomments: perhaps",
        [
          "3:11 error wrong-type: 'comments' must be false, or keys with values, not 'perhaps' "
            + "(write 'comments: {action: https://replies.example/}')"
        ]
      ),
      (
        "title: A\nurl: https://a.example/\ncomments: {action: post here}",
        [
          """
          3:20 error invalid-address: 'post here' is no web address ('action' needs one that begins with https:// or \
          http://)
          """
        ]
      ),
      (
        "title: A\nurl: https://a.example/\nmenus: {main: [{label: Home}]}",
        ["3:17 error missing-key: 'url' is missing (say where the link leads)"]
      ),
    ] as [(String, [String])])
  func problems(text: String, expected: [String]) {
    let (configuration, problems) = parse(text)
    #expect(problems == expected)
    #expect((configuration == nil) == problems.contains { $0.contains(" error ") })
  }

  @Test func marksInTexts() throws {
    let (found, problems) = parse(
      """
      title: Tom &amp; Jerry
      tagline: All of it &amp; more
      url: https://paper.example/
      publisher: { name: Paper &amp; Co }
      sections: [Arts &amp; Life]
      menus: { main: [{ label: Q &amp; A, url: /q/ }] }
      front: { blocks: [Arts &amp; Life], banner: { text: A &amp; B, until: 2024-02-14 } }
      comments: { consent: A &amp; B }
      extra: { motto: A &amp; B }
      """)
    #expect(problems == [])
    let site = try #require(found)
    #expect(site.title == "Tom & Jerry")
    #expect(site.tagline == "All of it & more")
    #expect(site.publisher?.name == "Paper & Co")
    #expect(site.sections.map(\.value) == ["Arts & Life"])
    #expect(site.menus.main.map(\.label) == ["Q & A"])
    #expect(site.front.blocks.map(\.value) == ["Arts & Life"])
    #expect(site.front.banner?.text == "A & B")
    #expect(site.comments?.consent == "A & B")
    #expect(site.extra.map(\.texts) == [["A &amp; B"]])
    #expect(parse("title: A\nurl: https://a.example/\npublisher: A &amp; B").0?.publisher?.name == "A & B")
  }

  @Test func everyKeyIsTyped() throws {
    let (found, problems) = parse(
      """
      title: The Paper
      tagline: News
      url: https://Paper.example/daily
      language: pt-BR
      timezone: America/Sao_Paulo
      quotes: [«, », ‹, ›]
      publisher: {name: Paper Ltd, logo: /logo.png, url: "https://paper.example/", same_as: \
      ["https://social.example/@paper"], policies: {ethics: /ethics/, masthead: "https://a.example/us"}}
      image: {file: /card.jpg, alt: A card}
      sections: [world, Arts & Life]
      menus: {main: [{label: World, url: /world/}], footer: [{label: About, url: /about/}]}
      permalink: /{section}/{slug}/
      addresses: letters
      served_elsewhere: [/shop/, /wiki, /caf%C3%A9/]
      page_size: 5
      front: {lead: storm, lead_days: 3, blocks: [world], banner: {text: Flood, url: /flood/, until: 2024-02-14T18:00}}
      html: trusted
      comments: {action: /reply, consent: I agree., close_after_days: 30, fields: [author, email]}
      theme: {colors: {accent: "#00538a"}, dark_colors: {paper: 000}, typeface: sans, type_scale: large, density: \
      compact, logo: logo.svg, dark_logo: night.svg}
      extra: {motto: onwards}
      """)
    #expect(problems == [])
    let site = try #require(found)
    #expect(site.title == "The Paper")
    #expect(site.tagline == "News")
    #expect(site.address.origin == "https://paper.example")
    #expect(site.address.basePath == "/daily/")
    #expect(site.language == "pt-BR")
    #expect(site.quotes == QuotationMarks("«", "»", inner: "‹", "›"))
    #expect(site.publisher?.name == "Paper Ltd")
    #expect(site.publisher?.logo?.value == "/logo.png")
    #expect(site.publisher?.sameAs == ["https://social.example/@paper"])
    #expect(site.publisher?.policies.map(\.policy) == [.ethicsPolicy, .masthead])
    #expect(site.publisher?.policies.map(\.url.value) == ["/ethics/", "https://a.example/us"])
    #expect(site.image?.file.value == "/card.jpg")
    #expect(site.image?.alt == "A card")
    #expect(site.sections.map(\.value) == ["world", "Arts & Life"])
    #expect(site.menus.main.map(\.label) == ["World"])
    #expect(site.menus.footer.map(\.url.value) == ["/about/"])
    #expect(site.permalink.path { "<\($0.rawValue)>" } == "/<section>/<slug>/")
    #expect(site.addresses == .letters)
    #expect(site.servedElsewhere == ["/shop/", "/wiki", "/café/"])
    #expect(site.pageSize == 5)
    #expect(site.front.lead?.value == "storm")
    #expect(site.front.leadDays == 3)
    #expect(site.front.blocks.map(\.value) == ["world"])
    #expect(site.front.banner?.text == "Flood")
    #expect(site.front.banner?.url == "/flood/")
    #expect(site.front.banner?.until.iso8601 == "2024-02-14T18:00:00-03:00")
    #expect(site.rawHTML == .trusted)
    #expect(site.theme.colors.mapValues(\.value) == [.accent: Color(red: 0, green: 0x53, blue: 0x8a)])
    #expect(site.theme.darkColors.mapValues(\.value) == [.paper: Color(red: 0, green: 0, blue: 0)])
    #expect(site.theme.typeface == .sans)
    #expect(site.theme.typeScale == .large)
    #expect(site.theme.density == .compact)
    #expect(site.theme.logo?.value == "logo.svg")
    #expect(site.theme.darkLogo?.value == "night.svg")
    #expect(site.comments?.action == "/reply")
    #expect(site.comments?.consent == "I agree.")
    #expect(site.comments?.closeAfterDays == 30)
    #expect(site.comments?.fields == [.author, .email])
    #expect(site.extra.map(\.texts) == [["onwards"]])
  }

  @Test(arguments: [
    ("https://a.example", "/about/", "/about/", "https://a.example/about/"),
    ("https://a.example/news", "/about/", "/news/about/", "https://a.example/news/about/"),
    ("https://a.example/", "/café/", "/caf%C3%A9/", "https://a.example/caf%C3%A9/"),
    ("http://a.example:8080/x/", "/", "/x/", "http://a.example:8080/x/"),
  ])
  func addresses(site: String, path: String, relative: String, absolute: String) throws {
    let address = try #require(SiteAddress(site))
    #expect(address.rootRelative(path) == relative)
    #expect(address.absolute(path) == absolute)
  }
}
