import ByteCoding
import ContentModel
import Rendering
import SiteModel
import Templating

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

  private func path(_ name: String) -> String { workplace.cache + "/" + name }

  /// What stood in the output folder after the last build; whether it is still true is to be seen.
  func recall() -> Snapshot? {
    guard let key, !options.rescans, let bytes = try? workplace.fileSystem.read(path(workplace.snapshotName)),
      let manifest = try? workplace.fileSystem.read(workplace.manifest),
      let snapshot = Snapshot(bytes, key: key, manifest: manifest),
      (try? workplace.fileSystem.facts(at: workplace.journal)) == .some(nil)
    else { return nil }
    return snapshot
  }

  /// The snapshot, if it is true; else nil.
  func verified(_ snapshot: Snapshot?) async -> Snapshot? {
    guard let snapshot else { return nil }
    return await snapshot.isTrue(in: workplace.output, options.workers) ? snapshot : nil
  }

  /// What this build comes to as well, if nothing that it would read is other than it was for the last one.
  func outcome(of snapshot: Snapshot, for project: Project) -> Outcome? {
    guard project.isSettled(at: time), let outcome = snapshot.outcome, outcome.sources == digest(project.digest),
      outcome.holds(at: options.now)
    else { return nil }
    return outcome
  }

  /// The report of a build that need not be: it would come to `outcome`, and what it would write is there.
  func report(_ outcome: Outcome, of snapshot: Snapshot, _ project: Project) -> BuildReport {
    var published = PublishReport(manifest: .read)
    published.unchanged = snapshot.manifest.lines.map(\.path)
    published.foreign = snapshot.foreign
    var report = report(outcome, published)
    report.rest = { [time] in
      let isNew = !snapshot.isSettled
      return KeptBuild(
        snapshot: isNew ? snapshot.settled(at: time) : snapshot, project: project, isSettled: true, isNew: isNew)
    }
    return report
  }

  /// The report of a build that came to what another came to, and published this.
  private func report(_ outcome: Outcome, _ published: PublishReport) -> BuildReport {
    var report = outcome.report(published)
    report.output = OutputFolder.name(options)
    return report
  }

  /// The pages to write where nothing but texts has changed since; nil where more has, or may have.
  func textUpdate(of snapshot: Snapshot, for project: Project) throws -> TextUpdate? {
    guard var outcome = snapshot.outcome, outcome.holds(at: options.now),
      outcome.frame == digest(project.frame), let known = outcome.knownArticles,
      let settings = try SiteLoader(options: options, project: project).settings()
    else { return nil }
    outcome.sources = digest(project.digest)
    outcome.content = .none
    outcome.from = options.now.seconds
    return try TextUpdate(project, known, snapshot, outcome, settings: settings, in: workplace.output)
  }

  /// True if all that pages show, for which `content` stands, is as it was for the last build.
  func showsTheSame(as snapshot: Snapshot, _ project: Project, _ content: Digest?) -> Bool {
    guard project.isSettled(at: time), let outcome = snapshot.outcome else { return false }
    return outcome.content == content && outcome.holds(at: options.now)
  }

  /// What stands for all that pages show, whatever templates show it.
  func content(of project: Project, _ theme: ThemeFiles) -> Digest {
    var writer = ByteWriter()
    writer.write(digest(project.content))
    writer.write(theme.digest)
    for anchor in theme.anchors.sorted() { writer.write(anchor) }  // where links may lead
    return Digest(of: writer.bytes)
  }

  /// What stands for files of the newspaper together with the options.
  private func digest(_ files: Digest) -> Digest {
    var writer = ByteWriter()
    writer.write(files)
    writer.write(options.date)
    writer.write(options.drafts)
    writer.write(options.future)
    writer.write(options.expired)
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
    loaded.configuration.parseSettings.write(to: &common)
    common.write(loaded.digests[SiteConfiguration.path] ?? .none)
    return ContentDigests(articles: articles, undated: loaded.digests, common: Digest(of: common.bytes), theme: theme)
  }

  /// What a build comes to that publishes what was rendered from this.
  func outcome(_ report: BuildReport, _ loaded: LoadedSite, _ context: RenderContext, content: Digest) -> Outcome {
    let project = loaded.project
    var outcome = Outcome(
      report, sources: digest(project.digest), frame: digest(project.frame), content: content, options, loaded)
    outcome.knownArticles = known(loaded, context)
    return outcome
  }

  /// What is kept of a publication; nil where somebody else has been at the output folder meanwhile.
  func kept(_ publication: Publication, _ outcome: Outcome, _ project: Project) async -> KeptBuild? {
    guard let snapshot = try? await publication.aftermath?.snapshot(outcome) else { return nil }
    return KeptBuild(snapshot: snapshot, project: project, isSettled: project.isSettled(at: time))
  }

  /// The report of a build that exchanged texts.
  func report(_ publication: Publication, _ update: TextUpdate, _ project: Project) -> BuildReport {
    var report = report(update.outcome, publication.report)
    report.rest = { await kept(publication, update.outcome, project) }
    return report
  }

  private func known(_ loaded: LoadedSite, _ context: RenderContext) -> [KnownArticle]? {
    // Pages that read other articles' texts would have to be rendered too, for which a site is needed.
    guard let exchange = context.textExchange(loaded.pages), exchange.readers.isEmpty else { return nil }
    var articles: [KnownArticle] = []
    articles.reserveCapacity(loaded.parsed.count)
    for parsed in loaded.parsed {
      guard let article = parsed.article, let digests = parsed.digests else { return nil }
      let page = exchange.pages[ObjectIdentifier(article)]
      articles.append(
        KnownArticle(
          facts: parsed.entry.facts, digest: digests.facts, page: page?.path, isPlain: page?.isPlain == true))
    }
    return articles
  }

  /// Keeps what a build came to for the next; where the machine refuses, that one does all anew.
  func write(_ kept: KeptBuild) async {
    guard kept.isNew, let key else { return }
    write(await kept.believable.bytes(key: key), as: workplace.snapshotName)
  }

  /// The cards that an earlier build left, if any of them can be of use.
  func cards(_ fingerprints: PageFingerprints) -> CardCache? {
    guard !options.rescans, let bytes = try? workplace.fileSystem.read(path(Self.cardsName)) else { return nil }
    return CardCache(bytes, key: fingerprints.cardKey, expecting: fingerprints.cards.count)
  }

  /// Keeps the cards of all articles for the next build, unless they are `old`.
  func keep(_ cards: [HTML], of fingerprints: PageFingerprints?, _ old: CardCache?) {
    guard let fingerprints, old?.holds(fingerprints.cards) != true else { return }
    write(CardCache.bytes(key: fingerprints.cardKey, digests: fingerprints.cards, cards: cards), as: Self.cardsName)
  }

  private static let cardsName = "cards"

  /// Removes what a build left that was cut off while it wrote for the next.
  func removeUnfinished() {
    for name in [Self.cardsName, workplace.snapshotName] { removeUnfinished(name) }
  }

  private func removeUnfinished(_ name: String) { try? workplace.fileSystem.remove(path(name) + Self.unfinished) }

  private static let unfinished = ".new"

  /// Puts a file of the cache in its place; where the machine refuses, there is none.
  private func write(_ bytes: [UInt8], as name: String) {
    let (path, fileSystem) = (path(name), workplace.fileSystem)
    let new = path + Self.unfinished
    do throws(FileError) {
      defer { removeUnfinished(name) }
      try fileSystem.makeOwnFolder(workplace.cache)
      try fileSystem.removeAll(new)
      try fileSystem.write(bytes, toNew: new)
      if try fileSystem.facts(at: path)?.kind == .folder { try fileSystem.removeAll(path) }
      try fileSystem.move(new, to: path)
    } catch {}
  }
}
