import Diagnostics
import Foundation
import Imaging
import TestSupport
import Testing

@testable import Building

private let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? ""

/// Copies of a picture of 640 × 480 pixels, from the newspaper to the site.
@Suite(.enabled(if: ImageTool(in: searchPath) != nil, "libvips is not installed here"))
struct CopiedPictureTests {
  /// A newspaper with an article, a draft that shows another picture, and a program that only notes that it was run.
  private final class Newspaper {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.make([
        "Content/site.yml": "title: The Paper\nurl: https://paper.example/\n",
        "Content/articles/2024-02-14-a/index.md": "---\ntitle: A\n---\nText.\n\n![A field](photo.jpg)\n",
        "Content/articles/2024-02-15-b/index.md": "---\ntitle: B\ndraft: true\n---\n![A field](secret.jpg)\n",
      ])
      let photo = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../PicturesTests/Files/photo.jpg")
      let bytes = try Data(contentsOf: photo)
      try folder.write(bytes, to: "Content/articles/2024-02-14-a/photo.jpg")
      try folder.write(bytes + Data([0]), to: "Content/articles/2024-02-15-b/secret.jpg")
      try folder.makeProgram("spy/vips", "#!/bin/sh\ntouch '\(folder.path)/was-run'\nexit 1\n")
    }

    /// Builds, and returns the kinds of problems.
    func build(_ searchPath: String? = searchPath, rescans: Bool = false) async throws -> [DiagnosticID] {
      var options = BuildOptions(project: folder.path, now: .init(seconds: 1_767_225_600, offset: 0))
      options.searchPath = searchPath
      options.rescans = rescans
      return try await Build(options).run().diagnostics.map(\.id)
    }

    /// The same with the program that only notes that it was run; returns whether it was.
    func spy(rescans: Bool = false) async throws -> Bool {
      _ = try await build("\(folder.path)/spy:/usr/bin:/bin", rescans: rescans)
      return FileManager.default.fileExists(atPath: "\(folder.path)/was-run")
    }

