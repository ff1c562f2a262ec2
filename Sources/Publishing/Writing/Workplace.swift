import ByteCoding
import Files
import Rendering

/// The folders and files that a publication works with; all paths are absolute and free of symbolic links.
struct Workplace {
  let project: String
  /// Relative to the project: what is ours and disposable.
  let home: String
  let output: String
  let manifest: String
  /// The name of the cache's file about the output folder.
  let snapshotName: String
  /// True if the output folder is the newspaper's own `Public`, or that of its preview.
  let isOwn: Bool

  /// Relative to the project: what is ours and disposable.
  static let folder = ".broadsheet"
  /// The same for the preview, which has a lock, a manifest and a cache of its own.
  static let previewFolder = folder + "/preview"
  /// The same for the site that is built for the preview.
  static let previewSite = previewFolder + "/site"

  /// Relative to the project: files that were in the way.
  var replacedFolder: String { home + "/replaced" }
  var folder: String { project + "/" + home }
  /// What builds keep for the next.
  var cache: String { folder + "/cache" }
  var staging: Staging { Staging(project: project, folder: folder + "/staging") }
  var lock: String { folder + "/lock" }
  var journal: String { folder + "/journal" }

  /// The time now, by the clock of the file system, in nanoseconds since 1970; throws a ``FileError``.
  ///
  /// Only one who holds the lock may ask: it is the lock's file whose time is set.
  func clock() throws(FileError) -> Int { try FileSystem.touch(lock) }

  /// The default output folder keeps `manifest`; each other one a manifest named by the digest of its path.
  init(project: String, output: String) throws(FileError) {
    let project = try FileSystem.resolve(project)
    let base = project == "/" ? "" : project
    home = Workplace.folder
    let resolved = try FileSystem.resolve(output.utf8.first == UInt8(ascii: "/") ? output : base + "/" + output)
    self.project = base
    self.output = resolved
    let isDefault = try resolved == FileSystem.resolve(base + "/Public")
    isOwn = isDefault
    let suffix = isDefault ? "" : "-" + Digest.hex(Digest(of: Array(resolved.utf8)).high)
    manifest = base + "/" + Workplace.folder + "/manifest" + suffix
    snapshotName = "snapshot" + suffix
  }

  /// For the preview, whose site is in a folder of the work folder itself.
  init(previewOf project: String) throws(FileError) {
    let project = try FileSystem.resolve(project)
    self.project = project == "/" ? "" : project
    home = Workplace.previewFolder
    output = self.project + "/" + Workplace.previewSite
    isOwn = true
    manifest = self.project + "/" + home + "/manifest"
    snapshotName = "snapshot"
  }

  /// The default output folder, the one that the options name, or that of the preview.
  init(_ options: BuildOptions) throws(FileError) {
    guard !options.isPreview else {
      try self.init(previewOf: options.project)
      return
    }
    var output = "Public"
    if let named = options.output { output = try FileSystem.resolve(named) }
    try self.init(project: options.project, output: output)
  }

  /// False if the output folder holds the project, or lies in one of its own folders.
  var isSuitable: Bool {
    if home != Workplace.folder { return true }
    let here = project.isEmpty ? "/" : project
    if output == "/" || here == output || here.utf8.starts(with: (output + "/").utf8) { return false }
    return ["Content", "Templates", ".git", Workplace.folder].allSatisfy { name in
      let own = project + "/" + name
      return output != own && !output.utf8.starts(with: (own + "/").utf8)
    }
  }
}
