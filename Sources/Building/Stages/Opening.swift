import ContentModel
import Files
import Newspaper
import Publishing
import Work

/// A newspaper opened for one run: its files are listed, and where the site is to be written, the lock is held.
struct Opening: Sendable {
  let project: Project
  /// The cache that builds keep for each other.
  let cache: CacheFolder
  /// Keeps other builds away as long as this value lives; nil where nothing may be written.
  let lock: HeldLock?
  /// The last build into the same folder; whether the folder is still so is to be seen.
  let last: LastBuild?

  /// Takes the lock if the site is to be written, and lists the newspaper's files.
  ///
  /// Throws a ``UsageError``, ``PublishingError`` or ``FileError``.
  init(_ options: BuildOptions) async throws {
    guard options.delivery == .publish, Self.isNewspaper(options.project) else {
      project = try options.newspaper()
      cache = CacheFolder(reading: options)
      lock = nil
      last = nil
      return
    }
    let workplace = try Workplace(of: options.project, options.destination)
    let lock = HeldLock(try workplace.takeLock())
    let cache = CacheFolder(workplace, options, time: lock.time)
    cache.removeUnfinished()
    // While one core lists the files, another reads what the last build left.
    async let last = cache.lastBuild()
    project = try options.newspaper()
    self.cache = cache
    self.lock = lock
    self.last = await last
  }

  /// For a session: the newspaper and the last build as they are known.
  init(_ options: BuildOptions, _ project: Project, _ last: LastBuild) throws {
    let workplace = try Workplace(of: options.project, options.destination)
    let lock = HeldLock(try workplace.takeLock())
    cache = CacheFolder(workplace, options, time: lock.time)
    self.project = project
    self.last = last
    self.lock = lock
  }

  private init(_ opening: Opening, cache: CacheFolder) {
    project = opening.project
    lock = opening.lock
    last = nil
    self.cache = cache
  }

  /// This newspaper, opened for a build that takes nothing from the cache.
  var rescanning: Opening { Opening(self, cache: cache.unread) }

  /// False where nothing is to be left behind: a build cannot come to anything there.
  private static func isNewspaper(_ folder: String) -> Bool {
    guard !folder.isEmpty, let facts = try? FileSystem.facts(at: folder + "/" + SiteConfiguration.path) else {
      return false
    }
    return facts.kind != .folder
  }

  /// True if no file of the newspaper may have changed since it was listed, without a trace.
  var isSettled: Bool { cache.time.map(project.isSettled) == true }

  /// The finding of a build with nothing to do.
  func finding(of last: LastBuild, _ report: LastReport, _ options: BuildOptions) -> BuildFinding {
    var published = PublishReport(manifest: .read)
    published.unchanged = last.snapshot.manifest.lines.map(\.path)
    published.foreign = last.snapshot.foreign
    return (report.report(published, options), AfterBuild(self, .unchanged(last.snapshot), report))
  }
}

/// A lock that several hold together; it goes away with the last of them.
final class HeldLock: Sendable {
  private let lock: FileLock

  init(_ lock: consuming FileLock) { self.lock = lock }

  /// The time at which it was taken, by the clock of the file system, in nanoseconds since 1970.
  var time: Int { lock.time }
}
