import ByteCoding
import ContentModel
import Diagnostics
import Newspaper
import Publishing
import Rendering
import SiteModel
import Work

/// An edition whose theme, links, files and addresses are checked.
struct CheckedEdition {
  let report: BuildReport
  /// Nil if an error keeps pages from being made.
  let printable: PrintableEdition?

  /// Loads the theme, checks all links, and looks for conflicts between output paths.
  ///
  /// `last` is the last build into the same folder. Throws a ``UsageError`` for an output folder that may not be used,
  /// a ``FileError`` on an I/O error.
  init(
    _ edition: Edition, _ newspaper: OpenNewspaper, _ options: BuildOptions, _ last: LastBuild?, _ profile: Profile
  ) async throws {
    let (site, workers) = (edition.site, options.workers)
    // Work on one article is short, so chunks are large: 512 articles here, 128 for links.
    async let relatives = workers.map(site.articles.count, .resolve, chunk: 512) { [RelatedArticles(site, of: $0)] }
    let output = try OutputChoice(options, moment: site.moment)
    let (theme, themeFiles, themeProblems) = try edition.theme()
    profile.end(.theme)
    let files = StaticFiles(edition.project, theme: theme)
    let snapshotWithSameData = last?.showing(
      options.dataDigest(of: edition.project, themeFiles), newspaper, options)
    // While one core checks links, another checks output paths and computes digests.
    async let checks = (
      // The paths of the last build, which did not collide, are the same now.
      collisions: snapshotWithSameData == nil ? edition.collisions(files, in: output) : OutputCollisions([]),
      unportable: edition.unportableNames(files),
      digests: newspaper.cache.sourceDigests(edition, theme: themeFiles.digest)
    )
    let (links, mentions, media, linkProblems) = try await edition.resolveLinks(files, themeFiles, workers)
    let related = RelatedArticles(try await relatives)
    var (collisions, unportable, digests) = await checks
    // The files beside an article without an address have no path.
    if snapshotWithSameData == nil, site.articles.allSatisfy(\.hasAddress) {
      collisions.add(links.files.map { ($0.output, $0.origin) })
    }
    profile.end(.resolve)
    var problems = mentions.withoutDescribed(edition.diagnostics, media.mapValues(\.facts))
    problems += themeProblems + files.diagnostics + linkProblems + unportable + edition.unusedRecords
    problems += try edition.lostAddresses(files) + edition.missingAssets(of: theme, files.paths, links)
    problems += mentions.endedRights(at: max(site.moment, edition.now))
    let copier = PictureCopier(edition, newspaper.cache, options)
    // A picture with smaller copies is never too large.
    let certain = copier == nil ? problems : problems.filter { $0.id != .largePicture }
    guard let theme, !edition.hasError(among: certain + collisions.diagnostics, options) else {
      report = edition.report(on: problems + collisions.diagnostics, options, mentions.limited)
      printable = nil
      return
    }
    let copied = try await copier.copies(of: links.pictures, links, media, edition)
    profile.end(.pictures)
    collisions.add((files.published + links.files).flatMap(copied.copies.added))
    problems = copied.problems(with: problems, links.mentions(in: site))
    report = edition.report(on: problems + collisions.diagnostics, options, mentions.limited)
    let whole = PrintableEdition(
      edition: edition, output: output, theme: theme, themeFiles: themeFiles, digests: digests, links: links,
      related: related, media: media.mapValues(\.facts), copies: copied.copies, files: files,
      snapshotWithSameData: copied.isWhole ? snapshotWithSameData : nil)
    printable = report.hasFailed ? nil : whole
  }
}

/// An edition without errors, with all that its pages are made of.
struct PrintableEdition: Sendable {
  let edition: Edition
  let output: OutputChoice
  let theme: Theme
  let themeFiles: ThemeFiles
  /// Nil if it is not known which pages need not be made again.
  let digests: SourceDigests?
  let links: LinkTable
  let related: RelatedArticles
  /// The facts of pictures and downloads, by file.
  let media: [String: MediaFacts]
  let copies: PictureCopies
  let files: StaticFiles
  /// The snapshot of a build whose pages showed the same data, whatever the templates; nil if there is none.
  let snapshotWithSameData: OutputSnapshot?
}

