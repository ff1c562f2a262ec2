/// HTML with holes for the addresses of links and images, which are filled in for each page.
public struct BodyHTML: Sendable, Hashable {
  /// Complete HTML in UTF-8, with the address as written in each hole.
  public let bytes: [UInt8]
  /// The holes in the order of their tags.
  ///
  /// An image may lie between a link's tag and its end; links do not nest.
  public let holes: [Hole]
  /// The content of each of the body's `directives`, in bytes, joined by index; nested or disjoint.
  public let directiveRanges: [Range<Int>]

  /// HTML with these holes and ranges of directives, which must be ordered by their starts and lie within `bytes`.
  public init(bytes: [UInt8], holes: [Hole], directiveRanges: [Range<Int>] = []) {
    self.bytes = bytes
    self.holes = holes
    self.directiveRanges = directiveRanges
  }

  /// No text at all.
  public static let empty = BodyHTML(bytes: [], holes: [])

  /// A hole for an address; ranges count bytes of the HTML.
  ///
  /// Offsets have 32 bits to save memory, since a newspaper has very many holes and no text has 4 GiB.
  public struct Hole: Sendable, Hashable {
    /// The kind of the address.
    ///
    /// The address of a file is in the tag of another element.
    public let kind: Reference.Kind
    private let number: UInt32
    private let tagStart: UInt32
    private let tagEnd: UInt32
    private let valueStart: UInt32
    private let valueEnd: UInt32
    /// The offset of the link's `</a>`; 0 if there is none.
    private let endStart: UInt32

    /// Index into the body's `references`.
    public var reference: Int { Int(number) }
    /// The whole `<a …>` or `<img … />`; in a tag that stays as written, only the attribute.
    public var tag: Range<Int> { Int(tagStart)..<Int(tagEnd) }
    /// The value of the attribute, such as `href` or `src`, between its quotes.
    public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
    /// The link's `</a>`; nil for an image or a file.
    public var end: Range<Int>? { endStart == 0 ? nil : Int(endStart)..<Int(endStart) + "</a>".utf8.count }

    /// A hole; ranges, and `end`, the offset of the link's `</a>`, count bytes of the HTML.
    public init(kind: Reference.Kind, reference: Int, tag: Range<Int>, value: Range<Int>, end: Int?) {
      self.kind = kind
      number = UInt32(clamping: reference)
      tagStart = UInt32(clamping: tag.lowerBound)
      tagEnd = UInt32(clamping: tag.upperBound)
      valueStart = UInt32(clamping: value.lowerBound)
      valueEnd = UInt32(clamping: value.upperBound)
      endStart = UInt32(clamping: end ?? 0)
    }
  }

  /// The content of a hole on one page.
  public enum Filling: Sendable, Hashable {
    /// The address as the author wrote it.
    case asWritten
    /// Another address, not yet escaped.
    case address(String)
    /// Only the link's text, or nothing if that is the address itself; for an image, its alternative text.
    case textOnly
    /// An image with these attributes; in a tag that stays as written, only its address and size.
    case picture(Image)
  }

