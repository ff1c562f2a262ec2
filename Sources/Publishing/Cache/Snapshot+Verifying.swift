import ByteCoding
import SiteModel

extension Snapshot {
  /// The output folder, if all in it is as the snapshot says; else nil.
  ///
  /// What may have changed without a trace is read, or counted; the rest is asked for its facts.
  func verified(in workplace: Workplace, _ workers: Workers) async -> OutputTree? {
    let fileSystem = workplace.fileSystem
    let manifest = isSettled ? Manifest(sorted: []) : (try? workplace.readManifest())?.0 ?? Manifest(sorted: [])
    let children = unsettledFolders
    let checks = try? await workers.map(entries.count, .load, chunk: 1024) { range in
      for entry in entries[range] {
        guard try isUnchanged(entry, in: workplace.output, manifest, children, fileSystem) else { return [false] }
      }
      return [true]
    }
    return checks?.allSatisfy(\.self) == true ? OutputTree(verified: self) : nil
  }

  private func isUnchanged(
    _ entry: Entry, in output: String, _ manifest: Manifest, _ children: [String: Int], _ fileSystem: FileSystem
  ) throws(FileError) -> Bool {
    let place = entry.path.isEmpty ? output : output + "/" + entry.path
    guard try fileSystem.facts(at: place) == entry.facts else { return false }
    if entry.isSettled { return true }
    switch entry.facts.kind {
    case .folder: return try fileSystem.count(in: place) == children[entry.path]
    case .file:
      guard let path = OutputPath(entry.path) else { return false }
      // What is not ours is not read.
      if !entry.isOurs { return true }
      return try manifest.knows(path, size: entry.facts.size, fileSystem, at: place)
    case .symbolicLink, .other: return true
    }
  }

  /// The folders that are not settled, with the number of things that are known to be in them.
  private var unsettledFolders: [String: Int] {
    var children: [String: Int] = [:]
    for entry in entries where entry.facts.kind == .folder && !entry.isSettled { children[entry.path] = 0 }
    if children.isEmpty { return children }
    for entry in entries where !entry.path.isEmpty {
      let folder = entry.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(entry.path[..<$0]) } ?? ""
      children[folder]? += 1
    }
    return children
  }

  /// False if anything may have changed without a trace.
  var isSettled: Bool { entries.allSatisfy(\.isSettled) }

  /// The same, all of it looked at again at a time: by the clock of the file system, in nanoseconds since 1970.
  func settled(at time: Int) -> Snapshot {
    let entries = entries.map { entry in
      Entry(
        path: entry.path, facts: entry.facts, isSettled: entry.facts.isSettled(at: time), isOurs: entry.isOurs,
        fingerprint: entry.fingerprint)
    }
    return Snapshot(manifest: manifest, entries: entries, outcome: outcome)
  }
}
