import ChildProcesses
import Foundation
import Pictures
import SiteModel
import TestSupport
import Testing

@testable import ContentModel
@testable import Imaging

private let installed = ImageTool(in: ProcessInfo.processInfo.environment["PATH"] ?? "")
private let isMissing: Comment = "libvips is not installed here"

private let jpeg = RasterFacts(format: .jpeg, isAnimated: false, hasProfile: false)

/// Copies made by the program that this machine has; those of tests are in `PicturesTests/Files`.
@Suite struct ImageToolTests {
  private static func camera(_ ending: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("PicturesTests/Files/camera.\(ending)")))
  }

  /// A plan for one of the pictures, of 24 × 16 pixels.
  private static func plan(_ bytes: [UInt8], _ formats: [ImageSettings.Format] = [.webp]) throws -> CopyPlan {
    let facts = try #require(RasterFacts(bytes))
    let size = try #require(ImageSize.read(bytes))
    return try #require(
      CopyPlan(
        facts, size, length: bytes.count,
        CopyPlanTests.settings([4, 8], formats), isShared: true, focus: nil))
  }

  @Test(.enabled(if: installed != nil, isMissing), arguments: ["jpg", "png", "webp", "gif", "avif"])
  func copies(ending: String) throws {
    let folder = try TemporaryFolder()
    let store = CopyStore("\(folder.path)/in [n=-1] ü/store")
    let bytes = try Self.camera(ending)
    let plan = try Self.plan(bytes)
    let made = try #require(installed).make(plan, of: bytes, as: "one", in: store)
    #expect(made.lengths.keys.sorted() == ["4.webp", "8.webp"])
    #expect((made.color != nil) == (ending == "jpg"))
    #expect(store.names == ["one"])
    #expect(store.made("one") == made)
    for copy in plan.copies {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(store.folder)/one/\(copy.name)"))
      #expect(data.count == made.lengths[copy.name])
      let clean = try #require(try CleanPicture(of: Array(data), includesProfile: false))
      #expect(clean.bytes == Array(data))
      #expect(ImageSize.read(clean.bytes) == copy.size)
      #expect(clean.metadata.orientation == 1)
      #expect(!String(decoding: data, as: UTF8.self).contains("SECRET"))
      if ending == "jpg" { #expect(clean.metadata.creators == ["Ines Okafor", "Ben Ade"]) }
    }
  }

  /// A part of a picture around its focus, and the mean colour of a picture that is red on the left and blue on the
  /// right.
  @Test(.enabled(if: installed != nil, isMissing), arguments: [(0, "ff0000"), (100, "0000ff")])
  func focus(x: Int, color: String) throws {
    let tool = try #require(installed)
    let folder = try TemporaryFolder()
    // Netpbm's plain format, read by the test's own call alone.
    let rows = Array(
      repeating: Array(repeating: "255 0 0", count: 1500) + Array(repeating: "0 0 255", count: 1500), count: 640)
    try folder.make(["a.ppm": "P3 3000 640 255\n" + rows.map { $0.joined(separator: " ") }.joined(separator: "\n")])
    let convert = ChildProcess.run(
      tool.path, ["copy", "a.ppm", "a.jpg[Q=95]"], in: folder.path, environment: [],
      limits: ChildProcess.Limits(seconds: 60, memory: 3 << 30))
    #expect(convert.end == .exit(0))
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a.jpg")))
    let size = try #require(ImageSize(width: 3000, height: 640))
    let plan = try #require(
      CopyPlan(
        jpeg, size, length: bytes.count, CopyPlanTests.settings([400], [.webp]), isShared: true,
        focus: PictureFocus(across: x, down: 50)))
    let made = try tool.make(plan, of: bytes, as: "one", in: CopyStore(folder.path))
    let mean = try #require(made.color)
    #expect((100...155).contains(mean.red) && (100...155).contains(mean.blue) && mean.green < 30, "\(mean)")
    let share = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/one/share.jpg")))
    #expect(ImageSize.read(share) == CopyPlan.shareSize)
    let cutSize = try #require(CopyPlan.shareSize)
    let cut = try #require(
      CopyPlan(
        jpeg, cutSize, length: share.count, CopyPlanTests.settings([400], [.webp]),
        isShared: false, focus: nil))
    let shown = try #require(try tool.make(cut, of: share, as: "two", in: CopyStore(folder.path)).color)
    #expect(abs(Int(shown.red) - (color == "ff0000" ? 255 : 0)) < 30, "\(shown)")
    #expect(abs(Int(shown.blue) - (color == "ff0000" ? 0 : 255)) < 30, "\(shown)")
  }

  /// The colour is told though no copy is of use: the picture itself has fewer bytes.
  @Test(.enabled(if: installed != nil, isMissing)) func smallFile() throws {
    let folder = try TemporaryFolder()
    let bytes = try Self.camera("jpg")
    let size = try #require(ImageSize.read(bytes))
    let plan = try #require(
      CopyPlan(jpeg, size, length: 1, CopyPlanTests.settings([4], [.webp]), isShared: false, focus: nil))
    let made = try #require(installed).make(plan, of: bytes, as: "one", in: CopyStore(folder.path))
    #expect(made.lengths == [:])
    #expect(made.color != nil)
  }

  /// A file cut off behind a good head has no copies.
  @Test(.enabled(if: installed != nil, isMissing)) func cutOff() throws {
    let folder = try TemporaryFolder()
    let bytes = try Self.camera("jpg")
    let plan = try Self.plan(bytes)
    #expect(throws: CopyProblem.self) {
      try #require(installed).make(plan, of: Array(bytes.dropLast(60)), as: "one", in: CopyStore(folder.path))
    }
    #expect(CopyStore(folder.path).names == [])
  }

  private struct Fault {
    let script: String
    let problem: CopyProblem
  }

  private static let faults = [
    Fault(script: "exit 1", problem: .refused("it gave no reason")),
    Fault(script: "echo 'out of memory' >&2; exit 1", problem: .refused("out of memory")),
    Fault(script: "printf 'a\\033b ä' >&2; exit 2", problem: .refused("a?b ?")),
    Fault(script: "kill -9 $$", problem: .killed(signal: 9)),
    Fault(script: "sleep 100", problem: .timedOut(seconds: 1)),
    Fault(script: "exit 0", problem: .wrongOutput),
    Fault(script: "for f; do case $f in 4.webp*) echo garbage > 4.webp;; esac; done", problem: .wrongOutput),
    Fault(script: "for f; do case $f in 4.webp*) cat original > 4.webp;; esac; done", problem: .wrongOutput),
  ]

  /// Whatever the program does, nothing is left behind.
  @Test(arguments: faults.indices)
  func nothingIsLeftBehind(row: Int) throws {
    let fault = Self.faults[row]
    let folder = try TemporaryFolder()
    try folder.makeProgram("vips", "#!/bin/sh\n\(fault.script)\n")
    let limits = ChildProcess.Limits(seconds: 1, memory: 1 << 30)
    let tool = try #require(ImageTool(in: "\(folder.path):/usr/bin:/bin", limits))
    let store = CopyStore("\(folder.path)/store")
    let bytes = try Self.camera("jpg")
    let plan = try Self.plan(bytes)
    #expect(throws: fault.problem) { try tool.make(plan, of: bytes, as: "one", in: store) }
    #expect(store.names == [])
  }
}
