import Building
import ContentModel
import Foundation
import Rendering
import TestSupport
import Testing

@testable import Inspecting

/// The files of a newspaper's theme: which there are, one as it was, and copies.
@Suite struct ThemeInspectionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.make(["Content/site.yml": "title: The Paper\nurl: https://paper.example/\n"])
  }

  private func inspection() throws -> ThemeInspection { try ThemeInspection(InspectedPaper.options(folder)) }

  private static let old = "A copy of the default theme, version 0123456789ab."

  /// A file of the newspaper below `Templates` with its text, and what it is; nil: nothing of the theme.
  @Test(
    arguments: [
      ("partials/card.mustache", "{{title}}", .hiding),
      ("layouts/base.mustache", "x", .hiding),
      ("layouts/wide.mustache", "x", .own),
      ("partials/own.mustache", "", .own),
      ("i18n/en.yml", "tags: Topics\n", .merged),
      ("i18n/sv.yml", "tags: Ämnen\n", .own),
      ("assets/style.css", "a { color: red }", .hiding),
      ("assets/fonts/own.woff2", "x", .own),
      ("partials/card.mustache", "{{! \(old) }}\n{{title}}", .outdated),
      ("i18n/en.yml", "# \(old)\ntags: Topics\n", .outdated),
      ("assets/style.css", "/* \(old) */\n", .outdated),
      ("layouts/wide.mustache", "{{! \(old) }}", .own),
      ("README.md", "Ours", nil),
      ("layouts/notes.txt", "Ours", nil),
      ("partials/.card.mustache.swp", "x", nil),
    ] as [(String, String, ThemeFileState?)])
  func states(name: String, text: String, expected: ThemeFileState?) throws {
    let builtIn = try inspection().files
    #expect(builtIn.allSatisfy { $0.state == .builtIn })
    try folder.make(["Templates/\(name)": text])
    let files = try inspection().files
    #expect(files.first { $0.name == name }?.state == expected)
    // All others are as they were.
    #expect(files.filter { $0.name != name }.map(\.name) == builtIn.filter { $0.name != name }.map(\.name))
    #expect(files.filter { $0.name != name }.allSatisfy { $0.state == .builtIn })
    #expect(files.map(\.name) == files.map(\.name).sorted())
  }

  @Test func whatIsBuiltIn() throws {
    let names = Set(try inspection().files.map(\.name))
    for name in [
      "assets/style.css", "i18n/de.yml", "i18n/en.yml", "layouts/article.mustache", "layouts/base.mustache",
      "layouts/not-found.mustache", "partials/card.mustache", "partials/head-extra.mustache",
    ] { #expect(names.contains(name), "\(name)") }
    #expect(!names.contains("README.md"))
  }

  /// Where a name is taken with or without the folder before it, the copy goes to the same place.
  @Test(arguments: [
    ("partials/eyebrow.mustache", "partials/eyebrow.mustache", "{{! A copy of the default theme, version ", ". }}\n"),
    ("Templates/layouts/tag.mustache", "layouts/tag.mustache", "{{! A copy of the default theme, version ", ". }}\n"),
    ("i18n/de.yml", "i18n/de.yml", "# A copy of the default theme, version ", ".\n"),
    ("assets/style.css", "assets/style.css", "/* A copy of the default theme, version ", ". */\n"),
  ])
  func copies(name: String, path: String, start: String, end: String) throws {
    let inspection = try inspection()
    let original = String(decoding: try inspection.original(name), as: UTF8.self)
    #expect(try inspection.copy(name) == "Templates/\(path)")
    let copy = try folder.tree("Templates")[path] ?? ""
    #expect(copy.hasPrefix(start))
    #expect(copy.dropFirst(start.count).dropFirst(12) == end + original)
    let state = try self.inspection().files.first { $0.name == path }?.state
    #expect(state == (path.hasPrefix("i18n/") ? .merged : .hiding))
    // A second copy would take the place of what was edited.
    #expect(
      throws: UnknownSubject(
        "Templates/\(path) is there already", hint: "edit it, or move away first what stands there")
    ) {
      _ = try inspection.copy(name)
    }
    #expect(try folder.tree("Templates") == [path: copy])
  }

  /// A built-in file that stands there as it is, as in the theme's own repository, may be edited as it is.
  @Test func anOriginalStays() throws {
    let original = String(decoding: try inspection().original("partials/card.mustache"), as: UTF8.self)
    try folder.make(["Templates/partials/card.mustache": original])
    #expect(try inspection().copy("partials/card.mustache") == "Templates/partials/card.mustache")
    #expect(try folder.tree("Templates") == ["partials/card.mustache": original])
  }

  @Test(arguments: [
    ("layouts/artikel.mustache", "layouts/artikel.mustache", "did you mean 'layouts/article.mustache'?"),
    ("Templates/partials/crad.mustache", "partials/crad.mustache", "did you mean 'partials/card.mustache'?"),
    ("nothing", "nothing", "'broadsheet theme' lists what it has"),
    ("", "", "'broadsheet theme' lists what it has"),
    ("Templates/", "", "'broadsheet theme' lists what it has"),
    ("../site.yml", "../site.yml", "'broadsheet theme' lists what it has"),
    ("README.md", "README.md", "'broadsheet theme' lists what it has"),
    ("layouts", "layouts", "'broadsheet theme' lists what it has"),
    ("/layouts/tag.mustache", "/layouts/tag.mustache", "did you mean 'layouts/tag.mustache'?"),
  ])
  func unknown(name: String, shown: String, hint: String) throws {
    let inspection = try inspection()
    let error = UnknownSubject("the default theme has no file '\(shown)'", hint: hint)
    #expect(throws: error) { _ = try inspection.original(name) }
    #expect(throws: error) { _ = try inspection.copy(name) }
    #expect(try folder.tree("Templates") == [:])
  }

  /// Whatever stands in the place of the copy or of its folder stays.
  @Test(arguments: [
    (
      "partials/card.mustache", "x", "Templates/partials/card.mustache is there already",
      "edit it, or move away first what stands there"
    ),
    (
      "partials/card.mustache/x", "x", "Templates/partials/card.mustache is there already",
      "edit it, or move away first what stands there"
    ),
    ("partials", "x", "Templates/partials is a file, and should be a folder", "move it away first"),
  ])
  func refuses(path: String, content: String, message: String, hint: String) throws {
    try folder.make(["Templates/\(path)": content])
    let inspection = try inspection()
    #expect(throws: UnknownSubject(message, hint: hint)) { _ = try inspection.copy("partials/card.mustache") }
    #expect(try folder.tree("Templates") == [path: content])
  }

  @Test func problemsOfTheThemeAlone() throws {
    try folder.make([
      "Templates/partials/card.mustache": "-> /etc/hostname", "Content/articles/a.md": "-> /etc/hostname",
    ])
    let errors = try inspection().errors
    #expect(
      errors.map { "\($0.range.path): \($0.message)" } == [
        "Templates/partials/card.mustache: this link leads out of the newspaper's folder"
      ])
  }

  @Test func noNewspaper() throws {
    var options = InspectedPaper.options(folder)
    options.project += "/nowhere"
    #expect(throws: UsageError.self) { _ = try ThemeInspection(options) }
  }
}
