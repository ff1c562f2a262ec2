import Diagnostics
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
      let prefix = other.path.map { $0.string + "/" } ?? ""
      children[other.path?.string ?? ""] =
        Self.count(in: prefix, manifest.lines, path: \.path) + Self.count(in: prefix, others, path: \.path)
    }
    return children
  }

  /// How many paths lie in the folder with this prefix, not counting those in folders below it; the elements stand in the
  /// order of their paths, which some may lack.
  private static func count<Element>(
    in prefix: String, _ elements: some RandomAccessCollection<Element>, path: (Element) -> OutputPath?
  ) -> Int {
    let start = elements.firstIndex(behind: { path($0)?.string.precedes(prefix) ?? true })
    var count = 0
    for case let path? in elements[start...].lazy.map(path) {
      guard path.string.utf8.starts(with: prefix.utf8) else { break }
      if !path.string.utf8.dropFirst(prefix.utf8.count).contains(UInt8(ascii: "/")) { count += 1 }
    }
    return count
  }
}
