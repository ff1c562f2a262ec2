import ByteCoding
import ContentModel
import Diagnostics
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
}

/// Reads a newspaper: load, parse, assemble, plan.
struct SiteLoader: Sendable {
  let options: BuildOptions
  let project: Project
  /// When the project was listed, by the clock of its file system; nil: nothing may be kept for the next build.
  var time: Int?

  /// The site as it is at the moment that the options name; nil, and errors, without a configuration.
  func load(_ profile: inout Profile) async throws -> (loaded: LoadedSite?, diagnostics: [Diagnostic]) {
    let (configuration, configurationDigest, configurationProblems) = try configuration()
    guard let configuration else { return (nil, project.diagnostics + configurationProblems) }
    let moment = try moment(in: configuration.zone)
    profile.end(.load)
    let parsed = try await ArticleReader(options: options, project: project, settings: configuration.parseSettings)
      .read(time: time)
    let articles = parsed.compactMap(\.article)
    let texts = try await undated(settings: configuration.parseSettings)
    let items = texts.compactMap(\.item)
    let undated = UndatedContent(items)
    profile.end(.parse)
    let (site, siteProblems) = SiteAssembler.assemble(
      articles, undated: undated, configuration: configuration, moment: moment,
      visibility: Visibility(drafts: options.drafts, future: options.future), isPreview: moment > options.now,
      now: options.now)
    profile.end(.assemble)
    let (pages, planProblems) = PagePlanner.plan(site)
    profile.end(.plan)
    var diagnostics = project.diagnostics + configurationProblems + siteProblems + planProblems
    for parsed in parsed { diagnostics += parsed.diagnostics }
    for text in texts { diagnostics += text.diagnostics }
    let loaded = LoadedSite(
      project: project, configuration: configuration, articles: articles, parsed: parsed,
      digests: digests(texts, configuration: configurationDigest), undated: undated, site: site, pages: pages,
      diagnostics: diagnostics, unread: unread(articles: articles, items))
    return (loaded, diagnostics)
  }

  /// The texts that could not be read.
  private func unread(articles: [Article], _ items: [UndatedContent.Item]) -> Set<String> {
    let listed = project.articles + project.undated
    guard articles.count + items.count < listed.count else { return [] }
    return Set(listed.map(\.path)).subtracting(articles.map(\.path) + items.map(\.path))
  }

  private func digests(_ texts: [UndatedText], configuration: Digest) -> [String: Digest] {
    var digests = [SiteConfiguration.path: configuration]
    for text in texts { if let item = text.item { digests[item.path] = text.digest } }
    return digests
  }

  func configuration() throws -> (
    configuration: SiteConfiguration?, digest: Digest, diagnostics: [Diagnostic]
  ) {
    let path = SiteConfiguration.path
    // Where something else stands in its place, the project's listing says so.
    if project.diagnostics.contains(where: {
      $0.severity == .error && ($0.range.path == path || $0.range.path == "Content")
    }) {
      return (nil, .none, [])
    }
    guard try project.fileSystem.facts(at: "\(project.folder)/\(path)") != nil else {
      return (nil, .none, [.missingConfiguration])
    }
    let (source, problems) = try project.load(path)
    guard let source else { return (nil, .none, problems) }
    let (configuration, diagnostics) = SiteConfigurationParser.parse(source)
    return (configuration, Digest(of: source.bytes), diagnostics)
  }

  /// The moment that the site shows, in its zone.
  func moment(in zone: SiteZone) throws(UsageError) -> Moment {
    guard let text = options.date else { return options.now.shown(in: zone) }
    switch DateText.parse(text, zone: zone) {
    case .success(let date): return date.moment
    case .failure(let problem): throw UsageError("--date: \(problem.message): \(problem.hint)")
    }
  }

  /// The file of a page or a record, read.
  private struct UndatedText {
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
