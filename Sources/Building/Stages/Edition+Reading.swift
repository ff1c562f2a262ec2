import Diagnostics
import Work

extension Edition {
  /// Reads a newspaper and assembles it; nil, with errors, without a configuration that can be read.
  ///
  /// Throws a ``UsageError`` for options that are not valid, a ``FileError`` on an I/O error.
  package static func read(_ options: BuildOptions) async throws -> (edition: Edition?, diagnostics: [Diagnostic]) {
    let profile = Profile(options.monitor)
    var options = options
    options.delivery = .check
    let newspaper = try await OpenNewspaper(options)
    let (texts, problems) = try await TextReader(newspaper.project, newspaper.cache, options).read(profile)
    guard let texts else { return (nil, problems) }
    guard texts.isConfigured else { return (nil, texts.project.diagnostics + texts.configurationProblems) }
    let edition = Edition(texts, options, profile)
    return (edition, edition.reported(among: edition.diagnostics, options))
  }

  /// Returns the problems that the newspaper does not turn off.
  ///
  /// If the site is published for readers, an address at which they cannot find it is one of them.
  func reported(among problems: [Diagnostic], _ options: BuildOptions) -> [Diagnostic] {
    let isForReaders = options.delivery == .publish && !options.isPreview
    return configuration.checks.applied(
      to: problems + (isForReaders ? [configuration.addressProblem].compactMap(\.self) : []))
  }
}
