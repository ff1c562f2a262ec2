import Diagnostics
import Rendering
import SiteModel

/// The files to publish in the order of their paths, known not to be in each other's way.
struct PlannedFiles {
  let files: [OutputFile]
  let paths: Set<OutputPath>
  /// Every folder that holds one of the files, at any depth.
  let folders: Set<OutputPath>

  /// `files` are in the order of their paths.
  init(sorted files: [OutputFile]) throws(PublishingError) {
    self.files = files
    var paths = Set<OutputPath>(minimumCapacity: files.count)
    var folders = Set<OutputPath>(minimumCapacity: files.count)
    var conflicts: Set<OutputPath> = []
    for file in files {
      if !paths.insert(file.path).inserted { conflicts.insert(file.path) }
      folders.insertFolders(above: file.path)
    }
    for folder in folders where paths.contains(folder) { conflicts.insert(folder) }
    guard conflicts.isEmpty else { throw .conflictingPaths(conflicts.sorted()) }
    self.paths = paths
    self.folders = folders
  }

  /// The files in the order of their paths.
  static func sorted(_ files: [OutputFile]) -> [OutputFile] { files.sorted(byBytesOf: { $0.path.string }) }
}

extension Set<OutputPath> {
  /// Adds all folders above a path; where one is there already, so are those above it.
  mutating func insertFolders(above path: OutputPath) {
    var folder = path.folder
    while let current = folder, insert(current).inserted { folder = current.folder }
  }
}

extension OutputPath {
  /// True if it lies below that folder, at any depth.
  func isBelow(_ folder: OutputPath) -> Bool {
    OutputPath.isBelow(string, folder)
  }

  static func isBelow(_ path: String, _ folder: OutputPath) -> Bool {
    let rest = path.utf8.dropFirst(folder.string.utf8.count)
    return rest.first == UInt8(ascii: "/") && path.utf8.starts(with: folder.string.utf8)
  }
}
