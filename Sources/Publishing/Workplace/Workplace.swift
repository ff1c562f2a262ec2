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
  package let project: String
  /// Relative to the project: what is ours and disposable.
  package let home: String
  package let output: String
  /// The output folder as it was named.
  let name: String
  package let manifest: String
  /// The name of the cache's file about the output folder.
  package let snapshotName: String
  /// True if the output folder is the newspaper's own `Public`, or that of its preview.
  package let isOwn: Bool

  /// Relative to the project: what is ours and disposable.
  package static let folder = ".broadsheet"
  /// Relative to the project: the folder of the preview, which has a lock, a manifest and a cache of its own.
  package static let previewFolder = folder + "/preview"
  /// Relative to the project: the folder of the site that is built for the preview.
  package static let previewSite = previewFolder + "/site"

  /// Relative to the project: files that were in the way.
  package var replacedFolder: String { home + "/replaced" }
  package var folder: String { project + "/" + home }
  /// The folder of the cache that builds keep for the next.
  package var cache: String { folder + "/cache" }
  /// Copies of pictures, which the site and its preview share.
  package var pictures: String { "\(project)/\(Workplace.folder)/cache/pictures" }
  package var staging: Staging { Staging(project: project, pictures: pictures, folder: folder + "/staging") }
  package var lock: String { folder + "/lock" }
  package var journal: String { folder + "/journal" }

  /// The time now, by the clock of the file system, in nanoseconds since 1970; throws a ``FileError``.
  ///
  /// Only one who holds the lock may ask: it is the lock's file whose time is set.
  package func clock() throws(FileError) -> Int { try FileSystem.touch(lock) }

  /// The default output folder keeps `manifest`; each other one a manifest named by the digest of its path.
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

  /// For the preview, whose site is in a folder of the work folder itself.
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

  /// For a destination of a newspaper's site.
  package init(of project: String, _ destination: Destination) throws(FileError) {
    switch destination {
    case .preview: try self.init(previewOf: project)
    case .folder(let output): try self.init(project: project, output: output)
    }
  }

  /// False if the output folder holds the project, or lies in one of its own folders.
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
