import ContentModel
import Files
import Foundation
import Glibc
import Newspaper

/// Watches the source folders of a newspaper, and all folders below them.
struct FolderWatch: Sendable {
  private static let folders = SourceKind.roots

  /// The newspaper's folder.
  private let project: String
  private let inotify: Inotify
  /// The watched folders by number of the watch, relative to the newspaper's folder, which is `""`.
  private var watched: [Int32: String] = [:]
  /// The targets of links, by the watch on the folder that holds the target.
  private var targets: [Int32: [Target]] = [:]

  private struct Target: Equatable {
    /// The name in the watched folder.
    let name: String
    /// The link, relative to the newspaper's folder.
    let link: String
  }

  /// Begins to watch; throws a ``WatchError`` if there is no newspaper, or no more folders can be watched.
  init(_ project: String) throws(WatchError) {
    guard let inotify = Inotify() else { throw WatchError(errno: errno) }
    self.project = project
    self.inotify = inotify
    try add("")
    guard !watched.isEmpty else { throw WatchError(errno: ENOENT) }
    for folder in Self.folders { try addAll(folder) }
  }

  /// Reports changes until the task ends, each burst of them once.
  ///
  /// A burst is over after `quiet` without events, and `patience` after its start at the latest. Throws a
  /// ``WatchError`` if the newspaper has gone or no more folders can be watched, a `CancellationError` once the task is
  /// cancelled.
  mutating func run(
    quiet: Duration, patience: Duration = .milliseconds(500), tell: (SourceChanges) async -> Void
  ) async throws {
    let waiter = FileWaiter("watch")
    while true {
      try await waiter.wait(for: inotify.descriptor)
      let start = ContinuousClock.now
      var changes = SourceChanges()
      repeat {
        let (more, happened) = try take()
        changes.formUnion(more)
        if !happened { break }
        // Events without changes of interest, such as those of an editor's lock, need no wait.
        if changes != SourceChanges() { try await Task.sleep(for: quiet) }
      } while ContinuousClock.now - start < patience
      if changes != SourceChanges() { await tell(changes) }
    }
  }

  /// Returns the changes since the last call, and whether there were any events.
  ///
  /// New folders are watched from now on. Throws a ``WatchError`` if the newspaper has gone, or if no more folders can
  /// be watched.
  mutating func take() throws(WatchError) -> (changes: SourceChanges, happened: Bool) {
    var changes = SourceChanges()
    let events = inotify.events()
    for event in events {
      if event.is(IN_Q_OVERFLOW) {
        changes.isComplete = false
        for folder in Self.folders { try addAll(folder) }
        continue
      }
      // The newspaper's own folder has gone.
      if event.is(IN_IGNORED | IN_MOVE_SELF), watched[event.watch] == "" { throw WatchError(errno: ENOENT) }
      if event.is(IN_IGNORED) {
        watched[event.watch] = nil
        targets[event.watch] = nil
        continue
      }
      for target in targets[event.watch] ?? [] where event.name == target.name {
        changes.paths.insert(target.link)
        try addAll(target.link)
      }
      guard let folder = watched[event.watch], let name = event.name else { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      guard folder.isEmpty ? Self.folders.contains(name) : !IgnoredNames.contains(name) else { continue }
      if event.is(IN_MOVED_FROM | IN_DELETE), event.is(IN_ISDIR) { remove(path) }
      // Files may have come to a new folder before it was watched.
      if event.is(IN_CREATE | IN_MOVED_TO) { changes.paths.formUnion(try addAll(path)) }
      let (isLink, names) = look(path)
      // A new file is not complete before it is closed; a link is never closed.
      if event.is(IN_CREATE), !event.is(IN_ISDIR), !isLink, names < 2 { continue }
      // A file with hard links has changed under its other names too, which are unknown.
      if !event.is(IN_ISDIR), names > 1 { changes.isComplete = false }
      changes.paths.insert(path)
    }
    return (changes, !events.isEmpty)
  }

  /// Returns true for a symbolic link, and the number of names of the file at a path.
  ///
  /// False and 0 if there is nothing at the path.
  private func look(_ path: String) -> (isLink: Bool, names: Int) {
    var status = stat()
    guard lstat(project + "/" + path, &status) == 0 else { return (false, 0) }
    return (status.st_mode & S_IFMT == S_IFLNK, Int(status.st_nlink))
  }

  private mutating func add(_ folder: String) throws(WatchError) {
    if let number = try number(project + (folder.isEmpty ? "" : "/" + folder)) { watched[number] = folder }
  }

  /// Watches a folder and returns the number of the watch; nil if it has gone or may not be read, which builds report.
  ///
  /// Throws a ``WatchError`` if no more folders can be watched.
  private func number(_ folder: String) throws(WatchError) -> Int32? {
    switch inotify.watch(folder) {
    case .success(let number): return number
    case .failure(let error) where [ENOSPC, ENOMEM, EMFILE].contains(error.errno): throw error
    case .failure: return nil
    }
  }

  /// Watches a folder and all folders below it, and returns the files in them.
  ///
  /// A link counts as its target, as it does for builds. Of a path that is no folder only a link's target is watched.
  @discardableResult
  private mutating func addAll(_ folder: String, followsLinks: Bool = true) throws(WatchError) -> [String] {
    if followsLinks, look(folder).isLink { try addTarget(of: folder) }
    var status = stat()
    guard stat(project + "/" + folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [] }
    try add(folder)
    var files: [String] = []
    for entry in (try? FileSystem.tree(below: project + "/" + folder))?.entries ?? [] {
      let path = folder + "/" + entry.path
      switch entry.facts.kind {
      case .folder: try add(path)
      case .symbolicLink where followsLinks:
        try addTarget(of: path)
        files += [path] + (try addAll(path, followsLinks: false))
      default: files.append(path)
      }
    }
    return files
  }

  /// Watches for a link's target in its folder, and in each folder above within the newspaper.
  ///
  /// The target may go, and come again.
  private mutating func addTarget(of link: String) throws(WatchError) {
    guard let written = try? FileManager.default.destinationOfSymbolicLink(atPath: project + "/" + link) else { return }
    let folder = (project + "/" + link).split(separator: "/").dropLast()
    var parts = written.hasPrefix("/") ? [] : Array(folder)
    for part in written.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let root = project.split(separator: "/")
    while let name = parts.popLast(), parts.starts(with: root) {
      guard let number = try number("/" + parts.joined(separator: "/")) else { continue }
      let target = Target(name: String(name), link: link)
      if targets[number]?.contains(target) != true { targets[number, default: []].append(target) }
    }
  }

  /// Ends the watch on a folder that has gone, and on all below it.
  private mutating func remove(_ folder: String) {
    for (number, path) in watched where path == folder || path.hasPrefix(folder + "/") {
      inotify.end(number)
      watched[number] = nil
    }
  }
}
