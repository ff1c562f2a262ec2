import Files
import Glibc
import SiteModel

/// Moves staged files into the output folder, and takes leftovers away.
struct Commit {
  private let workplace: Workplace
  private let staging: Staging
  private let staged: OpenFolder
  private let output: OpenFolder
  private(set) var replaced: [PublishReport.Replacement] = []
  private(set) var removed: [OutputPath] = []

  /// Prepares a commit, and makes the output folder if it is missing.
  ///
  /// Throws a ``FileError`` if that folder cannot be made, or it or the staging folder cannot be opened.
  init(_ workplace: Workplace) throws(FileError) {
    self.workplace = workplace
    staging = workplace.staging
    try FileSystem.makeFolders(workplace.output)
    staged = try OpenFolder(staging.folder)
    output = try OpenFolder(workplace.output)
  }

  /// The number of files put in place from one call of `put` to the next.
  private static let stretch = 256

  /// Takes all steps, one after the other: the kernel lets only one file at once move from folder to folder.
  ///
  /// `taken` gets the number of steps taken, after each step; `put` gets the number of files put in place, after each
  /// ``stretch`` of them. Throws the ``FileError`` of the step that fails; files in place by then stay there.
  mutating func run(
    _ steps: [Journal.Step], taken: (_ count: Int) -> Void, put: (_ count: Int) -> Void
  ) throws(FileError) {
    var count = 0
    for (index, step) in steps.enumerated() {
      try take(step)
      taken(index + 1)
      guard case .put = step else { continue }
      count += 1
      if count % Self.stretch == 0 { put(count) }
    }
  }

  private mutating func take(_ step: Journal.Step) throws(FileError) {
    switch step {
    case .remove(let path):
      try FileSystem.remove(absolutePath(of: path))
      removed.append(path)
      try removeEmptyFolders(above: path)
    case .moveAside(let path):
      try moveAside(path)
      try removeEmptyFolders(above: path)
    case .put(let number, let path): try put(number, at: path)
    case .replace(let number, let path):
      try moveAside(path)
      try put(number, at: path)
    case .folder(let path):
      if let parent = path.folder { try FileSystem.makeFolders(absolutePath(of: parent)) }
      try FileSystem.move(staging.path(path), to: absolutePath(of: path))
    case .prune(let path): try removeEmptyFolders(above: path)
    }
  }

  /// Takes the remaining steps of a commit that was cut off.
  ///
  /// `manifest` has the entries of the old files and of the new ones. Throws a ``FileError``: `EEXIST` if a foreign
  /// file has come to one of the paths since then, or that of the step that fails.
  mutating func finish(_ steps: [Journal.Step], _ manifest: Manifest?) throws(FileError) {
    for step in steps {
      switch step {
      case .remove(let path):
        // The file may have gone, and its folders not yet.
        if try isOwned(path, manifest) { try take(step) } else { try removeEmptyFolders(above: path) }
      case .moveAside(let path):
        if try FileSystem.facts(at: absolutePath(of: path)) != nil {
          try take(step)
        } else {
          try removeEmptyFolders(above: path)
        }
      case .prune: try take(step)
      case .put(let number, let path):
        guard try FileSystem.facts(at: staging.path(number)) != nil else { continue }
        _ = try isOwned(path, manifest)
        try take(step)
      case .replace(let number, let path):
        guard try FileSystem.facts(at: staging.path(number)) != nil else { continue }
        if try FileSystem.facts(at: absolutePath(of: path)) != nil { try moveAside(path) }
        try put(number, at: path)
      case .folder(let path):
        if try FileSystem.facts(at: staging.path(path)) != nil { try take(step) }
      }
    }
  }

  /// True for an owned file as the manifest has it; false if nothing is there.
  ///
  /// Throws a ``FileError`` with `EEXIST` for anything else.
  private func isOwned(_ path: OutputPath, _ manifest: Manifest?) throws(FileError) -> Bool {
    guard let facts = try FileSystem.facts(at: absolutePath(of: path)) else { return false }
    if facts.kind == .file, let manifest,
      try manifest.knows(path, size: facts.size, at: absolutePath(of: path))
    {
      return true
    }
    throw FileError(.write, absolutePath(of: path), errno: EEXIST)
  }

  /// The absolute path of a file or folder in the output folder.
  private func absolutePath(of path: OutputPath) -> String { workplace.output + "/" + path.string }

  /// Moves the staged file of that number to its path.
  private func put(_ number: Int, at path: OutputPath) throws(FileError) {
    do {
      try staged.move(staging.relativePath(number), to: path.string, in: output)
    } catch {
      // The folder is missing if a file stood at its path.
      guard error.errno == ENOENT, let folder = path.folder else { throw error }
      try FileSystem.makeFolders(absolutePath(of: folder))
      try staged.move(staging.relativePath(number), to: path.string, in: output)
    }
  }

  /// Removes the empty folders above a path, the innermost first; some may be gone already.
  private func removeEmptyFolders(above path: OutputPath) throws(FileError) {
    var folder = path.folder
    while let current = folder {
      do {
        guard try FileSystem.removeEmptyFolder(absolutePath(of: current)) else { return }
      } catch {
        // A file may stand at the folder's path now.
        guard error.errno == ENOENT || error.errno == ENOTDIR else { throw error }
      }
      folder = current.folder
    }
  }

  /// Moves a file to `replaced/`, beside earlier files of that name.
  private mutating func moveAside(_ path: OutputPath) throws(FileError) {
    var target = workplace.replacedFolder
    if try FileSystem.facts(at: workplace.project + "/" + target)?.kind == .symbolicLink {
      target = try free(target, for: .folder)
    }
    try FileSystem.makeFolder(workplace.project + "/" + target)
    let parts = path.string.split(separator: "/")
    for part in parts.dropLast() {
      target = try free(target + "/" + part, for: .folder)
      try FileSystem.makeFolder(workplace.project + "/" + target)
    }
    target = try free(target + "/" + (parts.last ?? ""), for: .file)
    try FileSystem.move(absolutePath(of: path), to: workplace.project + "/" + target)
    replaced.append(PublishReport.Replacement(path: path, newPath: target))
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
