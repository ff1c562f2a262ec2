extension BodyHTML {
  /// A picture of a text as one page shows it; nothing in it is escaped yet.
  public struct Image: Sendable, Hashable {
    /// Its address; nil: the one written.
    public var address: String?
    /// In pixels, so that the page does not jump; nil: it is not known.
    public var width: Int?
    /// In pixels; nil: it is not known.
    public var height: Int?
    /// True if it is fetched only when it is about to be seen; false: before anything else.
    public var isLazy: Bool
    /// The description of its content, where its author wrote nothing between the brackets.
    public var alt: String?
    /// The line below it, where its author wrote none; for pictures in figures alone.
    public var caption: String?
    /// The names beside it, where its author wrote none; for pictures in figures alone.
    public var credit: String?
    /// Its copies, the best format first.
    public var sources: [Source] = []
    /// A colour of CSS, to stand there until it has come.
    public var color: String?

    /// A picture of which no more is known.
    public init(address: String?, width: Int?, height: Int?, isLazy: Bool) {
      self.address = address
      self.width = width
      self.height = height
      self.isLazy = isLazy
    }
  }

  /// The copies of a picture in one format.
  public struct Source: Sendable, Hashable {
    /// `image/webp`, for example.
    public let mediaType: String
    /// Addresses with widths, as `srcset` has them.
    public let addresses: String
    /// The width at which it is shown, as `sizes` has it.
    public let sizes: String

    /// The copies of a picture in one format.
    public init(mediaType: String, addresses: String, sizes: String) {
      self.mediaType = mediaType
      self.addresses = addresses
      self.sizes = sizes
    }
  }

  /// The classes of the figure that begins before a picture, as they are written.
  public func figureClasses(of hole: Hole) -> [Substring] {
    let mark = Array("<figure".utf8)
    let start = (0..<hole.tag.lowerBound).last { bytes[$0...].starts(with: mark) } ?? hole.tag.lowerBound
    let tag = String(decoding: bytes[start..<hole.tag.lowerBound].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.first?.hasSuffix(" class=") == true && parts.count > 1 ? parts[1].split(separator: " ") : []
  }

  /// Writes the tag of a picture anew, with its copies around it.
  func append(_ picture: Image, in hole: Hole, to output: inout [UInt8]) {
    picture.appendSources(to: &output)
    output += bytes[hole.tag.lowerBound..<hole.value.lowerBound]
    if let address = picture.address {
      HTMLText.append(plain: address.utf8, to: &output)
    } else {
      output += bytes[hole.value]
    }
    let text = alternativeText(of: hole)
    output += bytes[hole.value.upperBound..<text.lowerBound]
    if text.isEmpty, let alt = picture.alt { HTMLText.append(plain: alt.utf8, to: &output) }
    let rest = bytes[text.lowerBound..<max(text.upperBound, hole.tag.upperBound - " />".utf8.count)]
    output += rest
    if !Self.hasWidth(rest) { picture.appendSize(to: &output) }
    picture.appendLoading(to: &output)
    output += " />".utf8
    if !picture.sources.isEmpty { output += "</picture>".utf8 }
  }

  /// True for attributes by which an author says how large a picture is.
  private static func hasWidth(_ attributes: ArraySlice<UInt8>) -> Bool {
    attributes.count > 1 && String(decoding: attributes, as: UTF8.self).contains(" width=\"")
  }

  /// The caption of a figure with what its author did not write, and what of `bytes` it stands for; nil if nothing is to
  /// be added.
  func caption(of picture: Image, in hole: Hole) -> (place: Range<Int>, html: [UInt8])? {
    guard picture.caption != nil || picture.credit != nil else { return nil }
    let (begin, end, space) = (Array("<figcaption>".utf8), "</figcaption>".utf8, UInt8(ascii: " "))
    var start = hole.tag.upperBound
    if bytes[start...].starts(with: "</a>".utf8) { start += "</a>".utf8.count }
    let isWritten = bytes[start...].starts(with: begin)
    guard isWritten || bytes[start...].starts(with: "</figure>".utf8) else { return nil }
    let text = isWritten ? bytes[(start + begin.count)...].prefix { $0 != UInt8(ascii: "<") } : bytes[start..<start]
    let hasCredit = bytes[text.endIndex...].starts(with: "<small>".utf8)
    let credit = hasCredit ? nil : picture.credit
    var html = begin + text
    if text.isEmpty, let caption = picture.caption { HTMLText.append(plain: caption.utf8, to: &html) }
    if html.count > begin.count, html.last != space, hasCredit || credit != nil { html.append(space) }
    if let credit {
      html += "<small>".utf8
      HTMLText.append(plain: credit.utf8, to: &html)
      html += "</small>".utf8
    }
    return (start..<text.endIndex, isWritten ? html : html + end)
  }
}

extension BodyHTML.Image {
  fileprivate func appendSources(to output: inout [UInt8]) {
    if sources.isEmpty { return }
    output += "<picture>".utf8
    for source in sources {
      output += "<source".utf8
      for (name, value) in [("type", source.mediaType), ("srcset", source.addresses), ("sizes", source.sizes)] {
        output += " \(name)=\"".utf8
        HTMLText.append(plain: value.utf8, to: &output)
        output.append(UInt8(ascii: "\""))
      }
      output += " />".utf8
    }
  }

  func appendSize(to output: inout [UInt8]) {
    if let width, let height { output += " width=\"\(width)\" height=\"\(height)\"".utf8 }
  }

  fileprivate func appendLoading(to output: inout [UInt8]) {
    output += " decoding=\"async\"".utf8
    output += (isLazy ? " loading=\"lazy\"" : " fetchpriority=\"high\"").utf8
    guard let color else { return }
    output += " style=\"background-color:".utf8
    HTMLText.append(plain: color.utf8, to: &output)
    output.append(UInt8(ascii: "\""))
  }
}
