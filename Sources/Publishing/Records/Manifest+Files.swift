import Files
import SiteModel

extension Manifest {
  /// True if the owned file at `place`, of `size` bytes, matches one of the records of `path`.
  ///
  /// It is read only if a record has that size. Throws a ``FileError`` if it cannot be read.
  package func knows(
    _ path: OutputPath, size: Int, at place: String
  ) throws(FileError) -> Bool {
    let lines = records(of: path)
    guard lines.contains(where: { $0.record.size == size }) else { return false }
    let record = Record(digest: try FileSystem.digest(of: place), size: size)
    return lines.contains { $0.record == record }
  }
}
