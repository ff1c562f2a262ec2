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

@Suite struct TextDirectionTests {
  @Test(arguments: [
    ("en", "ltr"), ("ar", "rtl"), ("ar-EG", "rtl"), ("he", "rtl"), ("fa-IR", "rtl"), ("az-Arab", "rtl"),
    ("ur-Latn", "ltr"), ("ja", "ltr"),
  ])
  func direction(language: String, expected: String) {
    #expect((LanguageTag(language).isRightToLeft ? "rtl" : "ltr") == expected)
  }
}
