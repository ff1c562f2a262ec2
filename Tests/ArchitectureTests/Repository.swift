import Foundation

/// The files of this repository, by their paths from its root.
enum Repository {
  private static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardizedFileURL

  /// The names of files and folders in a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
  }

  /// The paths of the Swift files below a folder, sorted.
  static func swiftFiles(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url(folder).path)
      .filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
  }

  static func text(of path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  /// True for a file or a folder.
  static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  private static func url(_ path: String) -> URL { root.appendingPathComponent(path) }
}