extension PictureCopier? {
  /// Returns the copies of the pictures that a site shows; none without a copier.
  fileprivate func copies(
    of shown: [String], _ links: LinkTable, _ media: [String: CachedMedia], _ edition: Edition
  ) async throws -> PictureCopier.Result {
    let pictures = PictureCopier.Pictures(
      shown: shown, shared: links.sharedPictures, media: media, records: edition.undated.pictures)
    return try await self?.copies(of: pictures) ?? PictureCopier.Result()
  }
}

extension Edition {
  /// Loads the theme; nil if it has errors.
  fileprivate func theme() throws -> (theme: Theme?, files: ThemeFiles, diagnostics: [Diagnostic]) {
    let (files, fileProblems) = try project.theme()
    let (theme, problems) = ThemeLoader.load(
      files, configuration: configuration, layouts: LayoutUse.all(in: site), named: namedLayouts)
    return (theme, files, fileProblems + problems)
  }

  /// Resolves all links, and reads the media that they lead to.
  fileprivate func resolveLinks(
    _ files: StaticFiles, _ theme: ThemeFiles, _ workers: Workers
  ) async throws -> (
    links: LinkTable, mentions: PictureMentions, media: [String: CachedMedia], diagnostics: [Diagnostic]
  ) {
    let resolver = LinkResolver(
      site, pages: pages, files: files.paths, media: project.media, unread: unread, anchors: theme.anchors,
      templateAddresses: theme.templateAddresses, texts: articles, undated: undated.pages)
    let parts = try await workers.map(site.articles.count, .resolve, chunk: 128) { [resolver.part(of: $0)] }
    let (links, linkProblems) = resolver.table(parts)
    let mentions = PictureMentions(self, resolver, links, files)
    let (media, mediaProblems) = try await MediaReader(project: project, sources: sources)
      .read(
        published: files.published + links.files, shown: links.pictures, hidden: mentions.hiddenPictures, workers)
    let unsafe = configuration.rawHTML == .trusted ? [] : try await project.unsafeFiles(links.files, workers)
    return (links, mentions, media, linkProblems + mediaProblems + unsafe)
  }

  /// Returns the problems of recorded addresses, and of the record itself.
  fileprivate func lostAddresses(_ files: StaticFiles) throws -> [Diagnostic] {
    let (record, problems) = try project.addressList()
    return problems + (record.map { PublicAddresses(site, pages: pages, files: files.paths).lost(of: $0) } ?? [])
  }

  /// Returns warnings about names of sources, pages and files that Windows does not allow.
  fileprivate func unportableNames(_ files: StaticFiles) -> [Diagnostic] {
    PortableNames.check(
      sources: project.paths,
      outputs: pages.lazy.filter(\.isPage).map { ($0.output, $0.origin) } + files.origins)
  }
}

extension LastBuild {
  /// Returns the snapshot if its pages showed the data with this digest; else nil.
  fileprivate func showing(_ dataDigest: Digest, _ newspaper: OpenNewspaper, _ options: BuildOptions) -> OutputSnapshot?
  {
    guard newspaper.isSettled, let report, report.dataDigest == dataDigest, report.holds(at: options.now) else {
      return nil
    }
    return snapshot
  }
}

extension Edition {
  /// Returns a report on the problems that the newspaper does not turn off.
  ///
  /// If its settings have errors, only certain problems are reported.
  fileprivate func report(
    on problems: [Diagnostic], _ options: BuildOptions, _ limited: [PictureRecord]
  ) -> BuildReport {
    configurationProblems.containsError
      ? BuildReport(reported(among: certain(among: problems), options), options)
      : BuildReport(self, reported(among: problems, options), options, limited: limited)
  }

  /// True if a report on these problems has an error.
  fileprivate func hasError(among problems: [Diagnostic], _ options: BuildOptions) -> Bool {
    configurationProblems.containsError || BuildReport(reported(among: problems, options), options).hasFailed
  }

