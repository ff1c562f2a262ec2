import ByteCoding
import ContentModel
import Rendering
import SiteModel

/// What a build takes from the last one into the same folder, and leaves for the next.
struct BuildMemory: Sendable {
  /// What stands for the newspaper's files and the options.
  let sources: Digest
  /// When the files were listed, by the clock of the file system.
  let time: Int
  private let options: BuildOptions
  private let workplace: Workplace
  private let key: Digest
  /// False if a file of the newspaper may have changed since it was listed, without a trace.
  private let isSettled: Bool

  /// Nil where nothing may be kept.
  init?(_ options: BuildOptions, _ project: Project, _ workplace: Workplace, time: Int) {
    guard let identity = ToolIdentity(project.fileSystem) else { return nil }
    self.options = options
    self.workplace = workplace
    self.time = time
    key = identity.key { $0.write(workplace.output) }
    isSettled = project.newestChange < time - FileFacts.settling
    var writer = ByteWriter()
    writer.write(project.digest)
    writer.write(options.date)
    writer.write(options.drafts)
    writer.write(options.future)
    writer.write(options.isStrict)
    sources = Digest(of: writer.bytes)
  }

  private var folder: String { workplace.project + "/" + Workplace.cacheFolder }
  private var path: String { folder + "/" + workplace.snapshotName }

  /// What stood in the output folder after the last build, unless another build, or none, has been there since.
  func snapshot() -> Snapshot? {
    guard !options.rescans, let bytes = try? workplace.fileSystem.read(path),
      let snapshot = Snapshot(bytes, key: key),
      let manifest = try? workplace.fileSystem.read(workplace.manifest), Digest(of: manifest) == snapshot.manifest,
      (try? workplace.fileSystem.facts(at: workplace.journal)) == .some(nil)
    else { return nil }
    return snapshot
  }

  /// The output folder as the snapshot says, if it still is so; else nil.
  func tree(of snapshot: Snapshot?) async -> OutputTree? { await snapshot?.verified(in: workplace, options.workers) }

  /// The report of a build that need not be: nothing that it would read or write is other than the last build left it.
  func report(of snapshot: Snapshot?) -> BuildReport? {
    guard isSettled, let snapshot, let outcome = snapshot.outcome, outcome.sources == sources,
      outcome.holds(at: options.now)
    else { return nil }
    if !snapshot.isSettled { try? write(snapshot.settled(at: time)) }
    var report = outcome.report(of: snapshot)
    report.output = OutputFolder.name(options)
    return report
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
    common.write(key)
    common.write(theme)
    common.write(loaded.digests[SiteConfiguration.path] ?? .none)
    return ContentDigests(articles: articles, undated: loaded.digests, common: Digest(of: common.bytes))
  }

  /// Keeps what a build came to for the next; where the machine refuses, that one does all anew.
  func keep(_ publication: Publication, _ report: BuildReport, _ site: Site) {
    guard let entries = publication.entries else { return }
    let outcome = isSettled ? Outcome(report, sources: sources, options, site) : nil
    try? write(Snapshot(manifest: publication.manifest, entries: entries, outcome: outcome))
  }

  private func write(_ snapshot: Snapshot) throws(FileError) {
    let new = path + ".new"
    try workplace.fileSystem.makeOwnFolder(folder)
    if try workplace.fileSystem.facts(at: new) != nil { try workplace.fileSystem.remove(new) }
    try workplace.fileSystem.write(snapshot.bytes(key: key), toNew: new)
    try workplace.fileSystem.move(new, to: path)
  }
}
