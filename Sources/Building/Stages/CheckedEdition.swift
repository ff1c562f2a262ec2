import ByteCoding
import Diagnostics
import Files
import Newspaper
import Publishing
import Rendering
import SiteModel
import Work

/// An edition whose theme, links, files and addresses were checked.
struct CheckedEdition {
  let report: BuildReport
  /// Nil if an error stands in the way of making pages.
  let printable: PrintableEdition?

  /// Loads the theme, follows all links, and looks for files in each other's way.
  ///
  /// `last` is the last build into the same folder. Throws a ``UsageError`` for an output folder that may not be chosen, a
  /// ``FileError`` for what the machine refuses.
  init(
    _ edition: Edition, _ opening: Opening, _ options: BuildOptions, _ last: LastBuild?, _ profile: Profile
  ) async throws {
    let (site, project, workers) = (edition.site, edition.project, options.workers)
    async let relatives = workers.map(site.articles.count, .resolve, chunk: 512) { [RelatedArticles(site, of: $0)] }
    let output = try OutputChoice(options, moment: site.moment)
    let (themeFiles, fileProblems) = try project.theme()
    let (theme, themeProblems) = ThemeLoader.load(
      themeFiles, configuration: edition.configuration, layouts: LayoutUse.all(in: site))
    profile.end(.theme)
    let files = StaticFiles(project, theme: theme, time: opening.cache.time)
    let same = last?.showing(InputDigests(options).content(of: project, themeFiles), opening, options)
    let resolver = LinkResolver(
      site, pages: edition.pages, files: files.paths, media: project.media, unread: edition.unread,
      anchors: themeFiles.anchors, texts: edition.articles, undated: edition.undated.pages)
    let parts = try await workers.map(site.articles.count, .resolve, chunk: 128) { [resolver.part(of: $0)] }
    let (links, linkProblems) = resolver.table(parts)
    // What did not collide in the last build does not now.
    let collisions = same == nil ? edition.collisions(files, links) : []
    let unsafe = edition.configuration.rawHTML == .trusted ? [] : try await project.unsafeFiles(links.files, workers)
    let related = RelatedArticles(try await relatives)
    profile.end(.resolve)
    report = BuildReport(
      edition,
      edition.diagnostics + fileProblems + themeProblems + files.diagnostics + collisions + linkProblems + unsafe,
      options)
    printable =
      report.hasFailed
      ? nil
      : theme.map { theme in
        PrintableEdition(
          edition: edition, output: output, theme: theme, themeFiles: themeFiles, links: links, related: related,
          files: files.files, same: same)
      }
  }
}

/// An edition without errors, and all that its pages are made of.
struct PrintableEdition: Sendable {
  let edition: Edition
  let output: OutputChoice
  let theme: Theme
  let themeFiles: ThemeFiles
  let links: LinkTable
  let related: RelatedArticles
  /// Static files and the theme's assets.
  let files: [OutputFile]
  /// The snapshot of a build whose pages showed the same, whatever templates showed it.
  let same: OutputSnapshot?
}

extension LastBuild {
  /// The snapshot, if the pages showed the same, of which `content` is the digest.
  fileprivate func showing(_ content: Digest, _ opening: Opening, _ options: BuildOptions) -> OutputSnapshot? {
    guard opening.isSettled, let report, report.content == content, report.holds(at: options.now) else { return nil }
    return snapshot
  }
}

extension Edition {
  /// Errors for files that would lie at one path.
  fileprivate func collisions(_ files: StaticFiles, _ links: LinkTable) -> [Diagnostic] {
    // Lists come first: where one collides with a text or a file, the other is what an editor can change.
    let ordered = pages.filter(\.isList) + pages.filter { !$0.isList }
    var collisions = OutputCollisions(ordered.map { ($0.output, $0.origin) } + files.origins)
    collisions.add(links.files.map { ($0.output, $0.origin) })
    return collisions.diagnostics
  }
}
