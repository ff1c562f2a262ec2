import Glibc
import Rendering

/// The folder in which new content waits until all of it is there: flat, files numbered from 000000.
struct Staging {
  let fileSystem: FileSystem
  let project: String
  /// The folder's path.
  let folder: String
  private var count = 0

  init(fileSystem: FileSystem, project: String, folder: String) {
    self.fileSystem = fileSystem
    self.project = project
    self.folder = folder
  }

  /// Makes the folder, or clears what an earlier build left in it; a symbolic link is not followed.
  func prepare() throws(FileError) {
    switch try fileSystem.facts(at: folder)?.kind {
    case .folder?: return try fileSystem.clearFolder(folder)
    case nil: break
    default: try fileSystem.remove(folder)
    }
    try fileSystem.makeFolder(folder)
  }

  /// Writes a file's content under the next number.
  mutating func add(_ file: OutputFile) throws(FileError) -> (path: String, record: Manifest.Record) {
    let number = String(count)
    let path = folder + "/" + String(repeating: "0", count: max(0, 6 - number.utf8.count)) + number
    count += 1
    switch file.content {
    case .bytes(let bytes):
      try fileSystem.write(bytes, toNew: path)
      return (path, Manifest.Record(digest: Digest(of: bytes), size: bytes.count))
    case .copy(let source):
      return (path, try copy(project + "/" + source, to: path))
    }
  }

  private func copy(_ source: String, to path: String) throws(FileError) -> Manifest.Record {
    let original = try OpenFile.reading(source, within: project.isEmpty ? "/" : project)
    let before = try original.facts()
    let copy = try OpenFile.creating(path)
    var hasher = Digest.Hasher()
    var size = 0
    while true {
      let bytes = try original.read(upTo: FileSystem.chunk)
      try copy.write(bytes)
      hasher.update(bytes)
      size += bytes.count
      if bytes.count < FileSystem.chunk { break }
    }
    guard try original.facts().hasContent(of: before) else { throw FileError(.read, source, errno: ESTALE) }
    return Manifest.Record(digest: hasher.finish(), size: size)
  }
}
