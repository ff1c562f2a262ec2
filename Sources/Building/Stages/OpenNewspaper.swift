import ContentModel
import Files
import Newspaper
import Publishing
import Work

/// A newspaper opened for one run: its files are listed and, if the site is to be written, the lock is held.
struct OpenNewspaper: Sendable {
  let project: Project
  /// The cache of the builds into the same folder.
  let cache: CacheFolder
  /// Keeps other builds away as long as this value lives; nil if nothing may be written.
  let lock: SharedLock?
  /// The last build into the same folder, not verified; nil if there is none.
  let last: LastBuild?

  /// Takes the lock if the site is to be written, and lists the newspaper's files.
  ///
  /// Throws a ``UsageError`` if there is no such folder, ``PublishingError/anotherBuild(process:)`` if the lock is
  /// taken, and ``PublishingError/file(_:)`` or a ``FileError`` on an I/O error.
  init(_ options: BuildOptions) async throws {
    guard options.delivery == .publish, Self.isNewspaper(options.project) else {
      project = try options.newspaper()
      cache = CacheFolder(reading: options)
      lock = nil
      last = nil
      return
    }
    let workplace = try Workplace(of: options.project, options.destination)
    let lock = SharedLock(try workplace.takeLock())
    let cache = CacheFolder(workplace, options, time: lock.time)
    cache.removeUnfinished()
    // While one core lists the files, another reads the last build.
    async let last = cache.lastBuild()
    project = try options.newspaper()
    self.cache = cache
    self.lock = lock
    self.last = await last
  }

  /// A newspaper whose files were listed before, with its last build; takes the lock.
  ///
  /// Throws a ``PublishingError`` if the lock cannot be taken, a ``FileError`` if a path cannot be resolved.
  init(_ options: BuildOptions, _ project: Project, _ last: LastBuild) throws {
    let workplace = try Workplace(of: options.project, options.destination)
    let lock = SharedLock(try workplace.takeLock())
    cache = CacheFolder(workplace, options, time: lock.time)
    self.project = project
    self.last = last
    self.lock = lock
  }

  private init(_ newspaper: OpenNewspaper, cache: CacheFolder) {
    project = newspaper.project
    lock = newspaper.lock
    last = nil
    self.cache = cache
  }

  /// This newspaper, opened for a build that reads nothing from the cache.
  var rescanning: OpenNewspaper { OpenNewspaper(self, cache: cache.unread) }

  /// False for a folder without `Content/site.yml`, in which nothing must be written.
  private static func isNewspaper(_ folder: String) -> Bool {
    guard !folder.isEmpty, let facts = try? FileSystem.facts(at: folder + "/" + SiteConfiguration.path) else {
      return false
    }
    return facts.kind != .folder
  }

  /// False if a file of the newspaper is racily clean, or nothing is cached.
  var isSettled: Bool { cache.time.map(project.isSettled) == true }

  /// Returns the result of a build that has nothing to do.
  func unchangedResult(of last: LastBuild, _ report: LastReport, _ options: BuildOptions) -> BuildResult {
    var published = PublishReport(manifest: .read)
    published.unchanged = last.snapshot.manifest.lines.map(\.path)
    published.foreign = last.snapshot.foreign
    return (report.report(published, options), PendingCacheWrite(self, .unchanged(last.snapshot), report))
  }
}

/// A lock with several holders; it is released with the last of them.
final class SharedLock: Sendable {
  private let lock: FileLock

  init(_ lock: consuming FileLock) { self.lock = lock }

  /// The time at which the lock was taken, in nanoseconds since 1970, by the clock of the file system.
  var time: Int { lock.time }
}
