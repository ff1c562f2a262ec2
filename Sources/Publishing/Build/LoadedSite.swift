import ContentModel
import Diagnostics
import SiteModel

/// A newspaper as it was read, before anything is made of it: what building, checking and asking about it share.
struct LoadedSite: Sendable {
  let project: Project
  let configuration: SiteConfiguration
  /// Every article that could be read, published or not.
  let articles: [Article]
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

  /// The site as it is at the moment that the options name; nil, and errors, without a configuration.
  func load(_ profile: inout Profile) async throws -> (loaded: LoadedSite?, diagnostics: [Diagnostic]) {
    let (configuration, configurationProblems) = try configuration()
    guard let configuration else { return (nil, project.diagnostics + configurationProblems) }
    let moment = try moment(in: configuration.zone)
    profile.end(.load)
    let parsed = try await articles(settings: configuration.parseSettings)
    let (items, undatedProblems) = try await undated(settings: configuration.parseSettings)
    let undated = UndatedContent(items)
    profile.end(.parse)
    let (site, siteProblems) = SiteAssembler.assemble(
      parsed.articles, undated: undated, configuration: configuration, moment: moment,
      visibility: Visibility(drafts: options.drafts, future: options.future), isPreview: moment > options.now,
      now: options.now)
    profile.end(.assemble)
    let (pages, planProblems) = PagePlanner.plan(site)
    profile.end(.plan)
    let diagnostics =
      project.diagnostics + configurationProblems + parsed.diagnostics + undatedProblems + siteProblems + planProblems
    let loaded = LoadedSite(
      project: project, configuration: configuration, articles: parsed.articles, undated: undated, site: site,
      pages: pages, diagnostics: diagnostics,
      unread: unread(articles: parsed.articles, items))
    return (loaded, diagnostics)
  }

  /// The texts that could not be read.
  private func unread(articles: [Article], _ items: [UndatedContent.Item]) -> Set<String> {
    let listed = project.articles + project.undated
    guard articles.count + items.count < listed.count else { return [] }
    return Set(listed.map(\.path)).subtracting(articles.map(\.path) + items.map(\.path))
  }

  private func configuration() throws -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    let path = SiteConfiguration.path
    // Where something else stands in its place, the project's listing says so.
    if project.diagnostics.contains(where: {
      $0.severity == .error && ($0.range.path == path || $0.range.path == "Content")
    }) {
      return (nil, [])
    }
    guard try project.fileSystem.facts(at: "\(project.folder)/\(path)") != nil else {
      return (nil, [.missingConfiguration])
    }
    let (source, problems) = try project.load(path)
    return source.map(SiteConfigurationParser.parse) ?? (nil, problems)
  }

  /// The moment that the site shows, in its zone.
  private func moment(in zone: SiteZone) throws(UsageError) -> Moment {
    guard let text = options.date else { return options.now.shown(in: zone) }
    switch DateText.parse(text, zone: zone) {
    case .success(let date): return date.moment
    case .failure(let problem): throw UsageError("--date: \(problem.message): \(problem.hint)")
    }
  }

  private func articles(settings: ParseSettings) async throws -> (articles: [Article], diagnostics: [Diagnostic]) {
    try await parse(project.articles) { source in ArticleParser.parse(source, settings: settings) }
  }

  private func undated(
    settings: ParseSettings
  ) async throws -> (items: [UndatedContent.Item], diagnostics: [Diagnostic]) {
    try await parse(project.undated) { source in UndatedContent.parse(source, settings: settings) }
  }

  /// Loads and parses files, several at once; those that cannot be read are left out.
  private func parse<Item: Sendable>(
    _ files: [FolderTree.Entry], _ parse: @escaping @Sendable (SourceFile) -> (Item?, [Diagnostic])
  ) async throws -> ([Item], [Diagnostic]) {
    let results = try await options.workers.map(files.count, .parse) { range in
      try range.map { row -> (item: Item?, diagnostics: [Diagnostic]) in
        let (source, problems) = try project.load(files[row].path, listed: files[row].facts)
        return source.map(parse) ?? (nil, problems)
      }
    }
    return (results.compactMap(\.item), results.flatMap(\.diagnostics))
  }
}

extension Diagnostic {
  static var missingConfiguration: Diagnostic {
    Diagnostic(
      .missingConfiguration, .error, "there is no such file", at: .wholeFile(SiteConfiguration.path),
      hint: "make it, with a line 'title: …' and a line 'url: https://…/', or name another folder with --project")
  }
}
