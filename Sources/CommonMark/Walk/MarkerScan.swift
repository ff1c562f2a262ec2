/// Removes the markers from libcmark's output, and makes holes, ranges of directives and `id` attributes of them.
struct MarkerScan {
  private(set) var output: [UInt8] = []
  private(set) var holes: [BodyHTML.Hole] = []
  /// The byte range of each directive's content in ``output``.
  private(set) var directiveRanges: [Range<Int>] = []
  /// The indices of directives that have not ended, outermost first.
  private var openDirectives: [Int] = []
  private let ids: [String]
  private let tables: [String]
  /// The index of the next heading's id.
  private var headings = 0
  /// The index of the next table's name.
  private var regions = 0
  /// The index of the open link's hole; nil if there is none.
  private var openLink: Int?
  /// The kind of the next address, and the offset of its attribute in ``output``; nil if it gets no own attribute.
  private var attribute: (kind: Reference.Kind, start: Int)?

  /// Scans `html`; `ids` are the ids of headings, `tables` the names of tables in raw HTML, both in order.
  ///
  /// The levels of headings in raw HTML are shifted by `shift`.
  init(_ html: Bytes, ids: [String], tables: [String] = [], shift: Int = 0) {
    self.ids = ids
    self.tables = tables
    // Room for an `id` attribute of 24 bytes for each heading.
    output.reserveCapacity(html.count + ids.count * 24)
    var copied = 0
    while let index = Self.nextMarker(html, from: copied) {
      output.append(contentsOf: Bytes(rebasing: html[copied..<index]))
      copied = index + 1
      switch Marker(rawValue: html[index]) {
      case .heading: writeID()
      case .reference: openHole(html, at: copied)
      case .linkEnd: closeLink()
      case .address: copyAddress(html, &copied)
      case .rawPart:
        beginRawPart(html[copied])
        copied += 1
      case .attributes: moveAttributes(html, &copied)
      case .level:
        let level = Outline.level(Int(html[copied] - UInt8(ascii: "0")), shift: shift)
        output.append(UInt8(ascii: "0") + UInt8(level))
        copied += 1
      case .directive: passDirective(html, &copied)
      case nil: break
      }
    }
    output.append(contentsOf: Bytes(rebasing: html[copied...]))
  }

  /// Records the attribute that follows, or writes the start of the region around a table.
  private mutating func beginRawPart(_ part: UInt8) {
    guard part == Marker.table else {
      attribute = Reference.Kind(rawValue: part &- UInt8(ascii: "0")).map { ($0, output.count) }
      return
    }
    output += Tables.region(label: regions < tables.count ? tables[regions] : "").utf8
    regions += 1
  }

  /// Copies the address at `index` as a hole, and moves `index` after the marker at its end.
  ///
  /// A quote follows that marker.
  private mutating func copyAddress(_ html: Bytes, _ index: inout Int) {
    let end = html[index...].firstIndex(of: Marker.address.rawValue) ?? html.count
    let value = output.count..<output.count + end - index
    output.append(contentsOf: html[index..<end])
    let tag = attribute.map { $0.start..<value.upperBound + 1 } ?? value
    if attribute?.kind == .link { openLink = holes.count }
    holes.append(
      BodyHTML.Hole(kind: attribute?.kind ?? .file, reference: holes.count, tag: tag, value: value, end: nil))
    attribute = nil
    index = min(html.count, end + 1)
  }

  /// Moves the attributes at `index` into the `<img … />` just written.
  private mutating func moveAttributes(_ html: Bytes, _ index: inout Int) {
    let end = html[index...].firstIndex(of: Marker.attributes.rawValue) ?? html.count
    let tagEnd = output.count
    output.replaceSubrange((tagEnd - " />".utf8.count)..., with: html[index..<end] + Array(" />".utf8))
    index = min(html.count, end + 1)
    guard let hole = holes.last, hole.kind == .image, hole.tag.upperBound == tagEnd else { return }
    holes[holes.count - 1] = BodyHTML.Hole(
      kind: .image, reference: hole.reference, tag: hole.tag.lowerBound..<output.count, value: hole.value, end: nil)
  }

  /// Records the beginning or end of a directive, and skips its marker, which is a line of its own.
  private mutating func passDirective(_ html: Bytes, _ index: inout Int) {
    if html[index] == Directives.opening {
      openDirectives.append(directiveRanges.count)
      directiveRanges.append(output.count..<output.count)
    } else if let directive = openDirectives.popLast() {
      directiveRanges[directive] = directiveRanges[directive].lowerBound..<output.count
    }
    index = min(html.count, index + 2)
  }

  /// The offset of the next byte below 9, found eight bytes at a time; nil if there is none.
  private static func nextMarker(_ html: Bytes, from start: Int) -> Int? {
    var index = start
    while let eight = EightBytes(html, at: index, end: html.count) {
      let plain = EightBytes.count(before: eight.below(9))
      index += plain
      if plain < 8 { return index }
    }
    while index < html.count {
      if html[index] < 9 { return index }
      index += 1
    }
    return nil
  }

  /// Writes the id into the `<hN>` just written.
  private mutating func writeID() {
    guard headings < ids.count, output.last == UInt8(ascii: ">") else { return }
    output[output.count - 1] = UInt8(ascii: " ")
    output.append(contentsOf: "id=\"".utf8)
    HTMLText.append(plain: ids[headings].utf8, to: &output)
    output.append(contentsOf: "\">".utf8)
    headings += 1
  }

  /// Records the hole of the tag that follows: `<a href="…">` or `<img src="…" />`.
  ///
  /// libcmark escapes quotes and `>` in values, so the next ones end the value and the tag.
  private mutating func openHole(_ html: Bytes, at start: Int) {
    let isLink = html[start + 1] == UInt8(ascii: "a")
    let value = start + (isLink ? "<a href=\"" : "<img src=\"").utf8.count
    var valueEnd = value
    while html[valueEnd] != UInt8(ascii: "\"") { valueEnd += 1 }
    var end = valueEnd
    while html[end] != UInt8(ascii: ">") { end += 1 }
    let shift = output.count - start
    if isLink { openLink = holes.count }
    holes.append(
      BodyHTML.Hole(
        kind: isLink ? .link : .image, reference: holes.count,
        tag: start + shift..<end + 1 + shift, value: value + shift..<valueEnd + shift, end: nil))
  }

  /// Records the `</a>` just written.
  private mutating func closeLink() {
    guard let link = openLink else { return }
    let open = holes[link]
    holes[link] = BodyHTML.Hole(
      kind: .link, reference: open.reference, tag: open.tag, value: open.value,
      end: output.count - "</a>".utf8.count)
    openLink = nil
  }
}
