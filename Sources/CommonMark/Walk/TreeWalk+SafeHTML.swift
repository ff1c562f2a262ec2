import Ccmark
import Diagnostics

/// Raw HTML under `html: safe`: it is read tag by tag, and written anew.
extension TreeWalk {
  /// Writes the HTML of a node anew, without the parts that are not allowed.
  mutating func enterSafeHTML(_ node: OpaquePointer, isBlock: Bool) {
    var piece = HTMLPiece(node, isBlock: isBlock)
    let literal = piece.literal
    var reader = HTMLTagReader(literal)
    var index = 0
    while index < literal.count {
      guard literal[index] == UInt8(ascii: "<") else {
        let end = literal[index...].firstIndex(of: UInt8(ascii: "<")) ?? literal.count
        write(text: index..<end, &piece)
        index = end
        continue
      }
      if let tag = reader.tag(at: index) {
        if let end = omitTitle(tag, &reader, piece) {
          index = end
          continue
        }
        write(tag, &piece)
        index = tag.range.upperBound
        if isHidden(tag) { index = skip(tag, &reader, node, piece) }
      } else if reader.isComment(at: index) {
        leaveOut(.unclosedComment, index..<index + 4, &piece)
        index = literal.count
      } else {
        writeBrokenTag(at: index, &piece)
        index += 1
      }
    }
    endParagraph(&piece)
    finish(node, piece)
  }

  private mutating func finish(_ node: OpaquePointer, _ piece: HTMLPiece) {
    if piece.output.contains(where: { !$0.isBlankOrLineEnd }) {
      withCString(piece.output) { _ = cmark_node_set_literal(node, $0) }
      return
    }
    hasGap = true
    Self.remove(node, leavingGap: piece.hasGap && !piece.isBlock)
  }

  // MARK: - Text

  private mutating func write(text range: Range<Int>, _ piece: inout HTMLPiece) {
    let text = piece.literal[range]
    HTMLText.append(text, to: &piece.output)
    addFacts(of: CharacterReference.resolved(in: text), &piece)
  }

  /// Writes a `<` that begins no tag, and warns if it looks like one.
  private mutating func writeBrokenTag(at index: Int, _ piece: inout HTMLPiece) {
    let rest = piece.literal[(index + 1)...]
    if rest.first?.isASCIILetter == true {
      // The warning shows at most 40 bytes of the name.
      let name = String(decoding: rest.prefix { $0.isASCIILetter || $0.isASCIIDigit }.prefix(40), as: UTF8.self)
      diagnostics.append(.brokenTag(name, at: range(find(piece.literal[index...index + name.utf8.count]))))
    }
    write(text: index..<index + 1, &piece)
  }

  // MARK: - Omissions

  private func isHidden(_ tag: HTMLTag) -> Bool { tag.kind == .open && HTMLElement.hidden.contains(tag.name) }

  /// Skips the content of a hidden element; returns the offset of its end tag, or the end of the literal.
  private mutating func skip(
    _ tag: HTMLTag, _ reader: inout HTMLTagReader, _ node: OpaquePointer, _ piece: HTMLPiece
  ) -> Int {
    let start = tag.range.upperBound
    let end = piece.isBlock ? reader.closingTag(of: tag.name, from: start) ?? piece.literal.count : piece.literal.count
    let holdsText =
      piece.isBlock
      ? piece.literal[start..<end].withUnsafeBufferPointer { RawHTMLScan($0).holdsText }
      : removeSiblings(upTo: tag.name, behind: node)
    // The last warning is that of the tag.
    if holdsText { lostText = lostText ?? diagnostics.last?.range }
    return end
  }

  /// Removes the nodes between a tag and its end tag among its siblings, if there is one; true if one was text.
  private mutating func removeSiblings(upTo name: String, behind node: OpaquePointer) -> Bool {
    guard !withoutEnd.contains(name) else { return false }
    var next = cmark_node_next(node)
    while let sibling = next, !Self.isEnd(of: name, sibling) { next = cmark_node_next(sibling) }
    guard let end = next else {
      withoutEnd.insert(name)
      return false
    }
    var holdsText = false
    while let sibling = cmark_node_next(node), sibling != end {
      holdsText =
        holdsText
        || cmark_node_get_type(sibling) == CMARK_NODE_TEXT
          && withBytes(ofCString: cmark_node_get_literal(sibling)) { $0.contains { !$0.isBlankOrLineEnd } }
      cmark_node_free(sibling)
    }
    restart(behind: node)
    return holdsText
  }

