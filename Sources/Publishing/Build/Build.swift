import ByteCoding
import ContentModel
import Diagnostics
import Files
import Rendering
import SiteModel
import Templating

/// One run over a project: load, parse, assemble, plan, render, write.
public struct Build: Sendable {
  private var options: BuildOptions
  /// Whether the caller does what is left to do once the report is told.
  var leavesRest = false

  /// A run that is yet to begin: nothing is read before ``run()``.
  public init(_ options: BuildOptions) { self.options = options }

  /// Looks for problems and, without an error among them, writes the site.
  ///
  /// Throws a ``UsageError`` for options that do not go together, a ``FileError`` or ``PublishingError`` for what the
  /// machine refuses. The site is untouched unless the report says what was published.
  public func run() async throws -> BuildReport {
    let profile = Profile(options.monitor)
    guard options.writes, isNewspaper else { return try await run(on: project(), profile) }
    let workplace = try Workplace(options)
    let lock = try workplace.takeLock()
    defer { _ = lock }  // held to the end
    let memory = BuildMemory(options, workplace, time: lock.time)
    memory.removeUnfinished()
    async let snapshot = memory.recall()
    let project = try project()
    let report = try await run(on: project, profile, memory, await snapshot)
    if !leavesRest, let kept = await report.rest?() { await memory.write(kept) }
    return report
  }

  /// Exchanges texts, where nothing has changed since `kept` but articles at these paths; nil where more has to be done.
  ///
  /// Neither the newspaper nor the output folder is looked through: the caller knows what became of them. What is left to
  /// do is the caller's affair.
  func run(_ changed: Set<String>, since kept: KeptBuild) async throws -> BuildReport? {
    guard let project = try kept.project.with(changed) else { return nil }
    var profile = Profile(options.monitor)
    let workplace = try Workplace(options)
    let lock = try workplace.takeLock()
    defer { _ = lock }  // held to the end
    let memory = BuildMemory(options, workplace, time: lock.time)
    guard let update = try memory.textUpdate(of: kept.snapshot, for: project) else { return nil }
    return try await exchange(update, in: kept.snapshot, project, &profile, memory)
  }

  /// False where nothing is to be left behind: a build cannot come to anything there.
  private var isNewspaper: Bool {
    guard !options.project.isEmpty,
      let facts = try? FileSystem.facts(at: options.project + "/" + SiteConfiguration.path)
    else { return false }
    return facts.kind != .folder
  }

  /// The newspaper's files, as they are now.
  func project() throws -> Project { try Project(options) }

  /// The same for files that were listed already, as part of the stage that `profile` has not ended.
  ///
  /// Only with a `memory` is the site written, and then the lock is held; there may be a `snapshot`, which need not be true
  /// any more.
  func run(
    on project: Project, _ profile: Profile, _ memory: BuildMemory? = nil, _ snapshot: Snapshot? = nil
  ) async throws -> BuildReport {
    var profile = profile
    var report: BuildReport
    do {
      report = try await run(on: project, &profile, memory, snapshot)
    } catch is DamagedBytes {
      // A text in the cache is not what it was.
      var again = self
      again.options.rescans = true
      report = try await again.run(on: project, &profile, memory, nil)
    }
    report.costs = profile.costs
    return report
  }

