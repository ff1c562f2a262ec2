import ByteCoding
import ContentModel
import Diagnostics
import Files
import SiteModel

/// A newspaper as it was read, before anything is made of it: what building, checking and asking about it share.
struct LoadedSite: Sendable {
  let project: Project
  let configuration: SiteConfiguration
  /// Every article that could be read, published or not.
  let articles: [Article]
  /// Every article's file, as it was read.
  let parsed: [ParsedArticle]
  /// What stands for the content of the configuration, and of each page's and record's file, by path.
  let digests: [String: Digest]
  /// Every page and record that could be read.
  let undated: UndatedContent
  let site: Site
  let pages: [PagePlan]
  /// What is wrong so far.
  let diagnostics: [Diagnostic]

  /// The paths of texts that could not be read; each has an error of its own.
  let unread: Set<String>
  /// The names that mean a section.
  let sectionNames: RecordNames
}

/// Reads a newspaper: load, parse, assemble, plan.
struct SiteLoader: Sendable {
  let options: BuildOptions
  let project: Project
  /// When the project was listed, by the clock of its file system; nil: nothing may be kept for the next build.
  var time: Int?

  /// The site as it is at the moment that the options name; nil, and errors, without a configuration.
  func load(_ profile: inout Profile) async throws -> (loaded: LoadedSite?, diagnostics: [Diagnostic]) {
    let (texts, diagnostics) = try await read(&profile)
    guard let texts else { return (nil, diagnostics) }
    let loaded = plan(assemble(texts, &profile), &profile)
    return (loaded, loaded.diagnostics)
  }

  /// What there is to be put together into a site.
  struct Texts: Sendable {
    fileprivate let configuration: SiteConfiguration
    fileprivate let moment: Moment
    fileprivate let articles: [ParsedArticle]
    fileprivate let undated: [UndatedText]
    fileprivate let configurationDigest: Digest
    fileprivate let configurationProblems: [Diagnostic]
  }

  /// Load and parse; nil, and errors, without a configuration.
  func read(_ profile: inout Profile) async throws -> (texts: Texts?, diagnostics: [Diagnostic]) {
    let (configuration, digest, problems) = try configuration()
    guard let configuration else { return (nil, project.diagnostics + problems) }
    let moment = try moment(in: configuration.zone)
    profile.end(.load)
    let articles = try await ArticleReader(options: options, project: project, settings: configuration.parseSettings)
      .read(time: time)
    let undated = try await undated(settings: configuration.parseSettings)
    profile.end(.parse)
    let texts = Texts(
      configuration: configuration, moment: moment, articles: articles, undated: undated, configurationDigest: digest,
      configurationProblems: problems)
    return (texts, [])
  }

  /// What was put together, before its pages are planned.
  struct Assembly: Sendable {
    fileprivate let texts: Texts
    fileprivate let articles: [Article]
    fileprivate let items: [UndatedContent.Item]
    fileprivate let undated: UndatedContent
    let site: Site
    fileprivate let problems: [Diagnostic]
  }

  /// Assemble.
  func assemble(_ texts: Texts, _ profile: inout Profile) -> Assembly {
    let articles = texts.articles.compactMap(\.article)
    let items = texts.undated.compactMap(\.item)
    let undated = UndatedContent(items)
    let (site, problems) = SiteAssembler.assemble(
      articles, undated: undated, configuration: texts.configuration, moment: texts.moment,
      visibility: options.visibility, isPreview: texts.moment > options.now,
      now: options.now)
    profile.end(.assemble)
    return Assembly(texts: texts, articles: articles, items: items, undated: undated, site: site, problems: problems)
  }

  /// Plan.
  func plan(_ assembly: Assembly, _ profile: inout Profile) -> LoadedSite {
    let (texts, articles) = (assembly.texts, assembly.articles)
    let (pages, planProblems) = PagePlanner.plan(assembly.site)
    profile.end(.plan)
    var diagnostics = project.diagnostics + texts.configurationProblems + assembly.problems + planProblems
    for article in texts.articles { diagnostics += article.diagnostics }
    for text in texts.undated { diagnostics += text.diagnostics }
    return LoadedSite(
      project: project, configuration: texts.configuration, articles: articles, parsed: texts.articles,
      digests: digests(texts), undated: assembly.undated, site: assembly.site, pages: pages, diagnostics: diagnostics,
      unread: unread(articles: articles, assembly.items),
      sectionNames: RecordNames(assembly.undated.sections.map(\.term), noun: "section"))
  }

  /// What reading articles depends on; nil without a configuration.
  func settings() throws -> ParseSettings? { try configuration().configuration?.parseSettings }

  /// The texts that could not be read.
  private func unread(articles: [Article], _ items: [UndatedContent.Item]) -> Set<String> {
    let listed = project.articles + project.undated
    guard articles.count + items.count < listed.count else { return [] }
    return Set(listed.map(\.path)).subtracting(articles.map(\.path) + items.map(\.path))
  }

  private func digests(_ texts: Texts) -> [String: Digest] {
    var digests = [SiteConfiguration.path: texts.configurationDigest]
    for text in texts.undated { if let item = text.item { digests[item.path] = text.digest } }
    return digests
  }

  private func configuration() throws -> (
    configuration: SiteConfiguration?, digest: Digest, diagnostics: [Diagnostic]
  ) {
    let path = SiteConfiguration.path
    // Where something else stands in its place, the project's listing says so.
    if project.diagnostics.contains(where: {
      $0.severity == .error && ($0.range.path == path || $0.range.path == "Content")
    }) {
      return (nil, .none, [])
    }
    guard try FileSystem.facts(at: "\(project.folder)/\(path)") != nil else {
      return (nil, .none, [.missingConfiguration])
    }
    let (source, problems) = try project.load(path)
    guard let source else { return (nil, .none, problems) }
    let (configuration, diagnostics) = SiteConfigurationParser.parse(source)
    return (configuration, Digest(of: source.bytes), diagnostics)
  }

  /// The moment that the site shows, in its zone.
  private func moment(in zone: SiteZone) throws(UsageError) -> Moment {
    guard let text = options.date else { return options.now.shown(in: zone) }
    switch DateText.parse(text, zone: zone) {
    case .success(let date): return date.moment
    case .failure(let problem): throw UsageError("--date: \(problem.message): \(problem.hint)")
    }
  }

  /// The file of a page or a record, read.
  fileprivate struct UndatedText: Sendable {
    let item: UndatedContent.Item?
    let digest: Digest
    let diagnostics: [Diagnostic]
  }

  private func undated(settings: ParseSettings) async throws -> [UndatedText] {
    try await options.workers.map(project.undated.count, .parse) { range in
      try project.undated[range].map { entry in
        let (source, problems) = try project.load(entry.path, listed: entry.facts)
        guard let source else { return UndatedText(item: nil, digest: .none, diagnostics: problems) }
        let (item, diagnostics) = UndatedContent.parse(source, settings: settings)
        return UndatedText(item: item, digest: Digest(of: source.bytes), diagnostics: diagnostics)
      }
    }
  }
}

extension Diagnostic {
  static var missingConfiguration: Diagnostic {
    Diagnostic(
      .missingConfiguration, .error, "there is no such file", at: .wholeFile(SiteConfiguration.path),
      hint: "make it, with a line 'title: …' and a line 'url: https://…/', or name another folder with --project")
  }
}