  private static func isEnd(of name: String, _ node: OpaquePointer) -> Bool {
    guard cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE, let tag = tag(of: node) else { return false }
    return tag.kind == .close && tag.name == name
  }

  private mutating func leaveOut(_ loss: RawHTMLScan.Loss, _ range: Range<Int>, _ piece: inout HTMLPiece) {
    let isHidden = if case .tag(let name) = loss { HTMLElement.hidden.contains(name) } else { false }
    let lossRange = self.range(find(piece.literal[range]))
    diagnostics.append(.rawHTML(loss, withText: isHidden && piece.isBlock, at: lossRange))
    addGap(&piece)
  }

  private mutating func addGap(_ piece: inout HTMLPiece) {
    piece.hasGap = true
    if piece.isBlock {
      endParagraph(&piece)
      if let last = piece.output.last, !last.isBlankOrLineEnd { piece.output.append(0x20) }
    } else {
      facts.addSpace()
    }
  }

  // MARK: - Tags

  private mutating func write(_ tag: HTMLTag, _ piece: inout HTMLPiece) {
    switch tag.kind {
    case .comment:
      if RawHTMLScan.isMore(piece.literal[tag.range].dropFirst(4).dropLast(3)) {
        endParagraph(&piece)
        piece.literal[tag.range].withUnsafeBufferPointer { noteSummaryMarker($0) }
      }
    case .other: leaveOut(.tag(tag.name), tag.range, &piece)
    case .close: writeEnd(tag, &piece)
    case .open: writeStart(tag, &piece)
    }
  }

  private mutating func writeEnd(_ tag: HTMLTag, _ piece: inout HTMLPiece) {
    guard let ended = elements.close(tag.name) else {
      if HTMLElement.separatesWords(tag.name), !HTMLElement.void.contains(tag.name) { addGap(&piece) }
      return
    }
    write(ends: ended, &piece)
  }

  private mutating func write(ends elements: [OpenElements.Element], _ piece: inout HTMLPiece) {
    for element in elements {
      if HTMLElement.blocks.contains(element.name) { endBlock(element.name, &piece) }
      piece.output += Self.end(of: element)
    }
  }

  private mutating func endBlock(_ name: String, _ piece: inout HTMLPiece) {
    endParagraph(&piece)
    if !piece.isBlock { facts.addSpace() }
    noteEnd(of: name)
  }

  /// Records the end of a heading, or of a part of a table.
  private mutating func noteEnd(of name: String) {
    if HTMLElement.headings.contains(name) { endHeading(name) }
    if rawTable != nil { endTablePart(name) }
  }

  /// The end tag of an element, with its marker.
  static func end(of element: OpenElements.Element) -> [UInt8] {
    let end = Array("</\(element.name)>".utf8)
    if element.isMarked { return end + (element.name == "table" ? Array("\n</div>".utf8) : [Marker.linkEnd.rawValue]) }
    return HTMLElement.headings.contains(element.name) ? Marker.marking(heading: end) : end
  }

  private mutating func endHeading(_ name: String) {
    guard let level = name.last?.wholeNumberValue else { return }
    facts.endHeading(level: level, at: rawHeading.range, id: rawHeading.id)
  }

  /// Ends the elements that are open in the container that is left.
  mutating func leaveContainer(_ node: OpaquePointer, _ type: cmark_node_type) {
    let ended = elements.leaveContainer()
    guard !ended.isEmpty, options.rawHTML == .safe else { return }
    let blocks = [CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM, CMARK_NODE_CUSTOM_BLOCK]
    let isBlock = blocks.contains(type)
    _ = cmark_node_append_child(node, end(of: ended, isBlock ? CMARK_NODE_HTML_BLOCK : CMARK_NODE_HTML_INLINE))
  }

  /// A node with the end tags of elements; records the end of their headings.
  private mutating func end(of elements: [OpenElements.Element], _ type: cmark_node_type) -> OpaquePointer? {
    for element in elements { noteEnd(of: element.name) }
    let node = cmark_node_new(type)
    withCString(elements.flatMap(Self.end(of:))) { _ = cmark_node_set_literal(node, $0) }
    return node
  }

  /// Ends the paragraphs and headings of raw HTML before a block of Markdown.
  mutating func endImplied(before block: OpaquePointer) {
    let ended = elements.endImplied(by: "p")
    guard !ended.isEmpty, options.rawHTML == .safe else { return }
    _ = cmark_node_insert_before(block, end(of: ended, CMARK_NODE_HTML_BLOCK))
  }

