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
    try await run(on: project())
  }

  /// The newspaper's files, as they are now.
  func project() throws -> Project { try Project(options, fileSystem: fileSystem) }

  /// The same for files that were listed already.
  func run(on project: Project) async throws -> BuildReport {
    let (loaded, problems) = try await SiteLoader(options: options, project: project).load()
    guard let loaded else { return report(problems) }
    let (site, pages) = (loaded.site, loaded.pages)
    let output = try OutputFolder(options, moment: site.moment, fileSystem: fileSystem)

    let layouts = LayoutUse.all(in: site)
    let (themeFiles, fileProblems) = try project.theme()
    let (theme, themeProblems) = ThemeLoader.load(themeFiles, configuration: loaded.configuration, layouts: layouts)
    let files = StaticFiles(project, theme: theme)
    let (links, linkProblems) = LinkResolver(
      site, pages: pages, files: files.paths, media: project.media, unread: loaded.unread, anchors: themeFiles.anchors
    ).resolve()
    // Lists come first: where one collides with a text or a file, the other is what an editor can change.
    let collisions = OutputCollisions.check(
      (pages.filter(\.isList) + pages.filter { !$0.isList }).map { ($0.output, $0.origin) } + files.origins
        + links.files.map { ($0.output, $0.origin) })

    var result = report(
      problems + fileProblems + themeProblems + files.diagnostics + collisions + linkProblems)
    result.articles = site.articles.count
    result.pages = pages.count
    result.heldBack = site.heldBack
    result.nextDue = site.nextDue
    guard !result.hasFailed, let theme else { return result }
    do {
      let sized = links.with(sizes: try await project.imageSizes(of: links.pictures, jobs: options.jobs))
      let rendered = try await render(pages, RenderContext(site: site, links: sized, theme: theme))
      guard options.writes else { return result }
      result.published = try output.publish(
        rendered + files.files + links.files.map(OutputFile.init), project: options.project, fileSystem: fileSystem)
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

  /// Cards first, then the pages that show them.
  private func render(_ pages: [PagePlan], _ base: RenderContext) async throws -> [OutputFile] {
    let rows = try await parallelMap(base.articleCount, jobs: options.jobs) { try base.cards(of: $0) }
    let context = base.with(base.cardTable(rows: rows))
    return try await parallelMap(pages.count, jobs: options.jobs) { range in
      try range.map { try context.render(pages[$0]) }
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
