import Foundation

/// Where the public specification examples lie, if this clone has them: `BROADSHEET_SPEC`, else `../shared/spec`
/// beside the project.
public enum SpecificationExamples {
  /// Where the file of that path lies below the examples' folder; nil where it is absent.
  public static func url(_ path: String) -> URL? {
    let root =
      ProcessInfo.processInfo.environment["BROADSHEET_SPEC"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../shared/spec").standardizedFileURL
    let url = root.appendingPathComponent(path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// The file's bytes, or nil where the examples are absent.
  public static func data(_ path: String) -> Data? {
    url(path).flatMap { try? Data(contentsOf: $0) }
  }
}
