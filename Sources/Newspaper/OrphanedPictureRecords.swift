import ContentModel
import Diagnostics

/// Records of pictures that do not exist.
enum OrphanedPictureRecords {
  /// The number of records for which a picture with a similar name is looked for.
  private static let searchLimit = 20

  /// Returns a warning for each record without a picture beside it; `files` are the paths of all pictures.
  static func check(_ records: [String], among files: some Collection<String>) -> [Diagnostic] {
    if records.isEmpty { return [] }
    let there = Set(files)
    let orphaned = records.filter { !there.contains(PictureRecordPath.picture(of: $0)) }
    return orphaned.enumerated().map { position, record in
      let picture = PictureRecordPath.picture(of: record)
      let name = String(picture.split(separator: "/").last ?? "")
      let folder = picture.dropLast(name.count)
      return .orphanedRecord(
        record, picture: name,
        near: position < searchLimit ? near(name, among: names(in: folder, files)) : nil)
    }
  }

  private static func names(in folder: Substring, _ files: some Collection<String>) -> [String] {
    files.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
      .filter { !$0.contains("/") }.sorted { $0.precedes($1) }
  }

  private static func near(_ name: String, among names: [String]) -> String? {
    names.first { $0.lowercased() == name.lowercased() } ?? Suggestion.nearest(to: name, among: names)
  }
}

extension Diagnostic {
  fileprivate static func orphanedRecord(_ path: String, picture: String, near: String?) -> Diagnostic {
    Diagnostic(
      .missingPicture, .warning, "there is no picture '\(picture)' beside this file, which tells of it",
      at: .wholeFile(path),
      hint: near.map { "rename it to '\($0).yml', if that picture is meant" }
        ?? "move it beside its picture, or delete it")
  }
}
