import Files
import Glibc

/// The rules for symbolic links in `Content` and `Templates`.
///
/// Only links to what the newspaper's folder holds are followed.
package struct LinkRules {
  /// The reason for not following a link.
  package enum Refusal: Error {
    case outside, broken, loop, above, inLinkedFolder
    /// It leads into a folder without sources, such as `Public` or `.git`; the name of that folder.
    case notASource(String)
    /// Its target cannot be examined.
    case unreachable(FileError)
  }

  /// The newspaper's folder as it was given.
  private let folder: String
  /// The newspaper's folder, absolute and free of links.
  private let root: String

  /// The rules for a newspaper's folder; throws a ``FileError`` if its path cannot be resolved.
  package init(project folder: String) throws(FileError) {
    self.folder = folder
    root = try FileSystem.resolve(folder)
  }

  /// Returns the facts of a link's target, or the reason for not following the link.
  ///
  /// `path` is that of the link, relative to the newspaper's folder. Throws a ``FileError`` on an I/O error.
  package func follow(_ path: String) throws(FileError) -> Result<FileFacts, Refusal> {
    let link = "\(folder)/\(path)"
    let target: String
    let parent: String
    do {
      target = try FileSystem.destination(ofLink: link)
      parent = try FileSystem.destination(ofLink: Self.parent(of: link))
    } catch {
      switch error.errno {
      case ENOENT, ENOTDIR: return .failure(.broken)
      case ELOOP: return .failure(.loop)
      case EACCES, EPERM: return .failure(.unreachable(error))
      default: throw error
      }
    }
    guard let parts = Self.parts(of: target, below: root) else { return .failure(.outside) }
    if let first = parts.first, first == "Public" || first.hasPrefix(".") { return .failure(.notASource(first)) }
    if FileSystem.isWithin(parent, target) { return .failure(.above) }
    guard let facts = try FileSystem.facts(at: target) else { return .failure(.broken) }
    return .success(facts)
  }

  private static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }

  /// Returns the components of a path below a folder; nil if it is not in it.
  private static func parts(of path: String, below root: String) -> [String]? {
    guard FileSystem.isWithin(path, root) else { return nil }
    let slash = UInt8(ascii: "/")
    return path.utf8.split(separator: slash).dropFirst(root.utf8.split(separator: slash).count).compactMap(String.init)
  }
}
