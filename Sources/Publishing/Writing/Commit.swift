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

  /// Does what is planned: first goes what is in the way, then what is kept makes room, each for its successor; last
  /// goes what the site no longer has.
  ///
  /// Throws a ``FileError``; the files in place by then stay there.
  mutating func run(_ plan: OutputPlan, _ workers: Workers) async throws {
    try fileSystem.makeFolders(workplace.output)
    for leftover in plan.leftovers where leftover.inTheWay { try clear(leftover) }
    for (number, draft) in plan.drafts.enumerated() {
      guard case .staged(_, _, replaces: true) = draft else { continue }
      let path = planned.files[number].path
      try keep(path)
      try fileSystem.move(staging.path(number), to: workplace.output + "/" + path.string)
    }
    try await place(plan.drafts, workers)
    for leftover in plan.leftovers where !leftover.inTheWay { try clear(leftover) }
  }

  /// Moves all other staged files to their places, in the order of their paths as far as one task does it.
  private func place(_ drafts: [OutputPlan.Draft], _ workers: Workers) async throws {
    let (fileSystem, staging, files, output) = (fileSystem, staging, planned.files, workplace.output)
    try await workers.forEach(drafts.count, .write, chunk: 256) { numbers in
      var folder: Substring.UTF8View?
      for number in numbers {
        guard case .staged(_, _, replaces: false) = drafts[number] else { continue }
        let path = files[number].path.string
        // Files of one folder follow each other, but for those of folders within it.
        let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0].utf8 }
        if let parent, folder?.elementsEqual(parent) != true {
          try fileSystem.makeFolders(output + "/" + Substring(parent))
          folder = parent
        }
        try fileSystem.move(staging.path(number), to: output + "/" + path)
      }
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
