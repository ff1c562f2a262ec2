import ContentModel
import Diagnostics
import Rendering
import SiteModel

/// One run over a project: load, parse, assemble, plan, render, write.
public struct Build: Sendable {
  private let options: BuildOptions
  private let fileSystem = FileSystem()

  /// A run that is yet to begin: nothing is read before ``run()``.
  public init(_ options: BuildOptions) { self.options = options }

  /// Looks for problems and, without an error among them, writes the site.
  ///
  /// Throws a ``UsageError`` for options that do not go together, a ``FileError`` or ``PublishingError`` for what the
  /// machine refuses. The site is untouched unless the report says what was published.
  public func run() async throws -> BuildReport {
    let profile = Profile(options.monitor)
    return try await run(on: project(), profile)
  }

  /// The newspaper's files, as they are now.
  func project() throws -> Project { try Project(options, fileSystem: fileSystem) }

  /// The same for files that were listed already, as part of the stage that `profile` has not ended.
  func run(on project: Project, _ profile: Profile) async throws -> BuildReport {
    var profile = profile
    var report = try await run(on: project, &profile)
    report.costs = profile.costs
    return report
  }

  private func run(on project: Project, _ profile: inout Profile) async throws -> BuildReport {
    let (loaded, problems) = try await SiteLoader(options: options, project: project).load(&profile)
    guard let loaded else { return report(problems) }
    let (site, pages) = (loaded.site, loaded.pages)
    let output = try OutputFolder(options, moment: site.moment, fileSystem: fileSystem)

    let layouts = LayoutUse.all(in: site)
    let (themeFiles, fileProblems) = try project.theme()
    let (theme, themeProblems) = ThemeLoader.load(themeFiles, configuration: loaded.configuration, layouts: layouts)
    profile.end(.theme)
    let files = StaticFiles(project, theme: theme)
    let resolver = LinkResolver(
      site, pages: pages, files: files.paths, media: project.media, unread: loaded.unread, anchors: themeFiles.anchors)
    let parts = try await options.workers.map(site.articles.count, .resolve) { [resolver.part(of: $0)] }
    let (links, linkProblems) = resolver.table(parts)
    // Lists come first: where one collides with a text or a file, the other is what an editor can change.
    let collisions = OutputCollisions.check(
      (pages.filter(\.isList) + pages.filter { !$0.isList }).map { ($0.output, $0.origin) } + files.origins
        + links.files.map { ($0.output, $0.origin) })

    profile.end(.resolve)
    var result = report(
      problems + fileProblems + themeProblems + files.diagnostics + collisions + linkProblems)
    result.loaded = loaded
    result.articles = site.articles.count
    result.pages = pages.count
    result.heldBack = site.heldBack
    result.nextDue = site.nextDue
    guard !result.hasFailed, let theme else { return result }
    do {
      let sized = links.with(sizes: try await project.imageSizes(of: links.pictures, workers: options.workers))
      let context = try await withCards(RenderContext(site: site, links: sized, theme: theme))
      profile.end(.cards)
      let all = pages.map(context.file) + files.files + links.files.map(OutputFile.init)
      if options.compares {
        result.published = try await output.writer(options, fileSystem).compare(all)
        result.changes = result.published.map { SiteChange.all(of: $0, pages: pages, in: site) }
        result.output = output.path
        profile.end(.render)
        return result
      }
      guard options.writes else {
        try await render(pages, context)
        profile.end(.render)
        return result
      }
      result.published = try await output.writer(options, fileSystem).publish(all, &profile)
      result.output = output.path
    } catch PublishingError.file(let error) {
      guard let problem = project.problem(error) else { throw PublishingError.file(error) }
      result.diagnostics.append(problem)
    } catch let problem as RenderingProblem {
      result.diagnostics.append(problem.diagnostic)
    }
    return result
  }

  /// Looks up the files that diagnostics of a build name.
  public static func sources(of options: BuildOptions) -> (String) -> SourceFile? {
    let fileSystem = FileSystem()
    let root = try? fileSystem.resolve(options.project)
    return { path in root.flatMap { Project.source(path, in: options.project, root: $0, fileSystem) } }
  }

  // MARK: - Stages

  /// The same with the cards that lists show.
  private func withCards(_ base: RenderContext) async throws -> RenderContext {
    let rows = try await options.workers.map(base.articleCount, .cards) { try base.cards(of: $0) }
    return base.with(base.cardTable(rows: rows))
  }

  /// Renders pages only to see that it can be done.
  private func render(_ pages: [PagePlan], _ context: RenderContext) async throws {
    try await options.workers.forEach(pages.count, .render) { range in
      var page: [UInt8] = []
      for plan in pages[range] {
        page.removeAll(keepingCapacity: true)
        try context.render(plan, into: &page)
      }
    }
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
