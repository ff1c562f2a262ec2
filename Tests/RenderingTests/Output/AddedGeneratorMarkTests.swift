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

@Suite struct AddedGeneratorMarkTests {
  private static let mark = "<meta name=\"generator\" content=\"Broadsheet\">\n"

  @Test(arguments: [
    ("<!doctype html>\n<html><head>\n<title>", "<!doctype html>\n<html><head>\n", "<title>"),
    ("<!DOCTYPE html><HTML><HEAD lang=en><title>", "<!DOCTYPE html><HTML><HEAD lang=en>", "<title>"),
    ("<!doctype html>\n<header>", "<!doctype html>\n", "<header>"),
    ("text", "", "text"), ("", "", ""), ("<head", "", "<head"),
  ])
  func mark(page: String, before: String, after: String) {
    var bytes = Array(page.utf8)
    let added = GeneratorMark.add(to: &bytes, as: .html, previewNotice: nil, before: before.utf8.count)
    #expect(added == Self.mark.utf8.count)
    #expect(String(decoding: bytes, as: UTF8.self) == before + Self.mark + after)
    #expect(GeneratorMark.isMarked(bytes))
  }

  @Test func preview() {
    var bytes = Array("<head></head><body class=\"a\"><p>".utf8)
    _ = GeneratorMark.add(to: &bytes, as: .html, previewNotice: "A & B", before: 0)
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(
      page.hasPrefix("<head>" + Self.mark + "<meta name=\"robots\" content=\"noindex\">\n</head><body class=\"a\">"))
    #expect(page.hasSuffix(">A &amp; B</p><p>"))
  }
}
