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
    // A file where another file's path needs a folder.
    var folders: Set<String> = []
    for file in files {
      var folder = folded(file.path.string)
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = String(folder[..<slash])
        guard folders.insert(folder).inserted else { break }
        guard let other = first[folder] else { continue }
        diagnostics.append(
          .outputCollision(files[other].path.string, at: files[other].origin, first: file.origin))
      }
    }
    return diagnostics.sorted()
  }

  /// One key for all spellings: Swift strings are equal under canonical equivalence, so lower case is enough.
  private static func folded(_ path: String) -> String {
    let isFolded = path.allBytes { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isFolded ? path : path.lowercased()
  }
}
