import ByteCoding
import Files
import Glibc
import Rendering
import SiteModel

/// The folder in which new content waits until all of it is there.
///
/// Files for folders that the output folder has are numbered from 000000 by their place in the plan, and lie in a few
/// folders, so that several tasks do not wait for each other; folders that it does not have yet are made in `tree`, to be
/// moved as they are.
package struct Staging {
  package let project: String
  /// The path of the folder with copies of pictures.
  package let pictures: String
  /// The folder's path.
  package let folder: String

  /// Neighbours of a chunk lie in one of so many.
  private static let folders = 8

  /// Makes the folder, or clears what an earlier build left in it; a symbolic link is not followed.
  package func prepare() throws(FileError) {
    try FileSystem.makeOwnFolder(folder)
    try FileSystem.clearFolder(folder)
  }

  /// The path of a planned file's content, by the file's number in the plan.
  package func path(_ number: Int) -> String { folder + "/" + relativePath(number) }

  /// Returns the path of a planned file's content, relative to the folder, by the file's number in the plan.
  package func relativePath(_ number: Int) -> String {
    let digits = String(number)
    return String(number / 24 % Self.folders) + "/" + "000000".dropFirst(digits.utf8.count) + digits
  }

  /// The path of a new folder, or of a file in one.
  package func path(_ path: OutputPath) -> String { folder + "/tree/" + path.string }

  /// Makes a new folder, and those above it.
  package func makeFolder(_ path: OutputPath) throws(FileError) { try FileSystem.makeFolders(self.path(path)) }

  /// Stages bytes.
  package func write(_ bytes: [UInt8], to path: String) throws(FileError) { try create(path).write(bytes) }

  /// A new file; the folder of numbered files is made with the first in it.
  private func create(_ path: String) throws(FileError) -> OpenFile {
    do {
      return try OpenFile.creating(path)
    } catch {
      guard error.errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { throw error }
      try FileSystem.makeFolder(String(path[..<slash]))
    }
    return try OpenFile.creating(path)
  }

  /// Opens a file that is copied; a symbolic link out of its folder is refused.
  package func open(_ source: OutputFile.FileSource) throws(FileError) -> OpenFile {
    switch source {
    case .newspaper(let path):
      try OpenFile.reading(project + "/" + path, within: project.isEmpty ? "/" : project)
    case .copiedPicture(let path): try OpenFile.reading(pictures + "/" + path, within: pictures)
    }
  }

  /// Stages the content of a file that is copied.
  package func copy(_ source: OutputFile.FileSource, to path: String) throws(FileError) -> Manifest.Record {
    let original = try open(source)
    let before = try original.facts()
    let copy = try create(path)
    var hasher = Digest.Hasher()
    var size = 0
    try original.forEachChunk { (bytes) throws(FileError) in
      try copy.write(bytes)
      hasher.update(bytes)
      size += bytes.count
    }
    guard try original.facts().hasContent(of: before) else { throw FileError(.read, original.path, errno: ESTALE) }
    return Manifest.Record(digest: hasher.finish(), size: size)
  }
}
