import ByteCoding
import Files
import Rendering
import SiteModel

/// Decides on each file that is planned or in the output folder; it changes the staging folder alone.
struct OutputPlanner: Sendable {
  let staging: Staging
  /// The absolute path of the output folder.
  let output: String
  private(set) var planned: PlannedFiles
  let tree: OutputTree
  /// True if the output folder is the newspaper's own `Public`.
  let isOwnFolder: Bool
  /// The manifest; nil if there is none, or a damaged one.
  let manifest: Manifest?

  /// A planner for a known manifest and a known content of the output folder.
  init(_ workplace: Workplace, _ planned: PlannedFiles, in tree: OutputTree, _ manifest: Manifest?) {
    staging = workplace.staging
    output = workplace.output
    isOwnFolder = workplace.isOwn
    self.planned = planned
    self.tree = tree
    self.manifest = manifest
  }

  /// This planner without the sources of the files: what is needed of it after the commit.
  var withoutSources: OutputPlanner {
    var planner = self
    planner.planned = planned.withoutSources
    return planner
  }

  /// Returns a planner that has read the manifest and listed the output folder, and the manifest's state.
  static func reading(
    _ workplace: Workplace, for planned: PlannedFiles
  ) throws(FileError) -> (planner: OutputPlanner, state: PublishReport.ManifestState) {
    let (manifest, state) = try workplace.readManifest()
    return (OutputPlanner(workplace, planned, in: try OutputTree(of: workplace.output), manifest), state)
  }

  /// Decides on folders and leftovers; the files are yet to be decided on.
  func plan() throws(FileError) -> OutputPlan {
    var plan = OutputPlan()
    for (folder, error) in tree.unreadable.sorted(by: { $0.key < $1.key }) where isInUse(folder) { throw error }
    for folder in planned.folders { try judgeFolder(folder, &plan) }
    try findLeftovers(&plan)
    plan.leftovers.sort { $0.path < $1.path }
    return plan
  }

  /// Decides on a range of the planned files, and stages new content; one result for each file, in order.
  ///
  /// `texts` are the byte ranges of the texts in a file.
  ///
  /// Throws a ``FileError``, or the ``RenderingProblem`` of a page.
  func decide(_ numbers: Range<Int>) throws -> [(decision: OutputPlan.Decision, textRanges: [Range<Int>])] {
    var page: [UInt8] = []
    var madeFolder: OutputPath?
    return try numbers.map { number in
      var texts: [Range<Int>] = []
      return (try decide(number, &page, &texts, &madeFolder), texts)
    }
  }

  private func decide(
    _ number: Int, _ page: inout [UInt8], _ texts: inout [Range<Int>], _ madeFolder: inout OutputPath?
  ) throws -> OutputPlan.Decision {
    let file = planned.files[number]
    let rendered = try render(file, &page, &texts)
    let arrival: OutputPlan.Arrival
    switch try existing(number, page, rendered) {
    case .unchanged(let entry): return .unchanged(entry)
    case .foreign(let paths): return .foreign(paths)
    case .wanted(let how): arrival = how
    }
    let path: String
    if case .within = arrival {
      if let folder = file.path.folder, folder != madeFolder {
        try staging.makeFolder(folder)
        madeFolder = folder
      }
      path = staging.path(file.path)
    } else {
      path = staging.path(number)
    }
    switch rendered {
    case .page(let entry):
      try staging.write(page, to: path)
      return .staged(entry, arrival)
    case .copy(let source): return .staged(try staging.copy(source, to: path), arrival)
    }
  }

  /// Compares a range of the planned files with the output folder, in order; nothing is staged.
  ///
  /// Throws as ``decide(_:)`` does.
  func compare(_ numbers: Range<Int>) throws -> [Existing] {
    var page: [UInt8] = []
    var texts: [Range<Int>] = []
    return try numbers.map { number in
      let rendered = try render(planned.files[number], &page, &texts)
      return try existing(number, page, rendered)
    }
  }

  /// True for a folder with planned or owned files, at any depth.
  private func isInUse(_ folder: OutputPath) -> Bool {
    planned.folders.contains(folder) || manifest?.lines.contains { $0.path.isBelow(folder) } == true
  }

  /// Judges the path of a folder that planned files need: a folder, free, or in the way.
  private func judgeFolder(_ folder: OutputPath, _ plan: inout OutputPlan) throws(FileError) {
    switch tree.facts[folder]?.kind {
    case nil, .folder?: break
    case .symbolicLink?: plan.linksInTheWay.append(folder)
    case .other?: plan.foreignInTheWay.append(folder)
    case .file?:
      switch try judge(folder) {
      case .owned: plan.leftovers.append(.init(path: folder, replaces: false, inTheWay: true))
      case .replaced: plan.leftovers.append(.init(path: folder, replaces: true, inTheWay: true))
      case .foreign: plan.foreignInTheWay.append(folder)
      }
    }
  }

  /// The state of a planned file's path.
  enum Existing {
    case unchanged(Manifest.Entry)
    case wanted(OutputPlan.Arrival)
    case foreign([OutputPath])
  }

