import ContentModel
import Diagnostics

/// Articles in a folder of their own whose name has a date, such as `2024-02-14-rain/story.md`.
///
/// Only an `index.md` takes its name from its folder.
enum DatedFolders {
  /// Returns a warning for each such folder with one text in it; `articles` are all paths, in byte order.
  static func check(_ articles: [String]) -> [Diagnostic] {
    let suspects = articles.compactMap { path in folder(of: path).map { (folder: $0, path: path) } }
    if suspects.isEmpty { return [] }
    let named = Set(articles.lazy.filter { $0.hasSuffix(index) }.map { $0.dropLast(index.count) })
    return Dictionary(grouping: suspects, by: \.folder).values.compactMap { texts in
      guard texts.count == 1, let text = texts.first, !named.contains(text.folder),
        ArticlePath.day(of: text.path.dropFirst(text.folder.count + 1)) == nil
      else { return nil }
      return .folderWithoutIndex(text.path, folder: text.folder.split(separator: "/").last ?? "")
    }
  }

  private static let index = "/index.md"

  /// Returns the folder of a path if its name has a date and more; else nil.
  ///
  /// Nil as well for an `index.md`, which takes its name from its folder.
  private static func folder(of path: String) -> Substring? {
    let bytes = path.utf8
    let slash = UInt8(ascii: "/")
    guard !path.hasSuffix(index), let end = bytes.lastIndex(of: slash), let start = bytes[..<end].lastIndex(of: slash)
    else { return nil }
    let name = path[bytes.index(after: start)..<end]
    // A folder named by a date alone holds many articles.
    guard name.utf8.count > "2024-02-14".utf8.count, name.utf8.first?.isASCIIDigit == true,
      ArticlePath.day(of: name) != nil
    else { return nil }
    return path[..<end]
  }
}

extension Diagnostic {
  static func folderWithoutIndex(_ path: String, folder: Substring) -> Diagnostic {
    Diagnostic(
      .folderWithoutIndex, .warning,
      "this article takes no date and no address from the name of its folder, '\(folder)'",
      at: .wholeFile(path), hint: "rename it to 'index.md'")
  }
}