  private mutating func writeStart(_ tag: HTMLTag, _ piece: inout HTMLPiece) {
    guard HTMLElement.isAllowed(tag.name) else {
      if HTMLElement.separatesWords(tag.name) { return leaveOut(.tag(tag.name), tag.range, &piece) }
      diagnostics.append(.rawHTML(.tag(tag.name), withText: false, at: range(find(piece.literal[tag.range]))))
      return
    }
    write(ends: elements.endImplied(by: tag.name), &piece)
    let isHeading = HTMLElement.headings.contains(tag.name)
    guard elements.mayOpen(tag.name), tag.name != "a" || open.links == 0, !isHeading || !facts.outline.isInHeading
    else {
      return leaveOut(.tag(tag.name), tag.range, &piece)
    }
    if HTMLElement.blocks.contains(tag.name) { endParagraph(&piece) }
    if HTMLElement.separatesWords(tag.name) { addSpace(&piece) }
    var attributes = SafeAttributes()
    read(tag, piece.literal, &attributes)
    guard tag.name != "img" || attributes.address != nil else {
      HTMLText.append(attributes.alternativeText, to: &piece.output)
      return addFacts(of: CharacterReference.resolved(in: attributes.alternativeText), &piece)
    }
    write(tag.name, attributes, &piece)
  }

  private mutating func write(_ name: String, _ attributes: SafeAttributes, _ piece: inout HTMLPiece) {
    let isVoid = HTMLElement.void.contains(name)
    var start = Array("<\(name)".utf8)
    if name == "img" || name == "a", let address = attributes.address {
      piece.output.append(Marker.reference.rawValue)
      start += (name == "img" ? " src=\"" : " href=\"").utf8
      HTMLText.append(plain: address.utf8, to: &start)
      start.append(UInt8(ascii: "\""))
      if name == "img" {
        start += " alt=\"".utf8
        HTMLText.append(attributes.alternativeText, to: &start)
        start.append(UInt8(ascii: "\""))
      }
    }
    start += attributes.rest + (isVoid ? " />" : ">").utf8
    let isOuterTable = name == "table" && piece.isBlock && !elements.contains("table")
    if isOuterTable { piece.output += beginTable() }
    let isHeading = HTMLElement.headings.contains(name)
    piece.output += isHeading ? Marker.marking(heading: start) : start
    if isHeading {
      if options.headingIDs { piece.output.append(Marker.heading.rawValue) }
      rawHeading = (search.firstLine, attributes.id)
      facts.beginHeading()
    }
    if !isVoid { elements.open(name, isMarked: isOuterTable || name == "a" && attributes.address != nil) }
  }

  // MARK: - Attributes

  /// The attributes of an element for writing.
  struct SafeAttributes {
    /// The address of a link or a picture; nil if there is none.
    var address: String?
    var alternativeText: ArraySlice<UInt8> = []
    /// True if there is an `alt`, empty or not.
    var hasDescription = false
    /// The id, whose range is that of the tag; nil if there is none.
    var id: AuthoredHeadingID?
    /// The other attributes as HTML; each begins with a space.
    var rest: [UInt8] = []
  }

  private mutating func read(_ tag: HTMLTag, _ literal: [UInt8], _ attributes: inout SafeAttributes) {
    guard !tag.attributes.isEmpty else { return }
    let tagRange = TagRange(of: tag.range, in: literal, at: find(literal[tag.range]))
    let tagStart = tagRange.range
    var seen: Set<String> = []
    for attribute in tag.attributes where seen.insert(attribute.name).inserted {
      let value = literal[attribute.value]
      let valueRange = tagRange.range(of: attribute.value)
      if HTMLElement.holdsAddress(attribute.name, in: tag.name) {
        read(address: value, attribute.name, in: tag.name, at: valueRange, &attributes)
      } else if attribute.name == "id" || attribute.name == "name" && tag.name == "a" {
        read(id: value, in: tag.name, at: tagStart, &attributes)
      } else if attribute.name == "alt", tag.name == "img" {
        attributes.alternativeText = value
        attributes.hasDescription = true
      } else if HTMLElement.allows(attribute.name, in: tag.name) {
        attributes.rest += " \(attribute.name)=\"".utf8
        HTMLText.append(value, to: &attributes.rest)
        attributes.rest.append(UInt8(ascii: "\""))
      } else if !HTMLElement.isSilent(attribute.name) {
        diagnostics.append(.leftOutAttribute(attribute.name, of: tag.name, at: range(tagStart)))
      }
    }
    guard tag.name == "img", attributes.address != nil else { return }
    note(attributes, at: tagStart)
  }

