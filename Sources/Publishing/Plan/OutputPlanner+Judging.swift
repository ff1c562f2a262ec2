import ByteCoding
import Files
import Rendering
import SiteModel

extension OutputPlanner {
  /// The owner of a file that is to make room.
  enum Judgement {
    /// Owned, with the content that a build wrote: it may be removed.
    case owned
    /// Owned, with other content, or perhaps owned: it moves to `replaced/`.
    ///
    /// A file is perhaps owned if there is no manifest, or if the manifest lacks it and it has the generator's mark.
    case replaced
    /// Foreign: it stays.
    case foreign
  }

  /// Judges the file at a path; reads it if its facts do not tell.
  func judge(_ path: OutputPath) throws(FileError) -> Judgement {
    guard let manifest else { return .replaced }
    let lines = manifest.lines(of: path)
    if tree.isVerified, !lines.isEmpty { return .owned }
    if lines.isEmpty { return try isMarked(path) ? .replaced : .foreign }
    guard let size = tree.facts[path]?.size else { return .replaced }
    return try manifest.knows(path, size: size, at: absolutePath(of: path)) ? .owned : .replaced
  }

  /// True for a path in the manifest.
  func isOwned(_ path: OutputPath) -> Bool {
    manifest?.lines(of: path).isEmpty == false
  }

  /// True for a file with the generator's mark while there is no manifest; false if it cannot be read.
  func isMarkedWithoutManifest(_ path: OutputPath) -> Bool {
    manifest == nil && (try? isMarked(path)) == true
  }

  /// True for a file that this site may have written before its manifest was lost.
  ///
  /// False in any output folder but the newspaper's own `Public`: another may hold other newspapers.
  func isPerhapsOwned(_ path: OutputPath) -> Bool { isOwnFolder && isMarkedWithoutManifest(path) }

  private func isMarked(_ path: OutputPath) throws(FileError) -> Bool {
    GeneratorMark.isMarked(
      try FileSystem.readStart(of: absolutePath(of: path), count: GeneratorMark.reach))
  }

  /// True if the file at `path`, of `size` bytes, holds these bytes.
  func holds(_ bytes: [UInt8], at path: OutputPath, size: Int) throws(FileError) -> Bool {
    guard bytes.count == size else { return false }
    return try FileSystem.read(absolutePath(of: path)) == bytes
  }

  /// Returns the entry of a copied file if the file at `path`, of `size` bytes, has its content; else nil.
  func entry(ofCopied source: OutputFile.Original, at path: OutputPath, size: Int) throws(FileError)
    -> Manifest.Entry?
  {
    let original = try staging.open(source)
    guard try original.facts().size == size else { return nil }
    let existing = try OpenFile.reading(absolutePath(of: path))
    var hasher = Digest.Hasher()
    while true {
      let bytes = try original.read(upTo: FileSystem.chunk)
      guard try existing.read(upTo: FileSystem.chunk) == bytes else { return nil }
      hasher.update(bytes)
      if bytes.count < FileSystem.chunk { return Manifest.Entry(digest: hasher.finish(), size: size) }
    }
  }

  private func absolutePath(of path: OutputPath) -> String { output + "/" + path.string }
}
