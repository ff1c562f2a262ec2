import ContentModel
import Diagnostics

/// Finds files that would lie at one path: the same, or the same on a file system that folds case or normal forms.
public struct OutputCollisions: Sendable {
  /// A file of the site, and what asked for it.
  public typealias File = (path: OutputPath, origin: SourceRange)

  private var files: [File] = []
  /// Places in `files`, by folded path.
  private var first: [String: Int] = [:]
  /// Every folder above a file, folded, with the first file below it.
  private var folders: [String: Int] = [:]
  private var collisions: [Diagnostic] = []
  /// The pages that redirects lead to, by their own paths.
  private let redirects: [OutputPath: OutputPath]
  private let foldsCase: Bool

  /// An error for each file after the first at a path, or below a path that is itself a file.
  public static func check(_ files: [File]) -> [Diagnostic] { OutputCollisions(files).diagnostics }

  /// Finds the collisions among some files; more may be added.
  ///
  /// `redirects` are the pages that redirects lead to, by their own paths. Where the disk tells names apart that differ
  /// in capitals or normal form alone (`foldsCase` is false), a redirect may lie beside the page that it leads to.
  public init(_ files: [File], redirects: [OutputPath: OutputPath] = [:], foldsCase: Bool = false) {
    self.redirects = redirects
    self.foldsCase = foldsCase
    first.reserveCapacity(files.count)
    folders.reserveCapacity(files.count)
    self.files.reserveCapacity(files.count)
    add(files)
  }

  /// Adds more files.
  public mutating func add(_ more: [File]) {
    for file in more {
      let key = Self.folded(file.path.string)
      let number = files.count
      files.append(file)
      if let other = first[key].map({ files[$0] }) {
        let isTwin = file.path != other.path && page(at: file.path) == page(at: other.path)
        if !isTwin {
          collisions.append(.outputCollision(file.path, at: file.origin, first: other.origin))
        } else if foldsCase {
          let isRedirect = redirects[file.path] != nil
          let (twin, page) = isRedirect ? (file, other) : (other, file)
          collisions.append(.foldedRedirect(twin.path, at: twin.origin, first: page.origin))
        }
      } else {
        first[key] = number
      }
      var folder = key
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = String(folder[..<slash])
        if folders[folder] != nil { break }
        folders[folder] = number
      }
    }
  }

  /// The page that readers come to by a path.
  private func page(at path: OutputPath) -> OutputPath { redirects[path] ?? path }

  /// An error for each collision, sorted.
  public var diagnostics: [Diagnostic] {
    // A file where another file's path needs a folder.
    let blocked = first.compactMap { path, file in
      folders[path].map {
        Diagnostic.outputCollision(files[file].path, at: files[file].origin, first: files[$0].origin)
      }
    }
    return (collisions + blocked).sorted()
  }

  /// One key for all spellings: Swift strings are equal under canonical equivalence, so lower case is enough.
  private static func folded(_ path: String) -> String {
    let isFolded = path.allBytes { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isFolded ? path : path.lowercased()
  }
}
