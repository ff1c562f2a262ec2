import SiteModel

/// Moves what is staged into the output folder and takes away what is left over.
struct Commit {
  let fileSystem: FileSystem
  let workplace: Workplace
  let planned: PlannedFiles
  /// Folders that are there.
  private var folders: Set<OutputPath>
  private(set) var replaced: [PublishReport.Replacement] = []
  private(set) var removed: [OutputPath] = []

  init(fileSystem: FileSystem, workplace: Workplace, planned: PlannedFiles, tree: OutputTree) {
    self.fileSystem = fileSystem
    self.workplace = workplace
    self.planned = planned
    folders = Set(tree.facts.lazy.filter { $0.value.kind == .folder }.map(\.key))
  }

  /// Puts a staged file in its place.
  mutating func place(_ staged: String, at path: OutputPath, replacing: Bool) throws(FileError) {
    if replacing { try keep(path) }
    if let folder = path.folder { try makeFolder(folder) }
    try fileSystem.move(staged, to: workplace.output + "/" + path.string)
  }

  /// Takes away a file that the site does not have, and the folders that are empty without it.
  mutating func clear(_ leftover: OutputPlan.Leftover) throws(FileError) {
    if leftover.replaces {
      try keep(leftover.path)
    } else {
      try fileSystem.remove(workplace.output + "/" + leftover.path.string)
      removed.append(leftover.path)
    }
    var folder = leftover.path.folder
    while let current = folder, !planned.folders.contains(current) {
      guard try fileSystem.removeEmptyFolder(workplace.output + "/" + current.string) else { break }
      folders.remove(current)
      folder = current.folder
    }
  }

  private mutating func makeFolder(_ folder: OutputPath) throws(FileError) {
    guard !folders.contains(folder) else { return }
    if let parent = folder.folder { try makeFolder(parent) }
    try fileSystem.makeFolder(workplace.output + "/" + folder.string)
    folders.insert(folder)
  }

  /// Moves a file to `replaced/`, beside those that are there already.
  private mutating func keep(_ path: OutputPath) throws(FileError) {
    var kept = Workplace.replacedFolder
    if try fileSystem.facts(at: workplace.project + "/" + kept)?.kind == .symbolicLink {
      kept = try free(kept, for: .folder)
    }
    try fileSystem.makeFolder(workplace.project + "/" + kept)
    let parts = path.string.split(separator: "/")
    for part in parts.dropLast() {
      kept = try free(kept + "/" + part, for: .folder)
      try fileSystem.makeFolder(workplace.project + "/" + kept)
    }
    kept = try free(kept + "/" + (parts.last ?? ""), for: .file)
    try fileSystem.move(workplace.output + "/" + path.string, to: workplace.project + "/" + kept)
    replaced.append(PublishReport.Replacement(path: path, kept: kept))
  }

  /// The path, or the first of PATH.1, PATH.2 … that is free; a folder may be there already.
  private func free(_ path: String, for kind: FileFacts.Kind) throws(FileError) -> String {
    var candidate = path
    var number = 0
    while let facts = try fileSystem.facts(at: workplace.project + "/" + candidate) {
      if kind == .folder, facts.kind == .folder { break }
      number += 1
      candidate = "\(path).\(number)"
    }
    return candidate
  }
}
