import Foundation
import TestSupport
import Testing

/// The sample newspaper, built under different circumstances, is the same to the byte.
@Suite struct SameBytesTests {
  private static func build(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> [String: String]
  {
    let folder = try TemporaryFolder()
    for name in ["Content", "Templates"] {
      try FileManager.default.copyItem(atPath: "\(Tool.repository)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    let run = try Tool.run(
      ["build", "--date", "2026-01-01"] + arguments, in: folder.path, environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    return try folder.tree("Public")
  }

  @Test(
    arguments: [
      (["--jobs", "1"], [:]),
      (["--jobs", "2"], ["TZ": "Asia/Kathmandu"]),
      (["--jobs", "7"], ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]),
      ([], ["TZ": "America/Caracas", "LC_ALL": "C"]),
    ] as [([String], [String: String])])
  func sameBytes(arguments: [String], environment: [String: String]) throws {
    let plain = try Self.build()
    #expect(plain.count > 10)
    #expect(try Self.build(arguments, environment: environment) == plain)
  }
}
