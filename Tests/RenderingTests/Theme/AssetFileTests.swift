import DefaultTheme
import Diagnostics
import Foundation
import SiteModel
import Templating
import TestSupport
import Testing
import YAML

@testable import ContentModel
@testable import Rendering

@Suite struct AssetFileTests {
  @Test(arguments: [
    ("style.css", "style_css"), ("logo/small.svg", "logo_small_svg"), ("a-b_c.1.js", "a_b_c_1_js"),
    ("LICENSE", "LICENSE"),
  ])
  func words(name: String, expected: String) {
    #expect(AssetFile(name: name, bytes: [])?.word == expected)
  }

  @Test(arguments: [
    ("style.css", "/assets/style.03f481bafaab.css"), ("logo/small.svg", "/assets/logo/small.03f481bafaab.svg"),
    ("v1.2/LICENSE", "/assets/v1.2/LICENSE.03f481bafaab"),
  ])
  func paths(name: String, expected: String) {
    #expect(AssetFile(name: name, bytes: Array("a{}\n".utf8))?.path == expected)
  }
}
