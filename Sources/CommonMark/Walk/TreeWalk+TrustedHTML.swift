import Ccmark
import Diagnostics

/// Raw HTML under `html: trusted`: it stays as written, but for addresses, ids and summary markers.
extension TreeWalk {
  /// Makes holes of the addresses in an HTML node; removes summary markers, and ids that are already on the page.
  mutating func enterTrustedHTML(_ node: OpaquePointer, isBlock: Bool) {
    var piece = HTMLPiece(node, isBlock: isBlock)
    let literal = piece.literal
    literal.withUnsafeBufferPointer { html in
      var index = 0
      while index < html.count { index = copy(HTMLPart(html, at: index), of: html, &piece) }
    }
    endParagraph(&piece)
    if piece.output == literal { return }
    if piece.output.allSatisfy(\.isBlankOrLineEnd) {
      hasGap = true
      cmark_node_free(node)
    } else {
      withCString(piece.output) { _ = cmark_node_set_literal(node, $0) }
    }
  }

  /// Copies a part, with the content of an element that holds no tags; returns the offset after it.
  private mutating func copy(_ part: HTMLPart, of html: Bytes, _ piece: inout HTMLPiece) -> Int {
    switch part {
    case .text(let range):
      if !elements.isSilent { addFacts(of: CharacterReference.resolved(in: piece.literal[range]), &piece) }
      return copy(range, &piece)
    case .comment(let range) where RawHTMLScan.isMore(html[range].dropFirst(4).dropLast(3)):
      endParagraph(&piece)
      noteSummaryMarker(Bytes(rebasing: html[range]))
      return range.upperBound
    case .openComment(let range):
      let comment = find(piece.literal[range].prefix("<!--".utf8.count))
      diagnostics.append(.rawHTML(.unclosedComment, withText: false, at: self.range(comment)))
      return copy(range, &piece)
    case .comment(let range), .other(let range):
      return copy(range, &piece)
    case .endTag(let name, let range):
      copyEnd(of: name, range, &piece)
      return range.upperBound
    case .startTag(let tag):
      begin(tag, &piece)
      copy(tag, of: html, &piece)
      return copy(tag.end..<tag.rawTextEnd(in: html), &piece)
    }
  }

  /// Copies bytes unchanged; returns the offset after them.
  @discardableResult
  private func copy(_ range: Range<Int>, _ piece: inout HTMLPiece) -> Int {
    piece.output += piece.literal[range]
    return range.upperBound
  }

  // MARK: - Elements

  private mutating func begin(_ tag: StartTag, _ piece: inout HTMLPiece) {
    part(at: tag.name, &piece)
    _ = elements.endImplied(by: tag.name)
    let isWhole = piece.literal[tag.range].suffix(2).elementsEqual("/>".utf8)
    guard HTMLElement.isTracked(tag.name), !isWhole, elements.elements.count < OpenElements.limit else { return }
    elements.open(tag.name)
  }

  private mutating func copyEnd(of name: String, _ range: Range<Int>, _ piece: inout HTMLPiece) {
    part(at: name, &piece)
    let ended = elements.close(name) ?? []
    if name == "a", ended.contains(where: \.isMarked) {
      piece.output += Array("</a>".utf8) + [Marker.linkEnd.rawValue]
    } else {
      copy(range, &piece)
    }
  }

  /// Ends a paragraph or a word, if a tag of that name does.
  private mutating func part(at name: String, _ piece: inout HTMLPiece) {
    if HTMLElement.endsParagraph(name) { endParagraph(&piece) }
    if HTMLElement.separatesWords(name) { addSpace(&piece) }
  }

  // MARK: - Attributes

