import ByteCoding
import ContentModel
import Files
import Publishing
import Rendering
import Templating
import Work

/// The folder for the cache of builds.
///
/// No build needs it: on an I/O error nothing is read or stored, and the build makes everything anew.
struct CacheFolder: Sendable {
  /// A time before anything was listed or read, by the clock of the file system, in nanoseconds since 1970.
  ///
  /// Nil if nothing is cached.
  let time: Int?
  let workers: Workers
  /// The digest of the program's identity and of the output folder; nil if nothing can be cached.
  let key: Digest?
  /// The workplace of the build; nil if its paths cannot be resolved.
  let workplace: Workplace?
  /// False for a build that makes everything anew.
  private(set) var isRead: Bool

  /// The folder of a build that writes; the caller has held the lock since `time`.
  init(_ workplace: Workplace, _ options: BuildOptions, time: Int) {
    self.workplace = workplace
    self.time = time
    workers = options.workers
    isRead = !options.rescans
    key = ProgramIdentity()?.key { $0.write(workplace.output) }
  }

  /// The folder of a build that writes nothing: sources are read from it, and nothing is stored.
  init(reading options: BuildOptions) {
    workplace = try? Workplace(of: options.project, options.destination)
    time = nil
    workers = options.workers
    isRead = !options.rescans
    key = nil
  }

  /// This folder for a build that reads nothing from it.
  var unread: CacheFolder {
    var folder = self
    folder.isRead = false
    return folder
  }

  // MARK: - Sources

  /// Opens the cache of sources, or makes a new one.
  ///
  /// A new one is made if none can be used and the build writes. Nil if there is none, and on an I/O error. `count` is
  /// the number of files that will be asked for.
  func sources(_ settings: ParseSettings, expecting count: Int) -> SourceCache? {
    let writes = time != nil
    guard let folder = workplace?.cache, let key = ProgramIdentity()?.key(settings.write) else { return nil }
    if isRead, let cache = SourceCache(reading: folder, key: key, expecting: count, writes: writes) { return cache }
    return writes ? SourceCache(new: folder, key: key) : nil
  }

  // MARK: - Cards

  /// Returns the cards of an earlier build; nil if there are none.
  func cards(_ fingerprints: PageFingerprints) -> CardCache? {
    guard isRead, let workplace, let bytes = try? FileSystem.read(path(Self.cardsName, in: workplace)) else {
      return nil
    }
    return CardCache(bytes, key: fingerprints.cardKey, expecting: fingerprints.cards.count)
  }

  /// Stores the cards of all articles for the next build, unless `old` has all of them.
  func store(_ cards: [HTML], of fingerprints: PageFingerprints?, _ old: CardCache?) {
    guard let fingerprints, old?.holds(fingerprints.cards) != true else { return }
    write(CardCache.parts(key: fingerprints.cardKey, digests: fingerprints.cards, cards: cards), as: Self.cardsName)
  }

  private static let cardsName = "cards"

  // MARK: - Files

  func path(_ name: String, in workplace: Workplace) -> String { workplace.cache + "/" + name }

  /// Removes the unfinished files of a build that was cut off.
  func removeUnfinished() {
    guard let workplace else { return }
    for name in [Self.cardsName, workplace.snapshotName] {
      try? FileSystem.remove(path(name, in: workplace) + Self.unfinished)
    }
  }

  private static let unfinished = ".new"

  /// Writes a file of the cache, in place of the one that is there; nothing is written on an I/O error.
  func write(_ parts: [[UInt8]], as name: String) {
    guard let workplace else { return }
    let path = path(name, in: workplace)
    let new = path + Self.unfinished
    do throws(FileError) {
      defer { try? FileSystem.remove(new) }
      try FileSystem.makeOwnFolder(workplace.cache)
      try FileSystem.removeAll(new)
      let file = try OpenFile.creating(new)
      for part in parts { try file.write(part) }
      if try FileSystem.facts(at: path)?.kind == .folder { try FileSystem.removeAll(path) }
      try FileSystem.move(new, to: path)
    } catch {}
  }
}
