import ByteCoding
import SiteModel

/// The fingerprints of pages, by which a build finds unchanged ones.
///
/// The inputs that a fingerprint covers are defined by the page's kind, in ``OutputKind/digest(_:)``.
public struct PageFingerprints: Sendable {
  private let sources: FingerprintInputs
  /// The digest of the theme's part in pages of a layout, by the layout's number.
  ///
  /// It covers the values of the ``RareKeyGroups`` of the layout too.
  private let presentations: [Digest]

  /// Creates the fingerprints of a build; `cards` are the results of ``RenderContext/cardDigests(of:_:)`` for
  /// all articles, in order.
  public init(_ context: RenderContext, _ digests: SourceDigests, cards: [Digest]) {
    let sources = FingerprintInputs(context, digests, cards: cards)
    self.sources = sources
    presentations = context.theme.layouts.all.map { Self.presentation($0.templates, $0.rareKeys, sources) }
  }

  private init(_ sources: FingerprintInputs, presentations: [Digest]) {
    self.sources = sources
    self.presentations = presentations
  }

  /// Returns a replica for another task.
  public func replica() -> PageFingerprints { PageFingerprints(sources.replica(), presentations: presentations) }

  private static func presentation(_ templates: Digest, _ rareKeys: RareKeyGroups, _ sources: FingerprintInputs)
    -> Digest
  {
    var writer = ByteWriter()
    writer.write(sources.digests.theme)
    writer.write(templates)
    if rareKeys.contains(.latest) {
      for article in sources.context.latest { writer.write(sources.cards[article.row]) }
    }
    if rareKeys.contains(.sectionCounts) {
      for section in sources.context.site.sections { writer.write(section.articles.count) }
    }
    return Digest(of: writer.bytes)
  }

  /// The digest of each article's cards, by row of the site's articles.
  ///
  /// An article's cards are equal in two builds if this digest and ``cardKey`` are equal.
  public var cards: [Digest] { sources.cards }

  /// The digest of all inputs of cards but the articles.
  public var cardKey: Digest {
    var writer = ByteWriter()
    writer.write(sources.common)
    let theme = sources.context.theme
    writer.write(Self.presentation(theme.cardDigest, theme.rareKeysOfCards, sources))
    return Digest(of: writer.bytes)
  }

  /// The fingerprint of a page; nil if the page is rendered in each build.
  public func fingerprint(of plan: PagePlan) -> Fingerprint? {
    let kind = OutputKinds.kind(of: plan)
    var digest = PageDigest(sources, path: plan.path, kind: type(of: kind).name)
    return kind.digest(&digest).map { Fingerprint(data: $0, presentation: presentation(of: kind)) }
  }

  /// The fingerprint of a page with unchanged data; `old` is that of the last build.
  public func fingerprint(of plan: PagePlan, showing old: Fingerprint) -> Fingerprint {
    Fingerprint(data: old.data, presentation: presentation(of: OutputKinds.kind(of: plan)))
  }

  /// The digest of the theme's part in files of a kind.
  ///
  /// Without a layout it covers words and assets alone: code that writes files reads no templates, and rendering a page
  /// with a missing layout fails anyway.
  private func presentation(of kind: any OutputKind) -> Digest {
    guard let layout = try? kind.layout(in: sources.context) else { return sources.digests.theme }
    return presentations[layout.number]
  }
}
