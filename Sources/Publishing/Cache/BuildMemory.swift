import ByteCoding
import ContentModel
import Rendering
import SiteModel

/// What a build takes from the last one into the same folder, and leaves for the next.
struct BuildMemory: Sendable {
  /// When the build began, by the clock of the file system: before anything was listed or read.
  let time: Int
  private let options: BuildOptions
  private let workplace: Workplace
  /// Nil where nothing can be kept.
  private let key: Digest?

  /// For a build that holds the lock.
  init(_ options: BuildOptions, _ workplace: Workplace, time: Int) {
    self.options = options
    self.workplace = workplace
    self.time = time
    key = ToolIdentity(workplace.fileSystem)?.key { $0.write(workplace.output) }
  }

  private var folder: String { workplace.project + "/" + Workplace.cacheFolder }
  private var path: String { folder + "/" + workplace.snapshotName }

  /// What stood in the output folder after the last build, if it still does; else nil.
  func recall() async -> Snapshot? {
    guard let key, !options.rescans, let bytes = try? workplace.fileSystem.read(path),
      let manifest = try? workplace.fileSystem.read(workplace.manifest),
      let snapshot = Snapshot(bytes, key: key, manifest: manifest),
      (try? workplace.fileSystem.facts(at: workplace.journal)) == .some(nil)
    else { return nil }
    return await snapshot.isTrue(in: workplace.output, options.workers) ? snapshot : nil
  }

  /// The report of a build that need not be: nothing that it would read or write is other than the last build left it.
  func report(of snapshot: Snapshot?, for project: Project) -> BuildReport? {
    guard project.isSettled(at: time), let snapshot, let outcome = snapshot.outcome,
      outcome.sources == digest(project.digest), outcome.holds(at: options.now)
    else { return nil }
    if !snapshot.isSettled { try? write(snapshot.settled(at: time), Digest(of: snapshot.manifest.bytes)) }
    var published = PublishReport(manifest: .read)
    published.unchanged = snapshot.manifest.lines.map(\.path)
    published.foreign = snapshot.foreign
    return report(outcome, published)
  }

  /// The report of a build that came to what another came to, and published this.
  private func report(_ outcome: Outcome, _ published: PublishReport) -> BuildReport {
    var report = outcome.report(published)
    report.output = OutputFolder.name(options)
    return report
  }

  /// The pages to write where nothing but texts has changed since; nil where more has, or may have.
  func textUpdate(of snapshot: Snapshot?, for project: Project, _ settings: ParseSettings) throws -> TextUpdate? {
    guard let snapshot, let outcome = snapshot.outcome, outcome.holds(at: options.now),
      let known = outcome.knownArticles, known.frame == digest(project.frame)
    else { return nil }
    return try TextUpdate(
      project, known, snapshot, outcome.diagnostics, settings: settings, in: workplace.output)
  }

  /// What stands for files of the newspaper together with the options.
  private func digest(_ files: Digest) -> Digest {
    var writer = ByteWriter()
    writer.write(files)
    writer.write(options.date)
    writer.write(options.drafts)
    writer.write(options.future)
    writer.write(options.isStrict)
    return Digest(of: writer.bytes)
  }

  /// What stands for the content of the newspaper's files; nil where an article has no digest.
  func digests(_ loaded: LoadedSite, theme: Digest) -> ContentDigests? {
    var byArticle: [ObjectIdentifier: ContentDigests.Article] = [:]
    byArticle.reserveCapacity(loaded.parsed.count)
    for parsed in loaded.parsed {
      if let article = parsed.article { byArticle[ObjectIdentifier(article)] = parsed.digests }
    }
    let articles = loaded.site.articles.compactMap { byArticle[ObjectIdentifier($0.article)] }
    guard articles.count == loaded.site.articles.count else { return nil }
    var common = ByteWriter()
    common.write(key ?? .none)
    common.write(theme)
    common.write(loaded.digests[SiteConfiguration.path] ?? .none)
    return ContentDigests(articles: articles, undated: loaded.digests, common: Digest(of: common.bytes))
  }

  /// Keeps what a build came to for the next; where the machine refuses, that one does all anew.
  func keep(_ publication: Publication, _ report: BuildReport, _ loaded: LoadedSite, _ context: RenderContext) async {
    var outcome: Outcome?
    if loaded.project.isSettled(at: time) {
      let known = known(loaded, context)
      outcome = Outcome(report, sources: digest(loaded.project.digest), options, loaded.site, known)
    }
    await keep(publication, outcome)
  }

  /// The same for one that exchanged texts; returns its report.
  func keep(_ publication: Publication, _ update: TextUpdate, of snapshot: Snapshot, _ project: Project) async
    -> BuildReport?
  {
    guard let outcome = snapshot.outcome else { return nil }
    let isSettled = project.isSettled(at: time)
    let new = Outcome(outcome, sources: digest(project.digest), from: options.now, update.known)
    await keep(publication, isSettled ? new : nil)
    return report(outcome, publication.report)
  }

  private func keep(_ publication: Publication, _ outcome: Outcome?) async {
    guard let snapshot = try? await publication.aftermath?.snapshot(outcome) else { return }
    try? write(snapshot, publication.text)
  }

  private func known(_ loaded: LoadedSite, _ context: RenderContext) -> KnownArticles? {
    guard !context.readsWordCount else { return nil }
    let pages = context.articlePages(loaded.pages)
    var articles: [KnownArticles.Article] = []
    articles.reserveCapacity(loaded.parsed.count)
    for parsed in loaded.parsed {
      guard let article = parsed.article, let digests = parsed.digests else { return nil }
      let page = pages[ObjectIdentifier(article)]
      articles.append(
        KnownArticles.Article(
          facts: parsed.entry.facts, digest: digests.facts, page: page?.path, isPlain: page?.isPlain == true))
    }
    return KnownArticles(frame: digest(loaded.project.frame), articles: articles)
  }

  private func write(_ snapshot: Snapshot, _ manifest: Digest) throws(FileError) {
    guard let key else { return }
    let new = path + ".new"
    try workplace.fileSystem.makeOwnFolder(folder)
    if try workplace.fileSystem.facts(at: new) != nil { try workplace.fileSystem.remove(new) }
    try workplace.fileSystem.write(snapshot.bytes(key: key, manifest: manifest), toNew: new)
    try workplace.fileSystem.move(new, to: path)
  }
}
