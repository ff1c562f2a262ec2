import Rendering
import SiteModel

/// Decides, for each file that is planned or there, what becomes of it; it reads and changes nothing.
struct OutputPlanner {
  let fileSystem: FileSystem
  /// The folder that copied files are relative to.
  let project: String
  /// The output folder.
  let output: String
  let planned: PlannedFiles
  let tree: OutputTree
  /// True if the output folder is the newspaper's own `Public`.
  let isOwnFolder: Bool
  /// Nil when there is none, or none that can be trusted.
  let manifest: Manifest?

  func plan() throws(FileError) -> OutputPlan {
    var plan = OutputPlan()
    for (folder, error) in tree.unreadable.sorted(by: { $0.key < $1.key }) where concernsUs(folder) { throw error }
    for folder in planned.folders { try judgeFolder(folder, &plan) }
    for file in planned.files {
      if let step = try step(for: file, &plan) { plan.steps.append(step) }
    }
    try findLeftovers(&plan)
    plan.leftovers.sort { $0.path < $1.path }
    return plan
  }

  /// True for a folder that is to hold files of ours, or did so.
  private func concernsUs(_ folder: OutputPath) -> Bool {
    planned.folders.contains(folder) || manifest?.lines.contains { $0.path.isBelow(folder) } == true
  }

  /// A folder that planned files need: there, or missing, or something in the way.
  private func judgeFolder(_ folder: OutputPath, _ plan: inout OutputPlan) throws(FileError) {
    switch tree.facts[folder]?.kind {
    case nil, .folder?: break
    case .symbolicLink?: plan.linksInTheWay.append(folder)
    case .other?: plan.foreignInTheWay.append(folder)
    case .file?:
      switch try judge(folder) {
      case .ours: plan.leftovers.append(.init(path: folder, replaces: false, inTheWay: true))
      case .replaced: plan.leftovers.append(.init(path: folder, replaces: true, inTheWay: true))
      case .foreign: plan.foreignInTheWay.append(folder)
      }
    }
  }

  private func step(for file: OutputFile, _ plan: inout OutputPlan) throws(FileError) -> OutputPlan.Step? {
    guard let facts = tree.facts[file.path] else {
      return OutputPlan.Step(file: file, fate: .added, record: nil, replaces: false)
    }
    switch facts.kind {
    case .symbolicLink, .other:
      plan.foreignInTheWay.append(file.path)
      return nil
    case .folder:
      let foreign = foreignContent(of: file.path)
      plan.foreignInTheWay += foreign
      return foreign.isEmpty ? OutputPlan.Step(file: file, fate: .added, record: nil, replaces: false) : nil
    case .file:
      if let record = try record(of: file, ifEqualTo: path(file.path), size: facts.size) {
        return OutputPlan.Step(file: file, fate: .unchanged, record: record, replaces: false)
      }
      switch try judge(file.path) {
      case .ours: return OutputPlan.Step(file: file, fate: .changed, record: nil, replaces: false)
      case .replaced: return OutputPlan.Step(file: file, fate: .changed, record: nil, replaces: true)
      case .foreign:
        plan.foreignInTheWay.append(file.path)
        return nil
      }
    }
  }

  /// What is below a folder whose place a file needs, unless all of it is ours; the folder itself if it is empty.
  private func foreignContent(of folder: OutputPath) -> [OutputPath] {
    if tree.unreadable.keys.contains(where: { $0 == folder || $0.isBelow(folder) }) { return [folder] }
    if tree.strange.contains(where: { OutputPath.isBelow($0, folder) }) { return [folder] }
    var foreign: [OutputPath] = []
    var needed: Set<OutputPath> = []
    let content = tree.facts.filter { $0.key.isBelow(folder) }
    for (path, facts) in content where facts.kind != .folder {
      if facts.kind == .file, isOurs(path) || isMarkedWithoutManifest(path) {
        var parent = path.folder
        while let current = parent, needed.insert(current).inserted { parent = current.folder }
      } else {
        foreign.append(path)
      }
    }
    if !needed.contains(folder) { foreign.append(folder) }
    for (path, facts) in content where facts.kind == .folder && !needed.contains(path) { foreign.append(path) }
    return foreign.sorted()
  }

  /// Files that are ours, or look so, and are not planned; all others are counted.
  private func findLeftovers(_ plan: inout OutputPlan) throws(FileError) {
    plan.foreign = tree.strange.count
    for (path, facts) in tree.facts where facts.kind != .folder {
      if planned.paths.contains(path) || planned.folders.contains(path) { continue }
      let replaces: Bool
      if facts.kind != .file {
        plan.foreign += 1
        continue
      } else if isOurs(path) {
        replaces = try judge(path) == .replaced
      } else if isLostOfOurs(path) {
        replaces = true
      } else {
        plan.foreign += 1
        continue
      }
      plan.leftovers.append(.init(path: path, replaces: replaces, inTheWay: isWherePlannedFileGoes(path)))
    }
  }

  private func isWherePlannedFileGoes(_ path: OutputPath) -> Bool {
    var folder = path.folder
    while let current = folder {
      if planned.paths.contains(current) { return true }
      folder = current.folder
    }
    return false
  }

  private func path(_ path: OutputPath) -> String { output + "/" + path.string }
}
