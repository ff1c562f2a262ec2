import ByteCoding
import Diagnostics
import TestSupport
import Testing

@testable import ContentModel

/// What other programs wrote into pictures.
@Suite struct PictureMetadataTextTests {
  @Test(
    arguments: [
      ("The bridge", "The bridge"), ("  a\r\n\tb\u{0}\u{1}c  ", "a b c"), ("\u{202E}gpj.\u{200B}a", "gpj.a"),
      ("<b>a</b> & \"c\"", "<b>a</b> & \"c\""), ("नि\u{200D}", "नि\u{200D}"), ("a\u{85}\u{2028}b\u{FFFF}", "a b"),
      (" \u{0}\u{200B} ", nil), ("", nil), (String(repeating: "a", count: 1000), String(repeating: "a", count: 1000)),
      (String(repeating: "ä", count: 4000), String(repeating: "ä", count: 999) + "…"),
      // An accent stays with its letter.
      (String(repeating: "a", count: 998) + "e\u{301}b", String(repeating: "a", count: 998) + "…"),
    ] as [(String, String?)])
  func lines(text: String, expected: String?) { #expect(PictureMetadataText.line(text) == expected) }

  @Test(arguments: ["OLYMPUS DIGITAL CAMERA", "IMG_1234", "bridge.jpg", "photo", "DSC_0001.JPG", "..."])
  func nothing(text: String) { #expect(PictureMetadataText.line(text, about: "Content/static/bridge.jpg") == nil) }

  @Test(arguments: [
    ("https://a.example/b?c=d", true), ("http://a.example", true), ("javascript:alert(1)", false), ("a.example", false),
    ("https://a.example/\u{202E}b", false), ("https://a.example/ b", false),
  ])
  func addresses(text: String, isOne: Bool) { #expect((PictureMetadataText.webAddress(text) == text) == isOne) }
}
