import Diagnostics

/// Paths of picture records, each beside its picture: `bridge.jpg.yml`.
package enum PictureRecordPath {
  private static let ending = ".yml"

  /// Another ending of YAML, which is not read.
  private static let otherEnding = ".yaml"

  /// Formats that pages show no pictures of; a `.yml` beside such a file may be a download.
  private static let others: Set<PictureFormat> = [.pdf, .postScript, .film]

  /// True for the path of a picture with `.yml` behind it.
  static func isRecord(_ path: String) -> Bool { path.hasSuffix(ending) && isPicture(path.dropLast(ending.count)) }

  /// True for a misnamed record, which ends in `.yaml` or in capitals.
  static func isMisnamed(_ path: String) -> Bool { !isRecord(path) && withoutEnding(path).map(isPicture) == true }

  /// The path of the picture of a record.
  package static func picture(of path: String) -> String { String(path.dropLast(ending.count)) }

  /// A warning about a misnamed record, which is not read; nil for all other files.
  package static func misnamed(_ path: String) -> Diagnostic? {
    guard isMisnamed(path), let picture = withoutEnding(path) else { return nil }
    return .misnamedRecord(path, name: (picture.split(separator: "/").last ?? "") + ending)
  }

  private static func withoutEnding(_ path: String) -> Substring? {
    // A fast test of the last byte, since every path is checked and few end in `l`.
    guard let last = path.utf8.last, last | 0x20 == UInt8(ascii: "l") else { return nil }
    let lowercased = path.lowercased()
    return [ending, otherEnding].first { lowercased.hasSuffix($0) }.map { path.dropLast($0.count) }
  }

  private static func isPicture(_ path: Substring) -> Bool {
    PictureFormat(ofName: String(path)).map { !others.contains($0) } ?? false
  }
}

extension Diagnostic {
  fileprivate static func misnamedRecord(_ path: String, name: String) -> Diagnostic {
    Diagnostic(
      .wrongEnding, .warning, "this file tells of a picture, and is not read by this name", at: .wholeFile(path),
      hint: "rename it to '\(name)'")
  }
}
