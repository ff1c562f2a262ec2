import SiteModel

extension Snapshot {
  /// True if all in the output folder is as the snapshot says.
  ///
  /// What may have changed without a trace is read, or counted; the rest is asked for its facts.
  func isTrue(in output: String, _ workers: Workers) async -> Bool {
    guard let folder = try? SharedFolder(output) else { return false }
    let children = unsettledFolders
    let size = files.count
    let checks = try? await workers.map(size + others.count, .load, chunk: 1024) { range in
      for row in range {
        let isTrue =
          row < size
          ? try isUnchanged(manifest.lines[row], files[row], in: folder)
          : try isUnchanged(others[row - size], in: folder, children)
        if !isTrue { return [false] }
      }
      return [true]
    }
    return checks?.allSatisfy(\.self) == true
  }

  private func isUnchanged(_ line: Manifest.Line, _ file: Known, in folder: SharedFolder) throws(FileError) -> Bool {
    guard try folder.facts(of: line.path.string) == file.facts else { return false }
    if file.isSettled { return true }
    let place = folder.path + "/" + line.path.string
    guard file.facts.size == line.record.size else { return false }
    return try FileSystem().digest(of: place) == line.record.digest
  }

  private func isUnchanged(
    _ other: Other, in folder: SharedFolder, _ children: [String: Int]
  ) throws(FileError) -> Bool {
    let path = other.path?.string ?? ""
    let facts = path.isEmpty ? try folder.facts() : try folder.facts(of: path)
    guard facts == other.facts else { return false }
    if other.isSettled || other.facts.kind != .folder { return true }
    return try FileSystem().count(in: folder.path + "/" + path) == children[path]
  }

  /// The folders that are not settled, with the number of things that are known to be in them.
  private var unsettledFolders: [String: Int] {
    var children: [String: Int] = [:]
    for other in others where other.facts.kind == .folder && !other.isSettled {
      children[other.path?.string ?? ""] = 0
    }
    if children.isEmpty { return children }
    for path in manifest.lines.lazy.map(\.path) { children[path.folder?.string ?? ""]? += 1 }
    for case let path? in others.lazy.map(\.path) { children[path.folder?.string ?? ""]? += 1 }
    return children
  }
}
