import Files
import Publishing

/// The folder for the preview of a newspaper, below `.broadsheet`.
public struct PreviewFolder: Sendable {
  private let workplace: Workplace

  /// The folder for the newspaper in `project`; it is not made before ``claim()``.
  ///
  /// Throws a ``UsageError`` if there is no such newspaper, a ``FileError`` if that cannot be examined.
  public init(of project: String) throws {
    try UsageError.check(project: project)
    workplace = try Workplace(previewOf: project)
    guard try FileSystem.facts(at: workplace.project + "/Content")?.kind != nil else {
      throw UsageError("--project: '\(project)' is no newspaper: it has no folder 'Content'")
    }
  }

  /// The newspaper's folder, absolute and free of links.
  public var project: String { workplace.project }

  /// The absolute path of the folder to which the site is built.
  public var site: String { workplace.output }

  /// Takes the preview's lock, which is held until it goes away or the process ends.
  ///
  /// Throws ``PublishingError/anotherPreview(process:address:)`` if another preview holds it, and
  /// ``PublishingError/file(_:)`` on an I/O error.
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

  /// Removes the preview's folder from `project`, unless a preview is running.
  ///
  /// Throws a ``FileError`` if it cannot be locked or removed.
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
