import Files
import SiteModel

extension Manifest {
  /// True if the file of ours at `place`, of `size` bytes, is as one of its records says.
  ///
  /// It is read only if a record has that size.
  package func knows(
    _ path: OutputPath, size: Int, at place: String
  ) throws(FileError) -> Bool {
    let lines = records(of: path)
    guard lines.contains(where: { $0.record.size == size }) else { return false }
    let record = Record(digest: try FileSystem.digest(of: place), size: size)
    return lines.contains { $0.record == record }
  }
}