  /// Appends the HTML to `output`; `fill` is called once for each hole, in order.
  ///
  /// `render` gets the index of each directive with its content, and returns the HTML in its place; inner directives
  /// come before outer ones.
  public func append(
    to output: inout [UInt8], filling fill: (Hole) -> Filling,
    rendering render: (_ directive: Int, _ content: [UInt8]) -> [UInt8] = { $1 }
  ) {
    var position = 0
    var droppedEnd: Range<Int>?
    var nextDirective = 0
    var openDirectives: [(directive: Int, start: Int)] = []
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
    func passDirectives(upTo limit: Int) {
      while true {
        let start = nextDirective < directiveRanges.count ? directiveRanges[nextDirective].lowerBound : Int.max
        if let open = openDirectives.last, directiveRanges[open.directive].upperBound <= min(limit, start) {
          dropEnd(before: directiveRanges[open.directive].upperBound)
          copy(upTo: directiveRanges[open.directive].upperBound)
          output.replaceSubrange(open.start..., with: render(open.directive, Array(output[open.start...])))
          openDirectives.removeLast()
        } else if start <= limit {
          dropEnd(before: start)
          copy(upTo: start)
          openDirectives.append((nextDirective, output.count))
          nextDirective += 1
        } else {
          return
        }
      }
    }
    for hole in holes {
      if !directiveRanges.isEmpty { passDirectives(upTo: hole.tag.lowerBound) }
      dropEnd(before: hole.tag.lowerBound)
      switch fill(hole) {
      case .asWritten:
        break
      case .address(let address):
        copy(upTo: hole.value.lowerBound)
        HTMLText.append(plain: address.utf8, to: &output)
        position = hole.value.upperBound
      case .textOnly where isAttribute(hole):
        copy(upTo: hole.tag.lowerBound)
        position = hole.tag.upperBound
        if hole.kind == .link, let end = hole.end, let text = textStart(of: hole, upTo: end.lowerBound),
          showsAddress(hole, in: text..<end.lowerBound)
        {
          copy(upTo: text)
          position = end.lowerBound
        }
      case .textOnly:
        copy(upTo: hole.tag.lowerBound)
        if hole.kind == .image { output.append(contentsOf: bytes[alternativeText(of: hole)]) }
        position = hole.tag.upperBound
        if hole.kind == .link {
          droppedEnd = hole.end
          if let end = hole.end, showsAddress(hole, in: hole.tag.upperBound..<end.lowerBound) {
            position = end.lowerBound
          }
        }
      case .picture(let picture) where hole.kind != .image || isAttribute(hole):
        if let address = picture.address {
          copy(upTo: hole.value.lowerBound)
          HTMLText.append(plain: address.utf8, to: &output)
          position = hole.value.upperBound
        }
        guard hole.kind == .image else { break }
        copy(upTo: hole.tag.upperBound)
        picture.appendSize(to: &output)
      case .picture(let picture):
        copy(upTo: hole.tag.lowerBound)
        append(picture, in: hole, to: &output)
        position = hole.tag.upperBound
        guard let caption = caption(of: picture, in: hole) else { break }
        dropEnd(before: caption.range.lowerBound)
        copy(upTo: caption.range.lowerBound)
        output.append(contentsOf: caption.html)
        position = caption.range.upperBound
      }
    }
    if !directiveRanges.isEmpty { passDirectives(upTo: bytes.count) }
    dropEnd(before: bytes.count)
    copy(upTo: bytes.count)
  }

  /// The hole of the first picture if it comes before the third paragraph, where readers see it at once; else nil.
  public var topPicture: Hole? {
    guard let hole = holes.first(where: { $0.kind == .image }) else { return nil }
    var paragraphs = 0
    for index in 0..<hole.tag.lowerBound where bytes[index...].starts(with: "<p>".utf8) {
      paragraphs += 1
      if paragraphs > 2 { return nil }
    }
    return hole
  }

  /// True for a hole in a tag that stays as its author wrote it.
  func isAttribute(_ hole: Hole) -> Bool { bytes[hole.tag.lowerBound] != UInt8(ascii: "<") }

  /// The offset after the tag of a link that stays as written; nil if the tag does not end before `end`.
  private func textStart(of hole: Hole, upTo end: Int) -> Int? {
    var quote: UInt8?
    for index in hole.tag.upperBound..<end {
      switch bytes[index] {
      case quote: quote = nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = quote ?? bytes[index]
      case UInt8(ascii: ">") where quote == nil: return index + 1
      default: break
      }
    }
    return nil
  }

  /// True if the text of a link is its address, as in `<https://…>` and `www.…`.
  ///
  /// libcmark percent-encodes the address but not the text.
  private func showsAddress(_ hole: Hole, in text: Range<Int>) -> Bool {
    var address = bytes[hole.value]
    guard address.contains(UInt8(ascii: ":")) else { return false }
    if bytes[text].starts(with: "www.".utf8), address.starts(with: "https://".utf8) {
      address = address.dropFirst("https://".utf8.count)
    }
    return bytes[text].allSatisfy { byte in
      guard address.first == UInt8(ascii: "%"), byte != UInt8(ascii: "%") else { return address.popFirst() == byte }
      let code = UInt8(String(decoding: address.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      address = address.dropFirst(3)
      return code == byte
    } && address.isEmpty
  }

  /// The range of an image's `alt`, which libcmark writes right after `src`, escaped for text as for attributes.
  func alternativeText(of hole: Hole) -> Range<Int> {
    let start = hole.value.upperBound + "\" alt=\"".utf8.count
    let end = bytes[start..<hole.tag.upperBound].firstIndex(of: UInt8(ascii: "\"")) ?? start
    return start..<end
  }
}