    /// The names of the files beside the article's page.
    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/Public/2024/02/14/a").sorted() }
    }

    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/Public/\(path)")), as: UTF8.self)
    }
  }

  private static let all = ["index.html", "photo.jpg", "photo.jpg.400.webp", "photo.jpg.640.webp"]

  @Test func published() async throws {
    let newspaper = try Newspaper()
    #expect(try await newspaper.build() == [])
    #expect(try newspaper.names == Self.all)
    let page = try newspaper.text("2024/02/14/a/index.html")
    #expect(
      page.contains(
        "srcset=\"/2024/02/14/a/photo.jpg.400.webp 400w, /2024/02/14/a/photo.jpg.640.webp 640w\""), "\(page)")
    #expect(page.contains(" width=\"640\" height=\"480\""))
    for name in Self.all { #expect(try !newspaper.text("2024/02/14/a/\(name)").contains("SECRET")) }
    // Nothing of what nobody sees yet is made.
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: "\(newspaper.folder.path)/.broadsheet/cache/pictures")
    #expect(kept.count == 1)
  }

  /// Copies are made once: not again for another text, a lost site, or a cache that is not read.
  @Test func madeOnce() async throws {
    let newspaper = try Newspaper()
    _ = try await newspaper.build()
    #expect(try await !newspaper.spy())
    try newspaper.folder.make([
      "Content/articles/2024-02-14-a/index.md": "---\ntitle: A\n---\nText.\n\nMore.\n\n![A field](photo.jpg)\n"
    ])
    #expect(try await !newspaper.spy())
    try FileManager.default.removeItem(atPath: "\(newspaper.folder.path)/Public")
    #expect(try await !newspaper.spy())
    #expect(try newspaper.names == Self.all)
    try FileManager.default.removeItem(atPath: "\(newspaper.folder.path)/Public")
    #expect(try await !newspaper.spy(rescans: true))
    #expect(try newspaper.names == Self.all)
    // Other bytes, other copies.
    let photo = "\(newspaper.folder.path)/Content/articles/2024-02-14-a/photo.jpg"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: photo))
    try newspaper.folder.write(bytes + Data([0]), to: "Content/articles/2024-02-14-a/photo.jpg")
    #expect(try await newspaper.spy())
  }

  /// They go when nobody wants them, and come when the program does.
  @Test func copiesFollowTheProgramAndTheSetting() async throws {
    let newspaper = try Newspaper()
    #expect(try await newspaper.build("/nowhere") == [.missingImageTool])
    #expect(try newspaper.names == ["index.html", "photo.jpg"])
    #expect(try await newspaper.build() == [])
    #expect(try newspaper.names == Self.all)
    try newspaper.folder.make(["Content/site.yml": "title: The Paper\nurl: https://paper.example/\nimages: false\n"])
    #expect(try await newspaper.build() == [])
    #expect(try newspaper.names == ["index.html", "photo.jpg"])
    #expect(try !newspaper.text("2024/02/14/a/index.html").contains("srcset"))
  }

  /// A picture of which there are smaller copies is not too large, however much is asked for.
  @Test func aLargePictureWithCopiesIsNotTooLarge() async throws {
    let newspaper = try Newspaper()
    // 25 million pixels: 81 times the same.
    let replicate = Process()
    replicate.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    replicate.arguments = ["vips", "replicate", "photo.jpg", "large.jpg[Q=60]", "9", "9"]
    replicate.currentDirectoryURL = URL(fileURLWithPath: "\(newspaper.folder.path)/Content/articles/2024-02-14-a")
    try replicate.run()
    replicate.waitUntilExit()
    try newspaper.folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/\nchecks: {large-picture: error}\n"
    ])
    try newspaper.folder.make([
      "Content/articles/2024-02-14-a/index.md": "---\ntitle: A\n---\n![A field](large.jpg)\n"
    ])
    let without = try await newspaper.build("/nowhere")
    #expect(without == [.largePicture, .unpublishedFile, .missingImageTool])
    #expect(try await newspaper.build() == [.unpublishedFile])
    let widths = ["400", "800", "1200", "1600", "2400"].map { "large.jpg.\($0).webp" }
    let names = try newspaper.names
    #expect(names == (["index.html", "large.jpg", "large.jpg.share.jpg"] + widths).sorted())
  }

  /// Where the program fails the site is whole, and the next build tries again though nothing has changed.
  @Test func theNextBuildTriesAgain() async throws {
    let newspaper = try Newspaper()
    #expect(try await newspaper.spy())
    #expect(try newspaper.names == ["index.html", "photo.jpg"])
    #expect(try newspaper.text("2024/02/14/a/index.html").contains("src=\"/2024/02/14/a/photo.jpg\""))
    #expect(try await newspaper.build() == [])
    #expect(try newspaper.names == Self.all)
    #expect(try newspaper.text("2024/02/14/a/index.html").contains("srcset"))
    // The other way round, where a template alone has changed.
    try FileManager.default.removeItem(atPath: "\(newspaper.folder.path)/.broadsheet/cache/pictures")
    try newspaper.folder.make(["Templates/partials/head-extra.mustache": "<meta name=\"a\">\n"])
    #expect(try await newspaper.spy())
    #expect(try newspaper.names == ["index.html", "photo.jpg"])
    #expect(try !newspaper.text("2024/02/14/a/index.html").contains("srcset"))
  }

  private struct Hostile {
    let name: String
    /// Of the picture that there is by itself, the first so many bytes; then these.
    var kept = 0
    var bytes: [UInt8] = []
    /// Behind all that, a hole of so many bytes.
    var hole = 0
    let problems: [DiagnosticID]
    var files = ["index.html", "photo.jpg"]
  }

  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let hostile = [
    Hostile(name: "cut off", kept: 20_000, problems: [.uncopiedPicture]),
    Hostile(name: "no picture", bytes: Array("Dear editor".utf8), problems: [.damagedPicture]),
    Hostile(name: "empty", problems: [.damagedPicture]),
    Hostile(
      name: "garbage behind a good head", kept: 200, bytes: [0xFF, 0xD9], problems: [.uncleanPicture], files: []),
    Hostile(
      name: "100,000 × 100,000",
      bytes: png + Array("\0\0\0\u{0D}IHDR".utf8) + [0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0, 8, 2, 0, 0, 0]
        + Array("CRCC\0\0\0\0IDATCRCC\0\0\0\0IENDCRCC".utf8), problems: [.pictureEnding]),
    Hostile(name: "1 GB", kept: 48_113, hole: 1 << 30, problems: [.uncleanPicture], files: []),
  ]

  @Test(arguments: hostile.indices)
  func hostilePictures(row: Int) async throws {
    let row = Self.hostile[row]
    let newspaper = try Newspaper()
    let photo = URL(fileURLWithPath: "\(newspaper.folder.path)/Content/articles/2024-02-14-a/photo.jpg")
    try (try Data(contentsOf: photo).prefix(row.kept) + Data(row.bytes)).write(to: photo)
    if row.hole > 0 {
      let file = try FileHandle(forWritingTo: photo)
      try file.truncate(atOffset: UInt64(row.kept + row.hole))
      try file.close()
    }
    #expect(try await newspaper.build() == row.problems, "\(row.name)")
    #expect((try? newspaper.names) ?? [] == row.files, "\(row.name)")
  }

  /// Names that mean something to the program, or to a terminal.
  @Test(arguments: ["photo[n=-1].jpg", "-h.jpg", "a b'c.jpg", "ü%20.jpg"])
  func hostileNames(name: String) async throws {
    let newspaper = try Newspaper()
    let folder = "\(newspaper.folder.path)/Content/articles/2024-02-14-a"
    try FileManager.default.moveItem(atPath: "\(folder)/photo.jpg", toPath: "\(folder)/\(name)")
    let address = try #require(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    try newspaper.folder.make([
      "Content/articles/2024-02-14-a/index.md": "---\ntitle: A\n---\n![A field](\(address))\n"
    ])
    #expect(try await newspaper.build() == [])
    #expect(try newspaper.names == (["index.html"] + ["", ".400.webp", ".640.webp"].map { name + $0 }).sorted())
  }

  /// A copy whose path another file has is an error, as with any two files.
  @Test func collision() async throws {
    let newspaper = try Newspaper()
    try newspaper.folder.make([
      "Content/articles/2024-02-14-a/photo.jpg.400.webp": "x",
      "Content/articles/2024-02-14-a/index.md": "---\ntitle: A\n---\n![A field](photo.jpg) [x](photo.jpg.400.webp)\n",
    ])
    #expect(try await newspaper.build() == [.outputCollision])
    #expect(!FileManager.default.fileExists(atPath: "\(newspaper.folder.path)/Public/index.html"))
  }
}
