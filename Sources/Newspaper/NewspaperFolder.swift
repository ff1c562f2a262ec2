import ContentModel
import Diagnostics
import Files

/// Finds the folder of a newspaper.
package enum NewspaperFolder {
  /// Returns the nearest newspaper at or above a folder, relative to the working folder: `.`, `..`, `../..`.
  ///
  /// Other devices are not searched. Nil if there is none, a folder on the way cannot be examined, or the folder itself
  /// has `Content` or `Templates`, which makes it an incomplete newspaper.
  package static func nearest(to folder: String = ".") -> String? {
    guard let start = facts(folder + "/."), start.kind == .folder else { return nil }
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    if holdsSettings(folder) { return folder }
    if SourceKind.roots.contains(where: { facts("\(folder)/\($0)")?.kind == .folder }) { return nil }
    var here = start
    var path = folder
    while true {
      path = parent(of: path)
      guard let above = facts(path + "/."), above.device == here.device, above.inode != here.inode else { return nil }
      if holdsSettings(path) { return path }
      here = above
    }
  }

  /// Returns the path of the folder above, by name alone.
  private static func parent(of path: String) -> String {
    if path == "." { return ".." }
    if path == "/" || path == ".." || path.hasSuffix("/..") || path.hasSuffix("/.") { return path + "/.." }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// True if `Content/site.yml` stands in a folder, readable or not.
  package static func holdsSettings(_ folder: String) -> Bool { facts("\(folder)/\(SiteConfiguration.path)") != nil }

  /// Returns an error for a folder without a newspaper, with a command as its hint.
  ///
  /// Nil if the folder holds one, or cannot be examined.
  package static func problem(of folder: String) -> Diagnostic? {
    guard !folder.isEmpty, facts(folder + "/.")?.kind == .folder, !holdsSettings(folder) else { return nil }
    return MissingNewspaperDiagnosis(folder).problem
  }

  static func facts(_ path: String) -> FileFacts? { (try? FileSystem.facts(at: path)) ?? nil }
}
