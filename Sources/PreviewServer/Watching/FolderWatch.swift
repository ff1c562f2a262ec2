import FlyingSocks
import Glibc
import Publishing

/// Watches the folders of a newspaper from which a site is made, and those in them.
struct FolderWatch: Sendable {
  private static let folders = ["Content", "Templates"]

  /// The newspaper's folder.
  private let project: String
  private let inotify: Inotify
  /// The watched folders, relative to the newspaper's, which is `""` itself.
  private var watched: [Int32: String] = [:]
  private let fileSystem = FileSystem()

  /// Begins to watch; throws a ``WatchError`` if the machine watches no more folders.
  init(_ project: String) throws(WatchError) {
    guard let inotify = Inotify() else { throw WatchError(errno: errno) }
    self.project = project
    self.inotify = inotify
    try add("")
    for folder in Self.folders { try addAll(folder) }
  }

  /// Tells of changes until the task ends, each burst of them once.
  ///
  /// `quiet` is how long nothing must happen for a burst to be over, and `patience` the longest that one is waited for.
  /// Throws a ``WatchError`` if the machine watches no more folders.
  mutating func run(
    quiet: Duration, patience: Duration = .milliseconds(500), tell: (SourceChanges) async -> Void
  ) async throws {
    let pool = SocketPool.make()
    try await pool.prepare()
    let ready = Socket(file: Socket.FileDescriptor(rawValue: inotify.descriptor))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      defer { group.cancelAll() }
      while true {
        try await pool.suspendSocket(ready, untilReadyFor: .read)
        let start = ContinuousClock.now
        var changes = SourceChanges()
        repeat {
          let (more, happened) = try take()
          changes.formUnion(more)
          if !happened { break }
          // Nothing of interest, such as the lock of an editor, is no reason to wait.
          if changes != SourceChanges() { try await Task.sleep(for: quiet) }
        } while ContinuousClock.now - start < patience
        if changes != SourceChanges() { await tell(changes) }
      }
    }
  }

  /// What changed since this was last asked, and whether anything happened at all; new folders are watched from now on.
  mutating func take() throws(WatchError) -> (changes: SourceChanges, happened: Bool) {
    var changes = SourceChanges()
    let events = inotify.events()
    for event in events {
      if event.is(IN_Q_OVERFLOW) {
        changes.isComplete = false
        for folder in Self.folders { try addAll(folder) }
        continue
      }
      if event.is(IN_IGNORED) {
        watched[event.watch] = nil
        continue
      }
      guard let folder = watched[event.watch] else { continue }
      guard let name = event.name else {
        // The folder itself: the one that it lies in tells, but for links. A name that is not UTF-8 is reported by builds.
        if !event.is(IN_DELETE_SELF | IN_MOVE_SELF) || folder.isEmpty { continue }
        changes.paths.insert(folder)
        continue
      }
      let path = folder.isEmpty ? name : folder + "/" + name
      guard folder.isEmpty ? Self.folders.contains(name) : !IgnoredNames.holds(name) else { continue }
      if event.is(IN_MOVED_FROM | IN_DELETE), event.is(IN_ISDIR) { remove(path) }
      // Files may have come to a new folder before it was watched.
      if event.is(IN_CREATE | IN_MOVED_TO) { changes.paths.formUnion(try addAll(path)) }
      // A new file is not complete before it is closed; a link is never closed.
      if event.is(IN_CREATE), !event.is(IN_ISDIR), !isLink(path) { continue }
      changes.paths.insert(path)
    }
    return (changes, !events.isEmpty)
  }

  /// True for a symbolic link, and for a file that has another name as well.
  private func isLink(_ path: String) -> Bool {
    var status = stat()
    guard lstat(project + "/" + path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
  }

  private mutating func add(_ folder: String) throws(WatchError) {
    switch inotify.watch(folder.isEmpty ? project : project + "/" + folder) {
    case .success(let number): watched[number] = folder
    case .failure(let error) where [ENOSPC, ENOMEM, EMFILE].contains(error.errno): throw error
    case .failure: break  // it has gone, or may not be read: builds report that
    }
  }

  /// Watches a folder and all below it, and returns the files in there; nothing, if it is no folder.
  ///
  /// A link within it counts as the folder that it leads to, as it does for builds.
  @discardableResult
  private mutating func addAll(_ folder: String, followsLinks: Bool = true) throws(WatchError) -> [String] {
    var status = stat()
    guard stat(project + "/" + folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [] }
    try add(folder)
    var files: [String] = []
    for entry in (try? fileSystem.tree(below: project + "/" + folder))?.entries ?? [] {
      let path = folder + "/" + entry.path
      switch entry.facts.kind {
      case .folder: try add(path)
      case .symbolicLink where followsLinks: files += try addAll(path, followsLinks: false)
      default: files.append(path)
      }
    }
    return files
  }

  /// Ends the watch on a folder that has gone, and on all below it.
  private mutating func remove(_ folder: String) {
    for (number, path) in watched where path == folder || path.hasPrefix(folder + "/") {
      inotify.end(number)
      watched[number] = nil
    }
  }
}
