import DefaultTheme
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import ContentModel
@testable import Rendering

@Suite struct ThemeSettingsTests {
  private static func tokens(_ theme: String) throws -> (css: String, problems: [String]) {
    let source = SourceFile(path: "Content/site.yml", text: "title: A\nurl: https://a.example/\ntheme: \(theme)")
    let tokens = ThemeTokens(try #require(SiteConfigurationParser.parse(source).configuration).theme)
    return (tokens.css, tokens.diagnostics.lines(in: source))
  }

  @Test(arguments: [
    ("{}", ""),
    ("{type_scale: regular, density: regular}", ""),
    ("{typeface: sans}", "@layer tokens{:root{--face:var(--sans);--headline:calc(0.88*var(--scale))}}\n"),
    (
      "{typeface: serif, type_scale: small, density: compact}",
      "@layer tokens{:root{--face:var(--serif);--scale:0.9;--room:0.7}}\n"
    ),
    ("{type_scale: large, density: airy}", "@layer tokens{:root{--scale:1.125;--room:1.3}}\n"),
    (
      "{colors: {paper: fffaf2, line: ccc}, dark_colors: {accent: 8cc8ff}}",
      "@layer tokens{@media print,not all and (prefers-color-scheme:dark){:root{--paper:#fffaf2;--line:#cccccc;"
        + "--wash:#f0ece5}}}\n@layer tokens{@media screen and (prefers-color-scheme:dark){:root{--accent:#8cc8ff}}}\n"
    ),
    // In dark the accent is as much lighter as it takes.
    (
      "{colors: {accent: 00538a}}",
      "@layer tokens{@media print,not all and (prefers-color-scheme:dark){:root{--accent:#00538a}}}\n"
        + "@layer tokens{@media screen and (prefers-color-scheme:dark){:root{--accent:#4c86ad}}}\n"
    ),
  ])
  func tokens(theme: String, expected: String) throws {
    let (css, problems) = try Self.tokens(theme)
    #expect(css == expected)
    #expect(problems == [])
  }

  @Test(arguments: [
    ("{colors: {accent: a01419, line: fff}}", [String]()),
    (
      "{colors: {ink: 777777}}",
      [
        """
        3:23 warning low-contrast: 'ink' is hard to read on 'wash': their contrast is 4.0 of the 4.5 that texts need \
        (ink: "#6e6e6e" would do)
        """
      ]
    ),
    (
      "{colors: {accent: \"#ffcc00\"}}",
      [
        """
        3:26 warning low-contrast: 'accent' is hard to read on 'paper': their contrast is 1.5 of the 4.5 that texts \
        need (accent: "#8f7300" would do)
        """
      ]
    ),
  ])
  func contrast(theme: String, expected: [String]) throws {
    #expect(try Self.tokens(theme).problems == expected)
  }

  @Test(arguments: [
    (
      "style.css",
      [
        """
        3:15 error wrong-type: 'style.css' is no picture that browsers can show (name an SVG, PNG, JPEG, GIF, WebP \
        or AVIF file that is whole)
        """
      ]
    ),
    (
      "log.svg",
      [
        """
        3:15 error missing-target: there is no file 'Templates/assets/log.svg' (put the picture into \
        Templates/assets and name it here)
        """
      ]
    ),
  ])
  func noLogo(name: String, expected: [String]) throws {
    let source = SourceFile(path: "Content/site.yml", text: "title: A\nurl: https://a.example/\ntheme: {logo: \(name)}")
    let configuration = try #require(SiteConfigurationParser.parse(source).configuration)
    let style = try #require(AssetFile(name: "style.css", bytes: []))
    #expect(Logo.find(configuration.theme, among: [style]).diagnostics.lines(in: source) == expected)
  }

  /// The colours that contrast is judged by are those of the style sheet.
  @Test func standardColorsAreThoseOfTheStyleSheet() throws {
    let file = try #require(DefaultTheme.files.first { $0.path == "assets/style.css" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let dark = try #require(text.range(of: "(prefers-color-scheme: dark)"))
    for (color, standard) in ThemeTokens.standard {
      #expect(text[..<dark.lowerBound].contains("--\(color.rawValue): \(standard.light.css);"), "\(color)")
      #expect(text[dark.upperBound...].contains("--\(color.rawValue): \(standard.dark.css);"), "\(color)")
    }
    #expect(ThemeTokens.standard.count == ThemeColor.allCases.count)
  }

  private static let paper = """
    -- Content/articles/a.md --
    ---
    title: A
    date: 2024-02-14
    ---
    Text
    -- Templates/assets/logo.svg --
    <svg width="120" height='40'/>
    -- Templates/assets/night/logo.svg --
    <svg id=""/>
    -- Content/site.yml --
    title: Tom & Co
    url: https://paper.example/sub/

    """

  @Test(arguments: [
    ("", ">Tom &amp; Co</a></h1>"),
    (
      "theme: {logo: logo.svg}",
      """
      ><picture><img src="/sub/assets/logo.456c0b199b53.svg" alt="Tom &amp; Co" width="120" \
      height="40"></picture></a></h1>
      """
    ),
    (
      "theme: {logo: logo.svg, dark_logo: night/logo.svg}",
      "><picture><source srcset=\"/sub/assets/night/logo.749f391666a5.svg\" media=\"screen and (prefers-color-scheme: "
        + "dark)\">"
        + "<img src=\"/sub/assets/logo.456c0b199b53.svg\" alt=\"Tom &amp; Co\" width=\"120\" "
        + "height=\"40\"></picture></a></h1>"
    ),
  ])
  func logo(theme: String, expected: String) throws {
    let site = try RenderedSite(Self.paper + theme + "\n")
    #expect(try #require(site.pages["index.html"]).contains(expected))
  }
}
