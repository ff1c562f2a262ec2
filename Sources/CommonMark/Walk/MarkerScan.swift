/// Takes the markers out of libcmark's output: they become holes and `id` attributes.
struct MarkerScan {
  private(set) var output: [UInt8] = []
  private(set) var holes: [BodyHTML.Hole] = []
  /// The content of each directive.
  private(set) var frames: [Range<Int>] = []
  /// Indices of those that have not ended.
  private var openFrames: [Int] = []
  private let ids: [String]
  private let tables: [String]
  private var headings = 0
  private var regions = 0
  /// Index of the hole of the link that is open.
  private var openLink: Int?
  /// The kind of the address that comes next, and where its attribute begins.
  private var attribute: (kind: Reference.Kind, start: Int)?

  /// Scans `html`; `ids` are the headings' ids, `tables` the names of tables of the author's own, in order.
  ///
  /// The levels of headings in HTML of the author's own move by `shift`.
  init(_ html: Bytes, ids: [String], tables: [String] = [], shift: Int = 0) {
    self.ids = ids
    self.tables = tables
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
      case .part:
        beginPart(html[copied])
        copied += 1
      case .attributes: moveAttributes(html, &copied)
      case .level:
        let level = Outline.level(Int(html[copied] - UInt8(ascii: "0")), shift: shift)
        output.append(UInt8(ascii: "0") + UInt8(level))
        copied += 1
      case .directive: passFrame(html, &copied)
      case nil: break
      }
    }
    output.append(contentsOf: Bytes(rebasing: html[copied...]))
  }

  /// Notes the attribute that follows, or writes what begins the region around a table.
  private mutating func beginPart(_ part: UInt8) {
    guard part == Marker.table else {
      attribute = Reference.Kind(rawValue: part &- UInt8(ascii: "0")).map { ($0, output.count) }
      return
    }
    output += TableMarkup.region(label: regions < tables.count ? tables[regions] : "").utf8
    regions += 1
  }

  /// Copies the address that begins at `index`, as a hole, and goes on behind the marker at its end.
  ///
  /// A quote stands behind it.
  private mutating func copyAddress(_ html: Bytes, _ index: inout Int) {
    let end = html[index...].firstIndex(of: Marker.address.rawValue) ?? html.count
    let place = output.count..<output.count + end - index
    output.append(contentsOf: html[index..<end])
    let tag = attribute.map { $0.start..<place.upperBound + 1 } ?? place
    if attribute?.kind == .link { openLink = holes.count }
    holes.append(
      BodyHTML.Hole(kind: attribute?.kind ?? .file, reference: holes.count, tag: tag, value: place, end: nil))
    attribute = nil
    index = min(html.count, end + 1)
  }

  /// Moves the attributes at `index` into the `<img … />` that has just been written.
  private mutating func moveAttributes(_ html: Bytes, _ index: inout Int) {
    let end = html[index...].firstIndex(of: Marker.attributes.rawValue) ?? html.count
    let tagEnd = output.count
    output.replaceSubrange((tagEnd - " />".utf8.count)..., with: html[index..<end] + Array(" />".utf8))
    index = min(html.count, end + 1)
    guard let hole = holes.last, hole.kind == .image, hole.tag.upperBound == tagEnd else { return }
    holes[holes.count - 1] = BodyHTML.Hole(
      kind: .image, reference: hole.reference, tag: hole.tag.lowerBound..<output.count, value: hole.value, end: nil)
  }

  /// Notes that a directive begins or ends, and goes on behind its marker, which is a line of its own.
  private mutating func passFrame(_ html: Bytes, _ index: inout Int) {
    if html[index] == DirectiveMarkup.opening {
      openFrames.append(frames.count)
      frames.append(output.count..<output.count)
    } else if let frame = openFrames.popLast() {
      frames[frame] = frames[frame].lowerBound..<output.count
    }
    index = min(html.count, index + 2)
  }

  /// The offset of the next byte below 9, found eight bytes at a time.
  private static func nextMarker(_ html: Bytes, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(html)
    var index = start
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The high bit of each byte that is below 9, and perhaps of some above the first such one.
      if (word &- 0x0909_0909_0909_0909) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < raw.count {
      if raw[index] < 9 { return index }
      index += 1
    }
    return nil
  }

  /// Puts the id into the `<hN>` that has just been written.
  private mutating func writeID() {
    guard headings < ids.count, output.last == UInt8(ascii: ">") else { return }
    output[output.count - 1] = UInt8(ascii: " ")
    output.append(contentsOf: "id=\"".utf8)
    HTMLText.append(plain: ids[headings].utf8, to: &output)
    output.append(contentsOf: "\">".utf8)
    headings += 1
  }

  /// Notes the tag that follows: `<a href="…">` or `<img src="…" />`.
  ///
  /// libcmark escapes quotes and `>` in values, so the next ones are ends.
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

  /// Notes the `</a>` that has just been written.
  private mutating func closeLink() {
    guard let link = openLink else { return }
    let open = holes[link]
    holes[link] = BodyHTML.Hole(
      kind: .link, reference: open.reference, tag: open.tag, value: open.value,
      end: output.count - "</a>".utf8.count)
    openLink = nil
  }
}
