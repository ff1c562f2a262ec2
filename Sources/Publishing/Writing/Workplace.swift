import Rendering

/// The folders and files that a publication works with; all paths are absolute and free of symbolic links.
struct Workplace {
  let project: String
  let output: String
  let manifest: String
  /// True if the output folder is the newspaper's own `Public`.
  let isOwn: Bool
  let fileSystem: FileSystem

  /// Relative to the project: what is ours and disposable.
  static let folder = ".broadsheet"
  /// Relative to the project: files that were in the way.
  static let replacedFolder = folder + "/replaced"

  var folder: String { project + "/" + Workplace.folder }
  var staging: Staging { Staging(fileSystem: fileSystem, project: project, folder: folder + "/staging") }
  var lock: String { folder + "/lock" }
  var journal: String { folder + "/journal" }

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
    let name = isDefault ? "manifest" : "manifest-" + Digest.hex(Digest(of: Array(resolved.utf8)).high)
    manifest = base + "/" + Workplace.folder + "/" + name
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