  private func run(
    on project: Project, _ profile: inout Profile, _ memory: BuildMemory?, _ snapshot: Snapshot?
  ) async throws -> BuildReport {
    let loader = SiteLoader(options: options, project: project, time: memory?.time)
    if let memory, let snapshot, let report = try await shortcut(loader, &profile, memory, snapshot) { return report }
    let (texts, problems) = try await loader.read(&profile)
    guard let texts else { return report(problems) }
    // While one core puts the newspaper together, another sees whether the output folder is as it was left.
    async let verified = memory?.verified(snapshot)
    let assembly = loader.assemble(texts, &profile)
    let site = assembly.site
    async let relatives = options.workers.map(site.articles.count, .resolve, chunk: 512) {
      [RelatedArticles(site, of: $0)]
    }
    let loaded = loader.plan(assembly, &profile)
    let pages = loaded.pages
    let output = try OutputFolder(options, moment: site.moment)

    // These are wanted at the end, and need no more than the plan.
    async let nextDue = SelfChanges.next(
      of: loaded.articles, loaded.configuration, after: site.moment, drafts: options.drafts)
    let layouts = LayoutUse.all(in: site)
    let (themeFiles, fileProblems) = try project.theme()
    async let digests = memory?.digests(loaded, theme: themeFiles.digest)
    let (theme, themeProblems) = ThemeLoader.load(themeFiles, configuration: loaded.configuration, layouts: layouts)
    profile.end(.theme)
    let files = StaticFiles(project, theme: theme, time: memory?.time)
    let content = memory?.content(of: project, themeFiles)
    let same = snapshot.flatMap { old in memory?.showsTheSame(as: old, project, content) == true ? old : nil }
    // Lists come first: where one collides with a text or a file, the other is what an editor can change. What did not
    // collide in the last build does not now.
    async let planned = OutputCollisions(
      same != nil
        ? [] : (pages.filter(\.isList) + pages.filter { !$0.isList }).map { ($0.output, $0.origin) } + files.origins)
    let resolver = LinkResolver(
      site, pages: pages, files: files.paths, media: project.media, unread: loaded.unread, anchors: themeFiles.anchors,
      texts: loaded.articles, undated: loaded.undated.pages)
    let parts = try await options.workers.map(site.articles.count, .resolve, chunk: 128) { [resolver.part(of: $0)] }
    let (links, linkProblems) = resolver.table(parts)
    var collisions = await planned
    if same == nil { collisions.add(links.files.map { ($0.output, $0.origin) }) }
    let related = RelatedArticles(try await relatives)

    let unsafe =
      loaded.configuration.rawHTML == .trusted ? [] : try await project.unsafeFiles(links.files, options.workers)

    profile.end(.resolve)
    var result = report(
      loaded.diagnostics + fileProblems + themeProblems + files.diagnostics + collisions.diagnostics + linkProblems
        + unsafe)
    result.loaded = loaded
    result.articles = site.articles.count
    result.pages = pages.count
    result.heldBack = site.heldBack
    result.previewed = site.previewed
    result.basePath = loaded.configuration.address.basePath
    result.nextDue = await nextDue
    guard !result.hasFailed, let theme else { return result }
    do {
      let sized = links.with(sizes: try await project.imageSizes(of: links.pictures, workers: options.workers))
      let plain = RenderContext(site: site, links: sized, theme: theme, related: related)
      let snapshot = await verified ?? nil
      let prints = try await fingerprints(plain, await digests ?? nil)
      let fingerprints = try await fingerprints(pages, prints, since: same)
      let isSmall = snapshot?.holdsMost(of: pages.map(\.output), fingerprints) == true
      let oldCards = isSmall ? nil : prints.flatMap { memory?.cards($0) }
      let cards = isSmall ? nil : try await cards(plain, prints, oldCards)
      let context = cards.map(plain.with(cards:)) ?? plain
      var all = zip(pages, fingerprints).map { context.file(for: $0, fingerprint: $1) }
      all += files.files
      all += links.files.map { OutputFile($0, in: project, time: memory?.time) }
      profile.end(.cards)
      if options.compares {
        result.published = try await output.writer(options).compare(all)
        result.changes = result.published.map { SiteChange.all(of: $0, pages: pages, in: site) }
        result.output = output.path
        profile.end(.render)
        return result
      }
      guard let memory else {
        try await render(pages, context)
        profile.end(.render)
        return result
      }
      let writer = output.writer(options)
      result.output = output.path
      let finding = result
      async let outcome = memory.outcome(finding, loaded, context, content: content ?? .none)
      async let _ = cards.map { memory.keep($0, of: prints, oldCards) }
      let publication = try await writer.publishLocked(
        all, snapshot, at: memory.time, &profile, review: removalRule(loaded)?.check)
      result.published = publication.report
      let known = await outcome
      result.rest = { await memory.kept(publication, known, project) }
    } catch PublishingError.file(let error) {
      guard let problem = project.problem(error) else { throw PublishingError.file(error) }
      result.diagnostics.append(problem)
    } catch let problem as RenderingProblem {
      result.diagnostics.append(problem.diagnostic)
    } catch let problem as RemovalProblem {
      result.diagnostics.append(problem.diagnostic)
    }
    return result
  }

