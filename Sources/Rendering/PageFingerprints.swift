import ByteCoding
import SiteModel

/// The fingerprints of pages: a page whose fingerprint is as in the last build need not be made again.
///
/// What a fingerprint covers is said by the page's kind, in ``OutputKind/digest(_:)``.
public struct PageFingerprints: Sendable {
  private let sources: FingerprintSources
  /// The digest of the theme as far as pages of a layout are made of it, and of what only some layouts ask for, by the
  /// layout's number.
  private let looks: [Digest]

  /// `cards` are the results of ``RenderContext/cardDigests(of:_:)`` for all articles, in order.
  public init(_ context: RenderContext, _ digests: ContentDigests, cards: [Digest]) {
    let sources = FingerprintSources(context, digests, cards: cards)
    self.sources = sources
    looks = context.theme.layouts.all.map { Self.look($0.templates, $0.asked, sources) }
  }

  private static func look(_ templates: Digest, _ asked: AskedKeys, _ sources: FingerprintSources) -> Digest {
    var writer = ByteWriter()
    writer.write(sources.digests.theme)
    writer.write(templates)
    if asked.contains(.latest) {
      for article in sources.context.latest { writer.write(sources.cards[article.row]) }
    }
    if asked.contains(.sectionCounts) {
      for section in sources.context.site.sections { writer.write(section.articles.count) }
    }
    return Digest(of: writer.bytes)
  }

  /// The digest of each article's cards, by row of the site's articles.
  ///
  /// The cards of two builds are alike where this and ``cardKey`` are.
  public var cards: [Digest] { sources.cards }

  /// The digest of all that cards are made of but the articles.
  public var cardKey: Digest {
    var writer = ByteWriter()
    writer.write(sources.common)
    let theme = sources.context.theme
    writer.write(Self.look(theme.cardDigest, theme.askedByCards, sources))
    return Digest(of: writer.bytes)
  }

  /// The fingerprint of a page; nil: it has none, and is made in each build.
  public func fingerprint(of plan: PagePlan) -> Fingerprint? {
    let kind = OutputKinds.kind(of: plan)
    var digest = PageDigest(sources, path: plan.path, kind: type(of: kind).name)
    return kind.digest(&digest).map { Fingerprint(content: $0, look: look(of: kind)) }
  }

  /// The fingerprint of a page that had `old` as its fingerprint, and shows the same.
  public func fingerprint(of plan: PagePlan, showing old: Fingerprint) -> Fingerprint {
    Fingerprint(content: old.content, look: look(of: OutputKinds.kind(of: plan)))
  }

  /// Code that writes files reads words and assets of the theme alone.
  ///
  /// Rendering a page whose layout is missing fails, whatever its fingerprint is.
  private func look(of kind: any OutputKind) -> Digest {
    guard let layout = try? kind.layout(in: sources.context) else { return sources.digests.theme }
    return looks[layout.number]
  }
}
