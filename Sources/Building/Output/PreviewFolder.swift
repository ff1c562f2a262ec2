import Files
import Publishing

/// The folder of a newspaper's preview, below `.broadsheet`: what builds for the preview write to.
public struct PreviewFolder: Sendable {
  private let workplace: Workplace

  /// The folder for the newspaper in `project`; nothing is made before it is claimed.
  ///
  /// Throws a ``UsageError`` if there is no such newspaper, a ``FileError`` for what the machine refuses.
  public init(of project: String) throws {
    try UsageError.check(project: project)
    workplace = try Workplace(previewOf: project)
    guard try FileSystem.facts(at: workplace.project + "/Content")?.kind != nil else {
      throw UsageError("--project: '\(project)' is no newspaper: it has no folder 'Content'")
    }
  }

  /// The newspaper's folder, absolute and free of links.
  public var project: String { workplace.project }

  /// The absolute path of the site once it was built.
  public var site: String { workplace.output }

  /// Keeps other previews away, until the lock goes away or the process ends.
  ///
  /// Throws a ``PublishingError`` when another holds it, or the machine refuses.
  public func claim() throws(PublishingError) -> FileLock {
    do throws(FileError) {
      try workplace.makeFolders()
      if let lock = try FileSystem.lock(Self.lock(in: workplace)) { return lock }
    } catch {
      throw .file(error)
    }
    let lines = FileSystem.lines(ofLock: Self.lock(in: workplace))
    throw .anotherPreview(
      process: lines.first.flatMap { Int($0) }, address: lines.dropFirst().first { $0.hasPrefix("http://") })
  }

  /// Removes what a preview left behind in `project`, unless one is running.
  static func remove(from project: String) throws(FileError) {
    let workplace = try Workplace(previewOf: project)
    guard try FileSystem.facts(at: workplace.folder)?.kind == .folder,
      let lock = try FileSystem.lock(lock(in: workplace))
    else { return }
    try FileSystem.removeAll(workplace.folder)
    withExtendedLifetime(lock) {}
  }

  private static func lock(in workplace: Workplace) -> String { workplace.folder + "/preview-lock" }
}
