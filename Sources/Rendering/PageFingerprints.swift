import ByteCoding
import SiteModel

/// The fingerprints of pages, by which a build finds unchanged ones.
///
/// The inputs that a fingerprint covers are defined by the page's kind, in ``OutputKind/digest(_:)``.
public struct PageFingerprints: Sendable {
  private let sources: FingerprintSources
  /// The digest of the theme's part in pages of a layout, by the layout's number.
  ///
  /// It covers the values of the ``AskedKeys`` of the layout too.
  private let looks: [Digest]

  /// Creates the fingerprints of a build; `cards` are the results of ``RenderContext/cardDigests(of:_:)`` for
  /// all articles, in order.
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
  /// An article's cards are equal in two builds if this digest and ``cardKey`` are equal.
  public var cards: [Digest] { sources.cards }

  /// The digest of all inputs of cards but the articles.
  public var cardKey: Digest {
    var writer = ByteWriter()
    writer.write(sources.common)
    let theme = sources.context.theme
    writer.write(Self.look(theme.cardDigest, theme.askedByCards, sources))
    return Digest(of: writer.bytes)
  }

  /// The fingerprint of a page; nil if the page is rendered in each build.
  public func fingerprint(of plan: PagePlan) -> Fingerprint? {
    let kind = OutputKinds.kind(of: plan)
    var digest = PageDigest(sources, path: plan.path, kind: type(of: kind).name)
    return kind.digest(&digest).map { Fingerprint(content: $0, look: look(of: kind)) }
  }

  /// The fingerprint of a page with unchanged content; `old` is that of the last build.
  public func fingerprint(of plan: PagePlan, showing old: Fingerprint) -> Fingerprint {
    Fingerprint(content: old.content, look: look(of: OutputKinds.kind(of: plan)))
  }

  /// The digest of the theme's part in files of a kind.
  ///
  /// Without a layout it covers words and assets alone: code that writes files reads no templates, and rendering a page
  /// with a missing layout fails anyway.
  private func look(of kind: any OutputKind) -> Digest {
    guard let layout = try? kind.layout(in: sources.context) else { return sources.digests.theme }
    return looks[layout.number]
  }
}
