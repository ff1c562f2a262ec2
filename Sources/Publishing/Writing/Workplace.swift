import ByteCoding
import Rendering

/// The folders and files that a publication works with; all paths are absolute and free of symbolic links.
struct Workplace {
  let project: String
  let output: String
  let manifest: String
  /// The name of the cache's file about the output folder.
  let snapshotName: String
  /// True if the output folder is the newspaper's own `Public`.
  let isOwn: Bool
  let fileSystem: FileSystem

  /// Relative to the project: what is ours and disposable.
  static let folder = ".broadsheet"
  /// Relative to the project: files that were in the way.
  static let replacedFolder = folder + "/replaced"
  /// Relative to the project: what builds keep for the next.
  static let cacheFolder = folder + "/cache"

  var folder: String { project + "/" + Workplace.folder }
  var staging: Staging { Staging(fileSystem: fileSystem, project: project, folder: folder + "/staging") }
  var lock: String { folder + "/lock" }
  var journal: String { folder + "/journal" }

  /// The time now, by the clock of the file system, in nanoseconds since 1970; nil if it does not tell.
  ///
  /// Only one who holds the lock may ask: it is the lock's file whose time is set.
  func clock() -> Int? { try? fileSystem.touch(lock) }

  /// The default output folder keeps `manifest`; each other one a manifest named by the digest of its path.
  init(project: String, output: String, fileSystem: FileSystem) throws(FileError) {
    let project = try fileSystem.resolve(project)
    let base = project == "/" ? "" : project
    let resolved = try fileSystem.resolve(output.utf8.first == UInt8(ascii: "/") ? output : base + "/" + output)
    self.fileSystem = fileSystem
    self.project = base
    self.output = resolved
    let isDefault = try resolved == fileSystem.resolve(base + "/Public")
    isOwn = isDefault
    let suffix = isDefault ? "" : "-" + Digest.hex(Digest(of: Array(resolved.utf8)).high)
    manifest = base + "/" + Workplace.folder + "/manifest" + suffix
    snapshotName = "snapshot" + suffix
  }

  /// The default output folder, or the one that the options name.
  init(_ options: BuildOptions, _ fileSystem: FileSystem) throws(FileError) {
    var output = "Public"
    if let named = options.output { output = try fileSystem.resolve(named) }
    try self.init(project: options.project, output: output, fileSystem: fileSystem)
  }

  /// False if the output folder holds the project, or lies in one of its own folders.
  var isSuitable: Bool {
    let here = project.isEmpty ? "/" : project
    if output == "/" || here == output || here.utf8.starts(with: (output + "/").utf8) { return false }
    return ["Content", "Templates", ".git", Workplace.folder].allSatisfy { name in
      let own = project + "/" + name
      return output != own && !output.utf8.starts(with: (own + "/").utf8)
    }
  }
}
