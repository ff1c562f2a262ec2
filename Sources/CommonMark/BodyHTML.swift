/// HTML with places left open: links and images whose targets are filled in when the page they stand on is known.
public struct BodyHTML: Sendable, Hashable {
  /// Complete, valid HTML in UTF-8, as if each hole were filled with the address as written.
  public let bytes: [UInt8]
  /// The open places in the order of their tags.
  ///
  /// An image may lie between a link's tag and its end; links do not nest.
  public let holes: [Hole]

  /// HTML with these holes, which must be in the order of their tags and lie within `bytes`.
  public init(bytes: [UInt8], holes: [Hole]) {
    self.bytes = bytes
    self.holes = holes
  }

  /// A place for an address; ranges count bytes of the HTML.
  public struct Hole: Sendable, Hashable {
    /// Whether the tag is a link's or an image's.
    public let kind: Reference.Kind
    /// Index into the body's `references`.
    public let reference: Int
    /// The whole `<a …>` or `<img … />`.
    public let tag: Range<Int>
    /// The value of `href` or `src`, between the quotes.
    public let value: Range<Int>
    /// The link's `</a>`; nil for an image.
    public let end: Range<Int>?

    /// A hole; all three ranges count bytes of the HTML.
    public init(kind: Reference.Kind, reference: Int, tag: Range<Int>, value: Range<Int>, end: Range<Int>?) {
      self.kind = kind
      self.reference = reference
      self.tag = tag
      self.value = value
      self.end = end
    }
  }

  /// What stands in a hole on one page.
  public enum Filling: Sendable, Hashable {
    /// The address as the author wrote it.
    case asWritten
    /// Another address, not yet escaped.
    case address(String)
    /// No link: its text alone; for an image, its alternative text.
    case textOnly
    /// An image that is fetched when it is about to be seen: its address, not yet escaped, or nil for the one written;
    /// and its size in pixels, where it is known, so that the page does not jump.
    case picture(address: String?, width: Int?, height: Int?)
  }

  /// Appends the HTML to `output`; `fill` is asked once for each hole, in order.
  public func append(to output: inout [UInt8], filling fill: (Hole) -> Filling) {
    var position = 0
    var droppedEnd: Range<Int>?
    func copy(upTo end: Int) {
      output.append(contentsOf: bytes[position..<end])
      position = end
    }
    func dropEnd(before limit: Int) {
      guard let end = droppedEnd, end.lowerBound <= limit else { return }
      copy(upTo: end.lowerBound)
      position = end.upperBound
      droppedEnd = nil
    }
    for hole in holes {
      dropEnd(before: hole.tag.lowerBound)
      switch fill(hole) {
      case .asWritten:
        break
      case .address(let address):
        copy(upTo: hole.value.lowerBound)
        appendAttribute(address, to: &output)
        position = hole.value.upperBound
      case .textOnly:
        copy(upTo: hole.tag.lowerBound)
        if hole.kind == .image { output.append(contentsOf: bytes[alternativeText(of: hole)]) }
        position = hole.tag.upperBound
        if hole.kind == .link { droppedEnd = hole.end }
      case .picture(let address, let width, let height):
        if let address {
          copy(upTo: hole.value.lowerBound)
          appendAttribute(address, to: &output)
          position = hole.value.upperBound
        }
        guard hole.kind == .image else { break }
        copy(upTo: hole.tag.upperBound - " />".utf8.count)
        if let width, let height { output.append(contentsOf: " width=\"\(width)\" height=\"\(height)\"".utf8) }
        output.append(contentsOf: " loading=\"lazy\"".utf8)
      }
    }
    dropEnd(before: bytes.count)
    copy(upTo: bytes.count)
  }

  /// The value of an image's `alt`, which libcmark writes straight after `src`, escaped for text as for attributes.
  private func alternativeText(of hole: Hole) -> Range<Int> {
    let start = hole.value.upperBound + "\" alt=\"".utf8.count
    let end = bytes[start..<hole.tag.upperBound].firstIndex(of: UInt8(ascii: "\"")) ?? start
    return start..<end
  }

  private func appendAttribute(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      default: output.append(byte)
      }
    }
  }
}
