import ByteCoding
import ContentModel
import Diagnostics
import Newspaper
import Work

/// The parsed texts and settings of a newspaper.
struct NewspaperTexts: Sendable {
  let project: Project
  let sources: CachedSources
  let configuration: SiteConfiguration
  /// The moment that the site shows, in its zone.
  let moment: Moment
  /// An article for each file, in order.
  let articles: [ParsedArticle]
  /// A page or record for each file, in order.
  let undated: [UndatedText]
  let configurationDigest: Digest
  let configurationProblems: [Diagnostic]

  /// False if the configuration has defaults for what could not be read.
  var isConfigured: Bool { !configurationProblems.containsError }
}

/// Loads and parses every text of a newspaper.
struct TextReader {
  private let options: BuildOptions
  private let project: Project
  private let cache: CacheFolder

  /// A reader of a newspaper's files as they were listed.
  init(_ project: Project, _ cache: CacheFolder, _ options: BuildOptions) {
    self.options = options
    self.project = project
    self.cache = cache
  }

  /// Reads all texts; nil, with errors, if there is no configuration.
  ///
  /// Throws a ``UsageError`` if the date of the options is not valid, a ``FileError`` on an I/O error.
  func read(_ profile: Profile) async throws -> (texts: NewspaperTexts?, diagnostics: [Diagnostic]) {
    let (configuration, digest, problems) = try project.configuration()
    guard let configuration else { return (nil, project.diagnostics + problems) }
    let moment = try moment(in: configuration.zone)
    profile.end(.load)
    let settings = try project.settings(configuration)
    let sources = CachedSources(cache, project, settings)
    let articles = try await ArticleReader(project: project, settings: settings, sources: sources).read(options.workers)
    let undated = try await UndatedReader(project: project, settings: settings, sources: sources).read(options.workers)
    profile.end(.parse)
    let texts = NewspaperTexts(
      project: project, sources: sources, configuration: configuration, moment: moment, articles: articles,
      undated: undated,
      configurationDigest: digest, configurationProblems: problems)
    return (texts, [])
  }

  /// Returns the moment that the site shows, in its zone; throws a ``UsageError`` if its date is not valid.
  private func moment(in zone: SiteZone) throws(UsageError) -> Moment {
    guard let text = options.date else { return options.now.shown(in: zone) }
    switch DateText.parse(text, zone: zone) {
    case .success(let date): return date.moment
    case .failure(let problem): throw UsageError("--date: \(problem.message): \(problem.hint)")
    }
  }
}
