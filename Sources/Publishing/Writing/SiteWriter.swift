import Glibc
import Rendering
import SiteModel

/// Writes a site into its output folder: only what changed, nothing that is not ours, all or nothing up to the renames.
public struct SiteWriter: Sendable {
  private let project: String
  private let output: String
  private let fileSystem: FileSystem

  /// A publisher for the project's folder; `output` is relative to it unless absolute, such as `Public`.
  public init(project: String, output: String, fileSystem: FileSystem = FileSystem()) {
    self.project = project
    self.output = output
    self.fileSystem = fileSystem
  }

  /// Brings the output folder to hold these files, and none of those that earlier builds wrote and these are not.
  ///
  /// All is decided and staged before the output folder is touched. A publication that is cut off after that is
  /// finished by the next. Throws what the machine refuses, or why the folder cannot be written to.
  public func publish(_ files: [OutputFile]) throws(PublishingError) -> PublishReport {
    let planned = try PlannedFiles(files)
    let workplace = try attempt { () throws(FileError) in
      try Workplace(project: project, output: output, fileSystem: fileSystem)
    }
    guard workplace.isSuitable else { throw .unsuitableOutput(output) }
    guard let lock = try attempt({ () throws(FileError) in try takeLock(workplace) }) else {
      throw .anotherBuild(process: fileSystem.holder(ofLock: workplace.lock))
    }
    defer { _ = lock }  // held to the end

    let (manifest, state) = try attempt { () throws(FileError) in try readManifest(workplace) }
    var staging = Staging(fileSystem: fileSystem, project: workplace.project, folder: workplace.staging)
    let tree = try attempt { () throws(FileError) in
      try staging.prepare()
      return try readTree(workplace)
    }
    let sameDevice = try attempt { () throws(FileError) in try isOnDevice(of: workplace.staging, workplace.output) }
    guard sameDevice else { throw .otherDevice(output) }
    let planner = OutputPlanner(
      fileSystem: fileSystem, project: workplace.project, output: workplace.output, planned: planned, tree: tree,
      isOwnFolder: workplace.isOwn, manifest: manifest)
    let plan = try attempt { () throws(FileError) in try planner.plan() }
    guard plan.linksInTheWay.isEmpty else { throw .symbolicLinks(plan.linksInTheWay.sorted()) }
    guard plan.foreignInTheWay.isEmpty else { throw .foreignFiles(plan.foreignInTheWay.sorted()) }

    var report = PublishReport(manifest: state)
    var hasBegun = false
    do {
      try write(plan, old: manifest, planned, tree, workplace, &staging, &report, &hasBegun)
      return report
    } catch {
      try? fileSystem.clearFolder(workplace.staging)  // a full disk should not stay full for our sake
      if hasBegun { throw .interrupted(error) }
      throw error.errno == EXDEV ? .otherDevice(output) : .file(error)
    }
  }

  private func write(
    _ plan: OutputPlan, old: Manifest?, _ planned: PlannedFiles, _ tree: OutputTree, _ workplace: Workplace,
    _ staging: inout Staging, _ report: inout PublishReport, _ hasBegun: inout Bool
  ) throws(FileError) {
    var lines: [Manifest.Line] = []
    var staged: [(step: OutputPlan.Step, path: String)] = []
    for step in plan.steps {
      if let record = step.record {
        lines.append(Manifest.Line(path: step.file.path, record: record))
      } else {
        let (path, record) = try staging.add(step.file)
        lines.append(Manifest.Line(path: step.file.path, record: record))
        staged.append((step, path))
      }
    }

    let new = Manifest(sorted: lines)
    if !staged.isEmpty || !plan.leftovers.isEmpty {
      try writeManifest(transition(from: old, to: new, plan), workplace, synchronizing: true)
    }

    hasBegun = true
    try fileSystem.makeFolders(workplace.output)
    var commit = Commit(fileSystem: fileSystem, workplace: workplace, planned: planned, tree: tree)
    for leftover in plan.leftovers where leftover.inTheWay { try commit.clear(leftover) }
    for (step, path) in staged { try commit.place(path, at: step.file.path, replacing: step.replaces) }
    for leftover in plan.leftovers where !leftover.inTheWay { try commit.clear(leftover) }
    try writeManifest(new, workplace, synchronizing: false)

    report.added = plan.steps.filter { $0.fate == .added }.map(\.file.path)
    report.changed = plan.steps.filter { $0.fate == .changed }.map(\.file.path)
    report.unchanged = plan.steps.filter { $0.fate == .unchanged }.map(\.file.path)
    report.removed = commit.removed.sorted()
    report.replaced = commit.replaced.sorted { $0.path < $1.path }
    report.foreign = plan.foreign
  }

  /// What is ours while the renames go on: what was, and what will be.
  private func transition(from old: Manifest?, to new: Manifest, _ plan: OutputPlan) -> Manifest {
    let both = old.map { $0.merged(with: new) } ?? new
    let unknown = plan.leftovers.filter { both.records(of: $0.path).isEmpty }
    return both.merged(with: Manifest(sorted: unknown.map { Manifest.Line(path: $0.path, record: .unknown) }))
  }

  private func takeLock(_ workplace: Workplace) throws(FileError) -> FileLock? {
    if try fileSystem.facts(at: workplace.folder)?.kind == .symbolicLink {
      throw FileError(.write, workplace.folder, errno: ELOOP)  // it could lead anywhere
    }
    try fileSystem.makeFolder(workplace.folder)
    return try fileSystem.lock(workplace.lock)
  }

  private func readManifest(_ workplace: Workplace) throws(FileError) -> (Manifest?, PublishReport.ManifestState) {
    do {
      let manifest = Manifest(try fileSystem.read(workplace.manifest))
      return (manifest, manifest == nil ? .damaged : .read)
    } catch {
      if error.errno == ENOENT { return (nil, .absent) }
      throw error
    }
  }

  private func readTree(_ workplace: Workplace) throws(FileError) -> OutputTree {
    guard try fileSystem.facts(at: workplace.output) != nil else { return OutputTree() }
    return OutputTree(try fileSystem.tree(below: workplace.output), below: workplace.output)
  }

  /// True if the output folder, or the folder in which it will be made, is on the device of `path`.
  private func isOnDevice(of path: String, _ output: String) throws(FileError) -> Bool {
    var existing = output
    while true {
      if let facts = try fileSystem.facts(at: existing) {
        return try fileSystem.facts(at: path)?.device == facts.device
      }
      guard let slash = existing.utf8.lastIndex(of: UInt8(ascii: "/")), slash > existing.startIndex else { return true }
      existing = String(existing[..<slash])
    }
  }

  private func writeManifest(_ manifest: Manifest, _ workplace: Workplace, synchronizing: Bool) throws(FileError) {
    let draft = workplace.staging + "/manifest"
    try fileSystem.write(manifest.bytes, toNew: draft)
    if synchronizing { try fileSystem.synchronize(workplace.staging) }
    try fileSystem.move(draft, to: workplace.manifest)
  }

  private func attempt<Result: ~Copyable>(_ step: () throws(FileError) -> Result) throws(PublishingError) -> Result {
    do { return try step() } catch { throw .file(error) }
  }
}
