import ByteCoding
import Files
import Rendering

/// The folder that a site is written to.
package enum Destination: Sendable {
  /// The folder of the newspaper's preview, which no reader sees.
  case preview
  /// A folder; a path that is not absolute is relative to the newspaper's folder.
  case folder(String)
}

/// The folders and files that a publication works with; all paths are absolute and free of symbolic links.
package struct Workplace: Sendable {
  /// The newspaper's folder; empty for `/`.
  package let project: String
  /// The path of the folder for work on this site, relative to the project; it is owned and disposable.
  package let home: String
  /// The output folder.
  package let output: String
  /// The path of the output folder as it was given.
  let name: String
  /// The file with the manifest of the output folder.
  package let manifest: String
  /// The name of the cache's file with the snapshot of the output folder.
  package let snapshotName: String
  /// True if the output folder is the newspaper's own `Public`, or that of its preview.
  package let isOwn: Bool

  /// The path of the work folder, relative to the project; it is owned and disposable.
  package static let folder = ".broadsheet"
  /// The path of the preview's folder, relative to the project; it has a lock, a manifest and a cache of its own.
  package static let previewFolder = folder + "/preview"
  /// The path of the site that is built for the preview, relative to the project.
  package static let previewSite = previewFolder + "/site"

  /// The path of the folder for files that were in the way, relative to the project.
  package var replacedFolder: String { home + "/replaced" }
  /// The folder for work on this site, absolute.
  package var folder: String { project + "/" + home }
  /// The folder for the cache of builds.
  package var cache: String { folder + "/cache" }
  /// The folder with copies of pictures, which the site and its preview share.
  package var pictures: String { "\(project)/\(Workplace.folder)/cache/pictures" }
  package var staging: Staging { Staging(project: project, pictures: pictures, folder: folder + "/staging") }
  package var lock: String { folder + "/lock" }
  /// The file with the steps of a commit that is not finished; there is none otherwise.
  package var journal: String { folder + "/journal" }

  /// Returns the time now, by the clock of the file system, in nanoseconds since 1970.
  ///
  /// It sets the time of the lock's file, so only the holder of the lock may call it. Throws a ``FileError`` if that
  /// fails.
  package func clock() throws(FileError) -> Int { try FileSystem.touch(lock) }

  /// The workplace for an output folder; a relative `output` is relative to `project`.
  ///
  /// The default output folder has `manifest`, each other one a manifest named by the digest of its path. Throws a
  /// ``FileError`` if a path cannot be resolved.
  package init(project: String, output: String) throws(FileError) {
    let project = try FileSystem.resolve(project)
    let base = project == "/" ? "" : project
    home = Workplace.folder
    let resolved = try FileSystem.resolve(output.utf8.first == UInt8(ascii: "/") ? output : base + "/" + output)
    self.project = base
    self.output = resolved
    name = output
    let isDefault = try resolved == FileSystem.resolve(base + "/Public")
    isOwn = isDefault
    let suffix = isDefault ? "" : "-" + Digest.hex(Digest(of: Array(resolved.utf8)).high)
    manifest = base + "/" + Workplace.folder + "/manifest" + suffix
    snapshotName = "snapshot" + suffix
  }

  /// The workplace for the preview, whose site is in the work folder.
  ///
  /// Throws a ``FileError`` if the path of `project` cannot be resolved.
  package init(previewOf project: String) throws(FileError) {
    let project = try FileSystem.resolve(project)
    self.project = project == "/" ? "" : project
    home = Workplace.previewFolder
    output = self.project + "/" + Workplace.previewSite
    name = output
    isOwn = true
    manifest = self.project + "/" + home + "/manifest"
    snapshotName = "snapshot"
  }

  /// The workplace for a destination; throws a ``FileError`` if a path cannot be resolved.
  package init(of project: String, _ destination: Destination) throws(FileError) {
    switch destination {
    case .preview: try self.init(previewOf: project)
    case .folder(let output): try self.init(project: project, output: output)
    }
  }

  /// False if the output folder holds the project, or is one of the project's own folders or lies in one.
  package var isSuitable: Bool {
    if home != Workplace.folder { return true }
    let here = project.isEmpty ? "/" : project
    if output == "/" || here == output || here.utf8.starts(with: (output + "/").utf8) { return false }
    return ["Content", "Templates", ".git", Workplace.folder].allSatisfy { name in
      let own = project + "/" + name
      return output != own && !output.utf8.starts(with: (own + "/").utf8)
    }
  }
}
