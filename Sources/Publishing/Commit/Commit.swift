import Files
import Glibc
import SiteModel

/// Moves staged files into the output folder, and takes leftovers away.
struct Commit {
  private let workplace: Workplace
  private let staging: Staging
  private let staged: SharedFolder
  private let output: SharedFolder
  private(set) var replaced: [PublishReport.Replacement] = []
  private(set) var removed: [OutputPath] = []

  /// Prepares a commit, and makes the output folder if it is missing.
  ///
  /// Throws a ``FileError`` if that folder cannot be made, or it or the staging folder cannot be opened.
  init(_ workplace: Workplace) throws(FileError) {
    self.workplace = workplace
    staging = workplace.staging
    try FileSystem.makeFolders(workplace.output)
    staged = try SharedFolder(staging.folder)
    output = try SharedFolder(workplace.output)
  }

  /// The number of placed files from one call of `placed` to the next.
  private static let stretch = 256

  /// Takes all steps, one after the other: the kernel lets only one file at once move from folder to folder.
  ///
  /// `taken` gets the number of steps taken, after each step; `placed` gets the number of placed files, after each
  /// ``stretch`` of them. Throws the ``FileError`` of the step that fails; files in place by then stay there.
  mutating func run(
    _ steps: [Journal.Step], taken: (_ count: Int) -> Void, placed: (_ count: Int) -> Void
  ) throws(FileError) {
    var count = 0
    for (index, step) in steps.enumerated() {
      try take(step)
      taken(index + 1)
      guard case .place = step else { continue }
      count += 1
      if count % Self.stretch == 0 { placed(count) }
    }
  }

  private mutating func take(_ step: Journal.Step) throws(FileError) {
    switch step {
    case .remove(let path):
      try FileSystem.remove(place(of: path))
      removed.append(path)
      try removeEmptyFolders(above: path)
    case .keep(let path):
      try keep(path)
      try removeEmptyFolders(above: path)
    case .place(let number, let path): try place(number, at: path)
    case .replace(let number, let path):
      try keep(path)
      try place(number, at: path)
    case .folder(let path):
      if let parent = path.folder { try FileSystem.makeFolders(place(of: parent)) }
      try FileSystem.move(staging.path(path), to: place(of: path))
    case .prune(let path): try removeEmptyFolders(above: path)
    }
  }

  /// Takes the remaining steps of a commit that was cut off.
  ///
  /// `manifest` has the records of the old files and of the new ones. Throws a ``FileError``: `EEXIST` if a foreign
  /// file has come to one of the paths since then, or that of the step that fails.
  mutating func finish(_ steps: [Journal.Step], _ manifest: Manifest?) throws(FileError) {
    for step in steps {
      switch step {
      case .remove(let path):
        // The file may have gone, and its folders not yet.
        if try mustBeOurs(path, manifest) { try take(step) } else { try removeEmptyFolders(above: path) }
      case .keep(let path):
        if try FileSystem.facts(at: place(of: path)) != nil {
          try take(step)
        } else {
          try removeEmptyFolders(above: path)
        }
      case .prune: try take(step)
      case .place(let number, let path):
        guard try FileSystem.facts(at: staging.path(number)) != nil else { continue }
        _ = try mustBeOurs(path, manifest)
        try take(step)
      case .replace(let number, let path):
        guard try FileSystem.facts(at: staging.path(number)) != nil else { continue }
        if try FileSystem.facts(at: place(of: path)) != nil { try keep(path) }
        try place(number, at: path)
      case .folder(let path):
        if try FileSystem.facts(at: staging.path(path)) != nil { try take(step) }
      }
    }
  }

  /// True for an owned file as the manifest has it; false if nothing is there.
  ///
  /// Throws a ``FileError`` with `EEXIST` for anything else.
  private func mustBeOurs(_ path: OutputPath, _ manifest: Manifest?) throws(FileError) -> Bool {
    guard let facts = try FileSystem.facts(at: place(of: path)) else { return false }
    if facts.kind == .file, let manifest,
      try manifest.knows(path, size: facts.size, at: place(of: path))
    {
      return true
    }
    throw FileError(.write, place(of: path), errno: EEXIST)
  }

  /// The absolute path of a file or folder in the output folder.
  private func place(of path: OutputPath) -> String { workplace.output + "/" + path.string }

  /// Moves the staged file of that number to its path.
  private func place(_ number: Int, at path: OutputPath) throws(FileError) {
    do {
      try staged.move(staging.relativePath(number), to: path.string, in: output)
    } catch {
      // The folder is missing if a file stood at its path.
      guard error.errno == ENOENT, let folder = path.folder else { throw error }
      try FileSystem.makeFolders(place(of: folder))
      try staged.move(staging.relativePath(number), to: path.string, in: output)
    }
  }

  /// Removes the empty folders above a path, the innermost first; some may be gone already.
  private func removeEmptyFolders(above path: OutputPath) throws(FileError) {
    var folder = path.folder
    while let current = folder {
      do {
        guard try FileSystem.removeEmptyFolder(place(of: current)) else { return }
      } catch {
        // A file may stand at the folder's path now.
        guard error.errno == ENOENT || error.errno == ENOTDIR else { throw error }
      }
      folder = current.folder
    }
  }

  /// Moves a file to `replaced/`, beside earlier files of that name.
  private mutating func keep(_ path: OutputPath) throws(FileError) {
    var kept = workplace.replacedFolder
    if try FileSystem.facts(at: workplace.project + "/" + kept)?.kind == .symbolicLink {
      kept = try free(kept, for: .folder)
    }
    try FileSystem.makeFolder(workplace.project + "/" + kept)
    let parts = path.string.split(separator: "/")
    for part in parts.dropLast() {
      kept = try free(kept + "/" + part, for: .folder)
      try FileSystem.makeFolder(workplace.project + "/" + kept)
    }
    kept = try free(kept + "/" + (parts.last ?? ""), for: .file)
    try FileSystem.move(place(of: path), to: workplace.project + "/" + kept)
    replaced.append(PublishReport.Replacement(path: path, kept: kept))
  }

  /// The path, or the first of PATH.1, PATH.2 … that is free; for a folder, also one that exists.
  private func free(_ path: String, for kind: FileFacts.Kind) throws(FileError) -> String {
    var candidate = path
    var number = 0
    while let facts = try FileSystem.facts(at: workplace.project + "/" + candidate) {
      if kind == .folder, facts.kind == .folder { break }
      number += 1
      candidate = "\(path).\(number)"
    }
    return candidate
  }
}
