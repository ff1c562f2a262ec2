import Files
import SiteModel

extension Manifest {
  /// True if the owned file at `file`, of `size` bytes, matches one of the entries of `path`.
  ///
  /// It is read only if an entry has that size. Throws a ``FileError`` if it cannot be read.
  package func knows(
    _ path: OutputPath, size: Int, at file: String
  ) throws(FileError) -> Bool {
    let lines = lines(of: path)
    guard lines.contains(where: { $0.entry.size == size }) else { return false }
    let entry = Entry(digest: try FileSystem.digest(of: file), size: size)
    return lines.contains { $0.entry == entry }
  }
}
