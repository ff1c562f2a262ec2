import Diagnostics
import Files
import SiteModel
import Work

extension OutputSnapshot {
  /// True if the output folder is as the snapshot says; false as well on an I/O error.
  ///
  /// A racily clean file is read, and the entries of such a folder are counted; of all others the facts are compared.
  package func isTrue(in output: String, _ workers: Workers) async -> Bool {
    guard let folder = try? OpenFolder(output) else { return false }
    let size = files.count
    // A chunk has 1,024 paths, since one check is short: see ``Workers``.
    let checks = try? await workers.map(size + others.count, .load, chunk: 1024) { range in
      for row in range {
        let isTrue =
          row < size
          ? try isUnchanged(manifest.lines[row], files[row], in: folder)
          : try isUnchanged(otherAt: row - size, in: folder)
        if !isTrue { return [false] }
      }
      return [true]
    }
    return checks?.allSatisfy(\.self) == true
  }

  private func isUnchanged(_ line: Manifest.Line, _ file: OwnedFile, in folder: OpenFolder) throws(FileError) -> Bool {
    guard try folder.facts(of: line.path.string) == file.facts else { return false }
    if file.isSettled { return true }
    let path = folder.path + "/" + line.path.string
    guard file.facts.size == line.entry.size else { return false }
    return try FileSystem.digest(of: path) == line.entry.digest
  }

  private func isUnchanged(otherAt row: Int, in folder: OpenFolder) throws(FileError) -> Bool {
    let other = others[row]
    let path = other.path?.string ?? ""
    let facts = path.isEmpty ? try folder.facts() : try folder.facts(of: path)
    guard facts == other.facts else { return false }
    if other.isSettled || other.facts.kind != .folder { return true }
    let prefix = path.isEmpty ? "" : path + "/"
    let lines = Self.count(in: prefix, manifest.lines[...]) { $0.path }
    let count = lines + Self.count(in: prefix, others[(row + 1)...]) { $0.path }
    return try FileSystem.count(in: folder.path + "/" + path) == count
  }

  /// Counts the paths directly in the folder with this prefix; `elements` are in the order of their paths.
  private static func count<Element>(
    in prefix: String, _ elements: ArraySlice<Element>, path: (Element) -> OutputPath?
  ) -> Int {
    let start = elements.insertionIndex(behind: { path($0)?.string.precedes(prefix) ?? true })
    var count = 0
    for case let path? in elements[start...].lazy.map(path) {
      guard path.string.utf8.starts(with: prefix.utf8) else { break }
      if !path.string.utf8.dropFirst(prefix.utf8.count).contains(UInt8(ascii: "/")) { count += 1 }
    }
    return count
  }
}