  private mutating func copy(_ tag: StartTag, of html: Bytes, _ piece: inout HTMLPiece) {
    var position = tag.range.lowerBound
    var names: Set<String> = []
    let tagRange = TagRange(
      of: tag.range, in: piece.literal, at: tag.attributes.isEmpty ? 0..<0 : find(piece.literal[tag.range]))
    for attribute in tag.isClosed ? tag.attributes : [] {
      let name = String(decoding: html[attribute.name], as: UTF8.self).lowercased()
      guard names.insert(name).inserted, let value = attribute.value, !value.isEmpty else { continue }
      let kind = HTMLElement.addressKind(name, in: tag.name)
      guard kind != nil || name == "id" else { continue }
      position = copy(position..<attribute.range.lowerBound, &piece)
      if let kind {
        let valueRange = tagRange.range(of: value)
        position = copy(attribute, value, kind, isSet: name.hasSuffix("srcset"), of: tag, at: valueRange, &piece)
      } else if !claim(
        String(decoding: CharacterReference.resolved(in: piece.literal[value]), as: UTF8.self), at: tagRange.range)
      {
        position = attribute.range.upperBound
      }
    }
    copy(position..<tag.end, &piece)
    if tag.name == "img", tag.isClosed, options.pictures, !names.contains("alt"), !elements.isSilent {
      diagnostics.append(.missingDescription(isHTML: true, at: range(tagRange.range)))
    }
  }

  /// Copies an attribute up to the end of its value, with holes for its addresses; returns the offset of that end.
  private mutating func copy(
    _ attribute: StartTag.Attribute, _ value: Range<Int>, _ kind: Reference.Kind, isSet: Bool, of tag: StartTag,
    at valueRange: Range<Int>, _ piece: inout HTMLPiece
  ) -> Int {
    let start = piece.output.count
    copy(attribute.range.lowerBound..<value.lowerBound, &piece)
    let valueStart = piece.output.count
    let hasHole =
      isSet ? copy(addresses: value, kind, at: valueRange, &piece) : copy(address: value, kind, at: valueRange, &piece)
    guard hasHole else { return value.upperBound }
    if value.upperBound == attribute.range.upperBound {  // it has no quotes
      piece.output.insert(UInt8(ascii: "\""), at: valueStart)
      piece.output.append(UInt8(ascii: "\""))
    }
    if !isSet {
      let hole = holeKind(of: kind, in: tag, piece)
      piece.output.insert(contentsOf: [Marker.rawPart.rawValue, UInt8(ascii: "0") + hole.rawValue], at: start)
      if hole == .link { elements.open("a", isMarked: true) }
    }
    return value.upperBound
  }

  /// The kind of hole for an address; links without text of their own and images with a written size are filled like
  /// files.
  private func holeKind(of kind: Reference.Kind, in tag: StartTag, _ piece: HTMLPiece) -> Reference.Kind {
    switch kind {
    case .file: .file
    case .link: tag.name == "a" && open.links == 0 && !elements.contains("a") ? .link : .file
    case .image: Self.isSized(tag, piece) ? .file : .image
    }
  }

  private static func isSized(_ tag: StartTag, _ piece: HTMLPiece) -> Bool {
    piece.literal.withUnsafeBufferPointer { html in
      ["height", "style", "width"].contains { tag.attribute($0, in: html) != nil }
    }
  }

  /// Copies the addresses of a `srcset`; true if one of them gets a hole.
  private mutating func copy(
    addresses set: Range<Int>, _ kind: Reference.Kind, at valueRange: Range<Int>, _ piece: inout HTMLPiece
  ) -> Bool {
    var position = set.lowerBound
    var hasHole = false
    for candidate in HTMLElement.candidates(ofSourceSet: piece.literal[set]) {
      copy(position..<candidate.address.startIndex, &piece)
      if copy(address: candidate.address.indices, kind, at: valueRange, &piece) { hasHole = true }
      position = candidate.address.endIndex
    }
    copy(position..<set.upperBound, &piece)
    return hasHole
  }

  /// Copies an address; true if it gets a hole, since it may lead to this site.
  private mutating func copy(
    address range: Range<Int>, _ kind: Reference.Kind, at valueRange: Range<Int>, _ piece: inout HTMLPiece
  ) -> Bool {
    let written = CharacterReference.resolved(in: piece.literal[range])
    let address = written.withUnsafeBufferPointer { LinkAddress($0) }
    guard options.allowedSchemes != nil, address != .empty, address.has(options.allowedSchemes),
      let destination = destination(written, kind, at: valueRange)
    else {
      copy(range, &piece)
      return false
    }
    piece.output.append(Marker.address.rawValue)
    if !destination.utf8.elementsEqual(written) {
      HTMLText.append(plain: destination.utf8, to: &piece.output)
    } else {
      copy(range, &piece)
    }
    piece.output.append(Marker.address.rawValue)
    return true
  }
}
