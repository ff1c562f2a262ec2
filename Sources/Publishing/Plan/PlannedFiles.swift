import Diagnostics
import Rendering
import SiteModel

/// The files to publish in the order of their paths; no two conflict.
struct PlannedFiles: Sendable {
  private(set) var files: [OutputFile]
  /// Every folder, at any depth, above a file whose path has to be examined.
  let folders: Set<OutputPath>
  /// One for each file, in order; empty if every path has to be examined.
  private let entries: [Manifest.Entry?]

  /// `files` are in the order of their paths; `entries` is parallel to them, or empty.
  ///
  /// An entry is that of the owned file at the path, nil if the path has to be examined. Throws
  /// ``PublishingError/conflictingPaths(_:)`` for two files at one path, or a file at the path of a folder.
  init(sorted files: [OutputFile], owned entries: [Manifest.Entry?] = []) throws(PublishingError) {
    self.files = files
    self.entries = entries
    var folders = Set<OutputPath>(minimumCapacity: entries.isEmpty ? files.count : 0)
    var conflicts: Set<OutputPath> = []
    // A span, since elements of the array would be copied for their paths.
    let span = files.span
    for number in span.indices {
      let path = span[number].path
      if number > 0, span[number - 1].path == path { conflicts.insert(path) }
      // Where an owned file is known, so are the folders above it.
      if entries.isEmpty || entries[number] == nil { folders.insertFolders(above: path) }
    }
    self.folders = folders
    for number in span.indices where folders.contains(span[number].path) { conflicts.insert(span[number].path) }
    guard conflicts.isEmpty else { throw .conflictingPaths(conflicts.sorted()) }
  }

  /// These files without their sources, and so without all that pages are rendered from.
  var withoutSources: PlannedFiles {
    var planned = self
    planned.files = files.map { $0.withoutSource }
    return planned
  }

  /// Returns the manifest's entry of the owned file at a file's path; nil if the path has to be examined.
  func entry(_ number: Int) -> Manifest.Entry? { entries.isEmpty ? nil : entries[number] }

  /// True for the path of one of the files.
  func contains(_ path: OutputPath) -> Bool {
    let row = files.insertionIndex(behind: { $0.path < path })
    return row < files.count && files[row].path == path
  }

  /// The files in the order of their paths.
  static func sorted(_ files: [OutputFile]) -> [OutputFile] { files.sorted(byBytesOf: { $0.path.string }) }
}

extension OutputFile {
  /// This file without its source: for what comes after it is written.
  var withoutSource: OutputFile {
    OutputFile(path: path, source: .bytes([]), fingerprint: fingerprint, format: format)
  }
}

extension Set<OutputPath> {
  /// Adds all folders above a path, from the innermost to the first that is in the set already.
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
