import ByteCoding
import Files
import Glibc
import Rendering
import SiteModel

/// The folder for new content until all of it is there.
///
/// A file for an existing folder of the site is named by its number in the plan, in six digits or more, and lies in one
/// of a few folders, so that several tasks do not wait for each other. New folders are made in `tree`, and moved as a
/// whole.
package struct Staging {
  /// The absolute path of the newspaper's folder; empty for `/`.
  package let project: String
  /// The absolute path of the folder with copies of pictures.
  package let pictures: String
  /// The absolute path of the staging folder.
  package let folder: String

  /// The number of folders for numbered files; the 24 files of a chunk of ``Workers`` lie in one of them.
  private static let folders = 8

  /// Makes the folder, or clears it; a symbolic link at its path is removed.
  ///
  /// Throws a ``FileError`` if it cannot be made or cleared.
  package func prepare() throws(FileError) {
    try FileSystem.makeOwnFolder(folder)
    try FileSystem.clearFolder(folder)
  }

  /// The absolute path of a planned file's content, by the file's number in the plan.
  package func path(_ number: Int) -> String { folder + "/" + relativePath(number) }

  /// Returns the path of a planned file's content, relative to the staging folder.
  ///
  /// `number` is the file's number in the plan.
  package func relativePath(_ number: Int) -> String {
    let digits = String(number)
    return String(number / 24 % Self.folders) + "/" + "000000".dropFirst(digits.utf8.count) + digits
  }

  /// The absolute path of a new folder, or of a file in one.
  package func path(_ path: OutputPath) -> String { folder + "/tree/" + path.string }

  /// Makes a new folder, and those above it; throws a ``FileError`` if one of them cannot be made.
  package func makeFolder(_ path: OutputPath) throws(FileError) { try FileSystem.makeFolders(self.path(path)) }

  /// Stages bytes in a new file; throws a ``FileError`` if it cannot be written.
  package func write(_ bytes: [UInt8], to path: String) throws(FileError) { try create(path).write(bytes) }

  /// Makes a new file, and the folder that holds it if it is missing.
  private func create(_ path: String) throws(FileError) -> OpenFile {
    do {
      return try OpenFile.creating(path)
    } catch {
      guard error.errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { throw error }
      try FileSystem.makeFolder(String(path[..<slash]))
    }
    return try OpenFile.creating(path)
  }

  /// Opens a file that is copied.
  ///
  /// Throws a ``FileError`` if it cannot be read: `EREMOTE` if a symbolic link leads out of its folder.
  package func open(_ source: OutputFile.Original) throws(FileError) -> OpenFile {
    switch source {
    case .newspaper(let path):
      try OpenFile.reading(project + "/" + path, within: project.isEmpty ? "/" : project)
    case .copiedPicture(let path): try OpenFile.reading(pictures + "/" + path, within: pictures)
    }
  }

  /// Stages the content of a file that is copied; returns its entry.
  ///
  /// Throws a ``FileError``: `ESTALE` if the file changes meanwhile, or if it cannot be read or the copy not be
  /// written.
  package func copy(_ source: OutputFile.Original, to path: String) throws(FileError) -> Manifest.Entry {
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
    return Manifest.Entry(digest: hasher.finish(), size: size)
  }
}
