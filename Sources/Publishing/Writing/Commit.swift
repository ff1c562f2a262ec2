import Glibc
import SiteModel

/// Moves what is staged into the output folder and takes away what is left over.
struct Commit {
  private let workplace: Workplace
  private let staging: Staging
  private let planned: PlannedFiles
  private let fileSystem: FileSystem
  private(set) var replaced: [PublishReport.Replacement] = []
  private(set) var removed: [OutputPath] = []

  /// A commit that has not begun.
  init(_ workplace: Workplace, _ planner: OutputPlanner) {
    self.workplace = workplace
    staging = planner.staging
    planned = planner.planned
    fileSystem = planner.fileSystem
  }

  /// Does what is planned: first goes what is in the way, then what is kept makes room, each for its successor; then
  /// come new folders and all other files; last goes what the site no longer has.
  ///
  /// Throws a ``FileError``; the files in place by then stay there.
  mutating func run(_ plan: OutputPlan, _ workers: Workers) async throws {
    try fileSystem.makeFolders(workplace.output)
    for leftover in plan.leftovers where leftover.inTheWay { try clear(leftover) }
    var newFolder: OutputPath?
    var alone: [Int] = []
    for (number, draft) in plan.drafts.enumerated() {
      guard case .staged(_, let arrival) = draft else { continue }
      switch arrival {
      case .alone: alone.append(number)
      case .replacing:
        try keep(planned.files[number].path)
        try Self.place(number, of: self)
      case .within(let folder) where folder == newFolder: break
      case .within(let folder):
        // All of its files follow each other.
        newFolder = folder
        if let parent = folder.folder { try fileSystem.makeFolders(workplace.output + "/" + parent.string) }
        try fileSystem.move(staging.path(folder), to: workplace.output + "/" + folder.string)
      }
    }
    let commit = self
    let numbers = alone
    try await workers.forEach(numbers.count, .write) { range in
      for number in numbers[range] { try Self.place(number, of: commit) }
    }
    for leftover in plan.leftovers where !leftover.inTheWay { try clear(leftover) }
  }

  /// Moves a staged file to its place.
  private static func place(_ number: Int, of commit: Commit) throws(FileError) {
    let path = commit.planned.files[number].path
    let (staged, target) = (commit.staging.path(number), commit.workplace.output + "/" + path.string)
    do {
      try commit.fileSystem.move(staged, to: target)
    } catch {
      // Its folder is missing where a file was in the way of it.
      guard error.errno == ENOENT, let folder = path.folder else { throw error }
      try commit.fileSystem.makeFolders(commit.workplace.output + "/" + folder.string)
      try commit.fileSystem.move(staged, to: target)
    }
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
      folder = current.folder
    }
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
