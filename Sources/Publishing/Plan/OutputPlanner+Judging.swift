import ByteCoding
import Files
import Rendering
import SiteModel

extension OutputPlanner {
  /// Whose a file is that stands where another should.
  enum Judgement {
    /// As we wrote it: it may go.
    case ours
    /// Ours, but not as we wrote it; or, without a manifest, anyone's: it is kept in `replaced/`.
    case replaced
    /// Not ours: it stays.
    case foreign
  }

  func judge(_ path: OutputPath) throws(FileError) -> Judgement {
    guard let manifest else { return .replaced }
    let lines = manifest.records(of: path)
    if tree.isVerified, !lines.isEmpty { return .ours }
    if lines.isEmpty { return try isMarked(path) ? .replaced : .foreign }
    guard let size = tree.facts[path]?.size else { return .replaced }
    return try manifest.knows(path, size: size, at: place(of: path)) ? .ours : .replaced
  }

  /// True for a file of the manifest.
  func isOurs(_ path: OutputPath) -> Bool {
    manifest?.records(of: path).isEmpty == false
  }

  /// True for a file that looks like ours where no manifest could tell; one that cannot be read does not.
  func isMarkedWithoutManifest(_ path: OutputPath) -> Bool {
    manifest == nil && (try? isMarked(path)) == true
  }

  /// True for a file that this site may have written before its manifest was lost.
  ///
  /// Another output folder than the newspaper's own `Public` may hold other newspapers: nothing there is taken for ours.
  func isLostOfOurs(_ path: OutputPath) -> Bool { isOwnFolder && isMarkedWithoutManifest(path) }

  private func isMarked(_ path: OutputPath) throws(FileError) -> Bool {
    GeneratorMark.isMarked(
      try FileSystem.readStart(of: place(of: path), count: GeneratorMark.reach))
  }

  /// True if the file at `path`, of `size` bytes, holds these.
  func holds(_ bytes: [UInt8], at path: OutputPath, size: Int) throws(FileError) -> Bool {
    guard bytes.count == size else { return false }
    return try FileSystem.read(place(of: path)) == bytes
  }

  /// The record of what a copied file holds if the file at `path`, of `size` bytes, holds the same; else nil.
  func record(ofCopied source: OutputFile.FileSource, at path: OutputPath, size: Int) throws(FileError)
    -> Manifest.Record?
  {
    let original = try staging.open(source)
    guard try original.facts().size == size else { return nil }
    let existing = try OpenFile.reading(place(of: path))
    var hasher = Digest.Hasher()
    while true {
      let bytes = try original.read(upTo: FileSystem.chunk)
      guard try existing.read(upTo: FileSystem.chunk) == bytes else { return nil }
      hasher.update(bytes)
      if bytes.count < FileSystem.chunk { return Manifest.Record(digest: hasher.finish(), size: size) }
    }
  }

  private func place(of path: OutputPath) -> String { output + "/" + path.string }
}
