import ByteCoding

extension ImageSize {
  /// Reads the size from the boxes of an AVIF file (ISO/IEC 14496-12, and HEIF, ISO/IEC 23008-12).
  ///
  /// `meta` names the primary item (`pitm`), lists properties (`iprp/ipco`) and tells which item has which
  /// (`iprp/ipma`).
  static func avif(_ view: ByteView) -> ImageSize? {
    let whole = 0..<view.bytes.count
    // The payload of `meta` begins with 4 bytes of version and flags.
    guard let meta = ISOBox.first("meta", in: whole, view),
      let properties = ISOBox.first("iprp", in: after(4, meta), view),
      let list = ISOBox.first("ipco", in: properties, view)
    else { return nil }
    let all = ISOBox.all(in: list, view, isStart: true)
    guard let own = indexes(meta: meta, properties: properties, view) else {
      return firstSize(in: all, view)
    }
    let boxes = own.filter { all.indices.contains($0 - 1) }.map { all[$0 - 1] }
    let size = firstSize(in: boxes, view)
    // `irot` turns by quarters, HEIF section 6.5.10.
    let quarters = boxes.first { $0.type == "irot" }.flatMap { view.byte(at: $0.payload.lowerBound) } ?? 0
    return quarters & 1 == 1 ? size?.turned : size
  }

  /// `ispe`, HEIF section 6.5.3: width and height after version and flags.
  private static func firstSize(in boxes: [ISOBox], _ view: ByteView) -> ImageSize? {
    guard let box = boxes.first(where: { $0.type == "ispe" }), let width = view.big(4, at: box.payload.lowerBound + 4),
      let height = view.big(4, at: box.payload.lowerBound + 8)
    else { return nil }
    return ImageSize(width: width, height: height)
  }

  /// The indexes of the primary item's properties, from 1; nil if the file does not tell.
  private static func indexes(meta: Range<Int>, properties: Range<Int>, _ view: ByteView) -> [Int]? {
    guard let primary = ISOBox.first("pitm", in: after(4, meta), view),
      let primaryVersion = view.byte(at: primary.lowerBound),
      let item = view.big(primaryVersion == 0 ? 2 : 4, at: primary.lowerBound + 4),
      let table = ISOBox.first("ipma", in: properties, view),
      let version = view.byte(at: table.lowerBound), let flags = view.big(3, at: table.lowerBound + 1),
      let count = view.big(4, at: table.lowerBound + 4)
    else { return nil }
    let idWidth = version == 0 ? 2 : 4
    let width = flags & 1 == 1 ? 2 : 1
    var offset = table.lowerBound + 8
    for _ in 0..<count {
      guard let id = view.big(idWidth, at: offset), let length = view.byte(at: offset + idWidth) else { return nil }
      offset += idWidth + 1
      if id == item {
        // The highest bit says that the property is essential.
        let mask = width == 2 ? 0x7FFF : 0x7F
        return (0..<length).compactMap { view.big(width, at: offset + $0 * width).map { $0 & mask } }
      }
      offset += length * width
    }
    return nil
  }

  /// Returns the rest of a box's payload behind its first `count` bytes; empty if there are no more.
  private static func after(_ count: Int, _ payload: Range<Int>) -> Range<Int> {
    min(payload.lowerBound + count, payload.upperBound)..<payload.upperBound
  }
}

extension ISOBox {
  /// The payload of the first box of a type, as far as it was read.
  fileprivate static func first(_ type: String, in range: Range<Int>, _ view: ByteView) -> Range<Int>? {
    all(in: range, view, isStart: true).first { $0.type == type }?.payload
  }
}
