import ContentModel
import Diagnostics

/// Finds files that would lie at one path: the same, or the same on a file system that folds case or normal forms.
public enum OutputCollisions {
  /// An error for each file after the first at a path, or below a path that is itself a file.
  public static func check(_ files: [(path: OutputPath, origin: SourceRange)]) -> [Diagnostic] {
    var first: [String: Int] = [:]
    first.reserveCapacity(files.count)
    var diagnostics: [Diagnostic] = []
    for (index, file) in files.enumerated() {
      let key = folded(file.path.string)
      if let other = first[key] {
        diagnostics.append(.outputCollision(file.path.string, at: file.origin, first: files[other].origin))
      } else {
        first[key] = index
      }
    }
    var folders: [String: Int] = [:]
    for (key, index) in first {
      var end = key.utf8.lastIndex(of: UInt8(ascii: "/"))
      while let slash = end {
        let folder = String(key[..<slash])
        if folders.updateValue(index, forKey: folder) != nil { break }
        end = folder.utf8.lastIndex(of: UInt8(ascii: "/"))
      }
    }
    for (folder, index) in folders {
      guard let other = first[folder] else { continue }
      diagnostics.append(
        .outputCollision(files[other].path.string, at: files[other].origin, first: files[index].origin))
    }
    return diagnostics.sorted()
  }

  /// One key for all spellings: Swift strings are equal under canonical equivalence, so lower case is enough.
  private static func folded(_ path: String) -> String { path.lowercased() }
}
