import ByteCoding
import Newspaper
import Publishing
import Rendering
import SiteModel
import Templating
import Work

/// Decides which pages have to be made, and renders the cards that they show.
struct PageMaker {
  private let printable: PrintableEdition
  private let cache: CacheFolder
  private let workers: Workers
  private let context: RenderContext
  /// The context without cards, for each task.
  private let cardContexts: TaskReplicas<RenderContext>

  /// A maker of the pages of an edition without errors.
  init(_ printable: PrintableEdition, _ newspaper: OpenNewspaper, _ options: BuildOptions) {
    self.printable = printable
    cache = newspaper.cache
    workers = options.workers
    let edition = printable.edition
    context = RenderContext(
      site: edition.site,
      links: printable.links.with(printable.shownPictures),
      theme: printable.theme,
      related: printable.related)
    cardContexts = TaskReplicas(context.replica)
  }

  /// The number of articles or pages in a chunk, since one digest is short work: see ``Workers``.
  private static let digestChunk = 256

  /// Returns all files of the site, yet to be rendered; `snapshot`, if there is one, is verified.
  func pages(since snapshot: OutputSnapshot?) async throws -> SiteFiles {
    let prints = try await fingerprints()
    let fingerprints = try await fingerprints(prints)
    let pages = printable.edition.pages
    var made = SiteFiles(
      printable: printable, context: context, fingerprints: prints, snapshot: snapshot, files: [])
    if snapshot?.holdsMost(of: pages.map(\.output), fingerprints) != true {
      let old = prints.flatMap(cache.cards)
      let cards = try await cards(prints, old)
      made.cards = cards
      made.oldCards = old
      made.context = context.with(cards: cards)
    }
    let others = printable.files.assets + copiedFiles
    made.files.reserveCapacity(pages.count + others.count)
    let pageContexts = made.cards == nil ? cardContexts : TaskReplicas(made.context.replica)
    for (row, page) in pages.enumerated() {
      // Other files come between pages, so two tasks may have the same replica for a while.
      let context = pageContexts[row, chunk: Workers.usualChunk]
      made.files.append(context.file(for: page, fingerprint: fingerprints[row]))
    }
    made.files += others
    return made
  }

  /// The files of the newspaper that are published, and the copies of pictures.
  private var copiedFiles: [OutputFile] {
    (printable.files.published + printable.links.files).flatMap { file in
      printable.copies.files(
        of: file, printable.media[file.source], in: printable.edition.project, time: cache.time)
    }
  }

  /// Returns the cards that lists show: those of all articles, in their order.
  private func cards(_ fingerprints: PageFingerprints?, _ old: CardCache?) async throws -> [HTML] {
    try await workers.map(context.articleCount, .cards) { [cardContexts] rows in
      try cardContexts[rows.lowerBound, chunk: Workers.usualChunk].cards(of: rows) { row in
        old.flatMap { old in fingerprints.flatMap { old[$0.cards[row]] } }
      }
    }
  }

  private func fingerprints() async throws -> PageFingerprints? {
    guard let digests = printable.digests else { return nil }
    let cards = try await workers.map(context.articleCount, .cards, chunk: Self.digestChunk) { [cardContexts] in
      cardContexts[$0.lowerBound, chunk: Self.digestChunk].cardDigests(of: $0, digests)
    }
    return PageFingerprints(context, digests, cards: cards)
  }

  /// Returns the fingerprint of each page, in order; nil where digests are not known.
  ///
  /// Where the last build showed the same data, half of the fingerprint is taken from its snapshot.
  private func fingerprints(_ fingerprints: PageFingerprints?) async throws -> [Fingerprint?] {
    let pages = printable.edition.pages
    guard let fingerprints else { return Array(repeating: nil, count: pages.count) }
    let snapshotWithSameData = printable.snapshotWithSameData
    let rows = snapshotWithSameData?.rows(of: pages.map(\.output))
    let replicas = TaskReplicas(fingerprints.replica)
    return try await workers.map(pages.count, .cards, chunk: Self.digestChunk) { numbers in
      let fingerprints = replicas[numbers.lowerBound, chunk: Self.digestChunk]
      return numbers.map { number in
        let old = rows?[number].flatMap { snapshotWithSameData?.files[$0].fingerprint }
        return old.map { fingerprints.fingerprint(of: pages[number], showing: $0) }
          ?? fingerprints.fingerprint(of: pages[number])
      }
    }
  }
}

extension PrintableEdition {
  /// The pictures and downloads as pages show them, by file.
  fileprivate var shownPictures: [String: ShownPicture] {
    let shown = media.map { file, facts in
      (
        file,
        ShownPicture(facts, edition.undated.texts(ofPicture: file, facts), copies[file])
      )
    }
    return Dictionary(uniqueKeysWithValues: shown)
  }
}

/// All files of a site, to be delivered.
struct SiteFiles: Sendable {
  let printable: PrintableEdition
  fileprivate(set) var context: RenderContext
  let fingerprints: PageFingerprints?
  /// The verified snapshot of the last build; nil if there is none.
  let snapshot: OutputSnapshot?
  fileprivate(set) var files: [OutputFile]
  /// The cards of all articles; nil if few pages are made, which render their own.
  fileprivate(set) var cards: [HTML]?
  /// The cards of the last build; nil if there are none.
  fileprivate(set) var oldCards: CardCache?
}
