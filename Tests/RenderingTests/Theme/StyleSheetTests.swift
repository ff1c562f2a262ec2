import ContentModel
import Diagnostics
import SiteModel
import Testing

@testable import Rendering

/// Addresses in style sheets.
@Suite struct StyleSheetTests {
  @Test(
    arguments: [
      ("a{b:url(x.png)}", ["x.png"]), ("a{b:URL( 'x y.png' )}", ["x y.png"]), ("a{b:url(\"x.png\")}", ["x.png"]),
      ("a{b:url(x.png) no-repeat,url(y.png)}", ["x.png", "y.png"]), ("a{b:url()}", [""]),
      ("@import 'x.css';", ["x.css"]), ("@IMPORT url(x.css) layer(a);", ["x.css"]),
      ("@import/**/\"x.css\" supports(display: grid) screen;p{content:'y'}", ["x.css"]),
      ("@charset 'utf-8';@import 'x.css';", ["x.css"]), ("@layer a;@namespace url(http://n);", ["http://n"]),
      // Neither comments nor other strings have any.
      ("/* url(a) */a{b:'url(c)'/*\n@import 'd'*/}", []), ("a{b:\"\\\"url(c)\"}", []), ("a{content:'x.png'}", []),
      ("a{b:'unclosed\n;c:url(d)}", ["d"]), ("/* open url(a)", []),
      // Names that only end like it.
      ("a{b:my-url(x);c:curl(y);d:-url(z)}", []), ("a{b:url (x)}", []),
      // Pictures to choose from.
      ("a{b:image-set('x.png' 1x, url(y.png) 2x, 'z.avif' type('image/avif'))}", ["x.png", "y.png", "z.avif"]),
      ("a{b:-webkit-image-set(\"x.png\" 1x)}", ["x.png"]), ("a{b:src('x.woff2') format('woff2')}", ["x.woff2"]),
      // Escapes.
      ("a{b:url(x\\ y\\29.png)}", ["x y).png"]), ("a{b:url('\\0078.png')}", ["x.png"]),
      ("a{b:url(x\"y) z;c:url(d)}", ["d"]), ("a{b:url(x y);c:url(d)}", ["d"]), ("a{b:url(x", []), ("a{b:url(", []),
      ("\\", []), ("a{b:url(\\", []),
    ] as [(String, [String])])
  func links(css: String, expected: [String]) {
    #expect(StyleSheetScan.links(in: Array(css.utf8)).map(\.address) == expected)
  }

  /// Published style sheets: `x` has no address, so its fingerprint is known; `*` stands for the others.
  @Test(arguments: [
    ("style.css", "a{b:url(fonts/x.woff2)}", "a{b:url(fonts/x.*.woff2)}"),
    ("style.css", "a{b:url('./fonts/x.woff2?#iefix') c}", "a{b:url('./fonts/x.*.woff2?#iefix') c}"),
    (
      "style.css", "a{b:url(fonts/x.woff2)}c{d:url(my%20font.woff2#a)}",
      "a{b:url(fonts/x.*.woff2)}c{d:url(my%20font.*.woff2#a)}"
    ),
    ("style.css", "a{b:url(\"my font.woff2\")}", "a{b:url(\"my%20font.*.woff2\")}"),
    ("css/style.css", "a{b:url(../fonts/x.woff2)}", "a{b:url(../fonts/x.*.woff2)}"),
    ("style.css", "a{b:url(/news/assets/fonts/x.woff2)}", "a{b:url(/news/assets/fonts/x.*.woff2)}"),
    ("style.css", "@import 'more.css';", "@import 'more.*.css';"),
    // What leads elsewhere stays.
    ("style.css", "a{b:url(https://a.example/x.woff2)}", "a{b:url(https://a.example/x.woff2)}"),
    ("style.css", "a{b:url(data:font/woff2,fonts/x.woff2)}", "a{b:url(data:font/woff2,fonts/x.woff2)}"),
    ("style.css", "a{b:url(#mark)}", "a{b:url(#mark)}"), ("style.css", "a{b:url(//a/x)}", "a{b:url(//a/x)}"),
    ("style.css", "a{b:url(../fonts/y.woff2)}", "a{b:url(../fonts/y.woff2)}"),
    ("style.js", "a = 'url(fonts/x.woff2)'", "a = 'url(fonts/x.woff2)'"),
  ])
  func published(name: String, text: String, expected: String) throws {
    let table = try Self.table([
      name: text, "fonts/x.woff2": "x", "my font.woff2": "y", "more.css": "a{b:url(fonts/x.woff2)}",
    ])
    #expect(table.diagnostics == [])
    let asset = try #require(table.assets.first { $0.name == name })
    #expect(Self.text(asset) == expected)
  }

  /// The name of a style sheet is another when a file is to which it leads, by way of others too.
  @Test func fingerprintsOfLeavesReachAll() throws {
    let sheets = ["a.css": "@import 'b.css';", "b.css": "@import 'sub/c.css';", "sub/c.css": "p{b:url(../x.png)}"]
    let first = try Self.table(sheets.merging(["x.png": "1"]) { $1 }).assets.map(\.path)
    let second = try Self.table(sheets.merging(["x.png": "2"]) { $1 }).assets.map(\.path)
    #expect(first.count == 4)
    #expect(Set(first).isDisjoint(with: second))
  }

  @Test(arguments: [
    (
      ["a.css": "@import 'b.css';", "b.css": "@import 'a.css';"],
      "a.css 9 'a.css' leads to itself: a.css > b.css > a.css"
    ),
    (["a.css": "@import 'b.css';", "b.css": "p{q:url(b.css)}"], "b.css 8 'b.css' leads to itself: b.css > b.css"),
  ])
  func cycles(files: [String: String], expected: String) throws {
    let found = try Self.table(files).diagnostics.map { diagnostic in
      let place = "\(diagnostic.range.path.dropFirst("Templates/assets/".count)) \(diagnostic.range.offsets.lowerBound)"
      return "\(place) \(diagnostic.message.dropFirst("the style sheet ".count))"
    }
    #expect(found == [expected])
  }

  private static func table(_ files: [String: String]) throws -> AssetTable {
    let own = files.map { name, text in
      ThemeFiles.File(name: "assets/\(name)", source: SourceFile(path: "Templates/assets/\(name)", text: text))
    }
    let address = try #require(SiteAddress("https://paper.example/news/"))
    return AssetTable(ThemeFiles(base: [], overlay: own), tokens: "", address: address)
  }

  /// The text of an asset, each fingerprint in it as `*`.
  private static func text(_ asset: AssetFile) -> String {
    String(decoding: asset.bytes, as: UTF8.self).split(separator: ".", omittingEmptySubsequences: false).map { part in
      part.count == 12 && part.allSatisfy(\.isHexDigit) ? "*" : String(part)
    }.joined(separator: ".")
  }
}
