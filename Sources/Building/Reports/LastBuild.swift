import ByteCoding
import Files
import Newspaper
import Publishing

/// The snapshot and the report that a build leaves for the next one.
struct LastBuild: Sendable {
  let snapshot: OutputSnapshot
  /// Nil if the next build must read the newspaper's files in any case.
  let report: LastReport?
}

/// The last build of a session, with its listed files.
struct SessionBuild: Sendable {
  let last: LastBuild
  /// The files as they were listed, with the changes of articles since then.
  let project: Project
}

extension CacheFolder {
  /// Returns the last build into the same folder, not verified; nil if there is none, or it was cut off.
  func lastBuild() -> LastBuild? {
    guard isRead, let key, let workplace,
      let bytes = try? FileSystem.read(path(workplace.snapshotName, in: workplace)),
      let manifest = try? FileSystem.read(workplace.manifest),
      case (let snapshot, var note)? = OutputSnapshot.read(bytes, key: key, manifest: manifest),
      (try? FileSystem.facts(at: workplace.journal)) == .some(nil)
    else { return nil }
    do throws(DamagedBytes) {
      let report: LastReport? = try note.read()
      return note.isAtEnd ? LastBuild(snapshot: snapshot, report: report) : nil
    } catch {
      return nil
    }
  }

  /// Returns the snapshot of the last build if the output folder is as it says; else nil.
  func verified(_ last: LastBuild?) async -> OutputSnapshot? {
    guard let last, let workplace else { return nil }
    return await last.snapshot.isTrue(in: workplace.output, workers) ? last.snapshot : nil
  }

  /// Stores a build for the next; nothing is stored on an I/O error.
  func store(_ last: LastBuild) async {
    guard let key, let workplace else { return }
    write(await last.snapshot.parts(key: key, note: { $0.write(last.report) }), as: workplace.snapshotName)
  }
}
