import ContentModel
import Diagnostics
import Rendering
import SiteModel

/// One run over a project: load, parse, assemble, plan, render, write.
public struct Build: Sendable {
  private let options: BuildOptions
  private let fileSystem = FileSystem()

  public init(_ options: BuildOptions) { self.options = options }

  /// Looks for problems and, without an error among them, writes the site.
  ///
  /// Throws a ``UsageError`` for options that do not go together, a ``FileError`` or ``PublishingError`` for what the
  /// machine refuses. The site is untouched unless the report says what was published.
  public func run() async throws -> BuildReport {
    let project = try Project(folder: options.project, fileSystem: fileSystem)
    let (configuration, configurationProblems) = try configuration(of: project)
    guard let configuration else { return report(project.diagnostics + configurationProblems) }
    let moment = try moment(in: configuration.zone)
    let output = try OutputFolder(options, moment: moment, fileSystem: fileSystem)

    let parsed = try await articles(of: project, settings: configuration.parseSettings)
    let (site, siteProblems) = SiteAssembler.assemble(
      parsed.articles, configuration: configuration, moment: moment,
      visibility: Visibility(drafts: options.drafts, future: options.future), isPreview: moment > options.now)
    let (pages, planProblems) = PagePlanner.plan(site)
    let layouts = LayoutUse.all(in: site)
    let (theme, themeProblems) = ThemeLoader.load(try project.theme(), configuration: configuration, layouts: layouts)
    let files = StaticFiles(project, theme: theme)
    let collisions = OutputCollisions.check(pages.map { ($0.output, $0.origin) } + files.origins)
    let unread = Set(project.articles).subtracting(parsed.articles.map(\.path))
    let (links, linkProblems) = LinkResolver(site, pages: pages, files: files.paths, unread: unread).resolve()

    var result = report(
      project.diagnostics + configurationProblems + parsed.diagnostics + siteProblems + planProblems
        + themeProblems + files.diagnostics + collisions + linkProblems)
    result.articles = site.articles.count
    result.pages = pages.count
    result.heldBack = site.heldBack
    result.nextDue = site.nextDue
    guard !result.hasFailed, options.writes, let theme else { return result }

    let rendered = try await render(pages, RenderContext(site: site, links: links, theme: theme))
    result.published = try output.publish(rendered + files.files, project: options.project, fileSystem: fileSystem)
    result.output = output.path
    return result
  }

  /// Looks up the files that diagnostics of a build name.
  public static func sources(of options: BuildOptions) -> (String) -> SourceFile? {
    let project = try? Project(folder: options.project, fileSystem: FileSystem())
    return { project?.source($0) }
  }

  // MARK: - Stages

  private func configuration(
    of project: Project
  ) throws -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    guard try fileSystem.facts(at: "\(project.folder)/\(Project.configurationPath)") != nil else {
      return (nil, [.missingConfiguration])
    }
    return SiteConfigurationParser.parse(try project.read(Project.configurationPath))
  }

  /// The moment that the site shows, in its zone.
  private func moment(in zone: SiteZone) throws(UsageError) -> Moment {
    guard let text = options.date else { return options.now.shown(in: zone) }
    switch DateText.parse(text, zone: zone) {
    case .success(let date): return date.moment
    case .failure(let problem): throw UsageError("--date: \(problem.message): \(problem.hint)")
    }
  }

  private func articles(
    of project: Project, settings: ParseSettings
  ) async throws -> (articles: [Article], diagnostics: [Diagnostic]) {
    let paths = project.articles
    let results = try await parallelMap(paths.count, jobs: options.jobs) { range in
      try range.map { ArticleParser.parse(try project.read(paths[$0]), settings: settings) }
    }
    return (results.compactMap(\.article), results.flatMap(\.diagnostics))
  }

  /// Cards first, then the pages that show them.
  private func render(_ pages: [PagePlan], _ base: RenderContext) async throws -> [OutputFile] {
    let rows = try await parallelMap(base.articleCount, jobs: options.jobs) { base.cards(of: $0) }
    let context = base.with(base.cardTable(rows: rows))
    return try await parallelMap(pages.count, jobs: options.jobs) { range in range.map { context.render(pages[$0]) } }
  }

  private func report(_ diagnostics: [Diagnostic]) -> BuildReport {
    var unique = Array(Set(diagnostics))
    if options.isStrict {
      for index in unique.indices where unique[index].severity == .warning { unique[index].severity = .error }
    }
    unique.sort()
    return BuildReport(diagnostics: unique)
  }
}

extension Diagnostic {
  static var missingConfiguration: Diagnostic {
    Diagnostic(
      .missingConfiguration, .error, "there is no such file", at: .wholeFile(Project.configurationPath),
      hint: "make it, with a line 'title: …' and a line 'url: https://…/', or name another folder with --project")
  }
}
