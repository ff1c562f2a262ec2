import Diagnostics
import Work

extension Edition {
  /// Reads a newspaper and assembles it; nil, and errors, without a configuration that can be read.
  ///
  /// Throws a ``UsageError``, or a ``FileError`` for what the machine refuses.
  package static func read(_ options: BuildOptions) async throws -> (edition: Edition?, diagnostics: [Diagnostic]) {
    let profile = Profile(options.monitor)
    var options = options
    options.delivery = .check
    let opening = try await Opening(options)
    let (texts, problems) = try await TextReader(opening.project, opening.cache, options).read(profile)
    guard let texts else { return (nil, problems) }
    guard texts.isConfigured else { return (nil, texts.project.diagnostics + texts.configurationProblems) }
    let edition = Edition(texts, options, profile)
    return (edition, edition.told(among: edition.diagnostics, options))
  }

  /// The problems that the newspaper wants to hear of; that no reader can find the site at its address among them, where
  /// it is written for readers.
  func told(among problems: [Diagnostic], _ options: BuildOptions) -> [Diagnostic] {
    let isForReaders = options.delivery == .publish && !options.isPreview
    return configuration.checks.told(problems + (isForReaders ? [configuration.addressProblem].compactMap(\.self) : []))
  }
}