  /// Returns warnings about addresses in style sheets at which the site has no file.
  fileprivate func missingAssets(of theme: Theme?, _ files: [OutputPath], _ links: LinkTable) -> [Diagnostic] {
    let missing = theme?.missingAssets(configuration) { path in
      files.contains(path) || pages.contains { $0.output == path } || links.files.contains { $0.output == path }
    }
    return missing ?? []
  }

  /// Notes about records that no article names; empty if the newspaper turns them off.
  fileprivate var unusedRecords: [Diagnostic] {
    // A text that cannot be read may name any.
    configuration.checks.isOff(.unusedRecord) || !unread.isEmpty
      ? [] : UnusedRecords(site, undated, texts: articles).notes
  }

  /// The layouts that texts name, published or not; nil if a text that cannot be read may name any.
  fileprivate var namedLayouts: Set<String>? {
    guard unread.isEmpty else { return nil }
    let records = undated.sections.flatMap { [$0.layout, $0.pageLayout] }
    let names = articles.map(\.details.layout) + undated.pages.map(\.layout) + records
    return Set(names.compactMap { $0?.value })
  }

  /// Returns the problems that do not follow from settings that could not be read.
  ///
  /// They are those of the settings, and errors on which no setting has an effect.
  fileprivate func certain(among problems: [Diagnostic]) -> [Diagnostic] {
    configurationProblems + problems.filter { $0.severity == .error && !$0.id.followsSettings }
  }

  /// Returns the collisions of the paths of pages and files.
  fileprivate func collisions(_ files: StaticFiles, in output: OutputChoice) -> OutputCollisions {
    var redirects: [OutputPath: OutputPath] = [:]
    for page in pages {
      guard case .redirect(.page(let target, _), _) = page.kind else { continue }
      redirects[page.output] = OutputPath.ofPage(at: target)
    }
    let hasTwins = redirects.contains { $0.key.string.lowercased() == $0.value.string.lowercased() }
    return OutputCollisions(
      inOrder.map { ($0.output, $0.origin) } + files.origins, redirects: redirects,
      foldsCase: hasTwins && output.foldsCase)
  }

  /// The pages in the order in which they get their paths: of two that collide, the later has the error.
  private var inOrder: [PagePlan] {
    // Lists come first: if one collides with a text or a file, an editor can change the latter.
    var (lists, texts, redirects): ([PagePlan], [PagePlan], [PagePlan]) = ([], [], [])
    for page in pages {
      if page.isList {
        lists.append(page)
      } else if case .redirect = page.kind {
        redirects.append(page)
      } else {
        texts.append(page)
      }
    }
    let dates =
      redirects.isEmpty
      ? [:]
      : Dictionary(
        site.articles.map { ($0.article.path, $0.article.published.seconds) }, uniquingKeysWith: { first, _ in first })
    return lists
      + Self.oldestFirst(texts) { page in
        if case .article(let index) = page.kind { site[index].article.published.seconds } else { .max }
      } + Self.oldestFirst(redirects) { dates[$0.origin.path] ?? .max }
  }

  /// Sorts pages by date, then by the path of the file that asks for them.
  ///
  /// The pages of an older article come first, since they have had their addresses for longer.
  private static func oldestFirst(_ pages: [PagePlan], date: (PagePlan) -> Int) -> [PagePlan] {
    let dates = pages.map(date)
    return pages.indices.sorted { left, right in
      if dates[left] != dates[right] { return dates[left] < dates[right] }
      return (pages[left].origin.path, left) < (pages[right].origin.path, right)
    }.map { pages[$0] }
  }
}

extension DiagnosticID {
  /// True for problems whose presence depends on the settings.
  fileprivate var followsSettings: Bool {
    switch self {
    case .outputCollision, .reservedPath, .unsafeFile: true
    default: false
    }
  }
}

extension CacheFolder {
  /// Returns the digests of an edition's sources; nil if nothing is cached, or an article has none.
  fileprivate func sourceDigests(_ edition: Edition, theme: Digest) -> SourceDigests? {
    time == nil ? nil : SourceDigests(edition, key: key, theme: theme)
  }
}
