import Files
import Newspaper

/// The reason for which a build could not begin: the command must be given differently.
public struct UsageError: Error, CustomStringConvertible {
  /// One sentence without a full stop: which option is wrong, and what to do.
  public let description: String

  package init(_ description: String) { self.description = description }

  static func noProject(_ folder: String) -> UsageError { UsageError("--project: there is no folder '\(folder)'") }

  /// Throws if there is no folder of that name for a newspaper to lie in, or a ``FileError`` if that cannot be found out.
  static func check(project folder: String) throws {
    guard try FileSystem.facts(at: FileSystem.resolve(folder))?.kind == .folder else { throw noProject(folder) }
  }
}

extension BuildOptions {
  /// The newspaper's files, as they are now; throws a ``UsageError`` if there is no such folder.
  package func newspaper() throws -> Project {
    if project.isEmpty { throw UsageError.noProject(project) }
    try UsageError.check(project: project)
    return try Project(folder: project)
  }
}
