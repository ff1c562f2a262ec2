import Building
import ContentModel
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Pictures that give something away, published for real: beside an article, as its lead image, and for everyone.
@Suite struct PrivatePictureDataTests {
  private static let pictures = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../PicturesTests/Files").standardizedFileURL
  private static let endings = ["avif", "gif", "jpg", "png", "webp"]
  private static let bundle = "Content/articles/2024-05-01-bridge/"
  private static let article = bundle + "index.md"
  private static let published = "2024/05/01/bridge/"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let figures = Self.endings.map { "![The bridge](\($0)/camera.\($0))" }.joined(separator: "\n")
    try folder.make([
      "Content/site.yml": "title: The Paper\nurl: https://paper.example/\n",
      Self.article: "---\ntitle: The bridge\nlead_image: {file: lead.jpg, alt: The bridge}\n---\n\(figures)\n",
      "Content/static/a.txt": "SECRET",
    ])
    for ending in Self.endings {
      try copy("camera.\(ending)", to: "\(Self.bundle)\(ending)/camera.\(ending)")
      try copy("camera.\(ending)", to: "Content/static/press/camera.\(ending)")
    }
    try copy("camera.jpg", to: Self.bundle + "lead.jpg")
    try copy("camera.jpg", to: "Content/static/without-ending")
    try folder.settle()
  }

  private static func bytes(_ picture: String) throws -> Data {
    try Data(contentsOf: pictures.appendingPathComponent(picture))
  }

  private func copy(_ picture: String, to path: String) throws { try folder.write(try Self.bytes(picture), to: path) }

  private func build(_ delivery: Delivery = .publish) async throws -> BuildReport {
    try await Build(
      BuildOptions(project: folder.path, now: Moment(seconds: 1_767_225_600), delivery: delivery)
    ).run()
  }

  private func file(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/Public/\(path)")))
  }

  @Test func publishedPicturesLosePrivateData() async throws {
    let report = try await build()
    #expect(report.diagnostics.map(\.message) == [])
    var copies = Self.endings.flatMap { ["press/camera.\($0)", "\(Self.published)\($0)/camera.\($0)"] }
    copies += [Self.published + "lead.jpg", "without-ending"]
    for path in copies {
      let bytes = try file(path)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"), "\(path)")
      #expect(String(decoding: bytes, as: UTF8.self).contains("Ines Okafor"), "\(path)")
      let ending = path == "without-ending" ? "jpg" : String(path.split(separator: ".").last ?? "")
      let original = ImageSize.read(Array(try Self.bytes("camera.\(ending)")))
      #expect(original != nil)
      #expect(ImageSize.read(bytes) == original, "\(path)")
    }
    #expect(try file("a.txt") == Array("SECRET".utf8))
    let feed = String(decoding: try file("feed.xml"), as: UTF8.self)
    let length = try file(Self.published + "lead.jpg").count
    #expect(feed.contains("length=\"\(length)\""))
  }

  /// What was cleaned once is not made again.
  @Test func unchangedPicturesAreNotCleanedAgain() async throws {
    _ = try await build()
    try folder.settle()
    #expect(try await build().costs.isEmpty)
    try folder.make(["Content/static/a.txt": "more"])
    try folder.settle()
    let report = try await build()
    #expect(report.diagnostics.map(\.message) == [])
    #expect(report.published?.changed.map(\.string) == ["a.txt"])
    #expect(report.published?.added == [])
  }

  /// Who asks what a build would change hears of no picture that is published already.
  @Test func aComparisonReportsNoPublishedPicture() async throws {
    _ = try await build()
    let report = try await build(.compare)
    #expect(report.published?.changed == [] && report.published?.added == [])
  }

  /// One that is damaged is told by a check and by a build, which leaves the site as it is.
  @Test(arguments: ["Content/static/press/camera.png", bundle + "jpg/camera.jpg"])
  func aDamagedPictureIsAnErrorAndTheSiteStays(path: String) async throws {
    _ = try await build()
    let before = try folder.tree("Public")
    let whole = try Self.bytes(path.hasSuffix("png") ? "camera.png" : "camera.jpg")
    try folder.write(whole.prefix(40), to: path)
    for delivery in [Delivery.check, .publish] {
      let report = try await build(delivery)
      #expect(report.diagnostics.map(\.id) == [.uncleanPicture])
      #expect(report.diagnostics.map(\.range.path) == [path])
      #expect(report.diagnostics.first?.severity == .error)
    }
    #expect(try folder.tree("Public") == before)
  }

  /// One that is too large is told by its beginning alone.
  @Test func aHugePictureIsRefused() async throws {
    let path = "Content/static/huge.jpg"
    try folder.write(try Self.bytes("camera.jpg"), to: path)
    #expect(truncate("\(folder.path)/\(path)", 300 << 20) == 0)
    let report = try await build(.check)
    #expect(
      report.diagnostics.map(\.message) == [
        "this picture is larger than 256 MB, so the place where it was taken cannot be removed, and it is not published"
      ])
  }

  /// A picture in which nothing has to go is copied, byte for byte.
  @Test func aCleanPictureIsCopiedByteForByte() async throws {
    _ = try await build()
    let clean = try file("press/camera.webp")
    try folder.write(Data(clean), to: "Content/static/clean.webp")
    #expect(try await build().published?.added.map(\.string) == ["clean.webp"])
    #expect(try file("clean.webp") == clean)
  }
}
