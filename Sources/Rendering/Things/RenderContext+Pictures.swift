import CommonMark
import ContentModel
import SiteModel

extension RenderContext {
  /// The address of a copy of the picture that a link leads to, from the host's root; nil for no picture of this site.
  func address(of copy: Renditions.Copy, at link: ResolvedLink) -> String? {
    if case .picture(let path, _, _) = link { address.link(path + copy.suffix) } else { nil }
  }

  /// The addresses of a picture's copies with their widths (HTML, section 4.8.4.2.1: `srcset`).
  func addresses(of group: Renditions.Group, at link: ResolvedLink) -> String {
    let candidates = group.copies.compactMap { copy in address(of: copy, at: link).map { "\($0) \(copy.size.width)w" } }
    return candidates.joined(separator: ", ")
  }

  /// A picture of a text, without the sources; the words of the picture itself stand where they may count.
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

  /// The widths at which a picture of a text is shown (HTML: `sizes`).
  ///
  /// They are those that `site.yml` gives for a theme of its own, or else those of the built-in theme.
  func sizes(of hole: BodyHTML.Hole, in text: BodyHTML, _ traits: Reference.Traits) -> String {
    configuration.images?.sizes ?? PictureSizes.sizes(of: hole, in: text, traits)
  }

  /// The copies of the picture that a link leads to, for a place in a text.
  func sources(at link: ResolvedLink, sizes: @autoclosure () -> String) -> [BodyHTML.Source] {
    guard let groups = links.picture(at: link)?.renditions?.groups, !groups.isEmpty else { return [] }
    let sizes = sizes()
    return groups.map { group in
      BodyHTML.Source(mediaType: group.mediaType, addresses: addresses(of: group, at: link), sizes: sizes)
    }
  }
}