  /// The content of a planned file.
  private enum Rendered {
    /// The content of the page buffer, which has this entry.
    case page(Manifest.Entry)
    /// The content of another file.
    case copy(of: OutputFile.Original)
  }

  /// Puts the content of a file into `page`, and the byte ranges of its texts into `texts`.
  ///
  /// The content of a copied file is not read.
  private func render(_ file: OutputFile, _ page: inout [UInt8], _ texts: inout [Range<Int>]) throws -> Rendered {
    texts = []
    switch file.source {
    case .copy(let source): return .copy(of: source)
    case .bytes(let bytes): page = bytes
    case .rendered(let write):
      page.removeAll(keepingCapacity: true)
      texts = try write(&page)
    }
    return .page(Manifest.Entry(digest: Digest(of: page), size: page.count))
  }

  /// The state of a planned file's path; `page` holds the content that was made, unless that is a copy.
  private func existing(_ number: Int, _ page: [UInt8], _ rendered: Rendered) throws(FileError) -> Existing {
    let path = planned.files[number].path
    if case .page(let entry) = rendered, let owned = planned.entry(number) {
      return entry == owned ? .unchanged(entry) : .wanted(.alone(isNew: false))
    }
    guard let facts = tree.facts[path] else {
      return .wanted(newFolder(above: path).map(OutputPlan.Arrival.within) ?? .alone(isNew: true))
    }
    switch facts.kind {
    case .symbolicLink, .other: return .foreign([path])
    case .folder:
      let foreign = foreignContent(of: path)
      return foreign.isEmpty ? .wanted(.alone(isNew: true)) : .foreign(foreign)
    case .file:
      switch rendered {
      case .page(let entry): if try holds(page, at: path, size: facts.size) { return .unchanged(entry) }
      case .copy(let source):
        if let entry = try entry(ofCopied: source, at: path, size: facts.size) { return .unchanged(entry) }
      }
      switch try judge(path) {
      case .owned: return .wanted(.alone(isNew: false))
      case .replaced: return .wanted(.replacing)
      case .foreign: return .foreign([path])
      }
    }
  }

  /// The outermost missing folder above a path; nil if none is missing.
  private func newFolder(above path: OutputPath) -> OutputPath? {
    guard let folder = path.folder, tree.facts[folder] == nil else { return nil }
    return newFolder(above: folder) ?? folder
  }

  /// Returns the foreign files and folders in a folder whose path a file needs, in order.
  ///
  /// Empty if all of it is owned; the folder itself if it is empty.
  private func foreignContent(of folder: OutputPath) -> [OutputPath] {
    if tree.unreadable.keys.contains(where: { $0 == folder || $0.isBelow(folder) }) { return [folder] }
    if tree.invalidPaths.contains(where: { OutputPath.isBelow($0, folder) }) { return [folder] }
    var foreign: [OutputPath] = []
    var needed: Set<OutputPath> = []
    let content = tree.facts.filter { $0.key.isBelow(folder) }
    for (path, facts) in content where facts.kind != .folder {
      if facts.kind == .file, isOwned(path) || isMarkedWithoutManifest(path) {
        needed.insertFolders(above: path)
      } else {
        foreign.append(path)
      }
    }
    if !needed.contains(folder) { foreign.append(folder) }
    for (path, facts) in content where facts.kind == .folder && !needed.contains(path) { foreign.append(path) }
    return foreign.sorted()
  }

  /// Finds the files, owned or perhaps owned, that are not planned; counts the foreign ones.
  private func findLeftovers(_ plan: inout OutputPlan) throws(FileError) {
    plan.foreign = tree.verifiedForeign ?? tree.invalidPaths.count
    for (path, facts) in tree.facts where facts.kind != .folder {
      if planned.contains(path) || planned.folders.contains(path) { continue }
      let replaces: Bool
      if facts.kind != .file {
        if !tree.isVerified { plan.foreign += 1 }
        continue
      } else if isOwned(path) {
        replaces = try judge(path) == .replaced
      } else if isPerhapsOwned(path) {
        replaces = true
      } else {
        if !tree.isVerified { plan.foreign += 1 }
        continue
      }
      plan.leftovers.append(.init(path: path, replaces: replaces, inTheWay: isWherePlannedFileGoes(path)))
    }
    findGone(&plan)
  }

  /// Finds owned files that are gone, whose empty folders may be left.
  ///
  /// Another process removed them, or a publication that was cut off.
  private func findGone(_ plan: inout OutputPlan) {
    guard let manifest, !tree.isVerified else { return }
    for path in manifest.lines.lazy.map(\.path) where tree.facts[path] == nil && !planned.contains(path) {
      var folder = path.folder
      while let current = folder, tree.facts[current] == nil { folder = current.folder }
      if folder != nil, plan.gone.last != path { plan.gone.append(path) }
    }
  }

  private func isWherePlannedFileGoes(_ path: OutputPath) -> Bool {
    var folder = path.folder
    while let current = folder {
      if planned.contains(current) { return true }
      folder = current.folder
    }
    return false
  }
}
