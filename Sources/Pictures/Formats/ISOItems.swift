import ByteCoding

/// The items of a `meta` box that hold metadata, and where their bytes lie.
struct ISOItems {
  enum Kind: Hashable { case exif, xmp }

  private var kinds: [Int: Kind] = [:]
  private var places: [Int: [Range<Int>]] = [:]

  /// Nil if the box is damaged, or holds an item of metadata at a place that nobody knows.
  init?(meta: ISOBox, _ view: ByteView) {
    guard meta.content.count >= 4 else { return nil }
    let boxes = ISOBox.all(in: meta.content.dropFirst(4), view)
    guard let information = boxes.first(where: { $0.type == "iinf" })?.content else { return }
    guard readKinds(information, view) else { return nil }
    guard !kinds.isEmpty else { return }
    guard let locations = boxes.first(where: { $0.type == "iloc" })?.content else { return nil }
    let data = boxes.first { $0.type == "idat" }?.content
    guard readPlaces(locations, data: data, view), kinds.keys.allSatisfy({ places[$0] != nil }) else { return nil }
  }

  func extents(of kind: Kind) -> [Range<Int>] {
    kinds.filter { $0.value == kind }.keys.sorted().flatMap { places[$0] ?? [] }
  }

  /// `iinf`, 14496-12, 8.11.6: entries `infe` of version 2 or 3 with id, protection, type and, for `mime`, a media type.
  private mutating func readKinds(_ content: Range<Int>, _ view: ByteView) -> Bool {
    guard let version = view.byte(at: content.lowerBound) else { return false }
    let entries = content.dropFirst(4 + (version == 0 ? 2 : 4))
    for entry in ISOBox.all(in: entries, view) where entry.type == "infe" {
      let start = entry.content.lowerBound
      guard let version = view.byte(at: start), version >= 2 else { continue }
      let width = version == 2 ? 2 : 4
      guard let id = view.big(width, at: start + 4) else { return false }
      let type = start + 4 + width + 2
      if view.holds("Exif", at: type) {
        kinds[id] = .exif
      } else if view.holds("mime", at: type) {
        // Behind the type the item's name, which ends with a zero.
        let name = view.bytes[min(type + 4, entry.content.upperBound)..<entry.content.upperBound]
        let media = name.drop { $0 != 0 }.dropFirst().prefix { $0 != 0 }
        if media.elementsEqual("application/rdf+xml".utf8) { kinds[id] = .xmp }
      }
    }
    return true
  }

  /// `iloc`, 14496-12, 8.11.3: for each item how it is stored, from where on, and its extents.
  private mutating func readPlaces(_ content: Range<Int>, data: Range<Int>?, _ view: ByteView) -> Bool {
    var cursor = content.lowerBound
    /// A number of 0, 2, 4 or 8 bytes.
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
    for _ in 0..<count {
      guard let id = number(version < 2 ? 2 : 4), let method = version > 0 ? number(2) : 0, number(2) != nil,
        let base = number(baseWidth), let extents = number(2)
      else { return false }
      for _ in 0..<extents {
        guard number(indexWidth) != nil, let offset = number(offsetWidth), let length = number(lengthWidth) else {
          return false
        }
        guard kinds[id] != nil else { continue }
        let whole = method & 15 == 1 ? data : 0..<view.bytes.count
        guard method & 15 < 2, let whole else { return false }
        let start = whole.lowerBound + base + offset
        let end = length == 0 ? whole.upperBound : start + length
        guard start <= end, end <= whole.upperBound else { return false }
        places[id, default: []].append(start..<end)
      }
    }
    return true
  }
}
