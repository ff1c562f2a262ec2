import ByteCoding

/// The metadata items of a `meta` box, and the extents of their bytes.
struct ISOItems {
  enum Kind: Hashable { case exif, xmp }

  /// By item id.
  private var kinds: [Int: Kind] = [:]
  /// The extents by item id, as ranges of the file.
  private var extents: [Int: [Range<Int>]] = [:]

  /// Reads the items; nil if the box is damaged, or the extents of a metadata item cannot be resolved.
  init?(meta: ISOBox, _ view: ByteView) {
    guard meta.payload.count >= 4 else { return nil }
    let boxes = ISOBox.all(in: meta.payload.dropFirst(4), view)
    guard let information = boxes.first(where: { $0.type == "iinf" })?.payload else { return }
    guard readKinds(information, view) else { return nil }
    guard !kinds.isEmpty else { return }
    guard let locations = boxes.first(where: { $0.type == "iloc" })?.payload else { return nil }
    let data = boxes.first { $0.type == "idat" }?.payload
    guard readExtents(locations, data: data, view), kinds.keys.allSatisfy({ extents[$0] != nil }) else { return nil }
  }

  /// The ranges of the file that items of a kind occupy, by item id; empty if there are none.
  func extents(of kind: Kind) -> [Range<Int>] {
    kinds.filter { $0.value == kind }.keys.sorted().flatMap { extents[$0] ?? [] }
  }

  /// Reads the kinds of items from `iinf` (14496-12, 8.11.6); false if it is damaged.
  ///
  /// It holds entries `infe`, of version 2 or 3, with id, protection, type and, for `mime`, a media type.
  private mutating func readKinds(_ payload: Range<Int>, _ view: ByteView) -> Bool {
    guard let version = view.byte(at: payload.lowerBound) else { return false }
    let entries = payload.dropFirst(4 + (version == 0 ? 2 : 4))
    for entry in ISOBox.all(in: entries, view) where entry.type == "infe" {
      let start = entry.payload.lowerBound
      guard let version = view.byte(at: start), version >= 2 else { continue }
      let width = version == 2 ? 2 : 4
      guard let id = view.big(width, at: start + 4) else { return false }
      let type = start + 4 + width + 2
      if view.holds("Exif", at: type) {
        kinds[id] = .exif
      } else if view.holds("mime", at: type) {
        // The item's name follows the type, and ends with a zero.
        let name = view.bytes[min(type + 4, entry.payload.upperBound)..<entry.payload.upperBound]
        let media = name.drop { $0 != 0 }.dropFirst().prefix { $0 != 0 }
        if media.elementsEqual("application/rdf+xml".utf8) { kinds[id] = .xmp }
      }
    }
    return true
  }

  /// Reads the extents from `iloc` (14496-12, 8.11.3); false if it is damaged.
  ///
  /// It holds for each item the construction method, the base offset and the extents; `data` is the payload of `idat`.
  /// Extents without widths, or with lengths of 0, are the whole file: the work and the sum of all extents are bounded.
  private mutating func readExtents(_ payload: Range<Int>, data: Range<Int>?, _ view: ByteView) -> Bool {
    var cursor = payload.lowerBound
    /// Reads a number of `width` bytes: 0 to 4, or 8; nil past the end, or above 32 bits.
    func number(_ width: Int) -> Int? {
      defer { cursor += width }
      guard width > 0 else { return 0 }
      guard width == 8 else { return view.big(width, at: cursor) }
      return view.big(4, at: cursor) == 0 ? view.big(4, at: cursor + 4) : nil
    }
    guard let version = number(1), number(3) != nil, let sizes = number(2) else { return false }
    let (offsetWidth, lengthWidth) = (sizes >> 12, sizes >> 8 & 15)
    let (baseWidth, indexWidth) = (sizes >> 4 & 15, version > 0 ? sizes & 15 : 0)
    guard [offsetWidth, lengthWidth, baseWidth, indexWidth].allSatisfy({ [0, 4, 8].contains($0) }),
      let count = number(version < 2 ? 2 : 4)
    else { return false }
    /// The bytes in all extents of metadata items.
    var total = 0
    for _ in 0..<count {
      guard let id = number(version < 2 ? 2 : 4), let method = version > 0 ? number(2) : 0, number(2) != nil,
        let base = number(baseWidth), let extentCount = number(2),
        extentCount < 2 || indexWidth + offsetWidth + lengthWidth > 0
      else { return false }
      for _ in 0..<extentCount {
        guard number(indexWidth) != nil, let offset = number(offsetWidth), let length = number(lengthWidth) else {
          return false
        }
        guard kinds[id] != nil else { continue }
        let whole = method & 15 == 1 ? data : 0..<view.bytes.count
        guard method & 15 < 2, let whole else { return false }
        let start = whole.lowerBound + base + offset
        let end = length == 0 ? whole.upperBound : start + length
        guard start <= end, end <= whole.upperBound else { return false }
        total += end - start
        guard total <= view.bytes.count else { return false }
        extents[id, default: []].append(start..<end)
      }
    }
    return true
  }
}
