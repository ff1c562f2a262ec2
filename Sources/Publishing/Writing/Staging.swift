import ByteCoding
import Glibc
import Rendering
import SiteModel

/// The folder in which new content waits until all of it is there.
///
/// Files for folders that the output folder has lie flat, numbered from 000000 by their place in the plan; folders that
/// it does not have yet are made in `tree`, to be moved as they are.
struct Staging {
  let fileSystem: FileSystem
  let project: String
  /// The folder's path.
  let folder: String

  /// Makes the folder, or clears what an earlier build left in it; a symbolic link is not followed.
  func prepare() throws(FileError) {
    try fileSystem.makeOwnFolder(folder)
    try fileSystem.clearFolder(folder)
  }

  /// The path of a planned file's content, by the file's number in the plan.
  func path(_ number: Int) -> String {
    let digits = String(number)
    return folder + "/" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }

  /// The path of a new folder, or of a file in one.
  func path(_ path: OutputPath) -> String { folder + "/tree/" + path.string }

  /// Makes a new folder, and those above it.
  func makeFolder(_ path: OutputPath) throws(FileError) { try fileSystem.makeFolders(self.path(path)) }

  /// Stages bytes.
  func write(_ bytes: [UInt8], to path: String) throws(FileError) -> Manifest.Record {
    try fileSystem.write(bytes, toNew: path)
    return Manifest.Record(digest: Digest(of: bytes), size: bytes.count)
  }

  /// Opens a file of the project, by its path there.
  func open(_ source: String) throws(FileError) -> OpenFile {
    try OpenFile.reading(project + "/" + source, within: project.isEmpty ? "/" : project)
  }

  /// Stages what a file of the project holds; its path is relative to the project.
  func copy(_ source: String, to path: String) throws(FileError) -> Manifest.Record {
    let original = try open(source)
    let before = try original.facts()
    let copy = try OpenFile.creating(path)
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
