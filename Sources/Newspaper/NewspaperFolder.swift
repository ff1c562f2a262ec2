import ContentModel
import Diagnostics
import Files

/// Finds the folder of a newspaper.
package enum NewspaperFolder {
  /// The nearest newspaper at or above a folder, as a path relative to the working folder: `.`, `..`, `../..`.
  ///
  /// Other devices are not searched. A folder that has `Content` or `Templates` of its own is meant itself. Nil: there is
  /// none, or a folder on the way cannot be looked at.
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

  /// The path of the folder above, by name alone.
  private static func parent(of path: String) -> String {
    if path == "." { return ".." }
    if path == "/" || path == ".." || path.hasSuffix("/..") || path.hasSuffix("/.") { return path + "/.." }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// True if `Content/site.yml` stands in a folder, readable or not.
  package static func holdsSettings(_ folder: String) -> Bool { facts("\(folder)/\(SiteConfiguration.path)") != nil }

  /// Why a folder holds no newspaper, and what to type; nil if it does, or cannot be looked at.
  package static func problem(of folder: String) -> Diagnostic? {
    guard !folder.isEmpty, facts(folder + "/.")?.kind == .folder, !holdsSettings(folder) else { return nil }
    return FolderSigns(folder).problem
  }

  static func facts(_ path: String) -> FileFacts? { (try? FileSystem.facts(at: path)) ?? nil }
}