  /// The rule against emptying the site; nil for a preview, or where removals are allowed.
  private func removalRule(_ loaded: LoadedSite) -> RemovalRule? {
    if options.allowsRemoval || options.isPreview { return nil }
    let reader = ArticleReader(
      options: options, project: loaded.project, settings: loaded.configuration.parseSettings)
    return RemovalRule(loaded: loaded, lostArticles: reader.lostArticles)
  }

  /// What is to be done where nothing has changed since the last build, or texts alone; nil where more has.
  private func shortcut(
    _ loader: SiteLoader, _ profile: inout Profile, _ memory: BuildMemory, _ snapshot: Snapshot
  ) async throws -> BuildReport? {
    let project = loader.project
    if let outcome = memory.outcome(of: snapshot, for: project) {
      return await memory.verified(snapshot).map { memory.report(outcome, of: $0, project) }
    }
    guard let update = try memory.textUpdate(of: snapshot, for: project),
      let snapshot = await memory.verified(snapshot)
    else { return nil }
    return try await exchange(update, in: snapshot, project, &profile, memory)
  }

  /// Writes the pages whose text is another.
  private func exchange(
    _ update: TextUpdate, in snapshot: Snapshot, _ project: Project, _ profile: inout Profile, _ memory: BuildMemory
  ) async throws -> BuildReport {
    let writer = try OutputFolder(options).writer(options)
    let publication = try await writer.replace(update.files, in: snapshot, at: memory.time, &profile)
    return memory.report(publication, update, project)
  }

  /// Looks up the files that diagnostics of a build name.
  public static func sources(of options: BuildOptions) -> (String) -> SourceFile? {
    let root = try? FileSystem.resolve(options.project)
    return { path in root.flatMap { Project.source(path, in: options.project, root: $0) } }
  }

  // MARK: - Stages

  /// The cards that lists show: those of all articles.
  private func cards(
    _ context: RenderContext, _ fingerprints: PageFingerprints?, _ old: CardCache?
  ) async throws -> [HTML] {
    try await options.workers.map(context.articleCount, .cards) { rows in
      try context.cards(of: rows) { row in old.flatMap { old in fingerprints.flatMap { old[$0.cards[row]] } } }
    }
  }

  /// What tells which pages need not be made again; nil where nothing does.
  private func fingerprints(_ context: RenderContext, _ digests: ContentDigests?) async throws -> PageFingerprints? {
    guard let digests else { return nil }
    let cards = try await options.workers.map(context.articleCount, .cards, chunk: 256) {
      context.cardDigests(of: $0, digests)
    }
    return PageFingerprints(context, digests, cards: cards)
  }

  /// `same` is what is known of pages that show the same, whatever shows it.
  private func fingerprints(
    _ pages: [PagePlan], _ fingerprints: PageFingerprints?, since same: Snapshot?
  ) async throws -> [Fingerprint?] {
    guard let fingerprints else { return Array(repeating: nil, count: pages.count) }
    let rows = same?.rows(of: pages.map(\.output))
    return try await options.workers.map(pages.count, .cards, chunk: 256) { numbers in
      numbers.map { number in
        let old = rows?[number].flatMap { same?.files[$0].fingerprint }
        return old.map { fingerprints.fingerprint(of: pages[number], showing: $0) }
          ?? fingerprints.fingerprint(of: pages[number])
      }
    }
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
