import Testing

@testable import ContentModel

/// Files beside articles, judged by their names and their first bytes.
@Suite struct ActiveContentTests {
  @Test(
    arguments: [
      ("a/photo.JPG", .inert), ("plan.v2.pdf", .inert), ("data.csv", .inert), ("a.html/photo.png", .inert),
      ("page.html", .active), ("PAGE.HTM", .active), ("a.xhtml", .active), ("feed.xml", .active), ("a.js", .active),
      ("picture.svgz", .active), ("a.php", .active), ("a.php.jpg", .active), ("a.xml.en", .active), ("a.rng", .active),
      ("a.html.txt", .active),
      ("a.shtml", .active),
      ("drawing.svg", .svg), ("drawing.v2.Svg", .svg), ("a.svg.bak", .svg),
      ("a.svg.gz", .svg), ("next.js.png", .inert), ("data.csv.gz", .inert), ("photo.png.bak", .unknown),
      ("README", .unknown), ("route.gpx", .unknown), ("archive.tar.xz", .unknown), ("a.", .unknown),
    ] as [(String, ActiveContent.Judgement)])
  func names(path: String, expected: ActiveContent.Judgement) { #expect(ActiveContent.judge(path) == expected) }

  @Test(arguments: [
    ("<!DOCTYPE HTML>", true), (" \n\t<html>", true), ("\u{FEFF}<script ", true), ("<?xml version='1.0'?>", true),
    ("<!-- x -->", true), ("<SVG onload=x>", true), ("<b>", true), ("<x:svg>", true),
    ("plain text", false), ("", false), ("1 < 2", false), ("{\"a\": \"<script>\"}", false), ("%PDF-1.7", false),
  ])
  func starts(text: String, expected: Bool) { #expect(ActiveContent.looksLikeMarkup(Array(text.utf8)) == expected) }
}
