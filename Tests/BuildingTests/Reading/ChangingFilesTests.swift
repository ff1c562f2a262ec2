import ContentModel
import Diagnostics
import Files
import Foundation
import Publishing
import TestSupport
import Testing
import Work

@testable import Building

/// Files that change or go away, or may not be read, while a build is at work.
@Suite struct ChangingFilesTests {
  private static let files: [String: String?] = [
    "Content/site.yml": "title: The Paper\nurl: https://paper.example/\n",
    "Content/articles/2024-02-14-rain.md": "---\ntitle: Rain\n---\nIt rained.\n",
    "Content/static/a.txt": "a",
    "Templates/partials/head-extra.mustache": "x",
    "secret": "secret",
  ]
  private static let changed =
    "error: this file changed while it was read [vanished-file] "
    + "(run the command again when nobody is saving it)\n"

  /// What happens once the files are listed, and what the build then says; `nil` removes.
  @Test(
    arguments: [
      ("Content/static/a.txt", nil, "Content/static/a.txt: " + changed),
      ("Content/static/a.txt", "|", "Content/static/a.txt: " + changed),
      ("Content/site.yml", "|", "Content/site.yml: " + changed),
      ("Content/articles/2024-02-14-rain.md", "|", "Content/articles/2024-02-14-rain.md: " + changed),
      ("Templates/partials/head-extra.mustache", nil, "Templates/partials/head-extra.mustache: " + changed),
      (
        "Content/static/a.txt", "-> /etc/hostname",
        "Content/static/a.txt: error: this link leads out of the newspaper's folder [refused-link] "
          + "(put the file or folder itself here)\n"
      ),
      (
        "Content/articles/2024-02-14-rain.md", "-> /etc/hostname",
        "Content/articles/2024-02-14-rain.md: error: this link leads out of the newspaper's folder [refused-link] "
          + "(put the file or folder itself here)\n"
      ),
    ] as [(String, String?, String)])
  func filesThatChangeAfterListingAreErrors(path: String, content: String?, expected: String) async throws {
    let folder = try TemporaryFolder()
    try folder.make(Self.files)
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600))
    let opening = try await OpenNewspaper(options)
    try folder.make([path: nil])
    if let content { try folder.make([path: content]) }
    let report = try await Build(options).run(opening, Profile(.none)).report
    let printer = DiagnosticPrinter(format: .concise, color: false, source: { _ in nil })
    #expect(printer.print(report.diagnostics) == expected)
    #expect(report.published == nil)
    #expect(try folder.tree("Public") == [:])
  }

  /// Without a newspaper no lock is taken, so nothing is written even if one is there a moment later.
  @Test func aNewspaperThatComesLate() async throws {
    let folder = try TemporaryFolder()
    try folder.make(Self.files.filter { $0.key != "Content/site.yml" })
    let options = BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600))
    let opening = try await OpenNewspaper(options)
    try folder.make(Self.files)
    let report = try await Build(options).run(opening, Profile(.none)).report
    #expect(!report.hasFailed && report.published == nil)
    #expect(try folder.tree("").keys.filter { $0.hasPrefix("Public") || $0.hasPrefix(".broadsheet") } == [])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read anything"))
  func unreadableFilesAreErrors() async throws {
    let folder = try TemporaryFolder()
    try folder.make(Self.files)
    try folder.make(["Content/static/d/b.txt": "b"])
    let closed = ["Content/articles/2024-02-14-rain.md", "Content/static/d", "Templates/partials/head-extra.mustache"]
    for path in closed { chmod("\(folder.path)/\(path)", 0) }
    defer { for path in closed { chmod("\(folder.path)/\(path)", 0o755) } }
    let report = try await Build(BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600))).run()
    let printer = DiagnosticPrinter(format: .concise, color: false, source: { _ in nil })
    #expect(
      printer.print(report.diagnostics) == """
        Content/articles/2024-02-14-rain.md: error: this file cannot be read: permission is denied [unreadable-file] \
        (allow your user to read it)
        Content/static/d: error: this folder cannot be read: permission is denied [unreadable-file] \
        (allow your user to read it)
        Templates/partials/head-extra.mustache: error: this file cannot be read: permission is denied \
        [unreadable-file] \
        (allow your user to read it)

        """)
  }

  @Test func aFileThatGrowsIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.make(["a": "12345"])
    #expect(throws: FileError(.read, folder.path + "/a", errno: EFBIG)) {
      try FileSystem.read(folder.path + "/a", within: folder.path, limit: 4)
    }
    // A file of the kernel says that it is empty, and is not.
    #expect(throws: FileError(.read, "/proc/self/status", errno: ESTALE)) {
      try FileSystem.read("/proc/self/status", within: "/proc")
    }
  }

  @Test(arguments: [
    ("/a/b", "/a", true), ("/a", "/a", true), ("/ab", "/a", false), ("/a", "/", true), ("/", "/a", false),
    ("/b/a", "/a", false), ("/e\u{301}/x", "/\u{E9}", false),
  ])
  func within(path: String, folder: String, expected: Bool) {
    #expect(FileSystem.isWithin(path, folder) == expected)
  }
}