  /// Sets the traits of a picture, and warns if it has no description.
  private mutating func note(_ picture: SafeAttributes, at tagStart: Range<Int>) {
    var traits: Reference.Traits = elements.contains("picture") ? .hasSources : []
    if !picture.hasDescription {
      diagnostics.append(.missingDescription(isHTML: true, at: range(tagStart)))
    } else if picture.alternativeText.isEmpty {
      traits.insert(.isDecoration)
    }
    facts.references[facts.references.count - 1].traits = traits
  }

  private mutating func read(
    id value: ArraySlice<UInt8>, in element: String, at tagStart: Range<Int>, _ attributes: inout SafeAttributes
  ) {
    let id = String(decoding: CharacterReference.resolved(in: value), as: UTF8.self)
    // The id of a heading is written with those of other headings.
    let isOfHeading = HTMLElement.headings.contains(element) && options.headingIDs
    guard !id.isEmpty, attributes.id == nil, isOfHeading || claim(id, at: tagStart) else { return }
    attributes.id = AuthoredHeadingID(id: id, range: tagStart)
    guard !isOfHeading else { return }
    attributes.rest += " id=\"".utf8
    HTMLText.append(plain: id.utf8, to: &attributes.rest)
    attributes.rest.append(UInt8(ascii: "\""))
  }

  private mutating func read(
    address value: ArraySlice<UInt8>, _ name: String, in element: String, at valueRange: Range<Int>,
    _ attributes: inout SafeAttributes
  ) {
    let address = CharacterReference.resolved(in: value)
    if name == "href" || element == "img" {
      attributes.address = destination(address, name == "href" ? .link : .image, at: valueRange)
      return
    }
    var written: [UInt8] = []
    for candidate in name == "srcset" ? HTMLElement.candidates(ofSourceSet: address[...]) : [(address[...], "")] {
      guard let destination = destination(Array(candidate.address), .file, at: valueRange) else { continue }
      written += (written.isEmpty ? "" : ", ").utf8
      written.append(Marker.address.rawValue)
      HTMLText.append(plain: destination.utf8, to: &written)
      written.append(Marker.address.rawValue)
      HTMLText.append(plain: candidate.descriptor.utf8, to: &written)
    }
    if !written.isEmpty { attributes.rest += Array(" \(name)=\"".utf8) + written + [UInt8(ascii: "\"")] }
  }

  /// Adds an address of raw HTML to the references; returns it, or nil if it is not allowed.
  mutating func destination(_ address: [UInt8], _ kind: Reference.Kind, at valueRange: Range<Int>) -> String? {
    // As in a browser, surrounding space, and tabs and line ends within, are ignored.
    var address = address.drop(while: \.isBlankOrLineEnd).filter { $0 == 0x20 || !$0.isBlankOrLineEnd }
    while address.last == 0x20 { address.removeLast() }
    var destination = String(decoding: address, as: UTF8.self)
    switch address.withUnsafeBufferPointer({ LinkAddress($0) }) {
    case .empty:
      diagnostics.append(.emptyLink(kind, at: range(valueRange)))
      return nil
    case .scheme(let scheme):
      guard options.allowedSchemes?.contains(scheme) != false else {
        diagnostics.append(.linkScheme(scheme, kind, allowed: options.allowedSchemes ?? [], at: range(valueRange)))
        return nil
      }
    case .protocolRelative where options.allowedSchemes != nil:
      let meant = LinkAddress.meant(by: destination)
      diagnostics.append(.protocolRelativeLink(destination, meant: meant, at: range(valueRange)))
      destination = meant
    case .protocolRelative, .relative: break
    }
    facts.references.append(Reference(kind: kind, destination: destination, range: valueRange))
    return destination
  }
}

extension Diagnostic {
  static func brokenTag(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .rawHTML, .warning, "'<\(name)' is no whole HTML tag, so it is printed as typed", at: range,
      hint: "look for a '>' or a quote that is missing; write '&lt;' for a '<' that is one")
  }

  static func leftOutAttribute(_ attribute: String, of element: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .rawHTML, .note, "the attribute '\(attribute)' of '<\(element)>' is left out", at: range,
      hint: "give it a class, or set 'html: trusted' in Content/site.yml")
  }
}
