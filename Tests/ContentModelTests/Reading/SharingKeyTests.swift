import ContentModel
import Diagnostics
import TestSupport
import Testing

/// The keys for search engines and for sites that show links.
@Suite struct SharingKeyTests {
  @Test(arguments: [
    ("{de: /de/sturm/, pt-BR: \"https://a.example/\", zh-Hant: /zh/, es-419: /es/, x-default: /x/}", [String]()),
    ("{}", []),
    (
      "/de/",
      [
        "4:15 error wrong-type: 'translations' must be language tags with addresses, not '/de/' "
          + "(write 'translations: {de: /de/sturm/}')"
      ]
    ),
    ("{en_GB: /a/, en-ie: /b/, DE: /c/}", []), ("{en-UK: /a/}", []),
    (
      "{de-AT: /a/, DE_at: /b/}",
      ["4:28 error duplicate-key: 'DE_at' and 'de-AT' are one language (keep the address that counts)"]
    ),
    (
      "{German: /a/}", ["4:16 error invalid-language: 'German' is no language that search engines know (write 'de')"]
    ),
    (
      "{default: /a/}",
      ["4:16 error invalid-language: 'default' is no language that search engines know (write 'x-default')"]
    ),
    (
      "{de-1996-x: /a/}",
      [
        """
        4:16 error invalid-language: 'de-1996-x' is no language that search engines know (write 'de', 'pt-BR' or \
        'zh-Hant', for example; 'x-default' is for readers of all others)
        """
      ]
    ),
    (
      "{de: sturm.md}",
      [
        """
        4:20 error invalid-address: 'sturm.md' is no address that 'translations.de' can hold (write a path from the \
        site's root such as '/about/', or an address that begins with https://)
        """
      ]
    ),
    (
      "{de: blatt.de/sturm}",
      [
        """
        4:20 error invalid-address: 'blatt.de/sturm' is no address that 'translations.de' can hold (write \
        'https://blatt.de/sturm')
        """
      ]
    ),
    (
      "{de: \"javascript:alert(1)\"}",
      [
        """
        4:20 error invalid-address: 'javascript:alert(1)' is no address that 'translations.de' can hold (write a \
        path from the site's root such as '/about/', or an address that begins with https://)
        """
      ]
    ),
  ])
  func translations(value: String, expected: [String]) {
    let text = "---\ntitle: A\ndate: 2024-02-14\ntranslations: \(value)\n---\n"
    let source = SourceFile(path: "Content/articles/a.md", text: text)
    let settings = ParseSettings(zone: .utc, rawHTML: .off)
    #expect(ArticleParser.parse(source, settings: settings).diagnostics.lines(in: source) == expected)
    let page = SourceFile(path: "Content/pages/a.md", text: text.replacing("date: 2024-02-14", with: "slug: a"))
    #expect(UndatedContent.parse(page, settings: settings).diagnostics.lines(in: page) == expected)
  }

  @Test(arguments: [
    ("\"@ada@social.example\"", [String]()), ("\"@ada.b-c_d@a-b.social.example\"", []),
    (
      "ada@social.example",
      ["3:12 error invalid-address: 'ada@social.example' is no name in the Fediverse (write \"@ada@social.example\")"]
    ),
    (
      "https://social.example/@ada",
      [
        """
        3:12 error invalid-address: 'https://social.example/@ada' is no name in the Fediverse (write \
        "@ada@social.example")
        """
      ]
    ),
    (
      "\"@ada\"",
      [
        """
        3:12 error invalid-address: '@ada' is no name in the Fediverse (write the name and its host in quotes, as in \
        "@jo@social.example")
        """
      ]
    ),
  ])
  func namesInTheFediverse(value: String, expected: [String]) {
    let source = SourceFile(path: "Content/authors/ada.md", text: "---\nname: Ada\nfediverse: \(value)\n---\n")
    #expect(
      UndatedContent.parse(source, settings: ParseSettings(zone: .utc, rawHTML: .off)).diagnostics.lines(in: source)
        == expected)
  }

  @Test(arguments: [
    ("publisher: {logo: /l.svg, same_as: https://a.example/, policies: {ownership_funding_info: /money/}}", [String]()),
    (
      "publisher: {same_as: [a.example]}",
      [
        """
        3:23 error invalid-address: 'a.example' is no web address ('same_as' needs one that begins with https:// or \
        http://)
        """
      ]
    ),
    (
      "publisher: {policies: {ethic_policy: /a/}}",
      ["3:24 warning unknown-key: unknown key of 'policies' 'ethic_policy' (did you mean 'ethics_policy'?)"]
    ),
    (
      "publisher: {policies: {masthead: about}}",
      [
        """
        3:34 error invalid-address: 'about' is no address that 'masthead' can hold (write a path from the site's \
        root such as '/about/', or an address that begins with https://)
        """
      ]
    ),
    (
      "publisher: {logo: logo.tiff}",
      [
        """
        3:19 error invalid-address: 'logo.tiff' is no address that 'logo' can hold (write a path from the site's \
        root such as '/about/', or an address that begins with https://)
        """
      ]
    ),
    (
      "publisher: {logo: /logo.TIFF}",
      [
        """
        3:19 warning unsuitable-picture: other sites do not show a picture such as '/logo.TIFF' (name a picture in \
        PNG, JPEG, WebP or SVG)
        """
      ]
    ),
    ("image: /card", []), ("image: https://a.example/card.png?w=1.5", []),
    (
      "image: {file: /card.avif, alt: A}",
      [
        """
        3:15 warning unsuitable-picture: other sites do not show a picture such as '/card.avif' (name a picture in \
        JPEG, PNG, WebP or GIF)
        """
      ]
    ),
  ])
  func settings(line: String, expected: [String]) {
    let source = SourceFile(path: "Content/site.yml", text: "title: A\nurl: https://a.example/\n\(line)\n")
    #expect(SiteConfigurationParser.parse(source).diagnostics.lines(in: source) == expected)
  }
}
