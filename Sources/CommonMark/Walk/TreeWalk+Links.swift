import Ccmark
import Diagnostics

/// The links and images around the current node of a walk.
struct OpenReferences {
  /// A link or an image that has been entered and not yet left.
  struct OpenReference {
    let kind: Reference.Kind
    let address: LinkAddress
    /// The index of its entry in the facts' `references`, completed when it ends; nil if it has no hole.
    let reference: Int?
    /// True if it stays a link or an image.
    let stays: Bool
  }

  /// The number of images around the current node; all text in them is alternative text.
  var images = 0
  /// The number of links around the current node, outside alternative text.
  ///
  /// HTML allows no link in a link, but libcmark makes one of an autolink in a link's text; it becomes text.
  var links = 0
  /// The outermost open link; nil if there is none.
  var link: OpenReference?
  /// The outermost open image; nil if there is none.
  var image: OpenReference?
  /// The alternative text of the open image so far; nil outside images.
  var alternativeText: PlainText?
}

extension TreeWalk {
  mutating func enterLink(_ node: OpaquePointer) {
    guard open.images == 0 else { return }
    open.links += 1
    guard open.links == 1, !elements.contains("a") else { return }
    open.link = judge(node, .link)
  }

  mutating func enterImage(_ node: OpaquePointer) {
    open.images += 1
    guard open.images == 1 else { return }
    let image = judge(node, .image)
    open.image = image
    open.alternativeText = PlainText()
  }

  mutating func leaveLink(_ node: OpaquePointer) {
    guard open.images == 0 else {
      withBytes(ofCString: cmark_node_get_url(node)) { _ = search.find(address: $0) }
      return
    }
    open.links -= 1
    guard open.links == 0, let link = open.link else { return unwrap(node) }
    open.link = nil
    close(link, node)
    if !link.stays {
      unwrap(node)
    } else if link.reference != nil {
      Marker.mark(link: node)
    }
  }

  /// Replaces a link by its content.
  private mutating func unwrap(_ link: OpaquePointer) {
    while let child = cmark_node_first_child(link) { _ = cmark_node_insert_before(link, child) }
    cmark_node_free(link)
    hasGap = true
  }

  mutating func leaveImage(_ node: OpaquePointer) {
    open.images -= 1
    guard open.images == 0, let image = open.image else {
      withBytes(ofCString: cmark_node_get_url(node)) { _ = search.find(address: $0) }
      return
    }
    open.image = nil
    let address = close(image, node)
    if !image.stays {
      _ = cmark_node_insert_before(node, NodeText.make(open.alternativeText?.bytes ?? []))
      cmark_node_free(node)
      hasGap = true
    } else {
      noteDescription(of: node, at: address)
      if image.reference != nil { Marker.mark(image: node) }
      setAttributes(ofPicture: node)
    }
    open.alternativeText = nil
  }

  /// Checks the address, and adds an entry to the references if it gets a hole.
  private mutating func judge(_ node: OpaquePointer, _ kind: Reference.Kind) -> OpenReferences.OpenReference {
    let address = withBytes(ofCString: cmark_node_get_url(node)) { LinkAddress($0) }
    let stays = address.has(options.allowedSchemes)
    guard stays, address != .empty else {
      return OpenReferences.OpenReference(kind: kind, address: address, reference: nil, stays: stays)
    }
    let row = facts.references.count
    facts.references.append(Reference(kind: kind, destination: "", range: 0..<0))
    return OpenReferences.OpenReference(kind: kind, address: address, reference: row, stays: true)
  }

  /// Finds the address of a link or an image in the source; nil if it is not found.
  private mutating func addressRange(of node: OpaquePointer) -> Range<Int>? {
    if BareLinks.contains(node) {
      return withBytes(ofCString: cmark_node_get_literal(cmark_node_first_child(node))) { search.find($0) }
    }
    return withBytes(ofCString: cmark_node_get_url(node)) { $0.isEmpty ? nil : search.find(address: $0) }
  }

  /// Finds the address in the source, completes the reference, and reports mistakes; returns the range of the address.
  @discardableResult
  private mutating func close(_ open: OpenReferences.OpenReference, _ node: OpaquePointer) -> Range<Int> {
    var destination = withBytes(ofCString: cmark_node_get_url(node)) { String(decoding: $0, as: UTF8.self) }
    let found = addressRange(of: node)
    let range = found ?? search.firstLine
    if let found { noteSyntaxStarts(inAddress: found) }
    switch open.address {
    case .empty:
      diagnostics.append(.emptyLink(open.kind, at: self.range(range)))
    case .scheme(let scheme) where !open.stays:
      diagnostics.append(
        .linkScheme(scheme, open.kind, allowed: options.allowedSchemes ?? [], at: self.range(range)))
    case .protocolRelative where options.allowedSchemes != nil:
      let meant = LinkAddress.meant(by: destination)
      diagnostics.append(.protocolRelativeLink(destination, meant: meant, at: self.range(range)))
      destination = meant
      _ = cmark_node_set_url(node, destination)
    case .scheme, .protocolRelative, .relative:
      break
    }
    if let index = open.reference {
      let traits = open.kind == .image ? traits(of: node) : []
      facts.references[index] = Reference(kind: open.kind, destination: destination, range: range, traits: traits)
    }
    return range
  }
}

extension Diagnostic {
  static func emptyLink(_ kind: Reference.Kind, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyLink, .warning, "the \(kind) has no address", at: range, hint: "write one between the parentheses")
  }

  static func linkScheme(
    _ scheme: String, _ kind: Reference.Kind, allowed: Set<String>, at range: SourceRange
  ) -> Diagnostic {
    let message =
      switch kind {
      case .link: "a link may not lead to a '\(scheme):' address, so only its text is kept"
      case .image: "an image may not come from a '\(scheme):' address, so only its description is kept"
      case .file: "a file may not come from a '\(scheme):' address, so the address is left out"
      }
    let schemes = allowed.sorted().map { "'\($0):'" }.joined(separator: ", ")
    return Diagnostic(
      .linkScheme, .warning, message, at: range,
      hint: "use an address that begins with one of \(schemes), or a path")
  }

  static func protocolRelativeLink(_ address: String, meant: String, at range: SourceRange) -> Diagnostic {
    let message =
      meant.hasPrefix("https:")
      ? "the address '\(address)' does not say how to reach it, so 'https:' is taken"
      : "'\(address)' begins with more than one slash, so it is taken for a path of this site"
    return Diagnostic(.protocolRelativeLink, .warning, message, at: range, hint: "write '\(meant)'")
  }
}
