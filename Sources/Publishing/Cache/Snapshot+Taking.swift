import ByteCoding
import Rendering
import SiteModel

extension Snapshot {
  /// A publication that was carried out, and what it found before.
  struct Taking {
    let planner: OutputPlanner
    let plan: OutputPlan
    /// When the output folder had not been looked at yet, and when nothing in it had been touched yet: by the clock of the
    /// file system, in nanoseconds since 1970.
    let start: Int
    let begin: Int
    let workplace: Workplace
    let workers: Workers

    /// What stands in the output folder now; nil if somebody else has been at it meanwhile.
    ///
    /// Only what the publication touched is looked at again: its files, and the folders that hold them.
    func entries() async throws -> [Entry]? {
      let tree = planner.tree
      guard tree.strange.isEmpty, tree.unreadable.isEmpty, let now = workplace.clock() else { return nil }
      var touched: Set<OutputPath> = []
      var new: [Touched] = [Touched(path: nil)]
      func touchFolders(above path: OutputPath) {
        var folder = path.folder
        while let current = folder, touched.insert(current).inserted {
          new.append(Touched(path: current))
          folder = current.folder
        }
      }
      var entries: [Entry] = []
      entries.reserveCapacity(tree.facts.count + planner.planned.files.count)
      for (file, draft) in zip(planner.planned.files, plan.drafts) {
        switch draft {
        case .staged(let record, _):
          touched.insert(file.path)
          new.append(Touched(path: file.path, record: record, fingerprint: file.fingerprint))
          touchFolders(above: file.path)
        case .unchanged:
          guard let facts = tree.facts[file.path] else { return nil }
          entries.append(entry(file.path, facts, looked: start, isOurs: true, fingerprint: file.fingerprint))
        case .foreign: return nil
        }
      }
      for leftover in plan.leftovers {
        touched.insert(leftover.path)
        touchFolders(above: leftover.path)
      }
      for (path, facts) in tree.facts where !touched.contains(path) && !planner.planned.paths.contains(path) {
        entries.append(entry(path, facts, looked: start))
      }
      let places = new
      let found = try await workers.map(places.count, .write, chunk: 512) { range in
        try places[range].map { try look(at: $0, now) }
      }
      for look in found {
        switch look {
        case .gone: break
        case .entry(let entry): entries.append(entry)
        case .strange: return nil
        }
      }
      return entries
    }

    /// A file or a folder that has to be looked at again; without a path it is the output folder itself.
    private struct Touched {
      let path: OutputPath?
      var record: Manifest.Record?
      var fingerprint: Digest?
    }

    private enum Look {
      case gone, strange
      case entry(Entry)
    }

    private func look(at touched: Touched, _ now: Int) throws(FileError) -> Look {
      let place = touched.path.map { workplace.output + "/" + $0.string } ?? workplace.output
      guard let facts = try workplace.fileSystem.facts(at: place) else {
        return touched.record == nil ? .gone : .strange
      }
      if let record = touched.record {
        // As it was staged: nobody has written to it since.
        guard facts.kind == .file, facts.size == record.size, facts.modified <= begin else { return .strange }
      } else if facts.kind != .folder {
        return .strange
      }
      return .entry(
        entry(
          touched.path, facts, looked: now, isOurs: touched.record != nil, fingerprint: touched.fingerprint))
    }

    private func entry(
      _ path: OutputPath?, _ facts: FileFacts, looked: Int, isOurs: Bool = false, fingerprint: Digest? = nil
    ) -> Entry {
      Entry(
        path: path?.string ?? "", facts: facts, isSettled: facts.isSettled(at: looked), isOurs: isOurs,
        fingerprint: fingerprint)
    }
  }
}

extension FileFacts {
  /// False for a file that may have changed again after it was looked at, at that time, without a trace: clocks of file
  /// systems go in steps, so a change at once may leave the time as it was.
  ///
  /// In nanoseconds since 1970, by the clock of the file system. (The rule is that of git for "racily clean" entries.)
  func isSettled(at time: Int) -> Bool { changed < time - Self.settling }

  /// In nanoseconds: longer than any such clock stands still.
  static let settling = 20_000_000
}
