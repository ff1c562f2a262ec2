import ContentModel
import Diagnostics

/// Finds files that would have one path on disk, also where it folds case or normal forms.
public struct OutputCollisions: Sendable {
  /// A file of the site, and the source that asked for it.
  public typealias File = (path: OutputPath, origin: SourceRange)

  private var files: [File] = []
  /// The position in `files` of the first file at each folded path.
  private var first: [String: Int] = [:]
  /// The position in `files` of the first file below each folder, by folded path.
  private var folders: [String: Int] = [:]
  private var collisions: [Diagnostic] = []
  /// The page that each redirect leads to, by the redirect's path.
  private let redirects: [OutputPath: OutputPath]
  private let foldsCase: Bool

  /// Returns an error for each file after the first at a path, or below a path that is itself a file; sorted.
  public static func check(_ files: [File]) -> [Diagnostic] { OutputCollisions(files).diagnostics }

  /// Finds the collisions among some files; more may be added.
  ///
  /// `redirects` are the pages that redirects lead to, by the redirects' paths. Where the disk tells names apart that
  /// differ in capitals or normal form alone (`foldsCase` is false), a redirect may lie beside its page.
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

  /// Returns the page that a path leads to: the target of a redirect, or the path itself.
  private func page(at path: OutputPath) -> OutputPath { redirects[path] ?? path }

  /// An error for each collision, sorted.
  public var diagnostics: [Diagnostic] {
    // Files at paths where other files need a folder.
    let blocked = first.compactMap { path, file in
      folders[path].map {
        Diagnostic.outputCollision(files[file].path, at: files[file].origin, first: files[$0].origin)
      }
    }
    return (collisions + blocked).sorted()
  }

  /// Returns one key for all spellings of a path.
  ///
  /// Swift strings are equal under canonical equivalence, so lower case is enough.
  private static func folded(_ path: String) -> String {
    let isFolded = path.allBytes { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isFolded ? path : path.lowercased()
  }
}
