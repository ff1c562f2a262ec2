extension BodyHTML {
  /// The attributes of a picture on one page, none of them escaped.
  public struct Image: Sendable, Hashable {
    /// The address; nil to leave the one written.
    public var address: String?
    /// The width in pixels, so that the layout does not shift; nil if unknown.
    public var width: Int?
    /// The height in pixels; nil if unknown.
    public var height: Int?
    /// True for `loading="lazy"`; false for `fetchpriority="high"`.
    public var isLazy: Bool
    /// The alternative text if the author wrote none; nil if there is none.
    public var alt: String?
    /// The caption if the author wrote none; used only in figures.
    public var caption: String?
    /// The credit if the author wrote none; used only in figures.
    public var credit: String?
    /// The copies, best format first.
    public var sources: [Source] = []
    /// The CSS colour shown until the picture has loaded; nil for none.
    public var color: String?

    /// A picture without further attributes.
    public init(address: String?, width: Int?, height: Int?, isLazy: Bool) {
      self.address = address
      self.width = width
      self.height = height
      self.isLazy = isLazy
    }
  }

  /// The copies of a picture in one format.
  public struct Source: Sendable, Hashable {
    /// The media type, such as `image/webp`.
    public let mediaType: String
    /// The addresses with widths, in the syntax of `srcset`.
    public let addresses: String
    /// The displayed width, in the syntax of `sizes`.
    public let sizes: String

    /// The copies of a picture in one format.
    public init(mediaType: String, addresses: String, sizes: String) {
      self.mediaType = mediaType
      self.addresses = addresses
      self.sizes = sizes
    }
  }

  /// The classes of the nearest figure that begins before a picture, as written.
  public func figureClasses(of hole: Hole) -> [Substring] {
    let mark = Array("<figure".utf8)
    let start = (0..<hole.tag.lowerBound).last { bytes[$0...].starts(with: mark) } ?? hole.tag.lowerBound
    let tag = String(decoding: bytes[start..<hole.tag.lowerBound].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.first?.hasSuffix(" class=") == true && parts.count > 1 ? parts[1].split(separator: " ") : []
  }

  /// Writes the tag of a picture with these attributes, and its copies around it.
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

  /// True if the attributes hold a width of the author's.
  private static func hasWidth(_ attributes: ArraySlice<UInt8>) -> Bool {
    attributes.count > 1 && String(decoding: attributes, as: UTF8.self).contains(" width=\"")
  }

  /// The caption of a figure with the parts that its author did not write; nil if nothing is to be added.
  ///
  /// `range` is the range of ``bytes`` that it replaces.
  func caption(of picture: Image, in hole: Hole) -> (range: Range<Int>, html: [UInt8])? {
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
