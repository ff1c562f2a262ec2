import CommonMark
import ContentModel
import SiteModel
import Templating

extension RenderContext {
  /// A text with its links and pictures filled in, and its directives rendered by their partials.
  ///
  /// - Parameters:
  ///   - text: the HTML with holes.
  ///   - body: the references and directives of the text.
  ///   - links: the targets of the references of `body`, in the same order.
  ///   - belowPicture: true if the page shows a picture above the text; otherwise one at the top of the text loads
  ///     eagerly.
  ///   - isSponsored: true if links to other sites are marked as sponsored.
  ///   - isTracked: true if the renderer reports the range of the text in the page.
  ///   - isDetached: true for a text outside of pages: each picture has a single file.
  ///   - wrap: renders a directive around its content, in place of the partials; nil to use these.
  /// - Returns: the HTML with links and pictures filled in, and the directives rendered.
  func filled(
    _ text: BodyHTML, of body: Body, links: [ResolvedLink], belowPicture: Bool = false, isSponsored: Bool = false,
    isTracked: Bool = false, isDetached: Bool = false, wrapping wrap: ((Directive, [UInt8]) -> [UInt8])? = nil
  ) -> HTML {
    var bytes: [UInt8] = []
    let top = belowPicture ? nil : text.topPicture
    func fill(_ hole: BodyHTML.Hole) -> BodyHTML.Filling {
      let link = hole.reference < links.count ? links[hole.reference] : .offSite
      if link == .textOnly { return .textOnly }
      let address = address(of: link)
      guard hole.kind == .image else { return address.map(BodyHTML.Filling.address) ?? .asWritten }
      let traits = hole.reference < body.references.count ? body.references[hole.reference].traits : []
      var picture = picture(at: link, traits, isDetached: isDetached)
      picture.isLazy = hole != top
      if !isDetached, !traits.contains(.hasSources) {
        picture.sources = sources(at: link, sizes: sizes(of: hole, in: text, traits))
      }
      return .picture(picture)
    }
    text.append(to: &bytes, filling: fill) { row, content in
      guard row < body.directives.count else { return content }
      let directive = body.directives[row]
      return wrap?(directive, content) ?? wrapped(content, by: directive, links)
    }
    if isSponsored { bytes = LinkRelation("sponsored").added(to: bytes, where: leavesSite) }
    return HTML(trusted: bytes, isTracked: isTracked)
  }

  /// The content of a directive in its partial; the content alone if the theme has none.
  ///
  /// Rendering always ends: these partials see no list, and their operations were counted when they were checked.
  private func wrapped(_ content: [UInt8], by directive: Directive, _ links: [ResolvedLink]) -> [UInt8] {
    guard let partial = theme.directives[directive.kind] else { return content }
    var bytes: [UInt8] = []
    let globals = GlobalsView(context: self)
    if directive.kind != .embed {
      let view = DirectiveView(directive: directive, content: HTML(trusted: content))
      templates.renderFragment(partial, globals: globals, context: view, into: &bytes)
    } else if let view = EmbedView(directive, links: links, in: self) {
      templates.renderFragment(partial, globals: globals, context: view, into: &bytes)
    } else {
      return content
    }
    return bytes
  }

  /// The HTML of a record: its text, or else its key `description` as a paragraph.
  ///
  /// Empty without a record, or if it has neither.
  func html(of record: TermRecord?) -> HTML {
    guard let record else { return HTML(trusted: []) }
    let text = filled(record.html, of: record.body, links: links[record.path])
    guard text.bytes.isEmpty, let summary = record.summary else { return text }
    return HTML(trusted: Array("<p>".utf8) + HTML(escaping: summary).bytes + Array("</p>\n".utf8))
  }
}

extension TermRecord {
  /// A sentence or two for search engines; nil if there is none.
  var shortText: String? { summary ?? (body.excerpt.isEmpty ? nil : body.excerpt) }

  /// True if it has a description or a text.
  var hasText: Bool { summary != nil || !html.bytes.isEmpty }
}
