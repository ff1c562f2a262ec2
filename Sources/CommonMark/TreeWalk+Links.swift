import Ccmark
import Diagnostics

extension TreeWalk {
  /// A link or an image that has been entered and not yet left.
  struct OpenReference {
    let kind: Reference.Kind
    let address: LinkAddress
    /// Index of its place in `references`, which is filled in when its place is known; nil if it has no hole.
    let reference: Int?
    /// Whether it stays a link or an image.
    let stays: Bool
  }

  mutating func enterLink(_ node: OpaquePointer) {
    guard images == 0 else { return }
    links += 1
    guard links == 1 else { return }
    openLink = open(node, .link)
  }

  mutating func enterImage(_ node: OpaquePointer) {
    images += 1
    guard images == 1 else { return }
    let image = open(node, .image)
    openImage = image
    if !image.stays { alternativeText = PlainText() }
  }

  mutating func leaveLink(_ node: OpaquePointer) {
    guard images == 0, let link = openLink else {
      withBytes(ofCString: cmark_node_get_url(node)) { _ = places.find(address: $0) }
      return
    }
    links -= 1
    guard links == 0 else { return unwrap(node) }
    openLink = nil
    close(link, node)
    if !link.stays {
      unwrap(node)
    } else if link.reference != nil {
      Marker.mark(link: node)
    }
  }

  /// Leaves a link's content in its place.
  private mutating func unwrap(_ link: OpaquePointer) {
    while let child = cmark_node_first_child(link) { _ = cmark_node_insert_before(link, child) }
    cmark_node_free(link)
    hasGap = true
  }

  mutating func leaveImage(_ node: OpaquePointer) {
    images -= 1
    guard images == 0, let image = openImage else {
      withBytes(ofCString: cmark_node_get_url(node)) { _ = places.find(address: $0) }
      return
    }
    openImage = nil
    close(image, node)
    if !image.stays {
      let text = cmark_node_new(CMARK_NODE_TEXT)
      withCString(alternativeText?.bytes ?? []) { _ = cmark_node_set_literal(text, $0) }
      _ = cmark_node_insert_before(node, text)
      cmark_node_free(node)
      hasGap = true
    } else if image.reference != nil {
      Marker.mark(image: node)
    }
    alternativeText = nil
  }

  /// Judges the address, and keeps a place among the references if it gets a hole.
  private mutating func open(_ node: OpaquePointer, _ kind: Reference.Kind) -> OpenReference {
    let address = withBytes(ofCString: cmark_node_get_url(node)) { LinkAddress($0) }
    var stays = true
    if case .scheme(let scheme) = address, let allowed = options.allowedSchemes { stays = allowed.contains(scheme) }
    guard stays, address != .empty else {
      return OpenReference(kind: kind, address: address, reference: nil, stays: stays)
    }
    references.append(Reference(kind: kind, destination: "", range: 0..<0))
    return OpenReference(kind: kind, address: address, reference: references.count - 1, stays: true)
  }

  /// Finds the address in the source, notes the reference, and says what is wrong with it.
  private mutating func close(_ open: OpenReference, _ node: OpaquePointer) {
    var (destination, place) = withBytes(ofCString: cmark_node_get_url(node)) { address in
      (String(decoding: address, as: UTF8.self), address.isEmpty ? nil : places.find(address: address))
    }
    let range = place ?? places.firstLine
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
      references[index] = Reference(kind: open.kind, destination: destination, range: range)
    }
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
