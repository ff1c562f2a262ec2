import Files
import Newspaper

/// The reason why a build could not begin: the command must be given differently.
public struct UsageError: Error, CustomStringConvertible {
  /// One sentence without a full stop: which option is wrong, and what to do.
  public let description: String

  /// An error with this description.
  package init(_ description: String) { self.description = description }

  static func noProject(_ folder: String) -> UsageError { UsageError("--project: there is no folder '\(folder)'") }

  /// Checks that a newspaper's folder exists.
  ///
  /// Throws a ``UsageError`` if it does not, or a ``FileError`` if that cannot be examined.
  static func check(project folder: String) throws {
    guard try FileSystem.facts(at: FileSystem.resolve(folder))?.kind == .folder else { throw noProject(folder) }
  }
}

extension BuildOptions {
  /// Lists the newspaper's files as they are now.
  ///
  /// Throws a ``UsageError`` if there is no such folder, a ``FileError`` if it cannot be listed.
  package func newspaper() throws -> Project {
    if project.isEmpty { throw UsageError.noProject(project) }
    try UsageError.check(project: project)
    return try Project(folder: project)
  }
}
