import CommonMark
import ContentModel
import SiteModel

extension RenderContext {
  /// The address of a copy of a linked picture, from the host's root; nil if the target is no picture.
  func address(of copy: Renditions.Copy, at link: ResolvedLink) -> String? {
    if case .picture(let path, _, _) = link { address.link(path + copy.suffix) } else { nil }
  }

  /// The addresses of a picture's copies with their widths in pixels (HTML, section 4.8.4.2.1: `srcset`).
  func addresses(of group: Renditions.Group, at link: ResolvedLink) -> String {
    let candidates = group.copies.compactMap { copy in address(of: copy, at: link).map { "\($0) \(copy.size.width)w" } }
    return candidates.joined(separator: ", ")
  }

  /// A picture in a text, without its sources.
  ///
  /// The picture's own texts serve as alternative text unless it is a decoration, and as caption and credit of a
  /// figure.
  func picture(at link: ResolvedLink, _ traits: Reference.Traits, isDetached: Bool) -> BodyHTML.Image {
    let shown = links.picture(at: link)
    let size = isDetached ? shown?.renditions?.fallback.size ?? shown?.size : shown?.size
    var picture = BodyHTML.Image(
      address: address(of: link), width: size?.width, height: size?.height, isLazy: true)
    guard let shown else { return picture }
    if !traits.contains(.isDecoration) { picture.alt = shown.texts.alt }
    if traits.contains(.isFigure) { (picture.caption, picture.credit) = (shown.texts.caption, shown.texts.credit) }
    if !isDetached { picture.color = shown.renditions?.color?.css }
    return picture
  }

  /// The widths of a picture in a text (HTML: `sizes`).
  ///
  /// They are those in `site.yml`, or else those of the built-in theme.
  func sizes(of hole: BodyHTML.Hole, in text: BodyHTML, _ traits: Reference.Traits) -> String {
    configuration.images?.sizes ?? PictureSizes.sizes(of: hole, in: text, traits)
  }

  /// The copies of a linked picture, by format; empty if there are none.
  func sources(at link: ResolvedLink, sizes: @autoclosure () -> String) -> [BodyHTML.Source] {
    guard let groups = links.picture(at: link)?.renditions?.groups, !groups.isEmpty else { return [] }
    let sizes = sizes()
    return groups.map { group in
      BodyHTML.Source(mediaType: group.mediaType, addresses: addresses(of: group, at: link), sizes: sizes)
    }
  }
}
