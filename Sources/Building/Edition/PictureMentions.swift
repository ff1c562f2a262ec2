import ContentModel
import Diagnostics
import Newspaper
import SiteModel

/// The mentions of pictures on which problems and rights depend.
struct PictureMentions {
  /// The mentions of pictures that readers see.
  private let shown: Set<PictureMention>
  /// The mentions in texts that readers do not see, if these have pictures without a description.
  private let hidden: [PictureMention]
  private let undated: UndatedContent
  /// False if HTML stays as its author wrote it, so that descriptions are not added to it.
  private let fillsHTML: Bool

  /// The mentions of an edition; none if no picture lacks a description, and no rights end.
  init(_ edition: Edition, _ resolver: LinkResolver, _ links: LinkTable, _ files: StaticFiles) {
    undated = edition.undated
    fillsHTML = edition.configuration.rawHTML != .trusted
    let asking = Set(edition.diagnostics.lazy.filter(\.asksForDescription).map(\.range.path))
    let hasEnds = undated.pictures.values.contains { $0.expires != nil }
    // A file in `Content/static` is public, whether a page shows it or not.
    let own = files.published.filter { edition.undated.pictures[$0.source]?.expires != nil }
    shown = asking.isEmpty && !hasEnds ? [] : links.mentions(in: edition.site).union(own.map(PictureMention.init))
    hidden = asking.isEmpty ? [] : resolver.unpublishedMentions.filter { asking.contains($0.range.path) }
  }

  /// The pictures of texts that readers do not see, if only their files can have a description.
  var hiddenPictures: [String] { hidden.map(\.file).filter { undated.pictures[$0]?.alt == nil } }

  /// The records of pictures that readers see and whose rights end.
  var limited: [PictureRecord] {
    let files = Set(shown.map(\.file))
    return undated.pictures.values.filter { $0.expires != nil && files.contains($0.picture) }
  }

  /// Returns the problems of rights that have ended at a moment, or soon will.
  func endedRights(at moment: Moment) -> [Diagnostic] {
    shown.rightsProblems(undated.pictures, at: moment)
  }

  /// Returns the problems without those of pictures whose record or file has a description.
  func withoutDescribed(_ problems: [Diagnostic], _ media: [String: MediaFacts]) -> [Diagnostic] {
    let described = (shown + hidden).filter { undated.texts(ofPicture: $0.file, media[$0.file]).alt != nil }
    if described.isEmpty { return problems }
    let mentions = Dictionary(grouping: described.map(\.range), by: \.path)
    // The range of a problem with an HTML tag is the whole tag, in which the address lies.
    return problems.filter { problem in
      guard problem.asksForDescription, let mentions = mentions[problem.range.path] else { return true }
      return !mentions.contains { mention in
        fillsHTML ? problem.range.offsets.contains(mention.offsets) : problem.range.offsets == mention.offsets
      }
    }
  }
}

extension Edition {
  /// The records of pictures that readers see and whose rights end.
  package var limitedPictures: [PictureRecord] {
    guard undated.pictures.values.contains(where: { $0.expires != nil }) else { return [] }
    let files = StaticFiles(project, theme: nil)
    let resolver = LinkResolver(site, pages: pages, files: files.paths, media: project.media, unread: unread)
    return PictureMentions(self, resolver, resolver.resolve().links, files).limited
  }
}

extension UndatedContent {
  /// Returns the texts of a picture: those of its record, or else those of its file.
  func texts(ofPicture file: String, _ facts: MediaFacts?) -> PictureTexts {
    (facts?.texts ?? PictureTexts()).overruled(by: pictures[file])
  }
}
